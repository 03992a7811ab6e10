import type { OverallGoal } from '../plan/plan.ts'
import type { Workspace } from '../plan/workspace.ts'
import { totalCode } from '../results/codes.ts'
import type { Group, Standing } from '../results/results.ts'
import { type Edition, ownIn, standIn } from './edition.ts'

/** An overall goal of the plan and how far it has come by an edition of PAPI. */
export type GoalProgress =
  | {
      readonly kind: 'places-per-year'
      readonly text: string
      /** Places a year that are aimed at, at least, on average. */
      readonly places: number
      readonly base: { readonly year: number; readonly standing: Standing }
      readonly now: Standing
      readonly years: number
      /** Places gained since the base, all years together; below 0 lost. */
      readonly gained: number
      /** `gained / years`. */
      readonly average: number
      readonly met: boolean
    }
  | {
      readonly kind: 'group'
      readonly text: string
      /** The group aimed at, 1 is best. */
      readonly group: Group
      readonly by: number
      readonly now: Group
      /** Nobody published the group: papi computed it. */
      readonly computed: boolean
      readonly met: boolean
    }

const measureGoal = (
  goal: OverallGoal,
  workspace: Workspace,
  year: number,
  editions: ReadonlyMap<number, Edition>,
): GoalProgress | undefined => {
  const now = ownIn(workspace, editions.get(year), totalCode)
  if (!now) return undefined
  if (goal.kind === 'group') {
    if (!now.group) return undefined
    const { number, computed } = now.group
    return {
      kind: 'group',
      text: goal.text,
      group: goal.group as Group,
      by: goal.by,
      now: number,
      computed,
      met: number <= goal.group,
    }
  }
  const base = standIn(editions.get(goal.base), totalCode, now.province)
  const years = year - goal.base
  if (!base || years < 1) return undefined
  const gained = base.rank - now.rank
  return {
    kind: 'places-per-year',
    text: goal.text,
    places: goal.places,
    base: { year: goal.base, standing: base },
    now,
    years,
    gained,
    average: gained / years,
    met: gained / years >= goal.places,
  }
}

/** The overall goals that an edition allows to be measured; a goal without figures for it is left out. */
export const measureGoals = (
  workspace: Workspace,
  year: number,
  editions: ReadonlyMap<number, Edition>,
): readonly GoalProgress[] =>
  workspace.plan.overallGoals.flatMap((goal) => measureGoal(goal, workspace, year, editions) ?? [])
