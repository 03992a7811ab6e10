import { totalCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import { type Edition, findStanding, rankAmong } from '../edition.ts'

/** The total of a province with the interval that the publisher gives around it. */
export type Estimate = {
  readonly province: string
  readonly score: number
  /** Ends of the interval; the score itself where none was published. */
  readonly low: number
  readonly high: number
  /** Standard error; 0 where none was published: an interval without it is drawn from evenly. */
  readonly error: number
  readonly published: boolean
}

/** The totals of an edition with their intervals, best first. An interval always holds its own score. */
export const listEstimates = ({ results, rankings }: Edition): readonly Estimate[] => {
  const scores = new Map(results.provinces.map((one) => [one.province, one.scores]))
  return rankings(totalCode).map(({ province, score }): Estimate => {
    const { '0-ci95-low': low, '0-ci95-high': high, '0-se': error } = scores.get(province) ?? {}
    // An error or a width of 0 states no interval: three provinces of 2022 have that.
    if (low === undefined || high === undefined || high <= low || error === 0)
      return { province, score, low: score, high: score, error: 0, published: false }
    return {
      province,
      score,
      low: Math.min(low, score),
      high: Math.max(high, score),
      error: error ?? 0,
      published: true,
    }
  })
}

/** Best and worst rank; both state the same `of`. */
export type RankRange = { readonly best: number; readonly worst: number }

/**
 * The best and the worst possible rank when every score may be anywhere in its interval: one better than all whose
 * interval is not wholly above, one worse than all whose interval reaches above the low end.
 */
export const boundRank = (estimates: readonly Estimate[], own: Estimate): RankRange => {
  const others = estimates.filter((one) => one !== own)
  return {
    best: 1 + others.filter(({ low }) => low > own.high).length,
    worst: 1 + others.filter(({ high }) => high > own.low).length,
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const makeRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How often a draw outside the interval is repeated, before its nearer end is taken. */
const attempts = 50

/** From a normal distribution around the score with its standard error, kept to the interval; evenly without an error. */
const drawScore = ({ score, low, high, error }: Estimate, random: () => number): number => {
  if (low === high) return score
  if (error === 0) return low + random() * (high - low)
  let drawn = score
  for (let attempt = 0; attempt < attempts; attempt++) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    drawn = score + error * radius * Math.cos(2 * Math.PI * random())
    if (drawn >= low && drawn <= high) return drawn
  }
  return Math.min(high, Math.max(low, drawn))
}

export type Simulation = RankRange & {
  readonly draws: number
  readonly seed: number
  readonly median: number
}

const draws = 10_000

/**
 * Where the rank fell in nine of ten draws (5th to 95th percentile): each score is drawn from a normal distribution with
 * the published standard error, within its interval, provinces independently of one another. `seed` makes it repeatable.
 */
export const simulateRank = (estimates: readonly Estimate[], own: Estimate, seed: number): Simulation => {
  const random = makeRandom(seed)
  const others = estimates.filter((one) => one !== own)
  const ranks = Array.from({ length: draws }, () => {
    const score = drawScore(own, random)
    return 1 + others.reduce((above, one) => above + (drawScore(one, random) > score ? 1 : 0), 0)
  }).sort((a, b) => a - b)
  const at = (share: number): number => ranks[Math.floor(share * (draws - 1))] ?? 1
  return { best: at(0.05), worst: at(0.95), median: at(0.5), draws, seed }
}

/** Whether a total changed by more than its intervals allow. */
export type ChangeVerdict = 'risen' | 'fallen' | 'within'

/** Only intervals that do not touch make a change real. */
export const judgeChange = (earlier: Estimate, later: Estimate): ChangeVerdict =>
  later.low > earlier.high ? 'risen' : later.high < earlier.low ? 'fallen' : 'within'

/** Ranks of two years among the provinces that were measured in both. */
export type CommonRanks = { readonly of: number; readonly earlier: number; readonly later: number }

/** `null` unless the place was measured in both years. */
export const rankInCommon = (
  before: readonly Standing[],
  now: readonly Standing[],
  place: string,
): CommonRanks | null => {
  const keepIn = (list: readonly Standing[], other: readonly Standing[]) => {
    const known = new Set(other.map(({ province }) => province))
    return list.filter(({ province }) => known.has(province))
  }
  const [earlier, later] = [keepIn(before, now), keepIn(now, before)]
  const [was, is] = [findStanding(earlier, place), findStanding(later, place)]
  return was && is
    ? { of: later.length, earlier: rankAmong(earlier, was), later: rankAmong(later, is) }
    : null
}
