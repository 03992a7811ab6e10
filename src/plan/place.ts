import { idOf, isMerged, provincesOn, unitHolding } from './province.ts'
import type { Workspace } from './workspace.ts'

/**
 * Id of the unit that the plan is for, on a day: `place` is a code as of the plan's own day, and a merged place goes on as
 * the unit that it became part of. It is never read back: the place of a plan of 2026 may have no figures of 2024.
 */
export const placeOn = (
  { plan, provinces: { provinces } }: Pick<Workspace, 'plan' | 'provinces'>,
  on: string,
): string => {
  const id = unitHolding(provinces, plan.place, plan.date) ?? plan.place
  const own = provinces.find((one) => idOf(one) === id)
  return own?.mergedInto !== undefined && isMerged(own, provinces, on) ? own.mergedInto : id
}

/** The name of the plan's place on a day; that of the plan when no day is given. */
export const namePlace = (
  workspace: Pick<Workspace, 'plan' | 'provinces'>,
  on: string = workspace.plan.date,
): string => {
  const id = placeOn(workspace, on)
  const { provinces } = workspace.provinces
  const named = [on, workspace.plan.date]
    .flatMap((day) => provincesOn(provinces, day))
    .find((one) => one.id === id)
  return named?.name ?? workspace.plan.place
}
