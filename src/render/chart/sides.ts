import { type Chart, numberOf } from '../../document/chart.ts'

/** The side of a mark where its label is, as in DrawingML: left, right, above, below, in the middle or behind the end of a bar. */
export type Side = 'l' | 'r' | 't' | 'b' | 'ctr' | 'outEnd'

/** Beside the outermost marks of a row, where no line ties them, above one between them. */
export const sideOfDot = ({ rows, series }: Chart, row: number, index: number): Side => {
  const numbers = (rows[row]?.values ?? []).map(numberOf)
  const own = numbers[index] ?? 0
  const known = numbers.filter((number) => number !== undefined)
  if (series[index]?.labels === 'name') return 't'
  if (own >= Math.max(...known)) return 'r'
  return own <= Math.min(...known) ? 'l' : 't'
}

/** Whether rows have several numbers, drawn one behind the other: then their labels are inside the bars. */
export const isStacked = ({ rows }: Chart): boolean =>
  rows.some(({ values }) => values.filter((value) => numberOf(value)).length > 1)

/** A bar of no length has a label only where it is all that its row has. */
export const isLabelled = (chart: Chart, row: number, index: number): boolean => {
  const number = numberOf(chart.rows[row]?.values[index])
  return number !== undefined && (number !== 0 || !isStacked(chart))
}
