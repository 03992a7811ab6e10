import { measureText } from '../text-width.ts'

/** A digit of Times New Roman is half as wide as the font is high: 1000 twips at 100 points. */
const digit = 1000

/** Width of a line in digits of its own font, the unit of column widths. */
export const measure = (text: string, bold = false): number =>
  measureText(text, 100, bold ? 'bold' : 'regular') / digit

/** How many lines a text takes when it is wrapped at spaces within `room` digits. */
export const countLines = (text: string, room: number, bold = false): number => {
  const width = Math.max(room, 1)
  const space = measure(' ', bold)
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let filled = 0
    lines++
    for (const word of paragraph.split(' ')) {
      const length = measure(word, bold)
      if (filled > 0 && filled + space + length > width) {
        lines++
        filled = 0
      }
      filled += (filled > 0 ? space : 0) + length
      if (filled > width) {
        lines += Math.ceil(filled / width) - 1
        filled = filled % width
      }
    }
  }
  return lines
}

/** The widest piece that cannot be wrapped. */
export const widestWord = (text: string, bold = false): number =>
  text.split(/\s+/).reduce((widest, word) => Math.max(widest, measure(word, bold)), 0)

/** Padding that Excel takes from the width of a column, in digits, rounded up. */
export const padding = 1

/** Points of a line at 12 points, as Excel fits them. */
export const lineHeight = 15.75
export const heightOf = (lines: number): number => Math.ceil((lines * lineHeight + 4) * 4) / 4

/** 16 lines, about half of a landscape page. */
export const halfPage = 16 * lineHeight

/** Excel allows 409 points: a row that needs more becomes several, so that pages end between lines. */
export const spread = (need: number): readonly number[] =>
  need <= 400 ? [need] : [halfPage, ...spread(need - halfPage)]
