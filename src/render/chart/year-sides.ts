import { type Chart, numberOf } from '../../document/chart.ts'
import { formatValue } from '../../document/format.ts'
import { type ChartLayout, widthOf } from './layout.ts'
import type { Side } from './sides.ts'
import type { Point } from './svg-shapes.ts'

// Labels of a chart over the years are placed where no line, mark or other label crosses them.

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Between a mark and a label beside it, in points. */
const gap = 7
/** How far a label may reach below the axis, in points: the numbers of the years are further down. */
const belowAxis = 3
/** What a label had better not meet; the sides are tried in their order. */
const costs = { outside: 20, label: 8, mark: 6, line: 4, quiet: 1.5, later: 0.1 } as const
const sides: readonly Side[] = ['t', 'b', 'r', 'l']

const boxBeside = ([x, y]: Point, width: number, size: number, side: Side): Box => {
  const [middle, centre] =
    side === 't'
      ? [x, y - size]
      : side === 'b'
        ? [x, y + size]
        : [x + (side === 'r' ? 1 : -1) * (gap + width / 2), y]
  return {
    left: middle - width / 2,
    right: middle + width / 2,
    top: centre - size / 2,
    bottom: centre + size / 2,
  }
}

const holds = ({ left, right, top, bottom }: Box, [x, y]: Point): boolean =>
  x > left && x < right && y > top && y < bottom

const meets = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Points on a line, closer to one another than a label is high. */
const along = ([x, y]: Point, [toX, toY]: Point): readonly Point[] => {
  const steps = Math.ceil(Math.hypot(toX - x, toY - y) / 3) + 1
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const share = index / steps
    return [x + (toX - x) * share, y + (toY - y) * share]
  })
}

/** The side of each label, by series and row. */
export const placeYearLabels = (
  { series, rows, axis, fromTop }: Chart,
  { plot, size }: Pick<ChartLayout, 'plot' | 'size'>,
): ((row: number, index: number) => Side) => {
  const slot = plot.width / (rows.length + 1)
  const pointAt = (row: number, index: number): Point | undefined => {
    const number = numberOf(rows[row]?.values[index])
    if (number === undefined) return undefined
    const share = (number - axis.from) / (axis.to - axis.from)
    return [plot.x + (row + 1) * slot, plot.y + plot.height * (fromTop ? share : 1 - share)]
  }
  const marks = series.map((_, index) => rows.map((_, row) => pointAt(row, index)))
  /** Each step of a target is a line, and all of another series is one. */
  const lines = marks.flatMap((points, index): readonly { cost: number; points: readonly Point[] }[] => {
    const known = points.flatMap((point) => (point ? [point] : []))
    if (series[index]?.tone === 'target')
      return known.map(([x, y]) => ({
        cost: costs.line,
        points: along([x - slot / 2, y], [x + slot / 2, y]),
      }))
    const cost = series[index]?.tone === 'muted' ? costs.quiet : costs.line
    const run = points.flatMap((point, row) => {
      const next = points[row + 1]
      return point && next ? along(point, next) : []
    })
    return [{ cost, points: run }]
  })
  const drawn = marks.flatMap((points, index) => (series[index]?.tone === 'muted' ? [] : points))
  const placed: Box[] = []
  const chosen = new Map<string, Side>()
  series.forEach(({ labels }, index) => {
    if (!labels) return
    rows.forEach(({ values }, row) => {
      const [point, value] = [marks[index]?.[row], values[index]]
      if (!point || !value) return
      const width = widthOf(formatValue(value), size)
      const tried = sides.map((side, place) => {
        const box = boxBeside(point, width, size, side)
        const isOutside =
          box.left < plot.x ||
          box.right > plot.x + plot.width ||
          box.top < plot.y ||
          box.bottom > plot.y + plot.height + belowAxis
        const cost =
          (isOutside ? costs.outside : 0) +
          costs.label * placed.filter((other) => meets(box, other)).length +
          costs.mark * drawn.filter((other) => other && other !== point && holds(box, other)).length +
          sum(lines.filter(({ points }) => points.some((one) => holds(box, one))).map(({ cost }) => cost)) +
          costs.later * place
        return { side, box, cost }
      })
      const best = tried.toSorted((one, other) => one.cost - other.cost)[0]
      if (!best) return
      placed.push(best.box)
      chosen.set(`${index} ${row}`, best.side)
    })
  })
  return (row, index) => chosen.get(`${index} ${row}`) ?? 't'
}
