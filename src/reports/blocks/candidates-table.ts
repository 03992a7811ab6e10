import type { Cell, Row } from '../../document/document.ts'
import { describePlaces } from '../../progress/change.ts'
import type { Candidate } from '../../progress/commend.ts'
import type { RowFacts } from '../../progress/facts.ts'
import { tellMerits } from '../agency-words.ts'
import type { BlockMaker } from '../block.ts'
import { headedTable, noCell, numberCell, textCell } from '../cells.ts'
import { tellGap } from '../compared-words.ts'
import { describeAnswer } from '../reported-words.ts'

const columns = [
  ['TT', 5],
  ['Cơ quan chủ trì', 20],
  ['Chỉ tiêu đạt', 8],
  ['Nội dung đạt chỉ tiêu', 34],
  ['Nội dung tăng bậc', 26],
  ['Chưa đạt chỉ tiêu hoặc giảm bậc', 24],
  ['Nhiệm vụ', 9],
  ['Gửi báo cáo', 32],
  ['Tiêu chí đáp ứng', 26],
] as const

const list = (rows: readonly RowFacts[], describe: (row: RowFacts) => string) =>
  rows.length > 0 ? textCell(rows.map((row) => `${row.short} (${describe(row)})`).join('; ')) : noCell()

const describeOutcome = (fulfilled: readonly string[], barred: string | null): Cell => {
  if (fulfilled.length === 0) return noCell()
  if (barred === null) return textCell(fulfilled.join('; '), { tone: 'good' })
  return textCell(`Không đề nghị: ${barred} (${fulfilled.join('; ')})`, { tone: 'muted' })
}

const fillRow = (
  { agency, measured, met, risen, toExplain, tasksDone, answer, fulfilled, barred }: Candidate,
  index: number,
): Row => ({
  cells: [
    numberCell(index + 1),
    textCell(agency.now ? `${agency.name} (nay: ${agency.now})` : agency.name),
    textCell(`${met.length}/${measured.length}`, { align: 'center' }),
    list(met, tellGap),
    list(risen, ({ change }) => (change ? describePlaces(change).vi : '')),
    toExplain.length > 0 ? textCell(toExplain.map(({ short }) => short).join('; ')) : noCell(),
    agency.tasks.length > 0
      ? textCell(`${tasksDone}/${agency.tasks.length}`, { align: 'center' })
      : noCell('không được giao'),
    answer ? textCell(describeAnswer(answer)) : noCell('chưa xác định'),
    describeOutcome(fulfilled, barred),
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

/** Who is proposed: what it achieved in words, for what award, by which criterion. */
export const nomineesTable: BlockMaker = {
  name: 'nominees-table',
  description: {
    vi: 'cơ quan được đề nghị khen thưởng: thành tích, hình thức, tiêu chí',
    en: 'agencies proposed for commendation: achievements, award, criterion',
  },
  make: ({ drafting }) =>
    headedTable(
      [
        ['TT', 4],
        ['Cơ quan', 20],
        ['Thành tích', 44],
        ['Hình thức đề nghị', 20],
        ['Tiêu chí đáp ứng', 22],
      ],
      (drafting?.commendation?.nominees ?? []).map((one, index) => ({
        cells: [
          numberCell(index + 1),
          textCell(one.agency.now ? `${one.agency.name} (nay: ${one.agency.now})` : one.agency.name),
          textCell(tellMerits(one)),
          one.forms.length > 0 ? textCell(one.forms.join('; ')) : noCell('…'),
          textCell(one.fulfilled.join('; ')),
        ],
      })),
    ),
}
