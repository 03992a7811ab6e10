import type { Chart } from '../../document/chart.ts'
import { type Orientation, textHeight, textWidth, twips } from '../house-style.ts'
import { measureText, wrapText } from '../text-width.ts'
import { drawnSeries, labelledSeries, labelOf } from './data.ts'
import { chartText } from './look.ts'

/** The layout of a chart on paper, in points; the same for Word, Excel and SVG. */
export type ChartLayout = {
  readonly width: number
  readonly height: number
  /** Of all text but the title. */
  readonly size: number
  readonly title: readonly string[]
  /** Where the values are drawn; names, axes, title and legend are around it. */
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** The names of the lines of `bars` and `dots`, wrapped. */
  readonly names: readonly (readonly string[])[]
  /** Rows of the legend: indices of series. */
  readonly legend: readonly (readonly number[])[]
}

/** Most lines of a chart that is set in full size. */
const fewLines = 14
/** The part of the width that names may take; more where there are many, so that few of them wrap. */
const nameShare = { few: 0.5, many: 0.62 } as const
/** LibreOffice breaks the title of a chart that is wider. */
const titleShare = 0.74
/** LibreOffice begins a new row of a legend that is wider. */
const legendShare = 0.85
/** Height of the plot of a chart over the years. */
const yearsHeight = { usual: 125, low: 54 } as const
/** Key of a series in the legend, with the room around it. */
export const legendKey = 40

const lineHeight = 1.15
export const widthOf = (text: string, size: number): number => measureText(text, size) / twips.perPoint

export const lineNames = ({ shape, lanes, rows }: Chart): readonly string[] =>
  shape === 'years' ? [] : (lanes?.names ?? rows.map(({ name }) => name))

/** Two neighbouring names must not meet. */
const pitchOf = (names: readonly (readonly string[])[], size: number): number => {
  const pairs = names.map((lines, index) => (lines.length + (names[index + 1]?.length ?? 1)) / 2)
  return Math.max(1, ...pairs) * size * lineHeight + (names.length > fewLines ? 1.5 : 7)
}

const layLegend = (chart: Chart, room: number, size: number): readonly (readonly number[])[] => {
  const rows: number[][] = [[]]
  let filled = 0
  for (const index of drawnSeries(chart)) {
    const width = legendKey + widthOf(chart.series[index]?.name ?? '', size)
    if (filled + width > room && filled > 0) {
      rows.push([])
      filled = 0
    }
    rows.at(-1)?.push(index)
    filled += width
  }
  return rows
}

/** Room beside the plot for the label of a mark at its end. */
const labelRoom = (chart: Chart, size: number): number =>
  chart.shape === 'dots'
    ? Math.max(
        0,
        ...chart.rows.map((row) => {
          const labelled = labelledSeries(chart, row)
          const { labels } = chart.series[labelled] ?? {}
          return labels === 'value' ? widthOf(labelOf(chart, row, labelled), size) + 8 : 12
        }),
      )
    : 12

export const layOutChart = (chart: Chart, width: number, tallest: number): ChartLayout => {
  const lines = lineNames(chart)
  const isDense = lines.length > fewLines
  const size = isDense ? chartText.dense : chartText.text
  const room = (share: number): number => width * share * twips.perPoint
  const names = lines.map((name) => wrapText(name, room(isDense ? nameShare.many : nameShare.few), size))
  const nameWidth = Math.max(0, ...names.flat().map((line) => widthOf(line, size)))
  const title = wrapText(chart.title, room(titleShare), chartText.title, 'bold')
  const legend = chart.low ? [] : layLegend(chart, width * legendShare, size)
  const axisName = chart.shape === 'years' ? 0 : size * 1.6
  const bottom = size * 1.8 + axisName + legend.length * size * 1.7 + 10
  const wanted =
    chart.shape === 'years'
      ? yearsHeight[chart.low ? 'low' : 'usual']
      : (lines.length + 1) * pitchOf(names, size)
  // LibreOffice sets the title the lower the higher the chart is.
  const top = title.length * chartText.title * 1.25 + 10 + Math.min(wanted, tallest) * 0.02
  const plotHeight = Math.min(wanted, tallest - top - bottom)
  const left = chart.shape === 'years' ? size * 4.2 : nameWidth + 17
  return {
    width,
    height: top + plotHeight + bottom,
    size,
    title,
    plot: { x: left, y: top, width: width - left - labelRoom(chart, size), height: plotHeight },
    names,
    legend,
  }
}

/** Most of the height of a page that a chart takes: the title of its annex or sheet is above it. */
const pageShare = 0.85

/** A chart across the text of a page of A4. */
export const layOutOnPage = (chart: Chart, orientation: Orientation): ChartLayout =>
  layOutChart(
    chart,
    textWidth(orientation) / twips.perPoint,
    (textHeight(orientation) / twips.perPoint) * pageShare,
  )
