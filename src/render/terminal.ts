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

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })

const widthOfGrapheme = (grapheme: string): number => {
  if (/^[\p{Mark}\p{Format}\p{Control}]+$/u.test(grapheme)) return 0
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0)
}

/** Columns that a text takes on the screen, which is not its length: NFD letters, emoji, Chinese names. */
export const countColumns = (text: string): number =>
  simple.test(text)
    ? text.length
    : [...segmenter.segment(text)].reduce((sum, { segment }) => sum + widthOfGrapheme(segment), 0)

/** Pads by display width, so that columns line up under Vietnamese letters. */
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - countColumns(text)))

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - countColumns(text))) + text
