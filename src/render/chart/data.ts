import { type Chart, type ChartRow, numberOf, tieOf } from '../../document/chart.ts'
import type { Cell, Row, Table, Value } from '../../document/document.ts'
import { formatValue } from '../../document/format.ts'

/** Columns, counted from 0, of the cells that a chart is drawn from. */
export type DataColumns = {
  /** Of `dots`: the line of each row, from 1. */
  readonly lane?: number
  readonly series: readonly number[]
  readonly above?: number
  readonly below?: number
  readonly label?: number
  /** Of `dots`: where the axis begins, once a row. The names of the lines are placed there. */
  readonly start?: number
}

/** Where the axis begins: labels to the left of the first mark have room, and that part of the axis has no number. */
export const startOf = ({ shape, axis: { from, step } }: Chart): number =>
  shape === 'dots' ? Number((from - step).toFixed(6)) : from

export const laneOf = (row: ChartRow, index: number): number => row.lane ?? index

/** Charts of dots label their marks from cells: their format of numbers is that of the other axis. */
const hasLabels = ({ shape, series }: Chart): boolean =>
  shape === 'dots' && series.some(({ labels }) => labels)

export const columnsOf = (chart: Chart): DataColumns => {
  const first = chart.shape === 'dots' ? 2 : 1
  const next = first + chart.series.length
  const ties = chart.ties ? 2 : 0
  return {
    ...(chart.shape === 'dots' && { lane: 1 }),
    series: chart.series.map((_, index) => first + index),
    ...(ties && { above: next, below: next + 1 }),
    ...(hasLabels(chart) && { label: next + ties }),
    ...(chart.shape === 'dots' && { start: next + ties + (hasLabels(chart) ? 1 : 0) }),
  }
}

/** How far the tied value of a row is above (below) its first; `undefined` where it is not on that side. */
export const tieLength = (chart: Chart, row: ChartRow, side: 'above' | 'below'): number | undefined => {
  const tie = tieOf(chart, row)
  const length = tie && (side === 'above' ? tie.to - tie.from : tie.from - tie.to)
  return length && length > 0 ? length : undefined
}

/** The series that have a value, by index: a series of dots may not refer to blank cells. */
export const drawnSeries = ({ series, rows }: Chart): readonly number[] =>
  series.flatMap((_, index) =>
    rows.some(({ values }) => numberOf(values[index]) !== undefined) ? [index] : [],
  )

/** The series whose label is in the column of labels: the last with a value that has labels. */
export const labelledSeries = ({ series }: Chart, { values }: ChartRow): number =>
  series.findLastIndex(({ labels }, index) => labels && numberOf(values[index]) !== undefined)

export const labelOf = (chart: Chart, row: ChartRow, series: number): string => {
  const text = formatValue(row.values[series] ?? { kind: 'none', word: '' })
  return chart.series[series]?.labels === 'name' ? `${row.name}: ${text}` : text
}

const text = (word: string): Cell => ({ value: { kind: 'text', text: word } })
const number = (value: number | undefined, digits = 0): Cell => ({
  value: value === undefined ? { kind: 'none', word: '' } : { kind: 'number', value, digits },
})

const tieDigits = ({ rows }: Chart): number =>
  Math.max(
    0,
    ...rows.flatMap(({ values }) => values.map((value) => (value.kind === 'number' ? value.digits : 0))),
  )

/** A gap is blank: a spreadsheet draws a word as 0. */
const blankGap = (value: Value): Value => (value.kind === 'none' ? { kind: 'none', word: '' } : value)

/** The cells that a chart is drawn from in a workbook: a head, and a row a row. */
export const dataTable = (chart: Chart): Table => {
  const { lane, above, label } = columnsOf(chart)
  const { rowsName, lanes, series, rows, ties } = chart
  const labelCell = (row: ChartRow): Cell => {
    const labelled = labelledSeries(chart, row)
    return text(labelled < 0 ? '' : labelOf(chart, row, labelled))
  }
  const heads = [
    rowsName,
    ...(lane ? [lanes?.name ?? 'TT'] : []),
    ...series.map(({ name }) => name),
    ...(ties ? [ties.above, ties.below] : []),
    ...(label ? ['Nhãn'] : []),
    ...(lane ? ['Trục'] : []),
  ]
  const fill = (row: ChartRow, index: number): Row => ({
    cells: [
      text(row.name),
      ...(lane ? [number(laneOf(row, index) + 1)] : []),
      ...row.values.map((value) => ({ value: blankGap(value) })),
      ...(above
        ? [
            number(tieLength(chart, row, 'above'), tieDigits(chart)),
            number(tieLength(chart, row, 'below'), tieDigits(chart)),
          ]
        : []),
      ...(label ? [labelCell(row)] : []),
      ...(lane ? [number(startOf(chart), chart.axis.digits)] : []),
    ],
  })
  return {
    kind: 'table',
    columns: heads.map((_, column) => ({ width: column === 0 ? 30 : 10 })),
    headRows: 1,
    rows: [{ cells: heads.map(text) }, ...rows.map(fill)],
  }
}

/** The number that a cell shows, as text with a comma whatever the language of the program. */
const showCell = (cell: string, value: Value): string => {
  if (value.kind === 'rank') return `${cell}&"/${value.of}"`
  const digits = value.kind === 'number' ? value.digits : 0
  return digits > 0 ? `SUBSTITUTE(FIXED(${cell},${digits},TRUE),".",",")` : cell
}

/** Formulas of the cells that follow from others of their row, so that a chart stays right when a value is changed. */
export const formulaOf = (
  chart: Chart,
  row: ChartRow,
  column: number,
  addressOf: (column: number) => string,
): string | undefined => {
  const { series, above, below, label } = columnsOf(chart)
  if (column === label) {
    const labelled = labelledSeries(chart, row)
    const cell = addressOf(series[labelled] ?? 0)
    const value = row.values[labelled]
    if (!value) return undefined
    const name = chart.series[labelled]?.labels === 'name' ? `${addressOf(0)}&": "&` : ''
    return `IF(ISNUMBER(${cell}),${name}${showCell(cell, value)},"")`
  }
  if (column !== above && column !== below) return undefined
  const [first, second, last] = [series[0], series[1], series[chart.ties?.last ?? 1]].map((one) =>
    addressOf(one ?? 0),
  )
  const others = second === last ? second : `${second}:${last}`
  const gap = column === above ? `MAX(${others})-${first}` : `${first}-MAX(${others})`
  return `IF(AND(COUNT(${first})>0,COUNT(${others})>0),IF(${gap}>0,${gap},""),"")`
}
