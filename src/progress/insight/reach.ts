import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { ScoredCode } from '../../results/codes.ts'
import { makeGrouping } from '../../results/group.ts'
import type { Group, Standing } from '../../results/results.ts'
import type { Words } from '../../vi.ts'
import { type Change, comparabilityOf } from '../comparable/comparability.ts'
import { type Comparison, compareRows, findHolder } from '../compare.ts'
import { type Editions, ownIn, pointsBetween } from '../edition.ts'
import { type Gains, judgeStep, type Likelihood, measureGains } from './gains.ts'
import { listMeasures } from './measure.ts'

/**
 * The step of a province to a better rank, the others held still. An equal score suffices: provinces of
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
  const points = Math.abs(pointsBetween(holder, own))
  return {
    own,
    holder,
    points,
    ahead: standings.filter(({ rank }) => rank < own.rank && rank >= holder.rank),
    likelihood: judgeStep(points, gains),
  }
}

/** The step to a rank; `null` where the province holds it already, or no province does. */
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
export type ReachRow = Omit<Comparison, 'row'> & {
  readonly code: string
  readonly name: Words
  /** The name in prose. */
  readonly short: Words
  readonly dimension: string
  readonly scored: ScoredCode
  /** `null` unless the target is missed. */
  readonly step: Step | null
}

/** How far the place is, in the edition of `year`, from each target that the plan sets for `targetYear`. */
export const reachTargets = (
  workspace: Workspace,
  editions: Editions,
  year: number,
  targetYear: number,
): readonly ReachRow[] => {
  const measures = new Map(listMeasures(workspace, year).map((one) => [one.code, one]))
  const rankings = editions.get(year)?.rankings
  return compareRows(listRows(workspace), targetYear, workspace, editions, year).flatMap(
    ({ row, ...comparison }): readonly ReachRow[] => {
      const { target, converted, standing, status } = comparison
      const scored = measures.get(row.code)?.scored
      if (!scored) return []
      const aim = converted?.target ?? target
      const step =
        rankings && standing && aim !== null && status === 'missed'
          ? stepToRank(
              rankings(row.measuredBy),
              standing,
              aim,
              measureGains(workspace, editions, scored, year),
            )
          : null
      const { code, name, short = name, dimension } = row
      return [{ ...comparison, code, name, short, dimension: dimension.number, scored, step }]
    },
  )
}

/** A part of a dimension or of the total, and what it added to the change of the whole. */
export type Moved = {
  readonly code: string
  readonly name: Words
  readonly earlier: Standing | null
  readonly later: Standing | null
  /** `null` unless measured in both years. */
  readonly change: Change | null
}

/** What the parts of a whole gained or lost from the edition before `year` to that of `year`. The most moved comes first. */
export const listMoved = (
  workspace: Workspace,
  editions: Editions,
  parts: readonly ScoredCode[],
  year: number,
): readonly Moved[] => {
  const ownOf = (one: number, code: string): Standing | null => ownIn(workspace, editions.get(one), code)
  return parts
    .map(
      ({ code, name }): Moved => ({
        code,
        name,
        earlier: ownOf(year - 1, code),
        later: ownOf(year, code),
        change: comparabilityOf(workspace, editions).change(code, year - 1, year),
      }),
    )
    .sort((a, b) => Math.abs(b.change?.pointsGained ?? 0) - Math.abs(a.change?.pointsGained ?? 0))
}
