import { type Claim, findClaims } from './claims.ts'
import type { Known } from './known.ts'
import { findMentions, type Mention } from './mentions.ts'
import { findBrackets, isAside } from './scope.ts'
import { plain, toNumber } from './text.ts'
import { findStretches, findYears, type YearMark } from './years.ts'

/** What the text around a sentence is about. */
export type Surroundings = {
  readonly codes: readonly string[]
  readonly agency: string | undefined
  readonly year: number | undefined
  /** The text is about the city as a whole. */
  readonly whole: boolean
}

/** A sentence with what was found in it. */
export type Sentence = {
  readonly text: string
  readonly claims: readonly Claim[]
  readonly mentions: readonly Mention[]
  /** Codes of PAPI and other indices among them. */
  readonly subjects: readonly Mention[]
  readonly marks: readonly YearMark[]
  readonly stretches: readonly number[]
  readonly brackets: readonly number[]
  /** It speaks of the city as a whole. */
  readonly whole: boolean
}

/** No dimension has ten points. */
export const isTotalScore = ({ kind, value }: Claim): boolean => kind === 'score' && toNumber(value) >= 10

const isLed = ({ rows }: Known, id: string): boolean =>
  rows.some(({ lead }) => lead.some((agency) => agency.id === id))

export const openSentence = (sentence: string, around: Surroundings, known: Known): Sentence => {
  const text = plain(sentence)
  const claims = findClaims(text)
  const mentions = findMentions(text, known.workspace).filter(
    (one) => !isAside(text, one) && (one.kind !== 'agency' || isLed(known, one.id)),
  )
  return {
    text,
    claims,
    mentions,
    subjects: mentions.filter(({ kind }) => kind === 'code' || kind === 'foreign'),
    marks: findYears(text),
    stretches: findStretches(text),
    brackets: findBrackets(text),
    whole:
      around.whole ||
      /thành phố|hà nội|papi/iu.test(text) ||
      claims.some(({ kind }) => kind === 'average' || kind.startsWith('goal')),
  }
}

/** Where `lần lượt` stands, the place of a claim among those of its kind; else -1. */
export const turnOf = ({ text, claims }: Sentence, claim: Claim): number =>
  /lần lượt/iu.test(text) ? claims.filter(({ kind }) => kind === claim.kind).indexOf(claim) : -1

/** `trung bình cả nước`, `thấp hơn mức cao nhất (…)`: points of no province that is named. */
export const isElsewhere = (before: string, { kind }: Claim): boolean =>
  (kind === 'score' || kind === 'points' || kind === 'distance') &&
  (/(?:(?:trung bình|bình quân|trung vị)(?: chung)?(?: của)? (?:cả nước|toàn quốc|các tỉnh|khu vực|vùng)|(?:điểm|mức) (?:cao|thấp) nhất)[^;.,()]*$/iu.test(
    before,
  ) ||
    (kind === 'score' && /(?:thấp hơn|cao hơn|kém)[^;.]*\)\s*$/iu.test(before)))
