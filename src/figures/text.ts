import type { Beside } from '../diagnostics/diagnostic.ts'
import type { WordParagraph } from '../read/word-document.ts'
import { bareLetter, keep } from '../vi.ts'

/** Where a text is in its file: a paragraph, counted as `readWord` counts. 0 in a document that papi composed. */
export type Spot = {
  readonly number: number
  readonly text: string
  /** Where it is no part of the main text; `number` is then the paragraph that it hangs on, 0 at the edges of pages. */
  readonly beside?: Beside
}

/** A paragraph of running text. */
export type Line = {
  readonly kind: 'line'
  readonly text: string
  readonly spot: Spot
  /** The title that it is under, without its number; `''` before the first. */
  readonly heading: string
}

export type GridCell = {
  readonly text: string
  readonly spot: Spot
  /** Repeats the cell that covers it from the left or from above. */
  readonly covered: boolean
}

/** A table with its spans resolved: every row has as many cells as the table has columns. */
export type Grid = {
  readonly kind: 'grid'
  /** Number of rows at the top that are its head. */
  readonly heads: number
  readonly rows: readonly (readonly GridCell[])[]
  readonly heading: string
}

export type Part = Line | Grid

/** Spaces of every kind as plain ones, dashes as hyphens, each in its place: no letter moves. */
export const plain = (text: string): string =>
  text.replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u3000]/gu, ' ').replace(/[‐‑‒–—−]/gu, '-')

/** Letters without tones and case, each in its place: `Chất lượng` → `chat luong`. */
export const bare = keep((text: string): string =>
  [...plain(text)]
    .map((letter) => (letter.length > 1 ? ' '.repeat(letter.length) : bareLetter(letter)))
    .join(''),
)

/** The words alone: no case, no tones, no punctuation, every gap one space. */
export const wordsOf = keep((text: string): string =>
  bare(text)
    .replace(/[^a-z0-9%/]+/g, ' ')
    .trim(),
)

/** `II. `, `3. `, `a) `, `- ` before a text. */
const enumerator = /^\s*(?:[-+•*]|(?:[IVX]+|\d{1,2})\.(?!\d)|[a-zđ]\))\s*/u

export const stripEnumerator = (text: string): string => plain(text).replace(enumerator, '')

/** An item of a list: behind a dash, a number, a letter or a code. */
export const isItem = (text: string): boolean =>
  /^\s*(?:[-+•*]|\d{1,2}[.)]\s|[a-zđ]\)|\d(?:\.\d){1,2}\.?\s)/u.test(text)

export const labelled = ({ label, text }: WordParagraph): string => (label ? `${label} ${text}` : text)

/** A title: short, without the end of a sentence, and numbered or in capitals. */
export const isTitle = (text: string): boolean => {
  const trimmed = plain(text).trim()
  if (trimmed === '' || trimmed.length > 200 || /[.;:,]$/.test(trimmed) || /^[-+•]/.test(trimmed))
    return false
  return enumerator.test(trimmed) || (/\p{L}/u.test(trimmed) && trimmed === trimmed.toLocaleUpperCase('vi'))
}

/** A figure in a text, by its first letter and the one after its last. */
export type Span = { readonly start: number; readonly end: number }

/** The same further on in a text. */
export const shift = <One extends Span>(one: One, by: number): One => ({
  ...one,
  start: one.start + by,
  end: one.end + by,
})

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** `5`, `43,96`, `43.9603`; a point before three digits can be of thousands or decimal: as decimal here. */
export const toNumber = (text: string): number => Number(text.replace(/\s/g, '').replace(',', '.'))

/** Digits after the comma. */
export const decimalsOf = (text: string): number => /[.,](\d+)$/.exec(text.trim())?.[1]?.length ?? 0

/** Whether `shown` is `value` cut to the digits that it shows; at exactly half both neighbours are. */
export const roundsTo = (shown: string, value: number): boolean =>
  Math.abs(toNumber(shown) - value) <= 0.5 * 10 ** -decimalsOf(shown) + 1e-9
