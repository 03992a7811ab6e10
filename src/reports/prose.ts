import type { Standing } from '../results/results.ts'
import { capitalise, formatNumber, listProse, quoteList, spellCount, twoDigits, type Words } from '../vi.ts'

// Idioms of the prose of official documents, which every `…-words.ts` is written with.

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

/** `Y tế công lập; Chất lượng không khí`: for cells and asides. */
export const joinCalled = (all: readonly Called[]): string => all.map(called).join('; ')

/** `A, B và C`. */
export const list = (items: readonly string[]): string => listProse(items).vi

/** `Y tế công lập, Chất lượng không khí và “An ninh, trật tự khu dân cư”`. */
export const listCalled = (all: readonly Called[]): string => list(all.map(called))

type Named = { readonly name: string }

/** `Sở A, Sở B`. */
export const joinNames = (all: readonly Named[], separator = ', '): string =>
  all.map(({ name }) => name).join(separator)

/** The same, each name once. */
export const joinDistinct = (all: readonly Named[]): string =>
  [...new Set(all.map(({ name }) => name))].join(', ')

/** `05`, `14`: how many there are. */
export const countOf = (all: readonly unknown[]): string => twoDigits(all.length)

/** `ở cả 04 năm 2021 - 2024`: of years in a row, two at least. */
export const inAllYears = (years: readonly { readonly year: number }[]): string =>
  `ở cả ${countOf(years)} năm ${years[0]?.year} - ${years.at(-1)?.year}`

/** A count that opens a sentence, which never opens with a digit: `Bốn`; above twelve `Có 14`. */
export const openCount = (count: number): string =>
  count > 12 ? `Có ${twoDigits(count)}` : capitalise(spellCount(count))

/** With its first letter small, whatever the word is. */
export const uncapitalise = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Nothing for `false`, `null` and `''`. */
type Part = string | false | null | undefined

export const joinParts = (parts: readonly Part[], separator: string): string =>
  parts.filter(Boolean).join(separator)

/** Clauses as one sentence: `A đạt; b chưa đạt.`; `''` without any. */
export const sentence = (clauses: readonly Part[]): string => {
  const text = joinParts(clauses, '; ')
  return text && `${capitalise(text)}.`
}

/** Sentences one after another. */
export const passage = (sentences: readonly Part[]): string => joinParts(sentences, ' ')

/** With a stop at its end, unless the text of an agency has one. */
export const endSentence = (text: string): string => (/[.!?…:;]$/.test(text) ? text : `${text}.`)

/** `15/61`: a rank is never bare. */
export const rankOf = ({ rank, of }: Pick<Standing, 'rank' | 'of'>): string => `${rank}/${of}`

/** `thứ 15/61`; `''` where it was not measured. */
export const describeRank = ({ standing }: { readonly standing: Standing | null }): string =>
  standing ? `thứ ${rankOf(standing)}` : ''

/** `0,0554`: points without a sign, with the four decimals that UNDP prints. */
export const showPoints = (points: number): string => formatNumber(Math.abs(points), 4)

/** `tăng 05 bậc`, `giảm 02 bậc`: of a move that is not 0. */
export const describeWay = (places: number): string =>
  `${places > 0 ? 'tăng' : 'giảm'} ${twoDigits(Math.abs(places))} bậc`

/** `cao hơn mức trung bình cả nước 0,3410 điểm`; `gap`: points above the mean. */
export const describeGapToMean = (gap: number): string =>
  `${gap < 0 ? 'thấp' : 'cao'} hơn mức trung bình cả nước ${showPoints(gap)} điểm`
