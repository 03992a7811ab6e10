import { type Chart, type ChartSeries, numberOf } from '../../document/chart.ts'
import { element } from '../../office/xml-element.ts'
import { axisFormat, firstMark, valueAxis } from './axis-xml.ts'
import { type Locate, numberCells, textCells } from './cells-xml.ts'
import { columnsOf, drawnSeries } from './data.ts'
import { line, marker, noLine, shape, val } from './drawing-xml.ts'
import { dataLabels, numberFormat, numberLabel } from './label-xml.ts'
import type { ChartLayout } from './layout.ts'
import { type Look, looksOf } from './look.ts'
import { placeYearLabels } from './year-sides.ts'

/** A target is a step as wide as its year: neither Word nor Excel has lines in steps. */
const step = (look: Look): string =>
  element(
    'c:errBars',
    {},
    val('c:errDir', 'x'),
    val('c:errBarType', 'both'),
    val('c:errValType', 'fixedVal'),
    val('c:noEndCap', 1),
    val('c:val', 0.5),
    shape(line(look.colour, look.width)),
  )

export const yearsXml = (chart: Chart, layout: ChartLayout, locate: Locate): string => {
  const { size } = layout
  const sideOf = placeYearLabels(chart, layout)
  const { series, rows, axis, fromTop } = chart
  const years = rows.map(({ name }) => Number(name))
  const all = rows.map((_, index) => index)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const looks = looksOf(series)
  const drawn = drawnSeries(chart).map((index) => {
    const { name, tone, labels } = series[index] as ChartSeries
    const look = looks[index] as Look
    const column = columnsOf(chart).series[index] as number
    const isTarget = tone === 'target'
    const values = rows.map(({ values }) => numberOf(values[index]))
    const labelled = all.filter((row) => labels && values[row] !== undefined)
    return element(
      'c:ser',
      {},
      val('c:idx', index),
      val('c:order', index),
      textCells('c:tx', locate, column, [-1], [name]),
      shape(isTarget ? noLine : line(look.colour, look.width, look.dash)),
      // The key of a series without line or mark would be blank in the legend.
      isTarget
        ? element(
            'c:marker',
            {},
            val('c:symbol', 'dash'),
            val('c:size', 9),
            shape(line(look.colour, look.width)),
          )
        : marker(tone === 'muted' ? { ...look, mark: 'none' } : look),
      labelled.length > 0
        ? dataLabels(
            labelled.map((row) =>
              numberLabel(row, numberFormat(chart, row, index), sideOf(row, index), size),
            ),
          )
        : '',
      isTarget ? step(look) : '',
      numberCells('c:xVal', locate, 0, all, years),
      numberCells('c:yVal', locate, column, all, values),
      val('c:smooth', 0),
    )
  })
  return (
    element(
      'c:scatterChart',
      {},
      val('c:scatterStyle', 'lineMarker'),
      val('c:varyColors', 0),
      ...drawn,
      firstMark(chart, [first - 1, axis.first], 'l', size),
      val('c:axId', 1),
      val('c:axId', 2),
    ) +
    // Half a step wants room at both ends: the years there have no label.
    valueAxis({
      at: 'across',
      from: first - 1,
      to: last + 1,
      step: 1,
      format: `[<${first}]"";[>${last}]"";0`,
      size,
      atEnd: fromTop ?? false,
    }) +
    valueAxis({
      at: 'upwards',
      ...axis,
      format: axisFormat(axis),
      size,
      reversed: fromTop ?? false,
      grid: true,
    })
  )
}
