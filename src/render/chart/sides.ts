import { type Chart, numberOf } from '../../document/chart.ts'
import { formatValue } from '../../document/format.ts'
import { startOf } from './data.ts'
import { type ChartLayout, widthOf } from './layout.ts'

/** Where a label stands beside its mark, as DrawingML calls it: left, right, above, below, in the middle or behind the end of a bar. */
export type Side = 'l' | 'r' | 't' | 'b' | 'ctr' | 'outEnd'

/** Between a mark and the label beside it, and from the label to the next mark, in points. */
const room = 15

/** To the right of a mark that is the last of its row or has room there, to the left of the first, above one between. */
export const sideOfDot = (chart: Chart, { plot, size }: ChartLayout, row: number, index: number): Side => {
  const { rows, series, axis } = chart
  const numbers = (rows[row]?.values ?? []).map(numberOf)
  const own = numbers[index] ?? 0
  if (series[index]?.labels === 'name') return 't'
  const known = numbers.filter((number) => number !== undefined)
  const next = Math.min(...known.filter((number) => number > own))
  const width = widthOf(formatValue(rows[row]?.values[index] ?? { kind: 'none', word: '' }), size)
  if ((next - own) * (plot.width / (axis.to - startOf(chart))) > width + room) return 'r'
  if (own >= Math.max(...known)) return 'r'
  return own <= Math.min(...known) ? 'l' : 't'
}

/** Whether rows have several numbers that stand one behind the other: then their labels stand inside. */
export const isStacked = ({ rows }: Chart): boolean =>
  rows.some(({ values }) => values.filter((value) => numberOf(value)).length > 1)

/** A bar of no length has a label only where it is all that its row has. */
export const isLabelled = (chart: Chart, row: number, index: number): boolean => {
  const number = numberOf(chart.rows[row]?.values[index])
  return number !== undefined && (number !== 0 || !isStacked(chart))
}
