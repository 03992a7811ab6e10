import { type Layout, makeTable, type Plain, type Table } from '../answer/answer.ts'
import { inText, keys, value } from '../answer/fields.ts'
import { nameField } from '../answer/keys.ts'
import type { AnswerState, CoveredAgency, HeldFile } from '../progress/reported.ts'
import { describeHeldFile, describeRows } from '../reports/received-words.ts'
import { capitalise, type Words } from '../vi.ts'
import { nameBody } from './name-body.ts'
import { capital, countFields, day, document, showAnswered } from './status-fields.ts'
import { answerWords, type StatusView } from './status-model.ts'
import { describeAgency } from './status-words.ts'

const signs: Readonly<
  Record<AnswerState, { readonly mark: string; readonly tint: 'good' | 'doubtful' | 'bad' | 'muted' }>
> = {
  answered: { mark: '✓', tint: 'good' },
  late: { mark: '✓', tint: 'doubtful' },
  partly: { mark: '–', tint: 'doubtful' },
  'held-back': { mark: '✗', tint: 'bad' },
  'not-answered': { mark: '·', tint: 'muted' },
}

/** Rows of the form that counts, or where there is none the files that cannot be used. */
const describeUnused = (agency: CoveredAgency, language: keyof Words): string => {
  const rows = describeRows(agency)
  const lines = agency.files.length > 0 ? (rows ? [rows] : []) : agency.held.map(describeHeldFile)
  return lines.map((line) => capitalise(line[language])).join('\n')
}

const flattenHeld = ({ file, agency, receivedOn, reasons, count }: HeldFile): Plain => ({
  file,
  agency: agency?.id ?? null,
  receivedOn,
  reasons,
  count,
})

const ids = (bodies: readonly { readonly id: string }[]): readonly string[] => bodies.map(({ id }) => id)

const layouts: Readonly<Record<'name' | 'answered' | 'state', Layout>> = {
  name: { fit: 'wrap', fill: true, min: 16, gap: 1 },
  answered: { align: 'end', min: 6, gap: 1 },
  state: { min: 29 },
}

export const tabulateAgencies = ({ workspace, coverage }: StatusView): Table => {
  const name = (agency: CoveredAgency) => nameBody(workspace, agency)
  return makeTable<CoveredAgency>({
    key: 'agencies',
    name: { vi: 'Cơ quan', en: 'Agencies' },
    heads: false,
    rows: coverage.agencies,
    belowIndent: 4,
    below: (agency) => describeAgency(workspace, agency).map((words) => ({ words, look: 'remark' })),
    fields: [
      { show: ({ state }) => signs[state].mark, tint: ({ state }) => signs[state].tint },
      ...keys('id'),
      nameField(name, layouts.name, { vi: 'Cơ quan', en: 'Agency' }),
      inText(({ tasks }) => showAnswered(tasks), layouts.answered),
      value('status', ({ state }) => state),
      {
        show: ({ state }) => answerWords[state],
        tint: ({ state }) => signs[state].tint,
        only: 'text',
        layout: layouts.state,
      },
      document({ vi: 'Tình hình', en: 'Status' }, ({ state }) => capital(answerWords[state])),
      {
        ...document<CoveredAgency>({ vi: 'Ngày đầu tiên', en: 'First received' }, ({ receivedOn }) =>
          day(receivedOn),
        ),
        key: 'receivedOn',
        value: ({ receivedOn }) => receivedOn,
      },
      {
        ...document<CoveredAgency>({ vi: 'Theo ngày', en: 'By' }, ({ receivedFrom }) =>
          receivedFrom === null
            ? ''
            : receivedFrom === 'file-name'
              ? { vi: 'nhận', en: 'receipt' }
              : { vi: 'ký', en: 'signature' },
        ),
        key: 'receivedFrom',
        value: ({ receivedFrom }) => receivedFrom,
      },
      {
        ...document<CoveredAgency>({ vi: 'Ngày của bản sau', en: 'Later version' }, ({ replacedOn }) =>
          day(replacedOn),
        ),
        key: 'replacedOn',
        value: ({ replacedOn }) => replacedOn,
      },
      ...keys('replacedFrom'),
      {
        ...document<CoveredAgency>(
          { vi: 'Số ngày làm việc chậm', en: 'Working days late' },
          ({ workingDaysLate }) => (workingDaysLate === null ? '' : { number: workingDaysLate, digits: 0 }),
        ),
        key: 'workingDaysLate',
        value: ({ workingDaysLate }) => workingDaysLate,
      },
      ...countFields<CoveredAgency>(),
      document({ vi: 'Tệp', en: 'Files' }, ({ files }) =>
        files.map((file) => file.split('/').at(-1)).join('\n'),
      ),
      document({ vi: 'Phần không dùng', en: 'Not used' }, (agency) => ({
        vi: describeUnused(agency, 'vi'),
        en: describeUnused(agency, 'en'),
      })),
      value(
        'files',
        ({ files }) => files,
        ({ files }) => files.join('; '),
      ),
      value(
        'formRows',
        ({ rows }) => ({ total: rows.total, held: rows.held.map((one) => ({ ...one })) }),
        false,
      ),
      value('heldBack', ({ held }) => held.map(flattenHeld), false),
      value('former', ({ former }) => ids(former)),
      value('successors', ({ successors }) => successors && ids(successors)),
      value('shared', ({ shared }) => ids(shared)),
      ...keys('codes', 'unanswered'),
    ],
  })
}
