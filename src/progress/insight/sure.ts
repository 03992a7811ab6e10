import { placeOn } from '../../plan/place.ts'
import { provincesOn } from '../../plan/province.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { totalCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import { roundingOfSums } from '../../results/subject.ts'
import { findStanding, roundPoints } from '../compare.ts'
import type { Edition } from '../edition.ts'
import { isSameScale } from './gains.ts'
import {
  boundRank,
  type CommonRanks,
  type Estimate,
  judgeChange,
  listEstimates,
  type RankRange,
  rankInCommon,
  type Simulation,
  simulateRank,
  type Verdict,
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
  readonly earlier: Standing
  /** `null` where one of the two has no interval. */
  readonly verdict: Verdict | null
  readonly earlierInterval: Estimate | null
  readonly common: CommonRanks | null
  /** Whether the total had the same parts on the same scales. */
  readonly sameScale: boolean
}

/** A code on which other provinces stand so near that rounding alone could change the rank. */
export type Close = {
  readonly measure: Measure
  readonly standing: Standing
  /** Others with the same score; others within the rounding, better and worse. */
  readonly tied: number
  readonly above: number
  readonly below: number
}

/** How many provinces were measured on which codes. */
export type Measured = { readonly of: number; readonly codes: readonly string[] }

export type Sure = {
  readonly year: number
  readonly standing: Standing | null
  /** `null` where the publisher gave no interval. */
  readonly total: SureTotal | null
  readonly change: SureChange | null
  readonly close: readonly Close[]
  readonly measured: readonly Measured[]
  /** Provinces of the workspace without a total; the rank among all lies between `rank` and `rank + withheld`. */
  readonly withheld: number
}

const estimateTotal = (edition: Edition, place: string): SureTotal | null => {
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

const compareWith = (
  workspace: Workspace,
  now: Edition,
  before: Edition | undefined,
  total: SureTotal | null,
): SureChange | null => {
  const place = placeOn(workspace, now.results.day)
  const earlier = before && findStanding(before.rankings(totalCode), place)
  const scored = listMeasures(workspace, now.results.year)[0]?.scored
  if (!before || !earlier || !scored) return null
  const estimate = listEstimates(before).find(({ province, published }) => published && province === place)
  return {
    year: before.results.year,
    earlier,
    verdict: total && estimate ? judgeChange(estimate, total.own) : null,
    earlierInterval: estimate ?? null,
    common: rankInCommon(before.rankings(totalCode), now.rankings(totalCode), place),
    sameScale: isSameScale(workspace.dimensions, scored, before.results.year, now.results.year),
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
    return near.length > 0 ? [{ measure, standing, tied: standing.tied, above, below }] : []
  })

const countMeasured = (measures: readonly Measure[], { rankings }: Edition): readonly Measured[] => {
  const counts = new Map<number, string[]>()
  for (const { code, scored } of measures) {
    const of = rankings(scored.code).length
    if (of > 0) counts.set(of, [...(counts.get(of) ?? []), code])
  }
  return [...counts].map(([of, codes]) => ({ of, codes })).sort((a, b) => b.of - a.of)
}

/** How sure the ranks of an edition are. Only the total has an interval, and only where the publisher gives one. */
export const judgeSureness = (workspace: Workspace, edition: Edition, before: Edition | undefined): Sure => {
  const { day } = edition.results
  const place = placeOn(workspace, day)
  const measures = listMeasures(workspace, edition.results.year).filter(
    ({ code, scored }) => code === scored.code && scored.kind !== 'indicator',
  )
  const standing = findStanding(edition.rankings(totalCode), place)
  const total = estimateTotal(edition, place)
  return {
    year: edition.results.year,
    standing,
    total,
    change: standing && compareWith(workspace, edition, before, total),
    close: listClose(measures, edition, place),
    measured: countMeasured(measures, edition),
    withheld: Math.max(
      0,
      provincesOn(workspace.provinces.provinces, day).length - edition.rankings(totalCode).length,
    ),
  }
}
