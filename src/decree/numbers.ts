import { roman } from '../document/numbering.ts'

/** The number that a paragraph of the text begins with. */
export type Numbered = {
  /** `1.2` is `sub`; `Điều 1.` is `article`. */
  readonly kind: 'part' | 'article' | 'roman' | 'decimal' | 'sub' | 'letter'
  /** Its place in the sequence from 1; of a letter, see `letters`. */
  readonly value: number
  /** For `1.2`, the 1. */
  readonly above?: number
  /** As written: `I`, `1`, `a`. */
  readonly written: string
  /** What follows it: `.`, `)`, `/`. */
  readonly mark: string
}

/** Letters of points: no f, j, w, z, and đ after d. Source: the decree's own text. */
export const letters = 'abcdđeghiklmnopqrstuvxy'

const romans = new Map(Array.from({ length: 39 }, (_, index) => [roman(index + 1), index + 1]))

export const parseRoman = (text: string): number | undefined => romans.get(text)

/** The number that a paragraph begins with; `undefined` for one that has none. */
export const readNumbered = (text: string): Numbered | undefined => {
  const part = /^(?:phần|chương)\s+(?:thứ\s+)?([\p{L}\d]+)/iu.exec(text)
  if (part && text.length < 100) return { kind: 'part', value: 0, written: part[1] ?? '', mark: '' }
  const article = /^Điều\s+(\d{1,3})\s*([.:])/u.exec(text)
  if (article)
    return { kind: 'article', value: Number(article[1]), written: article[1] ?? '', mark: article[2] ?? '' }
  const [, sign = '', mark = ''] = /^([IVX]+)\s?([./):]|[-–](?=\s))\s*(?!v)\S/u.exec(text) ?? []
  const value = romans.get(sign)
  if (value !== undefined) return { kind: 'roman', value, written: sign, mark }
  const sub = /^(\d{1,2})\.(\d{1,2})(\.?)\s+\S/u.exec(text)
  if (sub)
    return {
      kind: 'sub',
      above: Number(sub[1]),
      value: Number(sub[2]),
      written: `${sub[1]}.${sub[2]}`,
      mark: sub[3] ?? '',
    }
  const decimal = /^(\d{1,2})\s?([./)])(?:\s+|(?=\p{L}))\S/u.exec(text)
  if (decimal)
    return { kind: 'decimal', value: Number(decimal[1]), written: decimal[1] ?? '', mark: decimal[2] ?? '' }
  const letter = /^([a-zđ])\s?([./)])\s+\S/u.exec(text)
  if (letter)
    return {
      kind: 'letter',
      value: letters.indexOf(letter[1] ?? '') + 1,
      written: letter[1] ?? '',
      mark: letter[2] ?? '',
    }
  return undefined
}
