import { placeOn } from '../../plan/place.ts'
import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { ScoredCode } from '../../results/codes.ts'
import { makeGrouping } from '../../results/group.ts'
import type { Group, Standing } from '../../results/results.ts'
import type { Words } from '../../vi.ts'
import { compareRows, findHolder, findStanding, roundPoints, type Status } from '../compare.ts'
import type { Edition } from '../edition.ts'
import { type Gains, judgeStep, type Likelihood, measureGains, measureYear } from './gains.ts'
import { listMeasures } from './measure.ts'

/**
 * The step from where a province stands to a better rank, the others held still. An equal score suffices: provinces of
 * one score share the rank.
 */
export type Step = {
  readonly own: Standing
  /** The province whose score must be equalled, best rank first of those that hold it. */
  readonly holder: Standing
  /** `holder.score` minus the own score, turned so that above 0 is better. */
  readonly points: number
  /** Provinces now better, up to those that share the holder's score, best first. */
  readonly ahead: readonly Standing[]
  readonly likelihood: Likelihood
}

/** The step to the score of `holder`. */
export const measureStep = (
  standings: readonly Standing[],
  own: Standing,
  holder: Standing,
  gains: Gains,
): Step => {
  const points = roundPoints(Math.abs(holder.score - own.score))
  return {
    own,
    holder,
    points,
    ahead: standings.filter(({ rank }) => rank < own.rank && rank >= holder.rank),
    likelihood: judgeStep(points, gains),
  }
}

/** The step to a rank; `null` where the province holds it already, or nobody does. */
export const stepToRank = (
  standings: readonly Standing[],
  own: Standing,
  rank: number,
  gains: Gains,
): Step | null => {
  const holder = findHolder(standings, rank)
  return holder && own.rank > rank ? measureStep(standings, own, holder, gains) : null
}

/** The group of the place with another score; the cuts between groups are worked out anew with it. */
const groupAt = (standings: readonly Standing[], own: Standing, score: number): Group | undefined =>
  makeGrouping(standings.map((one) => (one === own ? score : one.score)))?.(score)

/** Whether a province is in the group, or a better one, by its score now. */
export const isInGroup = (standings: readonly Standing[], own: Standing, group: Group): boolean =>
  (groupAt(standings, own, own.score) ?? 5) <= group

/** The step to the lowest score of another province that would bring the group; `null` where it is held, or none does. */
export const stepToGroup = (
  standings: readonly Standing[],
  own: Standing,
  group: Group,
  gains: Gains,
): Step | null => {
  if (isInGroup(standings, own, group)) return null
  const holder = standings.findLast(
    ({ rank, score }) => rank < own.rank && (groupAt(standings, own, score) ?? 5) <= group,
  )
  return holder ? measureStep(standings, own, holder, gains) : null
}

/** A row of the plan and the step to its target. */
export type ReachRow = {
  readonly code: string
  readonly name: Words
  readonly scored: ScoredCode
  readonly target: number | null
  readonly standing: Standing | null
  readonly status: Status
  /** `null` unless the target is missed. */
  readonly step: Step | null
}

/**
 * How far the place is, in `edition`, from each target that the plan sets for `targetYear`. `editions` are all that the
 * workspace holds: their one-year gains say how large a step is.
 */
export const reachTargets = (
  workspace: Workspace,
  edition: Edition,
  targetYear: number,
  editions: ReadonlyMap<number, Edition>,
): readonly ReachRow[] => {
  const place = placeOn(workspace, edition.results.day)
  const measures = new Map(listMeasures(workspace, edition.results.year).map((one) => [one.code, one]))
  return compareRows(listRows(workspace), targetYear, place, edition.rankings, null).flatMap(
    ({ row, target, standing, status }): readonly ReachRow[] => {
      const scored = measures.get(row.code)?.scored
      if (!scored) return []
      const gains = measureGains(workspace.dimensions, editions, scored)
      const step =
        standing && target !== null
          ? stepToRank(edition.rankings(row.measuredBy), standing, target, gains)
          : null
      return [{ code: row.code, name: row.name, scored, target, standing, status, step }]
    },
  )
}

/** A part of a dimension or of the total, and what it added to the change of the whole. */
export type Moved = {
  readonly code: string
  readonly name: Words
  readonly earlier: Standing | null
  readonly later: Standing | null
  /** `null` unless measured in both years in the same way. */
  readonly points: number | null
}

/** What the parts of a whole gained or lost since the edition before. The most moved comes first. */
export const listMoved = (
  workspace: Workspace,
  parts: readonly ScoredCode[],
  now: Edition,
  before: Edition,
): readonly Moved[] => {
  const place = placeOn(workspace, now.results.day)
  return parts
    .map((scored): Moved => {
      const { code, name } = scored
      const [later, earlier] = [now, before].map((one) => findStanding(one.rankings(code), place))
      const { byProvince, excluded } = measureYear(workspace.dimensions, scored, before, now)
      const points = excluded ? null : (byProvince.get(place) ?? null)
      return { code, name, earlier: earlier ?? null, later: later ?? null, points }
    })
    .sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0))
}
