import { findTarget, type PlanRow } from '../plan/rows.ts'
import type { Standing } from '../results/results.ts'

/**
 * `met`: ranked at or above the target. `missed`: ranked below it. `not-measured`: a target, but PAPI gave no score.
 * `no-target`: the plan sets none, whatever was measured. `not-yet`: a target whose results are still to come.
 */
export type Status = 'met' | 'missed' | 'not-measured' | 'no-target' | 'not-yet'

/** A row of the plan beside what PAPI measured. */
export type Comparison = {
  readonly row: PlanRow
  /** Rank aimed at, 1 is best, among `plan.provinces`; `null` where the plan sets none. */
  readonly target: number | null
  /** `null`: not measured in that edition. */
  readonly standing: Standing | null
  readonly status: Status
  /** Rank minus target: above 0 so many places short, 0 on target, below 0 ahead. `null` unless both exist. */
  readonly placesShort: number | null
  /**
   * Score of the province that now holds the target rank, minus the place's own: above 0 so many points short.
   * `null` unless both a target and a score exist.
   */
  readonly pointsShort: number | null
  /** The standing one edition earlier; `null` when not measured then, or when there are no results of that year. */
  readonly previous: Standing | null
}

/** Standings of one edition by code, each list from the best rank to the last. */
export type Rankings = (code: string) => readonly Standing[]

export const findStanding = (standings: readonly Standing[], province: string): Standing | null =>
  standings.find((standing) => standing.province === province) ?? null

/** Scores carry seven decimals; a difference of two carries noise after them. */
export const roundPoints = (points: number): number => Number(points.toFixed(7))

/**
 * The province that holds `rank` now. Where a tie leaves the rank empty, or fewer provinces were measured, it is the one
 * next above.
 */
export const findHolder = (standings: readonly Standing[], rank: number): Standing | undefined =>
  standings.findLast((standing) => standing.rank <= rank)

/** How far a score is from the score that holds `rank` now. */
const measureGap = (standings: readonly Standing[], own: Standing, rank: number): number =>
  roundPoints((findHolder(standings, rank) ?? own).score - own.score)

const compareRow = (target: number | null, standings: readonly Standing[], place: string) => {
  const standing = findStanding(standings, place)
  if (target === null || standing === null)
    return {
      target,
      standing,
      status: target === null ? ('no-target' as const) : ('not-measured' as const),
      placesShort: null,
      pointsShort: null,
    }
  return {
    target,
    standing,
    status: standing.rank <= target ? ('met' as const) : ('missed' as const),
    placesShort: standing.rank - target,
    pointsShort: measureGap(standings, standing, target),
  }
}

/** Every row of the plan against one edition of PAPI, in the plan's order. `previous` ranks the edition before. */
export const compareRows = (
  rows: readonly PlanRow[],
  targetYear: number,
  place: string,
  now: Rankings,
  previous: Rankings | null,
): readonly Comparison[] =>
  rows.map((row) => ({
    row,
    ...compareRow(findTarget(row, targetYear), now(row.measuredBy), place),
    previous: previous && findStanding(previous(row.measuredBy), place),
  }))

export type Summary = {
  /** Rows with a target that year: `met + missed + notMeasured + notYet`. */
  readonly targets: number
  readonly met: number
  readonly missed: number
  readonly notMeasured: number
  readonly notYet: number
  readonly withoutTarget: number
}

export const summarise = (rows: readonly { readonly status: Status }[]): Summary => {
  const count = (status: Status) => rows.filter((row) => row.status === status).length
  const [met, missed, notMeasured] = [count('met'), count('missed'), count('not-measured')]
  const notYet = count('not-yet')
  return {
    targets: met + missed + notMeasured + notYet,
    met,
    missed,
    notMeasured,
    notYet,
    withoutTarget: count('no-target'),
  }
}

/** The missed rows, fewest places short first, so that the worst stands last; the plan's order among equals. */
export const listMissed = (comparisons: readonly Comparison[]): readonly Comparison[] =>
  comparisons
    .filter(({ status }) => status === 'missed')
    .sort((a, b) => (a.placesShort ?? 0) - (b.placesShort ?? 0))
