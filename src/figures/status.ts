import { formatNumber } from '../vi.ts'
import type { Claim } from './claims.ts'
import { countFor } from './counts.ts'
import { judge, type Verdict } from './judge.ts'
import type { Known } from './known.ts'
import type { ReadClaim } from './readings.ts'
import { decimalsOf, roundsTo } from './text.ts'

/** What came of a claim: `unknown` where it cannot be told what it is about, `other` where it is none of PAPI. */
export type Status =
  | { readonly kind: 'right' | 'unknown' | 'other' }
  | { readonly kind: 'wrong' | 'of-all'; readonly verdict: Verdict }

/** A part of what is counted, or a count over several years: no figure of the data need be the same. */
const isPart = (text: string, { start, end }: Claim): boolean =>
  /(?:trong đó|riêng|bao gồm|còn lại)[^;.]{0,40}$/iu.test(text.slice(0, start)) ||
  /^[^;.]{0,60}(?:hoặc|cả (?:hai|ba|bốn|năm|\d) năm|tất cả các năm|liên tiếp|nhiều năm|các năm)/iu.test(
    text.slice(end),
  )

const judgeShare = (text: string, claim: Claim, claims: readonly ReadClaim[], known: Known): Status => {
  const share = claims
    .map(({ claim: one }) => ({
      one,
      away: one.start >= claim.end ? one.start - claim.end : claim.start - one.end,
    }))
    .filter(
      ({ one, away }) =>
        one.kind === 'count' && one.of !== undefined && away < (one.start > claim.start ? 20 : 60),
    )
    .sort((a, b) => a.away - b.away)[0]?.one
  const pair = /^\s*\(\s*(\d+)\s*\/\s*(\d+)/.exec(text.slice(claim.end))
  const source = { kind: 'plan' as const, year: known.facts.year }
  const say = (value: number): Status => {
    if (roundsTo(claim.value, value)) return { kind: 'right' }
    const truth = `${formatNumber(value, Math.max(1, decimalsOf(claim.value)))}%`
    return { kind: 'wrong', verdict: { right: false, truth, about: '', source } }
  }
  if (pair && Number(pair[2]) > 0) return say((100 * Number(pair[1])) / Number(pair[2]))
  if (share && Number(share.of) > 0) return say((100 * Number(share.value)) / Number(share.of))
  const unit =
    /^\s*(?:số\s+)?(?<unit>nội dung|chỉ tiêu)(?: thành phần| thứ hạng)?\s+(?<missed>chưa đạt|không đạt)?(?<met>đạt)?/iu.exec(
      text.slice(claim.end),
    )?.groups
  const reading = claims.find((one) => one.claim === claim)?.readings[0]
  if (!unit || !reading || !(unit.missed || unit.met)) return { kind: 'other' }
  const predicate = unit.missed ? 'missed' : 'met'
  const count = countFor(
    known,
    { ...claim, kind: 'count', unit: 'nội dung', predicate },
    { ...reading, code: undefined },
  )
  const values = (count?.ofs ?? []).slice(0, 2).map((of) => (100 * (count?.counts[0] ?? 0)) / of)
  const [first] = values
  if (first === undefined) return { kind: 'other' }
  return values.some((value) => roundsTo(claim.value, value)) ? { kind: 'right' } : say(first)
}

/** Whether a claim agrees with the data, by its readings. */
export const statusOf = (
  text: string,
  one: ReadClaim,
  claims: readonly ReadClaim[],
  known: Known,
): Status => {
  const { claim, readings, strict, all, foreign } = one
  if (foreign) return { kind: 'other' }
  if (claim.kind === 'percent') return judgeShare(text, claim, claims, known)
  const verdicts = readings.map((reading) => judge(claim, reading, known))
  const [first] = verdicts
  const wrong = verdicts.find((verdict) => verdict && !verdict.right)
  if (all && wrong) return { kind: 'wrong', verdict: wrong }
  if (strict ? first?.right : verdicts.some((verdict) => verdict?.right)) return { kind: 'right' }
  if (first?.ofAll) return { kind: 'of-all', verdict: first }
  const untold =
    claim.kind === 'count' && (claim.predicate === undefined || /nhiệm vụ|cơ quan/.test(claim.unit ?? ''))
  if (untold || claim.kind === 'provinces' || claim.kind.startsWith('goal'))
    return first && !first.right && !untold ? { kind: 'wrong', verdict: first } : { kind: 'other' }
  if (!first) return { kind: /\d/.test(claim.text) ? 'unknown' : 'other' }
  return claim.kind === 'count' && isPart(text, claim)
    ? { kind: 'unknown' }
    : { kind: 'wrong', verdict: first }
}
