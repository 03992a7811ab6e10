import type { ChartSeries, ChartTone } from '../../document/chart.ts'

/** How the area of a bar is filled: each differs from the others in black and white. */
export type Fill = 'solid' | 'up' | 'down' | 'cross' | 'blank'

export type MarkShape = 'circle' | 'triangle' | 'square' | 'diamond' | 'plus' | 'none'

export type SeriesLook = {
  /** RRGGBB. */
  readonly colour: string
  readonly fill: Fill
  readonly mark: MarkShape
  /** The width and height of the mark, in points. LibreOffice draws no outlines of marks, so all of them are filled. */
  readonly size: number
  readonly dash: 'solid' | 'dashed' | 'dotted'
  /** Of lines and outlines, in points. */
  readonly width: number
}

const looks: Readonly<Record<ChartTone, SeriesLook>> = {
  total: { colour: '1F3864', fill: 'solid', mark: 'diamond', size: 9, dash: 'solid', width: 2 },
  good: { colour: '2E75B6', fill: 'solid', mark: 'circle', size: 7, dash: 'solid', width: 1.5 },
  bad: { colour: 'C00000', fill: 'down', mark: 'triangle', size: 7, dash: 'solid', width: 1.5 },
  plain: { colour: '5B9BD5', fill: 'up', mark: 'square', size: 7, dash: 'solid', width: 1.5 },
  muted: { colour: '8C8C8C', fill: 'blank', mark: 'circle', size: 5, dash: 'dotted', width: 1 },
  // Its arms are longer than any other mark is wide: neither hides the other at the same value.
  target: { colour: '404040', fill: 'blank', mark: 'plus', size: 13, dash: 'dashed', width: 1.75 },
}

/** A second series of the same tone. */
const others: Pick<SeriesLook, 'fill' | 'mark'> = { fill: 'cross', mark: 'square' }

/** The looks of a chart's series. */
export const looksOf = (series: readonly ChartSeries[]): readonly SeriesLook[] =>
  series.map(({ tone }, index) =>
    series.findIndex((one) => one.tone === tone) === index ? looks[tone] : { ...looks[tone], ...others },
  )

/** Sizes in points. The text of a chart is that of tables; a chart with many lines is set smaller. */
export const chartText = { title: 13, text: 11, dense: 10 } as const
export const gridColour = 'BFBFBF'
export const tieColour = '7F7F7F'
