import { type Chart, type ChartSeries, numberOf } from '../../document/chart.ts'
import { element, xml, xmlHead } from '../../office/xml-element.ts'
import { axisFormat, firstMark, nameAxis, scatterChart, valueAxis } from './axis-xml.ts'
import { beginSeries, type Locate, numberCells, textCells } from './cells-xml.ts'
import { columnsOf, drawnSeries } from './data.ts'
import { dotsXml } from './dots-xml.ts'
import {
  barShape,
  line,
  marker,
  markerOf,
  noLine,
  richText,
  shape,
  textProperties,
  white,
} from './drawing-xml.ts'
import { dataLabels, numberFormat, numberLabel } from './label-xml.ts'
import type { ChartLayout } from './layout.ts'
import { chartText, looksOf, type SeriesLook } from './look.ts'
import { isLabelled, isStacked } from './sides.ts'
import { placeYearLabels } from './year-sides.ts'

/** A target is a step as wide as its year: neither Word nor Excel has lines in steps. */
const step = (look: SeriesLook): string => xml`
  <c:errBars><c:errDir val="x"/><c:errBarType val="both"/><c:errValType val="fixedVal"/><c:noEndCap val="1"/>
    <c:val val="0.5"/>${shape(line(look.colour, look.width))}
  </c:errBars>`

/** The key of a series without line or mark would be blank in the legend. */
const targetMarker = (look: SeriesLook): string => markerOf('dash', 9, line(look.colour, look.width))

const yearsXml = (chart: Chart, layout: ChartLayout, locate: Locate): string => {
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

const barsXml = (chart: Chart, { size }: ChartLayout, locate: Locate): string => {
  const { series, rows, axis } = chart
  const all = rows.map((_, index) => index)
  const names = rows.map(({ name }) => name)
  const looks = looksOf(series)
  const stacked = isStacked(chart)
  const drawn = drawnSeries(chart).map((index) => {
    const { name, labels: isNamed } = series[index] as ChartSeries
    const column = columnsOf(chart).series[index] as number
    const values = rows.map(({ values }) => numberOf(values[index]))
    const labels = all
      .filter((row) => isNamed && isLabelled(chart, row, index))
      .map((row) => numberLabel(row, numberFormat(chart, row, index), stacked ? 'ctr' : 'outEnd', size))
    return xml`
      <c:ser>${beginSeries(index, locate, column, name)}${barShape(looks[index] as SeriesLook)}
        <c:invertIfNegative val="0"/>${labels.length > 0 && dataLabels(labels)}
        ${textCells('c:cat', locate, 0, all, names)}${numberCells('c:val', locate, column, all, values)}
      </c:ser>`
  })
  const across = { ...axis, at: 'across', format: '0', size, grid: true, atEnd: true } as const
  return xml`
    <c:barChart>
      <c:barDir val="bar"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>
      ${drawn}<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="2"/><c:axId val="1"/>
    </c:barChart>
    ${nameAxis(size)}${valueAxis({ ...across, crossBetween: 'between' })}`
}

export const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const

const drawings = { years: yearsXml, bars: barsXml, dots: dotsXml } as const

/** Parts of the whole, to four decimals. */
const part = (length: number, whole: number): number => Number((length / whole).toFixed(4))

const layoutXml = ({ plot, width, height }: ChartLayout): string => xml`
  <c:layout><c:manualLayout>
    <c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>
    <c:x val="${part(plot.x, width)}"/><c:y val="${part(plot.y, height)}"/>
    <c:w val="${part(plot.width, width)}"/><c:h val="${part(plot.height, height)}"/>
  </c:manualLayout></c:layout>`

const legendXml = (chart: Chart, { size }: ChartLayout): string => {
  // The names of the lines are a series too, and so is the first mark of ranks.
  const helpers = [chart.shape === 'dots', chart.axis.first !== undefined].filter(Boolean)
  const first = drawnSeries(chart).length
  const entries = helpers.map(
    (_, index) => xml`<c:legendEntry><c:idx val="${first + index}"/><c:delete val="1"/></c:legendEntry>`,
  )
  return xml`
    <c:legend><c:legendPos val="b"/>${entries}<c:overlay val="0"/>${textProperties(size)}</c:legend>`
}

/**
 * The part of a chart, for Word and for Excel. `workbook` is the relationship to the workbook inside, where the document is
 * not one itself. The `docx` library draws charts too, but no patterns for print in black and white, nor names of dots.
 */
export const chartXml = (chart: Chart, layout: ChartLayout, locate: Locate, workbook?: string): string =>
  xmlHead +
  element(
    'c:chartSpace',
    namespaces,
    xml`
    <c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>
    <c:chart>
      <c:title>${richText(layout.title, chartText.title, { bold: true })}<c:overlay val="0"/></c:title>
      <c:autoTitleDeleted val="0"/>
      <c:plotArea>${layoutXml(layout)}${drawings[chart.shape](chart, layout, locate)}</c:plotArea>
      ${chart.series.length > 1 && legendXml(chart, layout)}
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>
    </c:chart>
    ${shape(white, noLine)}${textProperties(layout.size)}
    ${workbook && xml`<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData>`}`,
  )
