import { type Claim, findClaims } from './claims.ts'
import { findShares } from './comparable-claims.ts'
import type { Data } from './data.ts'
import { findMentions, type Mention } from './mentions.ts'
import { writeDigits } from './numerals.ts'
import { findBrackets, isAside } from './scope.ts'
import { overlaps, toNumber } from './text.ts'
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

const isLed = ({ rows }: Data, id: string): boolean =>
  rows.some(({ lead }) => lead.some((agency) => agency.id === id))

export const openSentence = (sentence: string, around: Surroundings, data: Data): Sentence => {
  const text = writeDigits(sentence).text
  const claims = findClaims(sentence)
  const shares = findShares(text)
  const mentions = findMentions(text, data.workspace).filter(
    (one) =>
      !shares.some((share) => overlaps(share, one)) &&
      !isAside(text, one) &&
      (one.kind !== 'agency' || isLed(data, one.id)),
  )
  return {
    text,
    claims,
    mentions,
    subjects: mentions.filter(({ kind }) => kind === 'code' || kind === 'foreign' || kind === 'index'),
    marks: findYears(text),
    stretches: findStretches(text),
    brackets: findBrackets(text),
    whole:
      around.whole ||
      /thành phố|hà nội|papi|^\s*từng năm:/iu.test(text) ||
      claims.some(({ kind }) => kind === 'average' || kind.startsWith('goal')),
  }
}

/** In a sentence with `lần lượt`, the place of a claim among those of its kind; else -1. */
export const turnOf = ({ text, claims }: Sentence, claim: Claim): number =>
  /lần lượt/iu.test(text) ? claims.filter(({ kind }) => kind === claim.kind).indexOf(claim) : -1

/** `trung bình cả nước`, `thấp hơn mức cao nhất (…)`: points of no province that is named. */
export const isElsewhere = (before: string, { kind }: Claim): boolean =>
  (kind === 'score' || kind === 'points' || kind === 'distance') &&
  (/(?:cộng lại|tổng cộng|gộp lại|cộng dồn|mặt bằng chung|mức (?:tăng|giảm) chung|các (?:tỉnh|địa phương) khác|địa phương (?:liền|đứng|xếp|dẫn))(?:(?!nhiều nhất là)[^;.])*$/iu.test(
    before,
  ) ||
    /(?:(?:trung bình|bình quân|trung vị)(?: chung)?(?: của)? (?:cả nước|toàn quốc|các tỉnh|khu vực|vùng)|(?:điểm|mức) (?:cao|thấp) nhất)[^;.,()]*$/iu.test(
      before,
    ) ||
    (kind === 'score' && /(?:thấp hơn|cao hơn|kém)[^;.]*\)\s*$/iu.test(before)))

/** Whether what is spoken of is another index: one that is known, or `unknown` by a name that nothing here has. */
export const foreignOf = (subjects: readonly Mention[]): boolean | 'unknown' =>
  subjects.some(({ kind }) => kind === 'foreign') ||
  (subjects.some(({ kind }) => kind === 'index') && 'unknown')

/** `thấp nhất là Quản trị môi trường (0,7676 điểm)`: points that may be a distance, where no word says that they are a score. */
export const isLoose = (before: string, claim: Claim): boolean =>
  claim.kind === 'score' &&
  !isTotalScore(claim) &&
  !/^(?:đạt|điểm|lên|xuống|còn|từ)/iu.test(claim.text) &&
  !/(?:đạt|lên|xuống|còn|từ|với|điểm(?: số)?)\s*(?:là|mức|:)?\s*\(?$/iu.test(before) &&
  /(?<!\p{L})(?:tăng|giảm|hơn|thấp|cao|kém|thiếu|chênh|cách|nhất|mức)(?!\p{L})/iu.test(before)
