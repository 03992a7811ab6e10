import type { Field, Plain } from '../answer/answer.ts'
import { inDocument, keys, value } from '../answer/fields.ts'
import type { CoveredAgency, CoveredUnit, HeldFile, TaskCounts } from '../progress/reported.ts'
import { describeHeldFile, describeRows } from '../reports/received-words.ts'
import { capitalise, showDay, type Words } from '../vi.ts'
import { answerWords, taskWords } from './status-model.ts'
import { countedStates } from './status-words.ts'

type Received = CoveredAgency | CoveredUnit

export const capital = ({ vi, en }: Words): Words => ({ vi: capitalise(vi), en: capitalise(en) })

const day = (written: string | null): string => (written ? showDay(written) : '')

/** Tasks by what was reported of them: `tasks.done` … for programs, a column each in a document. */
export const countFields = <Row extends { readonly tasks: TaskCounts }>(): readonly Field<Row>[] => [
  value('taskCounts.total', ({ tasks }) => tasks.total),
  inDocument({ vi: 'Số nhiệm vụ', en: 'Tasks' }, ({ tasks }) => ({ number: tasks.total, digits: 0 })),
  ...countedStates.map(
    ([key, state]): Field<Row> => ({
      key: `taskCounts.${key}`,
      value: ({ tasks }) => tasks[key],
      head: capital(taskWords[state]),
      show: ({ tasks }) => ({ number: tasks[key], digits: 0 }),
      only: 'document',
    }),
  ),
]

/** `5/6`: tasks with a status, of those that were given. */
export const showAnswered = ({ total, withoutAnswer }: TaskCounts): string =>
  `${total - withoutAnswer}/${total}`

/** Rows of the form that counts, or where there is none the files that cannot be used. */
const describeUnused = (agency: Received, language: keyof Words): string => {
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

const receipts = {
  'file-name': { vi: 'nhận', en: 'receipt' },
  signature: { vi: 'ký', en: 'signature' },
} as const

/** How an agency or a unit has answered, and when. */
export const receiptFields = <Row extends Received>(): readonly Field<Row>[] => [
  value('status', ({ state }) => state),
  inDocument({ vi: 'Tình hình', en: 'Status' }, ({ state }) => capital(answerWords[state])),
  inDocument({ vi: 'Ngày đầu tiên', en: 'First received' }, ({ receivedOn }) => day(receivedOn)),
  inDocument({ vi: 'Theo ngày', en: 'By' }, ({ receivedFrom: from }) => (from ? receipts[from] : '')),
  inDocument({ vi: 'Ngày của bản sau', en: 'Later version' }, ({ replacedOn }) => day(replacedOn)),
  inDocument({ vi: 'Số ngày làm việc chậm', en: 'Working days late' }, ({ workingDaysLate: late }) =>
    late === null ? '' : { number: late, digits: 0 },
  ),
  ...keys<Row>('receivedOn', 'receivedFrom', 'replacedOn', 'replacedFrom', 'workingDaysLate'),
]

/** Its files, and what of them is not used. */
export const fileFields = <Row extends Received>(): readonly Field<Row>[] => [
  inDocument({ vi: 'Tệp', en: 'Files' }, ({ files }) =>
    files.map((file) => file.split('/').at(-1)).join('\n'),
  ),
  inDocument({ vi: 'Phần không dùng', en: 'Not used' }, (one) => ({
    vi: describeUnused(one, 'vi'),
    en: describeUnused(one, 'en'),
  })),
  value(
    'files',
    ({ files }) => files,
    ({ files }) => files.join('; '),
  ),
  value('formRows', ({ rows: { total, held, open, lost } }) => ({ total, held, open, lost }), false),
  value('heldBack', ({ held }) => held.map(flattenHeld), false),
]
