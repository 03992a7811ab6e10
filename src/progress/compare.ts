import { provincesOn } from '../plan/province.ts'
import { findTarget, type PlanRow } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Standing } from '../results/results.ts'
import type { Absence } from './comparable/absence.ts'
import { type Change, comparabilityOf } from './comparable/comparability.ts'
import type { FrameReason } from './comparable/frame.ts'
import { convertTarget } from './comparable/position.ts'
import { type Editions, ownIn, roundPoints } from './edition.ts'
import { findOwn } from './measured.ts'

/**
 * `met`: ranked at or above the target. `missed`: ranked below it. `not-comparable`: ranked among other provinces than the
 * target was set among. `not-measured`: a target, but no score. `no-target`: the plan sets none, whatever was measured.
 * `not-yet`: a target whose results are still to come.
 */
export type Status = 'met' | 'missed' | 'not-comparable' | 'not-measured' | 'no-target' | 'not-yet'

/** A row of the plan beside what PAPI measured. */
export type Comparison = {
  readonly row: PlanRow
  /** Rank aimed at, 1 is best, among `plan.provinces`; `null` where the plan sets none. */
  readonly target: number | null
  /** `null`: `absence` says why. */
  readonly standing: Standing | null
  readonly absence: Absence | null
  readonly status: Status
  /** Set when `status` is `not-comparable`. */
  readonly apart: FrameReason | null
  /** The target as the city's own rule converts it to the provinces of the edition; `null` where none was needed. */
  readonly converted: { readonly target: number; readonly of: number; readonly document: string } | null
  /** Rank minus the target judged by: above 0 places short, 0 on target, below 0 ahead. `null` unless judged. */
  readonly placesShort: number | null
  /**
   * Score of the province that now holds the target rank, minus the place's own: above 0 points short.
   * `null` unless judged.
   */
  readonly pointsShort: number | null
  /** Provinces without a score, where `met` is only because of them: ranked among all, the place could have missed. 0 otherwise. */
  readonly restsOnWithheld: number
  /** The standing one edition earlier; `null` when not measured then, or when there are no results of that year. */
  readonly previous: Standing | null
  /** The difference between the two standings; `null` unless both exist. */
  readonly change: Change | null
}

/**
 * The province that holds `rank` now. Where a tie leaves the rank empty, or fewer provinces were measured, it is the one
 * next above.
 */
export const findHolder = (standings: readonly Standing[], rank: number): Standing | undefined =>
  standings.findLast((standing) => standing.rank <= rank)

/** How far a score is from the score that holds `rank` now. */
const measureGap = (standings: readonly Standing[], own: Standing, rank: number): number =>
  roundPoints((findHolder(standings, rank) ?? own).score - own.score)

type Verdict = Pick<
  Comparison,
  'status' | 'apart' | 'converted' | 'placesShort' | 'pointsShort' | 'restsOnWithheld'
>

/** A row that is neither met nor missed, with no distance to its target. */
export const unjudged = (status: Status, apart: FrameReason | null = null): Verdict => ({
  status,
  apart,
  converted: null,
  placesShort: null,
  pointsShort: null,
  restsOnWithheld: 0,
})

/** The rank that a target asks for among the provinces in force. */
export type Aim = {
  readonly rank: number
  /** Provinces in force on the day of the edition. */
  readonly among: number
  readonly converted: Comparison['converted']
  readonly apart: FrameReason | null
}

/** The target among the provinces of an edition, or why it is not compared with their ranks. */
export const findAim = (
  { plan, provinces }: Workspace,
  target: number,
  apart: FrameReason | null,
  day: string,
): Aim | { readonly rank: null; readonly apart: FrameReason } => {
  const among = provincesOn(provinces.provinces, day).length
  const rule = apart?.kind === 'units' ? plan.comparison : undefined
  if (apart && !rule) return { rank: null, apart }
  const converted = rule
    ? { target: convertTarget(target, plan.provinces, among), of: among, document: rule.document }
    : null
  return { rank: converted?.target ?? target, among, converted, apart }
}

const judge = (
  standings: readonly Standing[],
  standing: Standing,
  aim: ReturnType<typeof findAim>,
): Verdict => {
  if (aim.rank === null) return unjudged('not-comparable', aim.apart)
  const withheld = Math.max(0, aim.among - standing.of)
  const met = standing.rank <= aim.rank
  return {
    status: met ? 'met' : 'missed',
    apart: aim.apart,
    converted: aim.converted,
    placesShort: standing.rank - aim.rank,
    pointsShort: measureGap(standings, standing, aim.rank),
    restsOnWithheld: met && standing.rank + withheld > aim.rank ? withheld : 0,
  }
}

/** Every row of the plan, in its order: the targets of `targetYear` against the edition of `resultsYear`. */
export const compareRows = (
  rows: readonly PlanRow[],
  targetYear: number,
  workspace: Workspace,
  editions: Editions,
  resultsYear: number,
): readonly Comparison[] => {
  const comparability = comparabilityOf(workspace, editions)
  const [edition, before] = [editions.get(resultsYear), editions.get(resultsYear - 1)]
  return rows.map((row): Comparison => {
    const code = row.measuredBy
    const target = findTarget(row, targetYear)
    const own = findOwn(workspace, editions, resultsYear, code)
    const { standing } = own
    const verdict =
      !edition || target === null || standing === null
        ? unjudged(target === null ? 'no-target' : 'not-measured')
        : judge(
            edition.rankings(code),
            standing,
            findAim(workspace, target, comparability.targetFrame(code, resultsYear), edition.results.day),
          )
    return {
      row,
      target,
      ...own,
      ...verdict,
      previous: ownIn(workspace, before, code),
      change: comparability.change(code, resultsYear - 1, resultsYear),
    }
  })
}

export type Summary = {
  /** Rows with a target that year: `met + missed + notComparable + notMeasured + notYet`. */
  readonly targets: number
  readonly met: number
  readonly missed: number
  readonly notComparable: number
  readonly notMeasured: number
  readonly notYet: number
  readonly withoutTarget: number
}

export const summarise = (rows: readonly { readonly status: Status }[]): Summary => {
  const count = (status: Status) => rows.filter((row) => row.status === status).length
  const withoutTarget = count('no-target')
  return {
    targets: rows.length - withoutTarget,
    met: count('met'),
    missed: count('missed'),
    notComparable: count('not-comparable'),
    notMeasured: count('not-measured'),
    notYet: count('not-yet'),
    withoutTarget,
  }
}

/** The missed rows, fewest places short first, so that the worst comes last; the plan's order among equals. */
export const listMissed = (comparisons: readonly Comparison[]): readonly Comparison[] =>
  comparisons
    .filter(({ status }) => status === 'missed')
    .sort((a, b) => (a.placesShort ?? 0) - (b.placesShort ?? 0))

/** Which results a year is reported with. */
export type ResultsBasis = {
  /** The edition whose scores and ranks are shown. */
  readonly year: number
  /** The edition that the targets of the year wait for; `null` where `year` is that edition and targets are judged. */
  readonly awaited: number | null
}

export const basisOf = (ownYear: number, year: number): ResultsBasis => ({
  year,
  awaited: year === ownYear ? null : ownYear,
})

/** A target beside the rank of an earlier edition: neither met nor missed, and no distance to it. */
export const awaitResults = (comparison: Comparison): Comparison =>
  comparison.target === null ? comparison : { ...comparison, ...unjudged('not-yet') }
