import { type Chart, numberOf } from '../../document/chart.ts'
import { element } from '../../office/xml-element.ts'
import { axisFormat, firstMark, valueAxis } from './axis-xml.ts'
import { cellLabels, type Locate, numberCells, textCells } from './cells-xml.ts'
import { columnsOf, drawnSeries, labelledSeries, labelOf, laneOf, startOf, tieLength } from './data.ts'
import { line, marker, noLine, shape, val } from './drawing-xml.ts'
import { cellLabel, dataLabels, wordLabel } from './label-xml.ts'
import { type ChartLayout, lineNames } from './layout.ts'
import { type Look, looksOf, tieColour } from './look.ts'
import { sideOfDot } from './sides.ts'

const tieBars = (chart: Chart, locate: Locate, drawn: readonly number[]): string => {
  const { above, below } = columnsOf(chart)
  if (above === undefined || below === undefined) return ''
  const side = (name: 'above' | 'below') =>
    drawn.map((row) => tieLength(chart, chart.rows[row] ?? { name: '', values: [] }, name))
  return element(
    'c:errBars',
    {},
    val('c:errDir', 'x'),
    val('c:errBarType', 'both'),
    val('c:errValType', 'cust'),
    val('c:noEndCap', 1),
    numberCells('c:plus', locate, above, drawn, side('above')),
    numberCells('c:minus', locate, below, drawn, side('below')),
    shape(line(tieColour, 1.5)),
  )
}

/** The names of the lines are labels of marks that are not seen: the axis of a scatter chart has only numbers. */
const nameSeries = (chart: Chart, { names, size }: ChartLayout, locate: Locate): string => {
  const { lane = 0, start = 0 } = columnsOf(chart)
  const places = chart.rows.map(laneOf)
  const rows = [...new Set(places)].map((place) => places.indexOf(place))
  return element(
    'c:ser',
    {},
    val('c:idx', chart.series.length),
    val('c:order', chart.series.length),
    element('c:tx', {}, element('c:v', {}, chart.lanes ? 'Nhóm' : 'Tên')),
    shape(noLine),
    element('c:marker', {}, val('c:symbol', 'none')),
    dataLabels(rows.map((row, idx) => wordLabel(idx, names[places[row] ?? 0] ?? [], 'l', size))),
    numberCells(
      'c:xVal',
      locate,
      start,
      rows,
      rows.map(() => startOf(chart)),
    ),
    numberCells(
      'c:yVal',
      locate,
      lane,
      rows,
      rows.map((row) => (places[row] ?? 0) + 1),
    ),
    val('c:smooth', 0),
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
    const labels = own.map((row) => {
      const one = rows[row]
      return one && labelledSeries(chart, one) === index ? labelOf(chart, one, index) : ''
    })
    const isLabelled = labels.some((text) => text !== '')
    return element(
      'c:ser',
      {},
      val('c:idx', index),
      val('c:order', index),
      textCells('c:tx', locate, column, [-1], [series[index]?.name ?? '']),
      shape(noLine),
      marker(looks[index] as Look),
      isLabelled
        ? dataLabels(
            labels.flatMap((text, idx) =>
              text === '' ? [] : [cellLabel(idx, text, sideOfDot(chart, own[idx] ?? 0, index), size)],
            ),
            true,
          )
        : '',
      index === 0 ? tieBars(chart, locate, own) : '',
      numberCells(
        'c:xVal',
        locate,
        column,
        own,
        own.map((row) => numberOf(rows[row]?.values[index])),
      ),
      numberCells(
        'c:yVal',
        locate,
        lane,
        own,
        own.map((row) => laneOf(rows[row] ?? { name: '', values: [] }, row) + 1),
      ),
      val('c:smooth', 0),
      isLabelled ? cellLabels(locate, label, own, labels) : '',
    )
  })
  return (
    element(
      'c:scatterChart',
      {},
      val('c:scatterStyle', 'lineMarker'),
      val('c:varyColors', 0),
      ...drawn,
      nameSeries(chart, layout, locate),
      firstMark(chart, [axis.first, lineNames(chart).length + 1], 'b', size),
      val('c:axId', 1),
      val('c:axId', 2),
    ) +
    valueAxis({
      at: 'across',
      ...axis,
      from: startOf(chart),
      format: axisFormat(axis),
      size,
      grid: true,
      atEnd: true,
    }) +
    valueAxis({
      at: 'upwards',
      from: 0,
      to: lineNames(chart).length + 1,
      step: 1,
      format: '0',
      size,
      reversed: true,
      grid: true,
      hidden: true,
    })
  )
}
