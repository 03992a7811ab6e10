import { type Layout, makeTable, type Table } from '../answer/answer.ts'
import { inText, keys, value } from '../answer/fields.ts'
import { nameField } from '../answer/keys.ts'
import type { AnswerState, CoveredAgency } from '../progress/reported.ts'
import { nameBody } from './name-body.ts'
import { countFields, fileFields, receiptFields, showAnswered } from './status-fields.ts'
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
      {
        show: ({ state }) => answerWords[state],
        tint: ({ state }) => signs[state].tint,
        only: 'text',
        layout: layouts.state,
      },
      ...receiptFields<CoveredAgency>(),
      ...countFields<CoveredAgency>(),
      ...fileFields<CoveredAgency>(),
      value('former', ({ former }) => ids(former)),
      value('successors', ({ successors }) => successors && ids(successors)),
      value('shared', ({ shared }) => ids(shared)),
      ...keys('codes', 'unanswered'),
    ],
  })
}
