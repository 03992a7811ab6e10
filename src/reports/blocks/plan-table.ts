import type { Cell, Row } from '../../document/document.ts'
import { formatValue } from '../../document/format.ts'
import { listYears } from '../../plan/codes.ts'
import { notComparable } from '../../progress/change.ts'
import { whyAbsent } from '../../progress/comparable/absence.ts'
import type { RowFacts, YearFacts } from '../../progress/year-facts.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import { absentMark, centred, makeLive, noCell, numberOr, rankCell, textCell, twoHeadRows } from '../cells.ts'
import { describeRowGap } from '../compared-words.ts'
import { isLastQuarter, isMissed, liveRank, liveStatus } from '../live.ts'
import { noteOrigin } from '../origin.ts'
import { joinNames } from '../prose.ts'

/** `Table.id` of the plan's table. */
export const planId = 'plan'

/** `đạt, vượt 34 bậc`: the status of a row in words. */
export const judge = (row: RowFacts, { results }: Pick<YearFacts, 'results'>): string => {
  switch (row.status) {
    case 'met':
      return `đạt, ${describeRowGap(row)}`
    case 'missed':
      return `chưa đạt, ${describeRowGap(row)}`
    case 'not-comparable':
      return notComparable.vi
    case 'not-measured':
      return 'không có kết quả'
    case 'no-target':
      return 'chưa đánh giá'
    case 'not-yet':
      return `đánh giá khi có kết quả PAPI ${results.awaited}`
  }
}

/** `đạt`: the same without the distance. */
export const judgeBriefly = (...judged: Parameters<typeof judge>): string =>
  judge(...judged).split(',')[0] ?? ''

/** How many rows from here on have the same lead agencies: the plan merges their cells. */
const runOfLead = (rows: readonly RowFacts[], from: number): number => {
  const key = (row: RowFacts | undefined) => row?.lead.map(({ id }) => id).join()
  let end = from + 1
  while (end < rows.length && key(rows[end]) === key(rows[from])) end++
  return end - from
}

const leadCells = (rows: readonly RowFacts[], index: number): Cell[] => {
  const row = rows[index] as RowFacts
  const before = rows[index - 1]
  if (before && runOfLead(rows, index - 1) > 1) return []
  const look = { rowSpan: runOfLead(rows, index) }
  return [row.lead.length ? textCell(joinNames(row.lead), look) : noCell('báo cáo bổ sung', look)]
}

/** The name of a row, or, below a sub-dimension that is split into items, its name first and the item beside it. */
const nameCells = ({ workspace }: BlockInput, row: RowFacts): Cell[] => {
  const parent = workspace.dimensions
    .flatMap(({ subDimensions }) => subDimensions)
    .find(({ items }) => items?.some(({ code }) => code === row.code))
  const own = textCell(`${row.code}. ${row.name}`)
  if (!parent?.items) return [{ ...own, colSpan: 2 }]
  const first = parent.items[0]?.code === row.code
  return first
    ? [textCell(`${parent.code}. ${parent.name.vi}`, { rowSpan: parent.items.length }), own]
    : [own]
}

/** Target and rank of a row in a year of the plan; both blank where there is none. */
export const yearCells = (input: BlockInput, row: RowFacts, year: number): Cell[] => {
  const { facts, workspace, editions } = input
  const resultsYear = year + facts.plan.resultsOffset
  const targetCell = numberOr(row.targets[year])
  // Later than the report: the result is not known yet. Never held: the edition measured no such thing.
  if (resultsYear > facts.resultsYear || !facts.years.includes(resultsYear)) return [targetCell, noCell()]
  const standing = row.standings[resultsYear]
  const actual = standing
    ? rankCell(standing, noteOrigin(input, resultsYear, standing.code))
    : absentMark(whyAbsent(workspace, editions.get(resultsYear), resultsYear, row.measuredBy))
  const word = formatValue((standing ? absentMark({ kind: 'withheld', year }) : actual).value)
  return [
    targetCell,
    resultsYear === facts.resultsYear ? makeLive(actual, liveRank(input, row.measuredBy, word)) : actual,
  ]
}

const fillRows = (
  input: BlockInput,
  rows: readonly RowFacts[],
  number: string,
  name: string,
): readonly Row[] =>
  rows.map((row, index) => ({
    cells: [
      ...(index === 0
        ? [centred(number, { rowSpan: rows.length }), textCell(name, { rowSpan: rows.length, bold: true })]
        : []),
      ...nameCells(input, row),
      ...leadCells(rows, index),
      ...listYears(input.workspace).flatMap((year) => yearCells(input, row, year)),
      makeLive(
        textCell(judgeBriefly(row, input.facts), row.status === 'missed' ? { tone: 'bad' } : {}),
        liveStatus(input, row),
      ),
    ],
  }))

/** The column of the verdict, after target and rank of each year; counted from 0. */
export const verdictColumn = (years: readonly number[]): number => 5 + 2 * years.length

const planHeads = (years: readonly number[], year: number): readonly Row[] => {
  const [heads = { cells: [] }, parts = heads] = twoHeadRows([
    'TT',
    'Chỉ số nội dung',
    'Nội dung thành phần',
    'Chủ trì',
    ...years.map((one) => [`Năm ${one}`, 'Chỉ tiêu', 'Thực tế'] as const),
    `Đánh giá năm ${year}`,
  ])
  // The third head is above code and name of an item.
  return [{ cells: heads.cells.map((cell, index) => (index === 2 ? { ...cell, colSpan: 2 } : cell)) }, parts]
}

/** The plan's own table ("Biểu giao nhiệm vụ") with the actual rank beside each target. */
export const planTable: BlockMaker = (input) => {
  const { facts } = input
  const years = listYears(input.workspace)
  return [
    {
      kind: 'table',
      id: planId,
      columns: [4, 18, 18, 26, 24, ...years.flatMap(() => [6, 8]), 15].map((width) => ({ width })),
      headRows: 2,
      frozenColumns: 4,
      alerts: [
        ...years.flatMap((year, index) =>
          year + facts.plan.resultsOffset === facts.resultsYear
            ? [{ column: 6 + 2 * index, when: isLastQuarter(6 + 2 * index) }]
            : [],
        ),
        { column: verdictColumn(years), when: isMissed(verdictColumn(years)) },
      ],
      rows: [
        ...planHeads(years, facts.year),
        ...facts.dimensions.flatMap(({ code, name, rows }) => fillRows(input, rows, code, name)),
      ],
    },
  ]
}
