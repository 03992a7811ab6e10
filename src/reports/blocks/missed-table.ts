import type { Cell } from '../../document/document.ts'
import type { RowFacts } from '../../progress/year-facts.ts'
import type { BlockMaker } from '../block.ts'
import { entryTable, numberCell, numbered, numberOr, rankCell, rankOrDash, textCell } from '../cells.ts'
import { joinNames } from '../prose.ts'

/** The target that the rank is judged by; among how many provinces, where the city's rule converts it: `16/34`. */
export const targetCell = ({ target, converted }: RowFacts): Cell =>
  converted ? { value: { kind: 'rank', rank: converted.target, of: converted.of } } : numberOr(target)

/** Furthest behind first; of rows as far behind in places the one that lacks most points. */
const byDistance = (a: RowFacts, b: RowFacts): number =>
  (b.placesShort ?? 0) - (a.placesShort ?? 0) || (b.pointsShort ?? 0) - (a.pointsShort ?? 0)

/** The rows that missed their target, furthest behind first. */
export const missedTable: BlockMaker = ({ facts: { resultsYear, missed } }) =>
  entryTable(missed.toSorted(byDistance), [
    numbered(4),
    ['Nội dung thành phần', 28, ({ name }) => textCell(name)],
    ['Cơ quan chủ trì', 22, ({ lead }) => textCell(joinNames(lead))],
    ['Chỉ tiêu', 7, targetCell],
    [`Hạng ${resultsYear - 1}`, 8, ({ previous }) => rankOrDash(previous)],
    [`Hạng ${resultsYear}`, 8, ({ standing }) => rankCell(standing)],
    ['Còn thiếu (bậc)', 9, ({ placesShort }) => numberCell(placesShort ?? 0, 0, { tone: 'bad' })],
    ['Còn thiếu (điểm)', 10, ({ pointsShort }) => numberCell(pointsShort ?? 0, 4)],
  ])
