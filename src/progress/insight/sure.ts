import { groupBy } from '../../diagnostics/group-by.ts'
import { placeOn } from '../../plan/place.ts'
import { provincesOn } from '../../plan/province.ts'
import { remember, rememberIn } from '../../plan/remember.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { totalCode } from '../../results/codes.ts'
import type { Results, Standing } from '../../results/results.ts'
import { roundingOfSums } from '../../results/subject.ts'
import { type Change, comparabilityOf } from '../comparable/comparability.ts'
import { type Edition, type Editions, findStanding, ownIn, roundPoints } from '../edition.ts'
import {
  boundRank,
  type ChangeVerdict,
  type CommonRanks,
  type Estimate,
  judgeChange,
  listEstimates,
  type RankRange,
  rankInCommon,
  type Simulation,
  simulateRank,
} from './interval.ts'
import { listMeasures, type Measure } from './measure.ts'

/** The total with the interval that was published. */
export type SureTotal = {
  readonly own: Estimate
  readonly bounds: RankRange
  readonly simulation: Simulation
  /** Provinces that have a total but no interval: their score is taken as certain. */
  readonly without: number
  /** Half of the interval in standard errors; `null` without an error. 1.96 would be 95 % of a normal distribution. */
  readonly halfWidth: number | null
}

/** Against the edition before. */
export type SureChange = {
  readonly year: number
  readonly change: Change
  /** `null` where one of the two has no interval, or the totals are on other scales. */
  readonly verdict: ChangeVerdict | null
  readonly earlierInterval: Estimate | null
  /** `null` where ranks of the two are not subtracted. */
  readonly common: CommonRanks | null
}

/** A code on which other provinces are so near that rounding alone could change the rank. */
export type Close = {
  readonly measure: Measure
  readonly standing: Standing
  /** Others with the same score; others within the rounding, better and worse. */
  readonly tied: number
  readonly above: number
  readonly below: number
  /** The ranks that the rounding leaves open. */
  readonly ranks: RankRange
}

/** How many provinces were measured on which codes. */
export type MeasuredCount = { readonly of: number; readonly codes: readonly string[] }

export type Sure = {
  readonly year: number
  readonly standing: Standing | null
  /** `null` where the publisher gave no interval. */
  readonly total: SureTotal | null
  readonly change: SureChange | null
  readonly close: readonly Close[]
  readonly measured: readonly MeasuredCount[]
  /** Provinces of the workspace without a total; the rank among all is between `rank` and `rank + withheld`. */
  readonly withheld: number
}

const estimateTotalOf = (edition: Edition, place: string): SureTotal | null => {
  const estimates = listEstimates(edition)
  const own = estimates.find(({ province }) => province === place)
  if (!own?.published) return null
  return {
    own,
    bounds: boundRank(estimates, own),
    simulation: simulateRank(estimates, own, edition.results.year),
    without: estimates.filter(({ published }) => !published).length,
    halfWidth: own.error > 0 ? (own.high - own.low) / 2 / own.error : null,
  }
}

const totals = remember((_: Results) => new Map<string, SureTotal | null>())

/** Computed once: the draws take longer than everything else about an edition. */
const estimateTotal = (edition: Edition, place: string): SureTotal | null =>
  rememberIn(totals(edition.results), place, () => estimateTotalOf(edition, place))

const compareWith = (
  workspace: Workspace,
  editions: Editions,
  year: number,
  total: SureTotal | null,
): SureChange | null => {
  const [before, now] = [editions.get(year - 1), editions.get(year)]
  const change = comparabilityOf(workspace, editions).change(totalCode, year - 1, year)
  if (!before || !now || !change) return null
  const { province } = change.later
  const estimate = listEstimates(before).find((one) => one.published && one.province === province)
  return {
    year: year - 1,
    change,
    verdict: total && estimate && change.pointsGained !== null ? judgeChange(estimate, total.own) : null,
    earlierInterval: estimate ?? null,
    common: change.frame ? null : rankInCommon(before.rankings(totalCode), now.rankings(totalCode), province),
  }
}

const listClose = (measures: readonly Measure[], { rankings }: Edition, place: string): readonly Close[] =>
  measures.flatMap((measure): readonly Close[] => {
    const standings = rankings(measure.scored.code)
    const standing = findStanding(standings, place)
    if (!standing) return []
    const near = standings.filter(
      ({ score, province }) =>
        province !== place && roundPoints(Math.abs(score - standing.score)) < roundingOfSums,
    )
    const above = near.filter(({ rank }) => rank < standing.rank).length
    const below = near.filter(({ rank }) => rank > standing.rank).length
    const { tied, rank } = standing
    const ranks = { best: rank - above, worst: rank + tied + below }
    return near.length > 0 ? [{ measure, standing, tied, above, below, ranks }] : []
  })

const countMeasured = (measures: readonly Measure[], { rankings }: Edition): readonly MeasuredCount[] => {
  const counted = measures
    .map(({ code, scored }) => ({ code, of: rankings(scored.code).length }))
    .filter(({ of }) => of > 0)
  return [...groupBy(counted, ({ of }) => of)]
    .map(([of, all]) => ({ of, codes: all.map(({ code }) => code) }))
    .sort((a, b) => b.of - a.of)
}

/** How sure the ranks of the edition of `year` are. Only the total has an interval, and only where the publisher gives one. */
export const judgeSureness = (workspace: Workspace, editions: Editions, year: number): Sure => {
  const measures = listMeasures(workspace, year).filter(
    ({ code, scored }) => code === scored.code && scored.kind !== 'indicator',
  )
  const edition = editions.get(year)
  if (!edition)
    return { year, standing: null, total: null, change: null, close: [], measured: [], withheld: 0 }
  const place = placeOn(workspace, edition.results.day)
  const total = estimateTotal(edition, place)
  const ranked = edition.rankings(totalCode)
  return {
    year,
    standing: ownIn(workspace, edition, totalCode),
    total,
    change: compareWith(workspace, editions, year, total),
    close: listClose(measures, edition, place),
    measured: countMeasured(measures, edition),
    withheld: Math.max(
      0,
      provincesOn(workspace.provinces.provinces, edition.results.day).length - ranked.length,
    ),
  }
}
