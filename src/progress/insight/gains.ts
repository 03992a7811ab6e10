import type { Dimension } from '../../plan/dimension.ts'
import { listScoredCodes, type ScoredCode, totalCode } from '../../results/codes.ts'
import { roundPoints } from '../compare.ts'
import type { Edition } from '../edition.ts'

/** What provinces gained on a code from one year to the next. */
export type YearGains = {
  readonly from: number
  readonly to: number
  /** By province: above 0 is better, whichever way the code counts. */
  readonly byProvince: ReadonlyMap<string, number>
  /**
   * `null` where the two years can be compared. `scale`: the range of the code, or the parts of a dimension or of the
   * total, were others. `break`: the whole country moved at once, so the measure changed, not the provinces.
   */
  readonly excluded: 'scale' | 'break' | null
}

/** All one-year gains on a code. */
export type Gains = {
  readonly years: readonly YearGains[]
  /** Of the years that can be compared, ascending. */
  readonly sorted: readonly number[]
}

/** What the words rest on; `papi explain reach` prints it. */
export const chanceRules = {
  /** More than this share of provinces moving one way is no achievement of theirs. */
  oneWay: 0.95,
  /** So many times wider or narrower, the spread between provinces is that of another measure. */
  otherSpread: 2,
  /** At least so many of all gains were as large. */
  easyShare: 0.25,
  usualShare: 0.1,
  /** Fewer gains tell nothing. */
  fewestGains: 30,
} as const

const { oneWay, otherSpread, easyShare, usualShare, fewestGains } = chanceRules
/** Fewer provinces show no break. */
const fewest = 10

const spreadOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}

/** Range of the code and of all parts below it: what must be equal for two years to be on one scale. */
const describeScale = (dimensions: readonly Dimension[], year: number, { code }: ScoredCode): string =>
  listScoredCodes(dimensions, year)
    .filter(
      (one) =>
        one.code === code ||
        (one.kind === 'sub-dimension' && (code === totalCode || one.code.startsWith(`${code}.`))),
    )
    .map((one) => `${one.code} ${one.range.join()}`)
    .join(';')

export const isSameScale = (
  dimensions: readonly Dimension[],
  scored: ScoredCode,
  from: number,
  to: number,
): boolean => describeScale(dimensions, from, scored) === describeScale(dimensions, to, scored)

const isBreak = (gains: readonly number[], earlier: readonly number[], later: readonly number[]): boolean => {
  if (gains.length < fewest) return false
  const up = gains.filter((gain) => gain > 0).length
  const down = gains.filter((gain) => gain < 0).length
  const [narrow = 0, wide = 0] = [spreadOf(earlier), spreadOf(later)].sort((a, b) => a - b)
  return Math.max(up, down) > oneWay * gains.length || (wide > 0 && wide >= otherSpread * narrow)
}

/** Gains on a code between two editions. */
export const measureYear = (
  dimensions: readonly Dimension[],
  scored: ScoredCode,
  before: Edition,
  after: Edition,
): YearGains => {
  const [from, to] = [before.results.year, after.results.year]
  const sign = scored.better === 'higher' ? 1 : -1
  const [was, is] = [before.rankings(scored.code), after.rankings(scored.code)]
  const earlier = new Map(was.map(({ province, score }) => [province, score]))
  const byProvince = new Map(
    is.flatMap(({ province, score }) => {
      const then = earlier.get(province)
      return then === undefined ? [] : [[province, roundPoints(sign * (score - then))] as const]
    }),
  )
  const scores = (list: typeof was) => list.map(({ score }) => score)
  return {
    from,
    to,
    byProvince,
    excluded: !isSameScale(dimensions, scored, from, to)
      ? 'scale'
      : isBreak([...byProvince.values()], scores(was), scores(is))
        ? 'break'
        : null,
  }
}

/**
 * One-year gains of all provinces on a code, over all editions that follow one another. A year without scores of the
 * code is left out.
 */
export const measureGains = (
  dimensions: readonly Dimension[],
  editions: ReadonlyMap<number, Edition>,
  scored: ScoredCode,
): Gains => {
  const years = [...editions.keys()]
    .sort((a, b) => a - b)
    .flatMap((from) => {
      const [before, after] = [editions.get(from), editions.get(from + 1)]
      return before && after ? [measureYear(dimensions, scored, before, after)] : []
    })
    .filter(({ byProvince }) => byProvince.size > 0)
  return {
    years,
    sorted: years
      .flatMap(({ excluded, byProvince }) => (excluded ? [] : [...byProvince.values()]))
      .sort((a, b) => a - b),
  }
}

/** `easy`: at least one gain in four was as large; `usual`: one in ten; `rare`: fewer; `never`: none; `unknown`: too few known. */
export type Chance = 'easy' | 'usual' | 'rare' | 'never' | 'unknown'

/** How a step compares with what provinces gained in one year. */
export type Likelihood = {
  readonly chance: Chance
  /** Gains at least as large as the step, among `of`. */
  readonly times: number
  readonly of: number
}

export const isEnough = ({ sorted }: Gains): boolean => sorted.length >= fewestGains

/** How often provinces gained so many points, or more, on the code within one year. */
export const judgeStep = (points: number, gains: Gains): Likelihood => {
  const { sorted } = gains
  const below = sorted.findIndex((gain) => gain >= points)
  const [times, of] = [below < 0 ? 0 : sorted.length - below, sorted.length]
  if (!isEnough(gains)) return { chance: 'unknown', times, of }
  const share = times / of
  const chance = share >= easyShare ? 'easy' : share >= usualShare ? 'usual' : times > 0 ? 'rare' : 'never'
  return { chance, times, of }
}
