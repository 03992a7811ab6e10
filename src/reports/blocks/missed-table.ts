import type { Cell } from '../../document/document.ts'
import type { RowFacts } from '../../progress/facts.ts'
import type { BlockMaker } from '../block.ts'
import { headedTable, noCell, numberCell, rankCell, textCell } from '../cells.ts'

/** The target that the rank is judged by; among how many provinces, where the city's rule converts it: `16/34`. */
export const targetCell = ({ target, converted }: RowFacts): Cell => {
  if (converted) return { value: { kind: 'rank', rank: converted.target, of: converted.of } }
  return target === null ? noCell() : numberCell(target)
}

/** Furthest behind first; of rows as far behind in places the one that lacks most points. */
const byDistance = (a: RowFacts, b: RowFacts): number =>
  (b.placesShort ?? 0) - (a.placesShort ?? 0) || (b.pointsShort ?? 0) - (a.pointsShort ?? 0)

/** The rows that missed their target, furthest behind first. */
export const missedTable: BlockMaker = {
  name: 'missed-table',
  description: {
    vi: 'các nội dung chưa đạt chỉ tiêu, thiếu nhiều trước',
    en: 'rows that missed their target, furthest behind first',
  },
  make: ({ facts: { resultsYear, missed } }) =>
    headedTable(
      [
        ['TT', 4],
        ['Nội dung thành phần', 28],
        ['Cơ quan chủ trì', 22],
        ['Chỉ tiêu', 7],
        [`Hạng ${resultsYear - 1}`, 8],
        [`Hạng ${resultsYear}`, 8],
        ['Còn thiếu (bậc)', 9],
        ['Còn thiếu (điểm)', 10],
      ],
      missed.toSorted(byDistance).map((row, index) => ({
        cells: [
          numberCell(index + 1),
          textCell(row.name),
          textCell(row.lead.map(({ name }) => name).join(', ')),
          targetCell(row),
          row.previous ? rankCell(row.previous) : noCell('–'),
          rankCell(row.standing),
          numberCell(row.placesShort ?? 0, 0, { tone: 'bad' }),
          numberCell(row.pointsShort ?? 0, 4),
        ],
      })),
    ),
}
