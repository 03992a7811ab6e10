import { element, escapeXml } from '../../office/xml-element.ts'
import type { Fill, SeriesLook } from './look.ts'

/** Lengths in points, to hundredths. */
export const round = (length: number): number => Number(length.toFixed(2))

export type Point = readonly [x: number, y: number]

/** A path through points, given as x, y, x, y … */
const path = (...points: readonly number[]): string =>
  points.map((length, index) => (index === 0 ? 'M' : index % 2 ? ' ' : 'L') + round(length)).join('')

const dashes = { solid: undefined, dashed: '5 3', dotted: '1.5 2.5' } as const

type Stroke = Pick<SeriesLook, 'colour' | 'width' | 'dash'>

export const svgLine = (points: readonly Point[], { colour, width, dash }: Stroke): string =>
  element('path', {
    d: path(...points.flat()),
    fill: 'none',
    stroke: `#${colour}`,
    'stroke-width': width,
    'stroke-dasharray': dashes[dash],
  })

export const svgSegment = (from: Point, to: Point, stroke: Stroke): string => svgLine([from, to], stroke)

type Anchor = 'start' | 'middle' | 'end'
type TextOptions = { readonly anchor?: Anchor; readonly bold?: boolean; readonly turned?: boolean }

/** Lines of text; the middle of all of them is at `y`. */
export const svgText = (
  lines: readonly string[],
  x: number,
  y: number,
  size: number,
  { anchor = 'start', bold = false, turned = false }: TextOptions = {},
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
      element(
        'tspan',
        { x: round(x), y: round(y + size * (0.34 + index - (lines.length - 1) / 2)) },
        escapeXml(text),
      ),
    ),
  )

export const svgMark = ({ mark, size, colour, width }: SeriesLook, x: number, y: number): string => {
  const r = size / 2
  const paint = { fill: `#${colour}`, stroke: '#fff', 'stroke-width': 0.5 }
  const closed = (...points: readonly number[]): string =>
    element('path', { d: `${path(...points)}Z`, ...paint })
  switch (mark) {
    case 'circle':
      return element('circle', { cx: round(x), cy: round(y), r, ...paint })
    case 'square':
      return element('rect', { x: round(x - r), y: round(y - r), width: size, height: size, ...paint })
    case 'triangle':
      return closed(x, y - r, x + r, y + r, x - r, y + r)
    case 'diamond':
      return closed(x, y - r, x + r, y, x, y + r, x - r, y)
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

const slopes: Readonly<Record<Fill, readonly (1 | -1)[]>> = {
  solid: [],
  blank: [],
  up: [1],
  down: [-1],
  cross: [1, -1],
}

/** Lines `x + slope * y = c` within a box, as one path. */
const diagonals = (x: number, y: number, width: number, height: number, slope: 1 | -1): string => {
  const [low, high] = slope === 1 ? [x + y, x + width + y + height] : [x - y - height, x + width - y]
  let lines = ''
  for (let c = Math.ceil(low / hatchStep) * hatchStep; c < high; c += hatchStep) {
    const ends = [x, x + width].flatMap((px) => {
      const py = slope * (c - px)
      const cut = Math.min(Math.max(py, y), y + height)
      return [cut === py ? px : c - slope * cut, cut]
    })
    lines += path(...ends)
  }
  return lines
}

/** A bar, hatched line by line: a pattern would need an address, which text of the page might bring along too. */
export const svgBar = (
  { fill, colour }: SeriesLook,
  x: number,
  y: number,
  width: number,
  height: number,
): string => {
  const stroke = { stroke: `#${colour}`, 'stroke-width': 0.75 }
  const box = { x: round(x), y: round(y), width: round(width), height: round(height) }
  const lines = slopes[fill].map((slope) => diagonals(x, y, width, height, slope)).join('')
  return (
    element('rect', { ...box, fill: fill === 'solid' ? `#${colour}` : '#fff', ...stroke }) +
    (slopes[fill].length > 0 ? element('path', { d: lines, fill: 'none', ...stroke }) : '')
  )
}

/** White behind a label, so that lines do not run through it. */
export const svgLabel = (
  text: string,
  x: number,
  y: number,
  size: number,
  width: number,
  anchor: Anchor,
): string => {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const box = { x: round(left - 1), y: round(y - size / 2), width: round(width + 2), height: size }
  return element('rect', { ...box, fill: '#fff' }) + svgText([text], x, y, size, { anchor })
}
