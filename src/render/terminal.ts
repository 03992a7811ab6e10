import { Chalk, type ChalkInstance } from 'chalk'
import { eastAsianWidth } from 'get-east-asian-width'

/** What is known of the screen that text is made for. */
export type Terminal = {
  /** Columns that fit on a line. */
  readonly width: number
  readonly colour: boolean
  /** Somebody watches, on a screen that has block characters. */
  readonly blocks?: boolean
}

/** Colour only repeats what the words say already. */
export const createChalk = ({ colour }: Pick<Terminal, 'colour'>): ChalkInstance =>
  new Chalk({ level: colour ? 1 : 0 })

/** Letters and signs of Vietnamese text take one column each: nearly every word is decided here. */
const simple = /^[ -~À-ɏẠ-ỹ–…“”→✓✗·›▁-█]*$/

/** Made when it is needed: that takes 7 ms. */
let segmenter: Intl.Segmenter | undefined

/** Each letter of a simple text is a sign of its own. */
const signsOf = (text: string): Iterable<{ readonly segment: string; readonly index: number }> => {
  if (simple.test(text)) return Array.from(text, (letter, index) => ({ segment: letter, index }))
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** UTF-16 units that are segmented at a time: the segmenter copies its whole text for every segment. No sign is longer. */
const stretch = 64

/** The signs of a text as a reader counts them, each with its UTF-16 unit, from 0. Costs by the length of what is asked for. */
export function* listGraphemes(
  text: string,
): Generator<{ readonly segment: string; readonly index: number }> {
  let from = 0
  while (from < text.length) {
    const start = from
    const isPairCut = /[\ud800-\udbff]/.test(text[start + stretch - 1] ?? '')
    const piece = text.slice(start, start + stretch - (isPairCut ? 1 : 0))
    for (const { segment, index } of signsOf(piece)) {
      const end = index + segment.length
      // The last sign of a piece may go on behind it: it begins the next one.
      if (index > 0 && end === piece.length && start + end < text.length) break
      yield { segment, index: start + index }
      from = start + end
    }
  }
}

const widthOfGrapheme = (grapheme: string): number => {
  if (/^[\p{Mark}\p{Format}\p{Control}]+$/u.test(grapheme)) return 0
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0)
}

/** Columns that a text takes on the screen, which is not its length: NFD letters, emoji, Chinese names. */
export const countColumns = (text: string): number => {
  if (simple.test(text)) return text.length
  let columns = 0
  for (const { segment } of listGraphemes(text)) columns += widthOfGrapheme(segment)
  return columns
}

/** Pads by display width, so that columns line up under Vietnamese letters. */
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - countColumns(text)))
