import type { Row } from '../../document/document.ts'
import { describePlaces } from '../../progress/change.ts'
import type { Candidate } from '../../progress/commend.ts'
import type { RowFacts } from '../../progress/facts.ts'
import type { BlockMaker } from '../block.ts'
import { headedTable, noCell, numberCell, textCell } from '../cells.ts'
import { tellGap } from '../compared-words.ts'
import { describeAnswer } from '../reported-words.ts'

const columns = [
  ['TT', 5],
  ['Cơ quan chủ trì', 26],
  ['Chỉ tiêu đạt', 10],
  ['Nội dung đạt chỉ tiêu', 40],
  ['Nội dung tăng bậc', 30],
  ['Nhiệm vụ', 12],
  ['Gửi báo cáo', 24],
  ['Tiêu chí đáp ứng', 30],
] as const

const list = (rows: readonly RowFacts[], describe: (row: RowFacts) => string) =>
  rows.length > 0 ? textCell(rows.map((row) => `${row.code} (${describe(row)})`).join('; ')) : noCell()

const fillRow = (
  { agency, measured, met, risen, tasksDone, answer, fulfilled }: Candidate,
  index: number,
): Row => ({
  cells: [
    numberCell(index + 1),
    textCell(agency.now ? `${agency.name} (nay: ${agency.now})` : agency.name),
    textCell(`${met.length}/${measured.length}`, { align: 'center' }),
    list(met, tellGap),
    list(risen, ({ change }) => (change ? describePlaces(change).vi : '')),
    agency.tasks.length > 0
      ? textCell(`${tasksDone}/${agency.tasks.length}`, { align: 'center' })
      : noCell('không được giao'),
    answer ? textCell(describeAnswer(answer)) : noCell('chưa xác định'),
    fulfilled.length > 0 ? textCell(fulfilled.join('; '), { tone: 'good' }) : noCell(),
  ],
})

/** Every lead agency beside the criteria for commendation, those that fulfil one first. */
export const candidatesTable: BlockMaker = {
  name: 'candidates-table',
  description: {
    vi: 'số liệu của các cơ quan chủ trì theo tiêu chí khen thưởng',
    en: 'lead agencies held against the criteria for commendation',
  },
  make: ({ drafting }) => {
    const { nominees = [], others = [] } = drafting?.commendation ?? {}
    return headedTable(columns, [...nominees, ...others].map(fillRow))
  },
}
