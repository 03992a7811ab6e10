import { element, escapeXml } from '../../office/xml-element.ts'
import type { Fill, Look } from './look.ts'

/** Lengths in points, to hundredths. */
export const round = (length: number): number => Number(length.toFixed(2))

type Point = readonly [x: number, y: number]

const path = (points: readonly Point[], close = false): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}${close ? 'Z' : ''}`

const dashes = { solid: undefined, dashed: '5 3', dotted: '1.5 2.5' } as const

export const svgLine = (
  points: readonly Point[],
  { colour, width, dash }: Pick<Look, 'colour' | 'width' | 'dash'>,
): string =>
  element('path', {
    d: path(points),
    fill: 'none',
    stroke: `#${colour}`,
    'stroke-width': width,
    'stroke-dasharray': dashes[dash],
  })

export const svgSegment = (from: Point, to: Point, look: Pick<Look, 'colour' | 'width' | 'dash'>): string =>
  svgLine([from, to], look)

export const svgText = (
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
  {
    anchor = 'start',
    bold = false,
    turned = false,
  }: { anchor?: 'start' | 'middle' | 'end'; bold?: boolean; turned?: boolean } = {},
): string =>
  element(
    'text',
    {
      'font-size': size,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': bold ? 'bold' : undefined,
      transform: turned ? `rotate(-90 ${round(x)} ${round(y)})` : undefined,
    },
    ...lines.map((text, index) =>
      // The middle of all lines stands at `y`.
      element(
        'tspan',
        { x: round(x), y: round(y + size * (0.34 + index - (lines.length - 1) / 2)) },
        escapeXml(text),
      ),
    ),
  )

export const svgMark = ({ mark, size, colour, width }: Look, x: number, y: number): string => {
  const r = size / 2
  const paint = { fill: `#${colour}`, stroke: '#fff', 'stroke-width': 0.5 }
  switch (mark) {
    case 'circle':
      return element('circle', { cx: round(x), cy: round(y), r, ...paint })
    case 'square':
      return element('rect', { x: round(x - r), y: round(y - r), width: size, height: size, ...paint })
    case 'triangle':
      return element('path', {
        d: path(
          [
            [x, y - r],
            [x + r, y + r],
            [x - r, y + r],
          ],
          true,
        ),
        ...paint,
      })
    case 'diamond':
      return element('path', {
        d: path(
          [
            [x, y - r],
            [x + r, y],
            [x, y + r],
            [x - r, y],
          ],
          true,
        ),
        ...paint,
      })
    case 'plus':
      return element('path', {
        d: `M${round(x - r)} ${round(y)}h${size}M${round(x)} ${round(y - r)}v${size}`,
        stroke: `#${colour}`,
        'stroke-width': width,
      })
    case 'none':
      return ''
  }
}

/** Between the lines of a hatching. */
const hatchStep = 4

/** Lines `x + slope * y = c` within a box. */
const diagonals = (
  x: number,
  y: number,
  width: number,
  height: number,
  slope: 1 | -1,
): readonly Point[][] => {
  const [low, high] = slope === 1 ? [x + y, x + width + y + height] : [x - y - height, x + width - y]
  const lines: Point[][] = []
  for (let c = Math.ceil(low / hatchStep) * hatchStep; c < high; c += hatchStep) {
    const at = (px: number): Point => [px, slope * (c - px)]
    const ends = [at(x), at(x + width)].map(([px, py]): Point => {
      const cut = Math.min(Math.max(py, y), y + height)
      return [cut === py ? px : c - slope * cut, cut]
    })
    lines.push(ends)
  }
  return lines
}

const hatching = (fill: Fill, x: number, y: number, width: number, height: number): readonly Point[][] => {
  switch (fill) {
    case 'up':
      return diagonals(x, y, width, height, 1) as Point[][]
    case 'down':
      return diagonals(x, y, width, height, -1) as Point[][]
    case 'cross':
      return [...diagonals(x, y, width, height, 1), ...diagonals(x, y, width, height, -1)]
    default:
      return []
  }
}

/** A bar, hatched line by line: a pattern would need an address, which text of the page might bring along too. */
export const svgBar = ({ fill, colour }: Look, x: number, y: number, width: number, height: number): string =>
  element('rect', {
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    fill: fill === 'solid' ? `#${colour}` : '#fff',
    stroke: `#${colour}`,
    'stroke-width': 0.75,
  }) +
  (fill === 'solid' || fill === 'blank'
    ? ''
    : element('path', {
        d: hatching(fill, x, y, width, height)
          .map((points) => path(points))
          .join(''),
        fill: 'none',
        stroke: `#${colour}`,
        'stroke-width': 0.75,
      }))

/** White behind a label, so that lines do not run through it. */
export const svgLabel = (
  text: string,
  x: number,
  y: number,
  size: number,
  width: number,
  anchor: 'start' | 'middle' | 'end',
): string => {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return (
    element('rect', {
      x: round(left - 1),
      y: round(y - size / 2),
      width: round(width + 2),
      height: size,
      fill: '#fff',
    }) + svgText([text], x, y, size, { anchor })
  )
}
