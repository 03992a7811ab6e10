import { measureCountry } from '../../progress/findings/national.ts'
import type { Measured } from '../../progress/year-facts.ts'
import type { BlockMaker } from '../block.ts'
import {
  centred,
  type EntryColumn,
  fillRows,
  headedTable,
  makeLive,
  noCell,
  numberCell,
  rankCell,
  scoreCell,
  textCell,
} from '../cells.ts'
import { pointsCell } from '../change-cells.ts'
import { isLastQuarter, liveMean, livePoints } from '../live.ts'
import { ownGroup, ownRank, ownScore } from './own-cells.ts'

/** The eight dimensions and the total: scores, ranks and groups beside those of the year before, and the national mean. */
export const dimensionsTable: BlockMaker = (input) => {
  const { facts, workspace, editions } = input
  const { resultsYear, total, dimensions } = facts
  const meanOf = (code: string) => measureCountry(workspace, editions.get(resultsYear), code)?.mean
  const lookOf = ({ code }: Measured) => (code === total.code ? { tone: 'total' as const } : {})
  const columns: readonly EntryColumn<Measured>[] = [
    ['TT', 4, (one) => centred(one.code === total.code ? '' : one.code, lookOf(one))],
    ['Chỉ số nội dung', 27, (one) => textCell(one.name, lookOf(one))],
    [
      `Điểm ${resultsYear - 1}`,
      9,
      (one) => (one.previous ? scoreCell(one.previous, lookOf(one)) : noCell('không có', lookOf(one))),
    ],
    [`Điểm ${resultsYear}`, 9, (one) => ownScore(input, one, lookOf(one))],
    [
      'Tăng, giảm điểm',
      16,
      (one) => makeLive(pointsCell(one.change, lookOf(one)), livePoints(input, one.code, one.change)),
    ],
    [
      `Hạng ${resultsYear - 1}`,
      8,
      (one) => (one.previous ? rankCell(one.previous, lookOf(one)) : noCell('không có', lookOf(one))),
    ],
    [`Hạng ${resultsYear}`, 8, (one) => ownRank(input, one, lookOf(one))],
    ['Nhóm', 7, (one) => ownGroup(input, one, lookOf(one))],
    [
      'Trung bình cả nước',
      12,
      (one) => {
        const mean = meanOf(one.code)
        const cell = mean === undefined ? noCell('', lookOf(one)) : numberCell(mean, 4, lookOf(one))
        return makeLive(cell, liveMean(one.code))
      },
    ],
  ]
  return [
    headedTable(columns, fillRows([...dimensions, { ...total, name: 'Tổng điểm' }], columns), {
      alerts: [{ column: 6, when: isLastQuarter(6) }],
    }),
  ]
}
