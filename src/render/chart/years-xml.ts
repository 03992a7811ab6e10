import { type Chart, type ChartSeries, numberOf } from '../../document/chart.ts'
import { xml } from '../../office/xml-element.ts'
import { axisFormat, firstMark, scatterChart, valueAxis } from './axis-xml.ts'
import { beginSeries, type Locate, numberCells } from './cells-xml.ts'
import { columnsOf, drawnSeries } from './data.ts'
import { line, marker, markerOf, noLine, shape } from './drawing-xml.ts'
import { dataLabels, numberFormat, numberLabel } from './label-xml.ts'
import type { ChartLayout } from './layout.ts'
import { looksOf, type SeriesLook } from './look.ts'
import { placeYearLabels } from './year-sides.ts'

/** A target is a step as wide as its year: neither Word nor Excel has lines in steps. */
const step = (look: SeriesLook): string => xml`
  <c:errBars><c:errDir val="x"/><c:errBarType val="both"/><c:errValType val="fixedVal"/><c:noEndCap val="1"/>
    <c:val val="0.5"/>${shape(line(look.colour, look.width))}
  </c:errBars>`

/** The key of a series without line or mark would be blank in the legend. */
const targetMarker = (look: SeriesLook): string => markerOf('dash', 9, line(look.colour, look.width))

export const yearsXml = (chart: Chart, layout: ChartLayout, locate: Locate): string => {
  const { size } = layout
  const sideOf = placeYearLabels(chart, layout)
  const { series, rows, axis, fromTop = false } = chart
  const years = rows.map(({ name }) => Number(name))
  const all = rows.map((_, index) => index)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const looks = looksOf(series)
  const drawn = drawnSeries(chart).map((index) => {
    const { name, tone, labels: isNamed } = series[index] as ChartSeries
    const look = looks[index] as SeriesLook
    const column = columnsOf(chart).series[index] as number
    const isTarget = tone === 'target'
    const values = rows.map(({ values }) => numberOf(values[index]))
    const labels = all
      .filter((row) => isNamed && values[row] !== undefined)
      .map((row) => numberLabel(row, numberFormat(chart, row, index), sideOf(row, index), size))
    return xml`
      <c:ser>${beginSeries(index, locate, column, name)}
        ${shape(isTarget ? noLine : line(look.colour, look.width, look.dash))}
        ${isTarget ? targetMarker(look) : marker(tone === 'muted' ? { ...look, mark: 'none' } : look)}
        ${labels.length > 0 && dataLabels(labels)}${isTarget && step(look)}
        ${numberCells('c:xVal', locate, 0, all, years)}${numberCells('c:yVal', locate, column, all, values)}
        <c:smooth val="0"/>
      </c:ser>`
  })
  // Half a step wants room at both ends: the years there have no label.
  const format = `[<${first}]"";[>${last}]"";0`
  const across = {
    at: 'across',
    from: first - 1,
    to: last + 1,
    step: 1,
    format,
    size,
    atEnd: fromTop,
  } as const
  const upwards = { ...axis, at: 'upwards', format: axisFormat(axis), size, reversed: fromTop } as const
  return (
    scatterChart(drawn, firstMark(chart, [first - 1, axis.first], 'l', size)) +
    valueAxis(across) +
    valueAxis({ ...upwards, grid: true })
  )
}
