import { type Chart, type ChartSeries, numberOf } from '../../document/chart.ts'
import { xml } from '../../office/xml-element.ts'
import { nameAxis, valueAxis } from './axis-xml.ts'
import { beginSeries, type Locate, numberCells, textCells } from './cells-xml.ts'
import { columnsOf, drawnSeries } from './data.ts'
import { barShape } from './drawing-xml.ts'
import { dataLabels, numberFormat, numberLabel } from './label-xml.ts'
import type { ChartLayout } from './layout.ts'
import { looksOf, type SeriesLook } from './look.ts'
import { isLabelled, isStacked } from './sides.ts'

export const barsXml = (chart: Chart, { size }: ChartLayout, locate: Locate): string => {
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
