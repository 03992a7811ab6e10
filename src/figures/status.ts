import { formatNumber } from '../vi.ts'
import type { Claim } from './claims.ts'
import { countFor } from './counts.ts'
import { changeOf, type Data, isFrame, nameOf } from './data.ts'
import { judge, type Verdict } from './judge.ts'
import { isSomeDistance } from './judge-country.ts'
import type { ReadClaim, Reading } from './readings.ts'
import { decimalsOf, roundsTo } from './text.ts'

/** The result for a claim: `unknown` where its subject is not clear, `other` where it is not of PAPI. */
export type Status =
  | { readonly kind: 'right' | 'unknown' | 'other' }
  | { readonly kind: 'of-all'; readonly verdict: Verdict }
  /** `certain`: it can be read in one way only. */
  | { readonly kind: 'wrong'; readonly verdict: Verdict; readonly certain: boolean }

/** A part of what is counted, or a count over several years: no figure of the data need be the same. */
const isPart = (text: string, { start, end }: Claim): boolean =>
  /(?:trong đó|riêng|bao gồm|còn lại)[^;.]{0,40}$/iu.test(text.slice(0, start)) ||
  /^[^;.]{0,60}(?:hoặc|cả (?:hai|ba|bốn|năm|\d{1,2}) năm|,\s*(?:nhưng )?năm 20\d\d (?:không|chưa|lại)|tất cả các năm|liên tiếp|nhiều năm|các năm)/iu.test(
    text.slice(end),
  )

const sharesOf = (data: Data, claim: Claim, reading: Reading, predicate: string): readonly number[] => {
  const count = countFor(
    data,
    { ...claim, kind: 'count', unit: 'nội dung', predicate },
    { ...reading, code: undefined },
  )
  return (count?.ofs ?? []).slice(0, 2).map((of) => (100 * (count?.counts[0] ?? 0)) / of)
}

/** `tỷ lệ hoàn thành chỉ tiêu là 57,1%`, `57,1% số nội dung đạt`: what was met, or missed, of all targets. */
const predicateOf = (before: string, after: string): 'met' | 'missed' | undefined => {
  const unit =
    /^\s*(?:số\s+|các\s+|tổng số\s+)*(?:nội dung|chỉ tiêu)(?: thành phần| thứ hạng| được đo lường| có kết quả(?: đo lường)?)*\s+(?<missed>chưa đạt|không đạt)?(?<met>đạt)?/iu.exec(
      after,
    )?.groups
  if (unit?.missed) return 'missed'
  if (unit?.met) return 'met'
  const rate =
    /tỷ lệ\s+(?:các\s+)?(?:(?:nội dung|chỉ tiêu)\s+)?(?<missed>chưa đạt|không đạt)?(?:đạt|hoàn thành)?\s*(?:các\s+)?(?:chỉ tiêu|nội dung)[^.;,%]{0,40}$/iu.exec(
      before,
    )?.groups
  return rate && (rate.missed ? 'missed' : 'met')
}

