import type { Cell } from '../../document/document.ts'
import type { DocumentFacts } from '../../progress/document-facts.ts'
import { citeProduct } from '../../progress/narrative/citation.ts'
import { joinText } from '../../progress/narrative/join-text.ts'
import type { NextStep } from '../../progress/narrative/next-steps.ts'
import type { Reported, WorkReport } from '../../progress/reported.ts'
import type { TaskFacts } from '../../progress/year-facts.ts'
import { capitalise } from '../../vi.ts'
import type { BlockMaker } from '../block.ts'
import {
  centred,
  entryTable,
  groupRow,
  headedTable,
  noCell,
  numbered,
  textCell,
  textOrBlank,
} from '../cells.ts'
import { endSentence, joinCalled, joinNames } from '../prose.ts'
import { describeStepDeadline, describeStepWork } from '../work-words-ahead.ts'

/** Of an agency only what it promised: it does not ask itself to explain. */
const listSteps = ({ work: { steps }, agency }: DocumentFacts, own: boolean): readonly NextStep[] => {
  if (!own) return steps
  const codes = agency?.rows.map(({ code }) => code) ?? []
  return steps.filter(
    ({ asked, rows }) => asked !== 'explanation' && rows.some(({ code }) => codes.includes(code)),
  )
}

/** The work ahead for the missed targets: last places first; `{own}`: of the agency. */
export const nextStepsTable: BlockMaker = ({ documentFacts }, { own }) =>
  entryTable(listSteps(documentFacts, own !== undefined), [
    numbered(4),
    ['Nội dung', 20, ({ rows }) => textCell(joinCalled(rows))],
    ['Việc phải hoàn thành', 60, (step) => textCell(describeStepWork(step))],
    ['Cơ quan chủ trì', 18, ({ agency }) => textCell(joinNames(agency, '; '))],
    ['Thời hạn', 10, (step) => textCell(describeStepDeadline(step))],
  ])

export const describeDue = (due: TaskFacts['due']): string => {
  if (!due) return ''
  if ('by' in due) return `đến năm ${due.by}`
  if ('from' in due) return `${due.from} - ${due.to}`
  return due.every === 'year' ? 'hằng năm' : 'thường xuyên'
}

/** As an `EntryColumn`; `received`: ids of tasks of which something came that cannot be used. */
type TaskColumn = readonly [
  head: string,
  width: number,
  fill: (task: TaskFacts, index: number, received: ReadonlySet<string>) => Cell,
]

/** Free text of all agencies that reported on a task; blank where none wrote any. */
const wordsOf = (pick: (report: WorkReport) => string) => (task: TaskFacts) =>
  textOrBlank(task.reports.map(pick).filter(Boolean).join('\n'))

/** Tasks whose agency sent something of which nothing can be used. */
export const listReceived = ({ agencies }: Reported): ReadonlySet<string> =>
  new Set(
    agencies.flatMap(({ state, rows, unanswered }) => [
      ...rows.held.map(({ ref }) => ref),
      ...(state === 'held-back' ? unanswered : []),
    ]),
  )

export const describeState = ({ id, reports }: TaskFacts, received: ReadonlySet<string>): Cell => {
  if (reports.length === 0)
    return noCell(received.has(id) ? 'Đã nhận, cần gửi lại' : 'Chưa có báo cáo', { tone: 'muted' })
  const words = reports.map(({ stateWords }) => stateWords || 'Không ghi tình trạng')
  const isBad = reports.some(({ state }) => state === null || state === 'not-started')
  return centred(words.join('\n'), isBad ? { tone: 'bad' } : {})
}

const taskColumn = (width: number): TaskColumn => [
  'Nhiệm vụ, giải pháp',
  width,
  ({ text }) => textCell(text, { align: 'justify' }),
]

const rest = (widths: readonly [number, number, number]): readonly TaskColumn[] => [
  ['Nội dung', widths[0], ({ covers }) => centred(covers.map(({ code }) => code).join(', '))],
  ['Chương trình', widths[1], ({ programme }) => textOrBlank(programme, { align: 'center' })],
  ['Thời hạn', widths[2], ({ due }) => centred(describeDue(due))],
]

const stateColumn = (head: string, width: number): TaskColumn => [
  head,
  width,
  (task, _, received) => describeState(task, received),
]

/** While nothing was reported there is nothing to show beside the tasks. */
const bareColumns: readonly TaskColumn[] = [
  numbered(5),
  taskColumn(60),
  ...rest([18, 14, 12]),
  stateColumn('Kết quả thực hiện', 22),
]

/** The result as prose, with the documents that the agency names. */
const describeResult = ({ result, product, doneOn, state: how }: WorkReport): string => {
  const cited = citeProduct({ result, product, doneOn, isDone: how === 'done' })
  const text = capitalise(joinText(result))
  if (text === '') return cited ? `${cited}.` : ''
  return endSentence(cited ? `${text} (${cited})` : text)
}

/** A page has room for what was done and the document that shows it; the workbook holds the rest. */
const paperColumns: readonly TaskColumn[] = [
  numbered(5),
  ['Nhiệm vụ, giải pháp', 36, ({ short }) => textCell(capitalise(short))],
  stateColumn('Tình trạng', 15),
  ['Kết quả thực hiện; văn bản, sản phẩm', 80, wordsOf(describeResult)],
]

/** A sheet has room for all that agencies wrote; a page has not. */
const workbookColumns: readonly TaskColumn[] = [
  // The code that the form prints before each task.
  ['Mã', 7, ({ id }) => centred(id)],
  taskColumn(34),
  ...rest([9, 12, 11]),
  stateColumn('Tình trạng', 12),
  ['Kết quả thực hiện', 34, wordsOf(({ result }) => result)],
  [
    'Văn bản, sản phẩm; ngày hoàn thành',
    18,
    wordsOf(({ product, doneOn }) => [product, doneOn].filter(Boolean).join('; ')),
  ],
  ['Tài liệu kiểm chứng', 16, wordsOf(({ evidence }) => evidence)],
  ['Cơ quan phối hợp', 20, wordsOf(({ coAgencies }) => coAgencies)],
  ['Khó khăn, vướng mắc', 28, wordsOf(({ difficulties }) => difficulties)],
  ['Đề xuất, kiến nghị', 28, wordsOf(({ proposals }) => proposals)],
]

/** The annex's tasks under the agency that leads them, with what it reported; `{all}`: also difficulties and proposals. */
export const tasksTable: BlockMaker = ({ facts: { agencies, tasks, reported: sent } }, { all }) => {
  const received = listReceived(sent)
  const reported = all === undefined ? paperColumns : workbookColumns
  const columns = tasks.some(({ reports }) => reports.length > 0) ? reported : bareColumns
  const groups = agencies.flatMap(({ name, tasks: own }) => [
    groupRow(`${name} (${own.length} nhiệm vụ)`, columns.length),
    ...own.map((task, index) => ({ cells: columns.map(([, , fill]) => fill(task, index, received)) })),
  ])
  return [headedTable(columns, groups)]
}
