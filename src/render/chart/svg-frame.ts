import { type Chart, marksOf } from '../../document/chart.ts'
import { formatNumber } from '../../vi.ts'
import { startOf } from './data.ts'
import { type ChartLayout, legendKey, widthOf } from './layout.ts'
import { gridColour, looksOf, type SeriesLook } from './look.ts'
import { svgBar, svgMark, svgSegment, svgText } from './svg-shapes.ts'

/** A chart being drawn: the position of a value along its axis, and of a line or a year along the other, in points. */
export type Drawing = {
  readonly chart: Chart
  readonly layout: ChartLayout
  readonly looks: readonly SeriesLook[]
  readonly along: (value: number) => number
  readonly across: (place: number) => number
}

export const startDrawing = (chart: Chart, layout: ChartLayout): Drawing => {
  const { axis, shape, fromTop, rows, lanes } = chart
  const { x, y, width, height } = layout.plot
  const share = (value: number): number => (value - startOf(chart)) / (axis.to - startOf(chart))
  const isYears = shape === 'years'
  const slots = isYears ? rows.length : (lanes?.names.length ?? rows.length)
  const slot = (place: number): number =>
    shape === 'bars' ? (place + 0.5) / slots : (place + 1) / (slots + 1)
  return {
    chart,
    layout,
    looks: looksOf(chart.series),
    along: (value) =>
      isYears ? y + height * (fromTop ? share(value) : 1 - share(value)) : x + width * share(value),
    across: (place) => (isYears ? x + width * slot(place) : y + height * slot(place)),
  }
}

const grid = { colour: gridColour, width: 0.5, dash: 'dotted' } as const
const frame = { colour: '000000', width: 0.75, dash: 'solid' } as const

export const drawAxes = ({ chart, layout, along, across }: Drawing): string => {
  const { axis, shape, rows } = chart
  const { plot, size, names } = layout
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height]
  const ticks = marksOf(axis).map((value) => {
    const at = along(value)
    const text = [formatNumber(value, axis.digits)]
    return shape === 'years'
      ? svgSegment([plot.x, at], [right, at], grid) + svgText(text, plot.x - 5, at, size, { anchor: 'end' })
      : svgSegment([at, plot.y], [at, bottom], grid) +
          svgText(text, at, bottom + size * 0.9, size, { anchor: 'middle' })
  })
  const middle = plot.y + plot.height / 2
  const lines = names.map(
    (lines, place) =>
      (shape === 'dots' ? svgSegment([plot.x, across(place)], [right, across(place)], grid) : '') +
      svgText(lines, plot.x - 10, across(place), size, { anchor: 'end' }),
  )
  const zero = shape === 'bars' ? along(0) : plot.x
  return [
    ...ticks,
    ...lines,
    ...(shape === 'years'
      ? rows.map(({ name }, place) =>
          svgText([name], across(place), bottom + size * 0.9, size, { anchor: 'middle' }),
        )
      : []),
    // As in Word, names have no line: a label may reach to where it would be.
    shape === 'dots' ? '' : svgSegment([zero, plot.y], [zero, bottom], frame),
    svgSegment([plot.x, bottom], [right, bottom], frame),
    shape === 'years'
      ? svgText([axis.name], size * 0.8, middle, size, { anchor: 'middle', turned: true })
      : svgText([axis.name], plot.x + plot.width / 2, bottom + size * 2.4, size, { anchor: 'middle' }),
  ].join('')
}

export const drawLegend = ({ chart, looks, layout }: Drawing): string => {
  const { legend, size, width, height } = layout
  return legend
    .map((series, line) => {
      const lengths = series.map((index) => legendKey + widthOf(chart.series[index]?.name ?? '', size))
      let x = (width - lengths.reduce((sum, length) => sum + length, 0)) / 2
      const y = height - 6 - (legend.length - line - 0.5) * size * 1.7
      return series
        .map((index, place) => {
          const look = looks[index] as SeriesLook
          const tone = chart.series[index]?.tone
          const from = x
          x += lengths[place] ?? 0
          const key =
            chart.shape === 'bars'
              ? svgBar(look, from + 4, y - 5, 20, 10)
              : (chart.shape === 'years'
                  ? svgSegment(
                      [from + 2, y],
                      [from + 26, y],
                      tone === 'target' ? { ...look, dash: 'solid' } : look,
                    )
                  : '') +
                (chart.shape === 'years' && tone !== 'total' && tone !== 'plain'
                  ? ''
                  : svgMark(look, from + 14, y))
          return key + svgText([chart.series[index]?.name ?? ''], from + 30, y, size)
        })
        .join('')
    })
    .join('')
}
