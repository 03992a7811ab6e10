import { element, escapeXml } from '../../office/xml-element.ts'
import { font } from '../house-style.ts'
import type { Fill, Look } from './look.ts'

export const val = (name: string, value: string | number): string => element(name, { val: value })

/** English Metric Units: the lengths of DrawingML. */
export const emu = (points: number): number => Math.round(points * 12_700)

const solid = (colour: string): string => element('a:solidFill', {}, val('a:srgbClr', colour))
export const white = solid('FFFFFF')
const nothing = element('a:noFill')

const dashes = { solid: 'solid', dashed: 'dash', dotted: 'sysDot' } as const
export const line = (colour: string, width: number, dash: Look['dash'] = 'solid'): string =>
  element(
    'a:ln',
    { w: emu(width), cap: 'flat' },
    solid(colour),
    val('a:prstDash', dashes[dash]),
    '<a:round/>',
  )
export const noLine = element('a:ln', {}, nothing)
export const shape = (...parts: readonly string[]): string => element('c:spPr', {}, ...parts)

const patterns: Readonly<Record<Exclude<Fill, 'solid' | 'blank'>, string>> = {
  up: 'ltUpDiag',
  down: 'wdDnDiag',
  cross: 'diagCross',
}

const paint = ({ fill, colour }: Look): string => {
  if (fill === 'solid') return solid(colour)
  if (fill === 'blank') return white
  return element(
    'a:pattFill',
    { prst: patterns[fill] },
    element('a:fgClr', {}, val('a:srgbClr', colour)),
    element('a:bgClr', {}, val('a:srgbClr', 'FFFFFF')),
  )
}

export const barShape = (look: Look): string => shape(paint(look), line(look.colour, 0.75))

export const marker = ({ mark, size, colour, width }: Look): string =>
  mark === 'none'
    ? element('c:marker', {}, val('c:symbol', 'none'))
    : element(
        'c:marker',
        {},
        val('c:symbol', mark),
        val('c:size', size),
        shape(solid(colour), mark === 'plus' ? line(colour, width) : line('FFFFFF', 0.5)),
      )

export const runProperties = (name: string, size: number, bold = false): string =>
  element(
    name,
    { lang: 'vi-VN', sz: size * 100, b: bold ? 1 : 0 },
    solid('000000'),
    element('a:latin', { typeface: font }),
    element('a:cs', { typeface: font }),
  )

/** Text of an axis, a legend or labels. */
export const textProperties = (size: number, bold = false): string =>
  element(
    'c:txPr',
    {},
    '<a:bodyPr/>',
    '<a:lstStyle/>',
    element(
      'a:p',
      {},
      element('a:pPr', {}, runProperties('a:defRPr', size, bold)),
      element('a:endParaRPr', { lang: 'vi-VN' }),
    ),
  )

/** Two lines take no more room than their row. */
const closeLines = element('a:lnSpc', {}, val('a:spcPct', 90_000))

/** Lines of text that stand as they are. */
export const richText = (
  lines: readonly string[],
  size: number,
  { bold = false, align = 'ctr', turned = false }: { bold?: boolean; align?: 'ctr' | 'r'; turned?: boolean },
): string =>
  element(
    'c:tx',
    {},
    element(
      'c:rich',
      {},
      element('a:bodyPr', { ...(turned && { rot: -5_400_000, vert: 'horz' }), wrap: 'none' }),
      '<a:lstStyle/>',
      ...lines.map((text) =>
        element(
          'a:p',
          {},
          element('a:pPr', { algn: align }, closeLines, runProperties('a:defRPr', size, bold)),
          element('a:r', {}, runProperties('a:rPr', size, bold), element('a:t', {}, escapeXml(text))),
        ),
      ),
    ),
  )
