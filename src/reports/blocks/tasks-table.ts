import type { Cell, Row } from '../../document/document.ts'
import type { AgencyFacts, TaskFacts } from '../../progress/facts.ts'
import { citeProduct } from '../../progress/narrative/citation.ts'
import { joinText } from '../../progress/narrative/join-text.ts'
import type { Reported, WorkReport } from '../../progress/reported.ts'
import { capitalise } from '../../vi.ts'
import type { BlockMaker } from '../block.ts'
import { noCell, numberCell, textCell } from '../cells.ts'
import { endSentence } from '../reported-words.ts'

export const describeDue = (due: TaskFacts['due']): string => {
  if (!due) return ''
  if ('by' in due) return `đến năm ${due.by}`
  if ('from' in due) return `${due.from} - ${due.to}`
  return due.every === 'year' ? 'hằng năm' : 'thường xuyên'
}

type Column = {
  readonly head: string
  readonly width: number
  readonly fill: (task: TaskFacts, index: number, received: ReadonlySet<string>) => Cell
}

/** Free text of all agencies that reported on a task; blank where none wrote any. */
const wordsOf = (pick: (report: WorkReport) => string) => (task: TaskFacts) => {
  const text = task.reports.map(pick).filter(Boolean).join('\n')
  return text === '' ? noCell() : textCell(text)
}

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
    return noCell(received.has(id) ? 'Đã nhận, chưa dùng được' : 'Chưa có báo cáo', { tone: 'muted' })
  const words = reports.map(({ stateWords }) => stateWords || 'Không ghi tình trạng')
  const isBad = reports.some(({ state }) => state === null || state === 'not-started')
  return textCell(words.join('\n'), { align: 'center', ...(isBad && { tone: 'bad' as const }) })
}

const number: Column = { head: 'TT', width: 5, fill: (_, index) => numberCell(index + 1) }

const task = (width: number): Column => ({
  head: 'Nhiệm vụ, giải pháp',
  width,
  fill: ({ text }) => textCell(text, { align: 'justify' }),
})

const rest = (widths: readonly [number, number, number]): readonly Column[] => [
  {
    head: 'Nội dung',
    width: widths[0],
    fill: ({ covers }) => textCell(covers.map(({ code }) => code).join(', '), { align: 'center' }),
  },
  {
    head: 'Chương trình',
    width: widths[1],
    fill: ({ programme }) => (programme ? textCell(programme, { align: 'center' }) : noCell()),
  },
  {
    head: 'Thời hạn',
    width: widths[2],
    fill: ({ due }) => textCell(describeDue(due), { align: 'center' }),
  },
]

/** While nothing was reported there is nothing to show beside the tasks. */
const bareColumns: readonly Column[] = [
  number,
  task(60),
  ...rest([18, 14, 12]),
  { head: 'Kết quả thực hiện', width: 22, fill: (one, _, received) => describeState(one, received) },
]

/** The code that the form prints before each task. */
const code: Column = { head: 'Mã', width: 7, fill: ({ id }) => textCell(id, { align: 'center' }) }

const state = (width: number): Column => ({
  head: 'Tình trạng',
  width,
  fill: (one, _, received) => describeState(one, received),
})

/** The result as prose, with the documents that the agency names. */
const tellResult = ({ result, product, doneOn, state: how }: WorkReport): string => {
  const cited = citeProduct({ result, product, doneOn, isDone: how === 'done' })
  const text = capitalise(joinText(result))
  if (text === '') return cited ? `${cited}.` : ''
  return endSentence(cited ? `${text} (${cited})` : text)
}

/** A page has room for what was done and the document that shows it; the workbook holds the rest. */
const paperColumns: readonly Column[] = [
  number,
  {
    head: 'Nhiệm vụ, giải pháp',
    width: 36,
    fill: ({ short }) => textCell(capitalise(short)),
  },
  state(15),
  {
    head: 'Kết quả thực hiện; văn bản, sản phẩm',
    width: 80,
    fill: wordsOf(tellResult),
  },
]

const reportedColumns: readonly Column[] = [
  code,
  task(34),
  ...rest([9, 12, 11]),
  state(12),
  { head: 'Kết quả thực hiện', width: 34, fill: wordsOf(({ result }) => result) },
  {
    head: 'Văn bản, sản phẩm; ngày hoàn thành',
    width: 18,
    fill: wordsOf(({ product, doneOn }) => [product, doneOn].filter(Boolean).join('; ')),
  },
  { head: 'Tài liệu kiểm chứng', width: 16, fill: wordsOf(({ evidence }) => evidence) },
]

/** A sheet has room for all that agencies wrote; a page has not. */
const workbookColumns: readonly Column[] = [
  ...reportedColumns,
  { head: 'Cơ quan phối hợp', width: 20, fill: wordsOf(({ coAgencies }) => coAgencies) },
  { head: 'Khó khăn, vướng mắc', width: 28, fill: wordsOf(({ difficulties }) => difficulties) },
  { head: 'Đề xuất, kiến nghị', width: 28, fill: wordsOf(({ proposals }) => proposals) },
]

const titleOf = ({ name, tasks }: AgencyFacts): string => `${name} (${tasks.length} nhiệm vụ)`

/** The annex's tasks under the agency that leads them, with what it reported. */
export const tasksTable: BlockMaker = {
  name: 'tasks-table',
  description: {
    vi: 'nhiệm vụ theo cơ quan chủ trì; {all}: thêm phối hợp, khó khăn, đề xuất',
    en: 'tasks by lead agency; {all}: also co-agencies, difficulties, proposals',
  },
  make: ({ facts: { agencies, tasks, reported: sent } }, { all }) => {
    const received = listReceived(sent)
    const reported = all === undefined ? paperColumns : workbookColumns
    const columns = tasks.some(({ reports }) => reports.length > 0) ? reported : bareColumns
    return [
      {
        kind: 'table',
        columns: columns.map(({ width }) => ({ width })),
        headRows: 1,
        rows: [
          { cells: columns.map(({ head }) => textCell(head)) },
          ...agencies.flatMap((agency): Row[] => [
            { cells: [textCell(titleOf(agency), { colSpan: columns.length, tone: 'total' })] },
            ...agency.tasks.map((one, index) => ({
              cells: columns.map(({ fill }) => fill(one, index, received)),
            })),
          ]),
        ],
      },
    ]
  },
}
