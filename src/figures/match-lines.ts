import { groupBy } from '../diagnostics/group-by.ts'
import { type Line, plain, shift, stripEnumerator, wordsOf } from './text.ts'
import { isYear, maskOf, sameFigure, type Token, tokenise } from './tokens.ts'

/** A sentence or a whole paragraph of a document by papi. */
type Own = { readonly text: string; readonly tokens: readonly Token[]; readonly heading: string }

export type OwnTexts = ReadonlyMap<string, readonly Own[]>

/** One figure that differs from papi's own in the same words. */
export type Difference = { readonly found: Token; readonly own: Token }

export type Match = {
  readonly tokens: readonly Token[]
  readonly differences: readonly Difference[]
  /** papi's own words and figures. */
  readonly own: string
  /** The only passage of papi with these words, or the only one below that title. */
  readonly sure: boolean
}

/** Fewer words than these occur in many texts by chance. */
const fewestWords = 3

/** After a code or an abbreviation a point ends no sentence. */
const sentenceEnd = /(?<!(?:^|[\s(])\d(?:\.\d){0,2})(?<!\b(?:TP|KT|TM|TT|Q|P))[.!?](?=\s+[\p{Lu}\d"“])/gu

/** Start and text of each sentence. */
export const splitSentences = (
  text: string,
): readonly { readonly start: number; readonly text: string }[] => {
  const ends = [...plain(text).matchAll(sentenceEnd)].map(({ index }) => index + 1)
  const starts = [0, ...ends]
  return starts.map((start, index) => ({ start, text: text.slice(start, starts[index + 1] ?? text.length) }))
}

const hasFigure = (tokens: readonly Token[]): boolean => tokens.some(({ kind }) => kind === 'figure')

const countWords = (tokens: readonly Token[]): number => tokens.filter(({ kind }) => kind === 'word').length

/** A text without its number in front; `start` is how much was cut. */
const cutEnumerator = (text: string) => {
  const rest = stripEnumerator(text)
  return { start: text.length - rest.length, text: rest }
}

export const indexLines = (lines: readonly Line[]): OwnTexts => {
  const owns = lines.flatMap(({ text, heading }): readonly Own[] => {
    const sentences = splitSentences(text)
    const parts = sentences.length > 1 ? sentences.map((sentence) => sentence.text) : []
    return [...new Set([cutEnumerator(text).text, ...parts])]
      .map((one) => ({ text: one.trim(), tokens: tokenise(one), heading: wordsOf(heading) }))
      .filter(({ tokens }) => hasFigure(tokens))
  })
  return groupBy(owns, ({ tokens }) => maskOf(tokens))
}

const compare = (tokens: readonly Token[], own: Own): readonly Difference[] =>
  tokens.flatMap((found, index) => {
    const other = own.tokens[index]
    return found.kind === 'word' || !other || sameFigure(found, other) ? [] : [{ found, own: other }]
  })

const years = ({ tokens }: { readonly tokens: readonly Token[] }): string =>
  tokens
    .filter(isYear)
    .map(({ text }) => text)
    .join()

/** papi's passage with the same words: below the same title if there is one, else with the fewest other figures. */
const matchText = (owns: OwnTexts, text: string, start: number, heading: string): Match | undefined => {
  const cut = cutEnumerator(text)
  const tokens = tokenise(cut.text)
  if (!hasFigure(tokens)) return undefined
  const sameWords = owns.get(maskOf(tokens))
  if (!sameWords) return undefined
  const below = sameWords.filter((one) => one.heading === wordsOf(heading))
  const candidates = below.length > 0 ? below : sameWords
  const ranked = candidates
    .map((own) => ({ own, differences: compare(tokens, own) }))
    .sort((a, b) => a.differences.length - b.differences.length)
  const [best] = ranked
  if (!best || (countWords(tokens) < fewestWords && best.differences.length > 0)) return undefined
  const alike = new Set(candidates.map(({ text: one }) => one)).size
  const sameYears = candidates.filter((own) => years(own) === years({ tokens })).length
  const moved = best.differences.map(({ found, own }) => ({
    own,
    found: shift(found, start + cut.start),
  }))
  return {
    tokens: tokens.map((token) => shift(token, start + cut.start)),
    differences: moved,
    own: best.own.text,
    sure:
      alike === 1 ||
      sameYears === 1 ||
      best.differences.length * 2 < tokens.filter(({ kind }) => kind !== 'word').length,
  }
}

/** The parts of a line that are papi's own words. A line with words of others is looked at sentence by sentence. */
export const matchLine = (owns: OwnTexts, { text, heading }: Line): readonly Match[] => {
  const whole = matchText(owns, text, 0, heading)
  if (whole) return [whole]
  const sentences = splitSentences(text)
  return sentences.length < 2
    ? []
    : sentences.flatMap(({ start, text: one }) => matchText(owns, one, start, heading) ?? [])
}
