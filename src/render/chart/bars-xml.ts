import { type Chart, type ChartSeries, numberOf } from '../../document/chart.ts'
import { element } from '../../office/xml-element.ts'
import { nameAxis, valueAxis } from './axis-xml.ts'
import { type Locate, numberCells, textCells } from './cells-xml.ts'
import { columnsOf, drawnSeries } from './data.ts'
import { barShape, val } from './drawing-xml.ts'
import { dataLabels, numberFormat, numberLabel } from './label-xml.ts'
import type { ChartLayout } from './layout.ts'
import { type Look, looksOf } from './look.ts'
import { isLabelled, isStacked } from './sides.ts'

export const barsXml = (chart: Chart, { size }: ChartLayout, locate: Locate): string => {
  const { series, rows, axis } = chart
  const all = rows.map((_, index) => index)
  const looks = looksOf(series)
  const stacked = isStacked(chart)
  const drawn = drawnSeries(chart).map((index) => {
    const { name, labels } = series[index] as ChartSeries
    const column = columnsOf(chart).series[index] as number
    const values = rows.map(({ values }) => numberOf(values[index]))
    const labelled = all.filter((row) => labels && isLabelled(chart, row, index))
    return element(
      'c:ser',
      {},
      val('c:idx', index),
      val('c:order', index),
      textCells('c:tx', locate, column, [-1], [name]),
      barShape(looks[index] as Look),
      val('c:invertIfNegative', 0),
      labelled.length > 0
        ? dataLabels(
            labelled.map((row) =>
              numberLabel(row, numberFormat(chart, row, index), stacked ? 'ctr' : 'outEnd', size),
            ),
          )
        : '',
      textCells(
        'c:cat',
        locate,
        0,
        all,
        rows.map(({ name }) => name),
      ),
      numberCells('c:val', locate, column, all, values),
    )
  })
  return (
    element(
      'c:barChart',
      {},
      val('c:barDir', 'bar'),
      val('c:grouping', stacked ? 'stacked' : 'clustered'),
      val('c:varyColors', 0),
      ...drawn,
      val('c:gapWidth', 60),
      val('c:overlap', 100),
      val('c:axId', 2),
      val('c:axId', 1),
    ) +
    nameAxis(size) +
    valueAxis({
      at: 'across',
      ...axis,
      format: '0',
      size,
      grid: true,
      atEnd: true,
      crossBetween: 'between',
    })
  )
}