const judgePercent = (
  text: string,
  { claim, readings }: ReadClaim,
  claims: readonly ReadClaim[],
  data: Data,
): Status => {
  const share = claims
    .map(({ claim: one }) => ({
      one,
      away: one.start >= claim.end ? one.start - claim.end : claim.start - one.end,
    }))
    .filter(({ one, away }) => one.kind === 'count' && one.of !== undefined && away < 60)
    .sort((a, b) => a.away - b.away)[0]?.one
  const pair = /^\s*\(\s*(\d+)\s*\/\s*(\d+)/.exec(text.slice(claim.end))
  const say = (kind: 'edition' | 'plan', value: number, certain = true): Status => {
    if (roundsTo(claim.value, value)) return { kind: 'right' }
    const truth = `${formatNumber(value, Math.max(1, decimalsOf(claim.value)))}%`
    const verdict = { right: false, truth, about: '', source: { kind, year: data.facts.year } }
    return { kind: 'wrong', verdict, certain }
  }
  if (pair && Number(pair[2]) > 0) return say('plan', (100 * Number(pair[1])) / Number(pair[2]))
  if (share && Number(share.of) > 0) return say('plan', (100 * Number(share.value)) / Number(share.of))
  const [reading] = readings
  const [before, after] = [text.slice(0, claim.start), text.slice(claim.end)]
  const predicate = predicateOf(before, after)
  if (reading && predicate) {
    const values = sharesOf(data, claim, reading, predicate)
    const [first] = values
    if (first === undefined) return { kind: 'unknown' }
    return values.some((value) => roundsTo(claim.value, value))
      ? { kind: 'right' }
      : say('plan', first, false)
  }
  if (claim.sign !== undefined)
    return reading?.code !== undefined && /(?:điểm|chỉ số)[^.;%]{0,60}$/iu.test(before)
      ? judgeRelative(claim, reading, data)
      : { kind: 'other' }
  return /^\s*(?:số\s+|các\s+)*(?:nội dung|chỉ tiêu|chỉ số|tỉnh|địa phương)/iu.test(after)
    ? { kind: 'unknown' }
    : { kind: 'other' }
}

/** `tổng điểm tăng 0,13%`: points gained, as a share of the points before. */
const judgeRelative = (claim: Claim, { code = '', year, base, province }: Reading, data: Data): Status => {
  const change = changeOf(data, code, [base, year], province)
  if (!change || change.pointsGained === null) return { kind: 'unknown' }
  const share = (100 * change.pointsGained) / change.earlier.score
  const right = roundsTo(claim.value, Math.abs(share)) && Math.sign(share) === claim.sign
  if (right) return { kind: 'right' }
  const truth = `${share > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(share), Math.max(1, decimalsOf(claim.value)))}%`
  const verdict = { right, truth, about: nameOf(data, code), source: { kind: 'edition' as const, year } }
  return { kind: 'wrong', verdict, certain: false }
}

/** `15/30 quận`: two numbers that are no rank among the provinces of any edition. */
const isElsePair = ({ kind, text, of }: Claim, data: Data): boolean =>
  kind === 'rank' && /^\d/.test(text) && of !== undefined && !isFrame(data, Number(of))

/** Whether a claim agrees with the data, by its readings. */
export const statusOf = (text: string, one: ReadClaim, claims: readonly ReadClaim[], data: Data): Status => {
  const { claim, readings, strict, all, foreign, loose } = one
  if (foreign === 'unknown') return { kind: 'unknown' }
  if (foreign || isElsePair(claim, data)) return { kind: 'other' }
  if (claim.kind === 'percent') return judgePercent(text, one, claims, data)
  const verdicts = readings.map((reading) => judge(claim, reading, data))
  const [first] = verdicts
  const wrong = verdicts.find((verdict) => verdict && !verdict.right)
  if (all && wrong) return { kind: 'wrong', verdict: wrong, certain: false }
  if (strict ? first?.right : verdicts.some((verdict) => verdict?.right)) return { kind: 'right' }
  if (first?.ofAll) return { kind: 'of-all', verdict: first }
  const untold =
    claim.kind === 'count' && (claim.predicate === undefined || /nhiệm vụ|cơ quan/.test(claim.unit ?? ''))
  if (untold) return { kind: 'other' }
  if (!first) {
    const named = claim.value !== '' && !/^(?:provinces|sample|goal)/.test(claim.kind)
    return { kind: named ? 'unknown' : 'other' }
  }
  if (loose && readings.some((reading) => isSomeDistance(claim, reading, data))) return { kind: 'right' }
  // What is met in every year, or in none, is counted as such.
  const part =
    claim.kind === 'count' && !/^(?:always|never)-/.test(claim.predicate ?? '') && isPart(text, claim)
  return loose || part
    ? { kind: 'unknown' }
    : { kind: 'wrong', verdict: first, certain: strict && readings.length === 1 }
}
