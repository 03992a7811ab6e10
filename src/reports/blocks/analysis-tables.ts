import { formatNumber } from '../../vi.ts'
import type { BlockMaker } from '../block.ts'
import { centred, entryTable, noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'
import { placesCell, pointsCell } from '../change-cells.ts'

const lists = ['strongest', 'weakest', 'climbed', 'dropped', 'parts'] as const

/** Sub-dimensions by what they are noted for: `::parts-table{weakest}`, one of `lists`. */
export const partsTable: BlockMaker = ({ facts: { resultsYear }, documentFacts }, attributes) => {
  const list = lists.find((name) => attributes[name] !== undefined) ?? 'parts'
  return entryTable(documentFacts.analysis[list], [
    ['Mã', 6, ({ code }) => centred(code)],
    ['Nội dung thành phần', 36, ({ name }) => textCell(name)],
    [`Điểm ${resultsYear}`, 10, ({ standing }) => scoreCell(standing)],
    [`Hạng ${resultsYear - 1}`, 9, ({ previous }) => (previous ? rankCell(previous) : noCell('không có'))],
    [`Hạng ${resultsYear}`, 9, ({ standing }) => rankCell(standing)],
    [
      'Tăng, giảm bậc',
      12,
      ({ change }) => placesCell(change, (change?.placesGained ?? 0) < 0 ? { tone: 'bad' } : {}),
    ],
    ['Tăng, giảm điểm', 16, ({ change }) => pointsCell(change)],
  ])
}

/** The provinces next to the place in the total, with the distance to each in points. */
export const neighboursTable: BlockMaker = ({ documentFacts, facts: { place } }) => {
  const standings = documentFacts.analysis.neighbours
  const own = standings.find(({ province }) => province === place.unit)
  if (!own) return []
  const distance = (score: number): string => {
    if (score === own.score) return 'bằng điểm'
    return `${score > own.score ? 'cao hơn' : 'thấp hơn'} ${formatNumber(Math.abs(score - own.score), 4)}`
  }
  const lookOf = (one: typeof own) => (one === own ? { tone: 'total' as const } : {})
  return entryTable(standings, [
    ['Thứ hạng', 12, (one) => rankCell(one, lookOf(one))],
    ['Tỉnh, thành phố', 30, (one) => textCell(one.name, lookOf(one))],
    ['Tổng điểm', 14, (one) => numberCell(one.score, 4, lookOf(one))],
    [
      `So với ${place.name}`,
      22,
      (one) => (one === own ? noCell('', lookOf(one)) : centred(distance(one.score))),
    ],
  ])
}
