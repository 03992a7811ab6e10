import type { Cell } from '../../document/document.ts'
import { showPosition } from '../../progress/comparable/position.ts'
import { ownIn } from '../../progress/edition.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import type { Measured, RowFacts } from '../../progress/year-facts.ts'
import { totalCode } from '../../results/codes.ts'
import type { BlockMaker } from '../block.ts'
import {
  absentMark,
  centred,
  type EntryColumn,
  entryTable,
  fillRows,
  headedTable,
  makeLive,
  noCell,
  numberCell,
  numbered,
  numberOr,
  rankCell,
  rankOrDash,
  scoreCell,
  textCell,
} from '../cells.ts'
import { placesCell, pointsCell } from '../change-cells.ts'
import { isLastQuarter, liveMean, livePoints } from '../live.ts'
import { noteOrigin } from '../origin.ts'
import { joinNames } from '../prose.ts'
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

/** The total from the year before the plan on: score, rank, group, national mean and targets met. */
export const trendTable: BlockMaker = (input) => {
  const { facts, workspace, editions, documentFacts } = input
  const { period, resultsOffset } = facts.plan
  const entries = facts.years
    .filter((year) => year >= period.from + resultsOffset - 1)
    .map((year) => ({ year, standing: ownIn(workspace, editions.get(year), totalCode) }))
  const judgedIn = (year: number) =>
    documentFacts.findings.targets.years.find((one) => one.year + resultsOffset === year)
  return entryTable(entries, [
    ['Năm', 8, ({ year }) => centred(String(year))],
    [
      'Tổng điểm',
      12,
      ({ year, standing }) =>
        standing
          ? numberCell(standing.score, 4, noteOrigin(input, year, totalCode))
          : absentMark({ kind: 'withheld', year }),
    ],
    [
      'Thứ hạng',
      12,
      ({ year, standing }) => (standing ? rankCell(standing) : absentMark({ kind: 'withheld', year })),
    ],
    ['Nhóm', 8, ({ standing }) => numberOr(standing?.group?.number, '–')],
    [
      'Trung bình cả nước',
      18,
      ({ year }) => numberOr(measureCountry(workspace, editions.get(year), totalCode)?.mean, '–', 4),
    ],
    [
      'Nội dung đạt chỉ tiêu',
      18,
      ({ year }) => {
        const judged = judgedIn(year)
        return judged ? centred(`${judged.met}/${judged.of}`) : noCell('–')
      },
    ],
  ])
}

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

/** Rows that are not judged: target and ranks, each among the provinces of its time, and the position of the last rank. */
export const apartTable: BlockMaker = ({ facts: { resultsYear, targetFrame, notComparable, plan } }) =>
  entryTable(notComparable, [
    numbered(4),
    ['Nội dung thành phần', 30, ({ name }) => textCell(name)],
    ['Cơ quan chủ trì', 22, ({ lead }) => textCell(joinNames(lead))],
    [`Chỉ tiêu (trong ${targetFrame?.from ?? plan.provinces})`, 10, ({ target }) => numberOr(target)],
    [`PAPI ${resultsYear - 1}`, 9, ({ previous }) => rankOrDash(previous)],
    [`PAPI ${resultsYear}`, 9, ({ standing }) => rankCell(standing)],
    [
      `Bằng hoặc cao hơn (${resultsYear})`,
      14,
      ({ standing }) => (standing ? centred(showPosition(standing).vi) : noCell('–')),
    ],
  ])

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
