import type { OverallGoal } from '../plan/plan.ts'
import type { Workspace } from '../plan/workspace.ts'
import { totalCode } from '../results/codes.ts'
import type { Group, Standing } from '../results/results.ts'
import type { Words } from '../vi.ts'
import { comparabilityOf } from './comparable/comparability.ts'
import type { FrameReason } from './comparable/frame.ts'
import { type Editions, listYearsBetween, ownIn } from './edition.ts'

/** Places gained on average since one edition. */
export type Pace = {
  readonly base: { readonly year: number; readonly standing: Standing }
  readonly years: number
  /** Places gained since the base, all years together; below 0 lost. */
  readonly gained: number
  /** `gained / years`. */
  readonly average: number
  readonly met: boolean
}

/** An overall goal of the plan and how far it has come by an edition of PAPI. */
export type GoalProgress =
  | (Pace & {
      readonly kind: 'places-per-year'
      readonly text: string
      /** Places a year that are aimed at, at least, on average. */
      readonly places: number
      readonly now: Standing
      /** Why the average is counted from this base, where the plan names none. */
      readonly baseReason: Words | null
      /** Places gained in each year since the base; `null` where an edition between is not held. */
      readonly steps: readonly { readonly year: number; readonly gained: number | null }[]
      /** The same from other bases that the words of the goal allow. */
      readonly others: readonly Pace[]
    })
  | {
      readonly kind: 'group'
      readonly text: string
      /** The group aimed at, 1 is best. */
      readonly group: Group
      readonly by: number
      readonly now: Group
      /** Whether `now` is as published or as computed from the scores. */
      readonly computed: boolean
      readonly verdict: 'exceeded' | 'met' | 'missed'
      /** `false` before the year of the goal: the verdict is how it is now, not that the goal is reached. */
      readonly due: boolean
    }
  /** Ranks and groups among other provinces than when the plan was made: printed, never judged. */
  | {
      readonly kind: 'not-comparable'
      readonly goal: OverallGoal['kind']
      readonly text: string
      readonly now: Standing
      readonly apart: FrameReason
    }

const measureGoal = (
  goal: OverallGoal,
  workspace: Workspace,
  year: number,
  editions: Editions,
): GoalProgress | undefined => {
  const standingOf = (one: number): Standing | null => ownIn(workspace, editions.get(one), totalCode)
  const comparability = comparabilityOf(workspace, editions)
  const now = standingOf(year)
  if (!now) return undefined
  const { kind, text } = goal
  const apart = comparability.targetFrame(totalCode, year)
  if (apart) return { kind: 'not-comparable', goal: kind, text, now, apart }
  if (goal.kind === 'group') {
    if (!now.group) return undefined
    const { number, computed } = now.group
    const group = goal.group as Group
    const verdict = number < group ? 'exceeded' : number === group ? 'met' : 'missed'
    return { kind: 'group', text, group, by: goal.by, now: number, computed, verdict, due: year >= goal.by }
  }
  const gainedSince = (from: number, to = year): number | null =>
    comparability.change(totalCode, from, to)?.placesGained ?? null
  const paceFrom = (base: number): Pace | undefined => {
    const [standing, gained, years] = [standingOf(base), gainedSince(base), year - base]
    if (!standing || gained === null || years < 1) return undefined
    const average = gained / years
    return { base: { year: base, standing }, years, gained, average, met: average >= goal.places }
  }
  const pace = paceFrom(goal.base)
  if (!pace) return undefined
  return {
    kind: 'places-per-year',
    text,
    places: goal.places,
    now,
    ...pace,
    baseReason: goal.baseReason ?? null,
    steps: listYearsBetween(goal.base + 1, year).map((to) => ({
      year: to,
      gained: gainedSince(to - 1, to),
    })),
    others: (goal.otherBases ?? []).flatMap((base) => paceFrom(base) ?? []),
  }
}

/** The overall goals that an edition allows to be measured; a goal without figures for it is left out. */
export const measureGoals = (
  workspace: Workspace,
  year: number,
  editions: Editions,
): readonly GoalProgress[] =>
  workspace.plan.overallGoals.flatMap((goal) => measureGoal(goal, workspace, year, editions) ?? [])
