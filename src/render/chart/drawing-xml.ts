import { element, textElement, xml } from '../../office/xml-element.ts'
import { font } from '../house-style.ts'
import type { Fill, SeriesLook } from './look.ts'

/** English Metric Units: the lengths of DrawingML. */
export const emu = (points: number): number => Math.round(points * 12_700)

const solid = (colour: string): string => xml`<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
export const white = solid('FFFFFF')

const dashes = { solid: 'solid', dashed: 'dash', dotted: 'sysDot' } as const
export const line = (colour: string, width: number, dash: SeriesLook['dash'] = 'solid'): string =>
  xml`<a:ln w="${emu(width)}" cap="flat">${solid(colour)}<a:prstDash val="${dashes[dash]}"/><a:round/></a:ln>`
export const noLine = '<a:ln><a:noFill/></a:ln>'
export const shape = (...parts: readonly string[]): string => xml`<c:spPr>${parts}</c:spPr>`

const patterns: Readonly<Record<Exclude<Fill, 'solid' | 'blank'>, string>> = {
  up: 'ltUpDiag',
  down: 'wdDnDiag',
  cross: 'diagCross',
}

const paint = ({ fill, colour }: SeriesLook): string => {
  if (fill === 'solid') return solid(colour)
  if (fill === 'blank') return white
  return xml`
    <a:pattFill prst="${patterns[fill]}">
      <a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr>
    </a:pattFill>`
}

export const barShape = (look: SeriesLook): string => shape(paint(look), line(look.colour, 0.75))

export const noMarker = '<c:marker><c:symbol val="none"/></c:marker>'

export const markerOf = (symbol: string, size: number, ...look: readonly string[]): string =>
  xml`<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/>${shape(...look)}</c:marker>`

export const marker = ({ mark, size, colour, width }: SeriesLook): string =>
  mark === 'none'
    ? noMarker
    : markerOf(mark, size, solid(colour), mark === 'plus' ? line(colour, width) : line('FFFFFF', 0.5))

export const runProperties = (name: string, size: number, bold = false): string =>
  element(
    name,
    { lang: 'vi-VN', sz: size * 100, b: bold ? 1 : 0 },
    solid('000000'),
    xml`<a:latin typeface="${font}"/><a:cs typeface="${font}"/>`,
  )

/** Text of an axis, a legend or labels. */
export const textProperties = (size: number, bold = false): string => xml`
  <c:txPr><a:bodyPr/><a:lstStyle/><a:p>
    <a:pPr>${runProperties('a:defRPr', size, bold)}</a:pPr><a:endParaRPr lang="vi-VN"/>
  </a:p></c:txPr>`

type RichText = { readonly bold?: boolean; readonly align?: 'ctr' | 'r'; readonly turned?: boolean }

/** Lines of text as they are broken here. Two lines take no more room than their row. */
export const richText = (
  lines: readonly string[],
  size: number,
  { bold = false, align = 'ctr', turned = false }: RichText,
): string => {
  const paragraphs = lines.map(
    (text) => xml`
      <a:p>
        <a:pPr algn="${align}">
          <a:lnSpc><a:spcPct val="90000"/></a:lnSpc>${runProperties('a:defRPr', size, bold)}
        </a:pPr>
        <a:r>${runProperties('a:rPr', size, bold)}${textElement('a:t', text)}</a:r>
      </a:p>`,
  )
  const body = element('a:bodyPr', { ...(turned && { rot: -5_400_000, vert: 'horz' }), wrap: 'none' })
  return xml`<c:tx><c:rich>${body}<a:lstStyle/>${paragraphs}</c:rich></c:tx>`
}
