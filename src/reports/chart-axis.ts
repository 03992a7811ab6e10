import type { ChartAxis } from '../document/chart.ts'

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
/** More marks on an axis than this cannot be read. */
const mostMarks = 10

/** An axis over all `values`, between round numbers. */
export const axisOver = (name: string, values: readonly number[]): ChartAxis => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const step = steps.find((one) => (most - least) / one <= mostMarks) ?? 1000
  const round = (value: number): number => Number(value.toFixed(1))
  const from = round(Math.floor(least / step) * step)
  return {
    name,
    from,
    to: round(Math.max(Math.ceil(most / step) * step, from + step)),
    step,
    digits: step < 1 ? 1 : 0,
  }
}

/** From the first rank to the last that there is, or was aimed at, and `below` places more; marks at 1, 10, 20 … */
export const rankAxis = (ranks: readonly number[], below = 0): ChartAxis => ({
  name: 'Thứ hạng (1 là cao nhất)',
  from: 0,
  to: Math.max(10, ...ranks) + below,
  step: 10,
  digits: 0,
  first: 1,
})
