import { capitalise, quoteList, spellCount, twoDigits, type Words } from '../vi.ts'

/** What prose calls by name: a measure, a row, or a text as it is. */
export type Called =
  | string
  | { readonly name: string | Words; readonly short?: string | Words; readonly code?: string }

/** The name in prose: of a sub-dimension the short one, in “ ” where it holds a comma or semicolon. */
export const called = (one: Called): string => {
  if (typeof one === 'string') return quoteList(one)
  const name = /^\d$/.test(one.code ?? '') ? one.name : (one.short ?? one.name)
  return quoteList(typeof name === 'string' ? name : name.vi)
}

/** A count that opens a sentence, which never opens with a digit: `Bốn`; above twelve `Có 14`. */
export const openCount = (count: number): string =>
  count > 12 ? `Có ${twoDigits(count)}` : capitalise(spellCount(count))
