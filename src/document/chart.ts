import type { Tone, Value } from './document.ts'

/** What a series means; `total` is the one that the chart is about. Like any tone, it is never shown by colour alone. */
export type ChartTone = Tone | 'target'

export type ChartSeries = {
  readonly name: string
  readonly tone: ChartTone
  /** What is written beside its marks: the value, or the name of the row before the value. Default nothing. */
  readonly labels?: 'value' | 'name'
}

export type ChartRow = {
  readonly name: string
  /** Counted from 0 in `Chart.lanes`. */
  readonly lane?: number
  /** One for each series. Of kind `number` or `rank`, or `none` for a gap, which is never drawn as zero. */
  readonly values: readonly Value[]
}

export type ChartAxis = {
  readonly name: string
  readonly from: number
  readonly to: number
  /** Between two marks of the axis, the first of which is at `from`. */
  readonly step: number
  readonly digits: number
  /** Of ranks, whose axis begins at 0: the mark that replaces the one at `from`. The others are multiples of `step`. */
  readonly first?: number
}

/** The marks of an axis: `1, 10, 20 …` for ranks. */
export const marksOf = ({ from, to, step, first }: ChartAxis): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, index) =>
    index === 0 ? (first ?? from) : from + index * step,
  )

/**
 * A chart as data. `years`: a row is a year, from left to right; a target is drawn as steps. `bars`: a row is a bar that
 * lies, its series one behind the other. `dots`: a row, or a lane of several rows, is a line with a mark for each value.
 */
export type Chart = {
  readonly kind: 'chart'
  readonly shape: 'years' | 'bars' | 'dots'
  readonly title: string
  /** What the chart shows, in words, for those who cannot see it. */
  readonly alternative: string
  /** What the rows are: `Năm`, `Nội dung`. */
  readonly rowsName: string
  readonly axis: ChartAxis
  /** Of `years`: a low one for a page that must hold more; one series needs no legend. */
  readonly low?: true
  /** Of `years`: `axis.from` is at the top, since rank 1 is the best. */
  readonly fromTop?: true
  /** Of `dots`. */
  readonly lanes?: { readonly name: string; readonly names: readonly string[] }
  readonly series: readonly ChartSeries[]
  readonly rows: readonly ChartRow[]
  /**
   * Of `dots`: a line joins the first value of a row to the next one up to the series `last`; `above` and `below` are
   * heads for the distance above and below.
   */
  readonly ties?: { readonly last: number; readonly above: string; readonly below: string }
}

/** The two values of a row that a line ties; `undefined` where it has not both. */
export const tieOf = (
  { ties }: Chart,
  { values: [first, ...others] }: ChartRow,
): { readonly from: number; readonly to: number } | undefined => {
  const from = numberOf(first)
  const to = others
    .slice(0, ties?.last ?? 0)
    .map(numberOf)
    .find((number) => number !== undefined)
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** The number of a value; `undefined` for a gap. */
export const numberOf = (value: Value | undefined): number | undefined => {
  if (value?.kind === 'number') return value.value
  return value?.kind === 'rank' ? value.rank : undefined
}
