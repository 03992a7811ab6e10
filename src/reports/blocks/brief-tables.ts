import type { Cell } from '../../document/document.ts'
import { formatValue } from '../../document/format.ts'
import type { Change } from '../../progress/comparable/comparability.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import type { Measured } from '../../progress/year-facts.ts'
import { formatNumber } from '../../vi.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import {
  centred,
  entryTable,
  noCell,
  numberOr,
  rankOrAbsence,
  rankOrDash,
  scoreCell,
  scoreOrAbsence,
  textCell,
} from '../cells.ts'
import { measuredOtherwise } from '../change-cells.ts'
import { sortByRank } from './dimensions-chart.ts'
import { judge } from './plan-table.ts'

// The tables of a page for a meeting: narrow, the best first, the last of the country in bold.

/** Points, above 0 the better: `+0,0728`, `-0,2796`; `0,0000` for less than is shown. */
export const signedCell = (value: number | null | undefined): Cell =>
  value === null || value === undefined
    ? noCell('–')
    : centred(`${Number(value.toFixed(4)) > 0 ? '+' : ''}${formatNumber(value, 4)}`)

/** Points gained since the edition before; a dimension of which a part is on another scale says so. */
const gainedCell = (change: Change | null): Cell => {
  const cell = signedCell(change?.pointsGained)
  return change
    ? { ...cell, value: { kind: 'text', text: formatValue(cell.value) + measuredOtherwise(change) } }
    : cell
}

const besideMean = ({ workspace, editions, facts }: BlockInput, code: string): Cell =>
  signedCell(measureCountry(workspace, editions.get(facts.resultsYear), code)?.gap)

const lastInBold = (one: Pick<Measured, 'standing' | 'absence'>): Cell =>
  rankOrAbsence(one, one.absence ? {} : { bold: one.standing?.rank === one.standing?.of })

/** The eight dimensions by rank. */
export const briefDimensions: BlockMaker = (input) => {
  const { resultsYear, previousResultsYear, dimensions } = input.facts
  return entryTable(sortByRank(dimensions), [
    ['Chỉ số nội dung', 29, ({ short }) => textCell(short)],
    ['Điểm', 10, (one) => scoreOrAbsence(one)],
    ['Tăng, giảm', 11, ({ change }) => gainedCell(change)],
    [`Hạng ${previousResultsYear}`, 10, ({ previous }) => rankOrDash(previous)],
    [`Hạng ${resultsYear}`, 10, lastInBold],
    ['So với trung bình cả nước', 18, ({ code }) => besideMean(input, code)],
  ])
}

/** The rows of an agency beside their targets. */
export const briefRows: BlockMaker = (input) => {
  const { resultsYear, previousResultsYear, year } = input.facts
  return entryTable(input.documentFacts.agency?.rows ?? [], [
    ['Nội dung', 26, ({ short }) => textCell(short)],
    [`Chỉ tiêu ${year}`, 9, ({ target }) => numberOr(target)],
    [`Hạng ${previousResultsYear}`, 9, ({ previous }) => rankOrDash(previous)],
    [`Hạng ${resultsYear}`, 10, lastInBold],
    ['Điểm', 9, ({ absence, standing }) => (absence ? noCell('–') : scoreCell(standing))],
    [
      'So với trung bình cả nước',
      13,
      ({ absence, measuredBy }) => (absence ? noCell('–') : besideMean(input, measuredBy)),
    ],
    ['Đánh giá', 15, (row) => centred(judge(row, input.facts))],
  ])
}
