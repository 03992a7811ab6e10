import { isBold, isItalic, plainText } from '../../document/format.ts'
import type { Placed } from './plan.ts'
import { cleanText, looksLikeFormula, mayBeRetyped } from './text.ts'
import { baseFont, quoted, type Style } from './workbook.ts'

const shade = (argb: string): Style['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
const line = { style: 'thin' } as const
const borders = { top: line, left: line, bottom: line, right: line }

const headShade = shade('FFD9D9D9')
const badShade = shade('FFFCE4D6')
/** Light enough for a print in black and white, where the border alone shows what is to be filled in. */
const inputShade = shade('FFFFF9E5')
const mutedColor = { argb: 'FF595959' }
const linkColor = { argb: 'FF0563C1' }

/** What a cell looks like while its alert is on: bold, so that a print in black and white shows it too. */
export const alertStyle: Partial<Style> = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFCE4D6' } },
}

/** Gives places that look alike the very same style: exceljs registers a style by its identity. */
export const createStyles = (): ((place: Placed) => Partial<Style>) => {
  const known = new Map<string, Partial<Style>>()
  return (place) => {
    const { role, tone, bold, italic, align, top, frame, input } = place.look
    const linked = place.link !== undefined
    const numFmt = input?.kind === 'date' ? 'dd/mm/yyyy' : formatOf(place.content)
    const key = `${role} ${tone} ${bold} ${italic} ${align} ${top} ${frame} ${input?.kind} ${linked} ${isText(place.content)} ${numFmt}`
    const found = known.get(key)
    if (found) return found
    const style = styleOf(place, numFmt)
    known.set(key, style)
    return style
  }
}

/** A tone shows in weight or slant as well as in colour, for prints in black and white. */
const styleOf = ({ content, look, link }: Placed, numFmt: string | undefined): Partial<Style> => {
  const { role, tone } = look
  const head = role === 'head'
  const bold = head || isBold(look)
  const italic = isItalic(look)
  const fill = head ? headShade : look.input ? inputShade : tone === 'bad' ? badShade : undefined
  const bare = look.frame === 'none' && !look.input
  return {
    font: {
      ...baseFont,
      ...(role === 'title' && { size: baseFont.size + 2 }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(tone === 'muted' && { color: mutedColor }),
      ...(link !== undefined && { color: linkColor, underline: true }),
    },
    alignment: {
      horizontal: look.align ?? (head || !isText(content) ? 'center' : 'left'),
      vertical: role === 'text' || look.top ? 'top' : 'middle',
      wrapText: true,
    },
    ...(numFmt && { numFmt }),
    ...(fill && { fill }),
    ...((head || (role === 'cell' && !bare)) && { border: borders }),
    ...(look.input && { protection: { locked: false } }),
  }
}

const isText = ({ kind }: Placed['content']): boolean => kind === 'text' || kind === 'inlines'

/** exceljs has no word for the mark of text that begins like a formula: it travels in the name of a format. */
const formatOf = (content: Placed['content']): string | undefined => {
  const text =
    content.kind === 'inlines' ? plainText(content.text) : content.kind === 'text' ? content.text : ''
  const format = numberFormat(content)
  return text !== '' && looksLikeFormula(cleanText(text.slice(0, 100))) ? quoted(format) : format
}

const formatDigits = (digits: number): string => `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`

/** For most numbers of digits, made once. */
const numberFormats = [0, 1, 2, 3, 4].map(formatDigits)

/** Shows a number as `formatValue` does, in the separators of the reader's Excel; `0"/61"` is a rank among 61. */
const numberFormat = (content: Placed['content']): string | undefined => {
  switch (content.kind) {
    case 'number':
      return numberFormats[content.digits] ?? formatDigits(content.digits)
    case 'rank':
      return `0"/${content.of}"`
    case 'text':
      return mayBeRetyped(content.text) ? '@' : undefined
    case 'none':
    case 'inlines':
      return undefined
  }
}
