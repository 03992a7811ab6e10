import { type Chart, type ChartRow, numberOf } from '../../document/chart.ts'
import { xml } from '../../office/xml-element.ts'
import { axisFormat, firstMark, labelSeries, scatterChart, valueAxis } from './axis-xml.ts'
import { beginSeries, cellLabels, type Locate, numberCells } from './cells-xml.ts'
import { columnsOf, drawnSeries, labelledSeries, labelOf, laneOf, startOf, tieLength } from './data.ts'
import { line, marker, noLine, shape } from './drawing-xml.ts'
import { cellLabel, dataLabels, wordLabel } from './label-xml.ts'
import { type ChartLayout, lineNames } from './layout.ts'
import { looksOf, type SeriesLook, tieColour } from './look.ts'
import { sideOfDot } from './sides.ts'

const noRow: ChartRow = { name: '', values: [] }

/** The arms of custom error bars tie the marks of a row. */
const tieBars = (chart: Chart, locate: Locate, drawn: readonly number[]): string => {
  const { above, below } = columnsOf(chart)
  if (above === undefined || below === undefined) return ''
  const side = (name: 'above' | 'below') =>
    drawn.map((row) => tieLength(chart, chart.rows[row] ?? noRow, name))
  return xml`
    <c:errBars><c:errDir val="x"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="1"/>
      ${numberCells('c:plus', locate, above, drawn, side('above'))}
      ${numberCells('c:minus', locate, below, drawn, side('below'))}
      ${shape(line(tieColour, 1.5))}
    </c:errBars>`
}

/** The names of the lines are labels of marks that are not seen: the axis of a scatter chart has only numbers. */
const nameSeries = (chart: Chart, { names, size }: ChartLayout, locate: Locate): string => {
  const { lane = 0, start = 0 } = columnsOf(chart)
  const places = chart.rows.map(laneOf)
  const rows = [...new Set(places)].map((place) => places.indexOf(place))
  const starts = rows.map(() => startOf(chart))
  const lanes = rows.map((row) => (places[row] ?? 0) + 1)
  return labelSeries(
    chart.series.length,
    chart.lanes ? 'Nhóm' : 'Tên',
    rows.map((row, idx) => wordLabel(idx, names[places[row] ?? 0] ?? [], 'l', size)),
    numberCells('c:xVal', locate, start, rows, starts) + numberCells('c:yVal', locate, lane, rows, lanes),
  )
}

export const dotsXml = (chart: Chart, layout: ChartLayout, locate: Locate): string => {
  const { series, rows, axis } = chart
  const { size } = layout
  const { lane = 0, label = 0, series: columns } = columnsOf(chart)
  const looks = looksOf(series)
  const drawn = drawnSeries(chart).map((index) => {
    const column = columns[index] as number
    const own = rows.flatMap(({ values }, row) => (numberOf(values[index]) === undefined ? [] : [row]))
    const texts = own.map((row) => {
      const one = rows[row]
      return one && labelledSeries(chart, one) === index ? labelOf(chart, one, index) : ''
    })
    const labels = texts.flatMap((text, idx) =>
      text === '' ? [] : [cellLabel(idx, text, sideOfDot(chart, own[idx] ?? 0, index), size)],
    )
    const values = own.map((row) => numberOf(rows[row]?.values[index]))
    const lanes = own.map((row) => laneOf(rows[row] ?? noRow, row) + 1)
    return xml`
      <c:ser>${beginSeries(index, locate, column, series[index]?.name ?? '')}
        ${shape(noLine)}${marker(looks[index] as SeriesLook)}
        ${labels.length > 0 && dataLabels(labels, true)}${index === 0 && tieBars(chart, locate, own)}
        ${numberCells('c:xVal', locate, column, own, values)}${numberCells('c:yVal', locate, lane, own, lanes)}
        <c:smooth val="0"/>${labels.length > 0 && cellLabels(locate, label, own, texts)}
      </c:ser>`
  })
  const lines = lineNames(chart).length + 1
  const format = axisFormat(axis)
  const across = {
    ...axis,
    at: 'across',
    from: startOf(chart),
    format,
    size,
    grid: true,
    atEnd: true,
  } as const
  const upwards = { at: 'upwards', from: 0, to: lines, step: 1, format: '0', size } as const
  return (
    scatterChart(
      drawn,
      nameSeries(chart, layout, locate) + firstMark(chart, [axis.first, lines], 'b', size),
    ) +
    valueAxis(across) +
    valueAxis({ ...upwards, reversed: true, grid: true, hidden: true })
  )
}
