import { type Chart, numberOf, tieOf } from '../../document/chart.ts'
import { formatValue } from '../../document/format.ts'
import { element, escapeXml } from '../../office/xml-element.ts'
import { labelledSeries, labelOf, laneOf } from './data.ts'
import { type ChartLayout, widthOf } from './layout.ts'
import { chartText, type SeriesLook, tieColour } from './look.ts'
import { isLabelled, isStacked, type Side, sideOfDot } from './sides.ts'
import { type Drawing, drawAxes, drawLegend, startDrawing } from './svg-frame.ts'
import { round, svgBar, svgLabel, svgLine, svgMark, svgSegment, svgText } from './svg-shapes.ts'
import { placeYearLabels } from './year-sides.ts'

/** Between a mark and its label. */
const markGap = 7
/** Between a bar and its label. */
const barGap = 3

const beside = (text: string, x: number, y: number, side: Side, size: number): string => {
  const width = widthOf(text, size)
  if (side === 'r') return svgLabel(text, x + markGap, y, size, width, 'start')
  if (side === 'l') return svgLabel(text, x - markGap, y, size, width, 'end')
  return svgLabel(text, x, side === 'ctr' ? y : y + (side === 'b' ? size : -size), size, width, 'middle')
}

const drawYears = ({ chart, looks, layout, along, across }: Drawing): string => {
  const half = (across(1) - across(0)) / 2
  const sideOf = placeYearLabels(chart, layout)
  const drawn = chart.series.map(({ tone, labels }, index) => {
    const look = looks[index] as SeriesLook
    const marks = chart.rows.flatMap(({ values }, row) => {
      const [value, number] = [values[index], numberOf(values[index])]
      return number === undefined || !value ? [] : [{ row, x: across(row), y: along(number), value }]
    })
    const runs = marks.reduce<(typeof marks)[]>((all, mark) => {
      const last = all.at(-1)
      if (last && (last.at(-1)?.row ?? -2) + 1 === mark.row) last.push(mark)
      else all.push([mark])
      return all
    }, [])
    const lines =
      tone === 'target'
        ? marks.map(({ x, y }) => svgSegment([x - half, y], [x + half, y], { ...look, dash: 'solid' }))
        : runs.map((run) =>
            svgLine(
              run.map(({ x, y }) => [x, y]),
              look,
            ),
          )
    return {
      lines,
      marks: tone === 'target' || tone === 'muted' ? [] : marks.map(({ x, y }) => svgMark(look, x, y)),
      words: labels
        ? marks.map(({ row, x, y, value }) =>
            beside(formatValue(value), x, y, sideOf(row, index), layout.size),
          )
        : [],
    }
  })
  // Labels are above all lines, and marks above all labels.
  return (['lines', 'words', 'marks'] as const).flatMap((part) => drawn.flatMap((one) => one[part])).join('')
}

const drawBars = ({ chart, looks, layout, along, across }: Drawing): string => {
  const thick = layout.plot.height / chart.rows.length / 1.6
  const stacked = isStacked(chart)
  return chart.rows
    .map(({ values }, row) => {
      let [right, left] = [0, 0]
      return values
        .map((value, index) => {
          const number = numberOf(value)
          if (number === undefined) return ''
          const from = number < 0 ? left : right
          if (number < 0) left += number
          else right += number
          const [a, b] = [along(from), along(from + number)].sort((one, two) => one - two) as [number, number]
          const y = across(row)
          const side = stacked ? 'ctr' : number < 0 ? 'l' : 'r'
          const at = stacked ? (a + b) / 2 : number < 0 ? a + markGap - barGap : b - markGap + barGap
          return (
            (number === 0 ? '' : svgBar(looks[index] as SeriesLook, a, y - thick / 2, b - a, thick)) +
            (chart.series[index]?.labels && isLabelled(chart, row, index)
              ? beside(formatValue(value), at, y, side, layout.size)
              : '')
          )
        })
        .join('')
    })
    .join('')
}

const drawDots = ({ chart, looks, layout, along, across }: Drawing): string => {
  const { size } = layout
  const place = (row: number): number => across(laneOf(chart.rows[row] ?? { name: '', values: [] }, row))
  const ties = chart.ties
    ? chart.rows.map((one, row) => {
        const tie = tieOf(chart, one)
        return !tie
          ? ''
          : svgSegment([along(tie.from), place(row)], [along(tie.to), place(row)], {
              colour: tieColour,
              width: 1.5,
              dash: 'solid',
            })
      })
    : []
  const marks = chart.series.flatMap((_, index) =>
    chart.rows.map(({ values }, row) => {
      const value = numberOf(values[index])
      return value === undefined ? '' : svgMark(looks[index] as SeriesLook, along(value), place(row))
    }),
  )
  const labels = chart.rows.map((one, row) => {
    const index = labelledSeries(chart, one)
    const value = numberOf(one.values[index])
    if (value === undefined) return ''
    return beside(labelOf(chart, one, index), along(value), place(row), sideOfDot(chart, row, index), size)
  })
  return [...ties, ...labels, ...marks].join('')
}

const drawValues = { years: drawYears, bars: drawBars, dots: drawDots } as const

/** A chart as SVG inside a page of HTML; `id` is unique on the page. Nothing in it is an address or a style. */
export const chartSvg = (chart: Chart, id: string, layout: ChartLayout): string => {
  const sheet = startDrawing(chart, layout)
  return element(
    'svg',
    {
      viewBox: `0 0 ${round(layout.width)} ${round(layout.height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-text`,
    },
    element('title', { id: `${id}-title` }, escapeXml(chart.title)),
    element('desc', { id: `${id}-text` }, escapeXml(chart.alternative)),
    svgText(
      layout.title,
      layout.width / 2,
      4 + (layout.title.length * chartText.title * 1.15) / 2,
      chartText.title,
      { anchor: 'middle', bold: true },
    ),
    drawAxes(sheet),
    drawValues[chart.shape](sheet),
    chart.series.length > 1 ? drawLegend(sheet) : '',
  )
}
