import type { Workspace } from '../../plan/workspace.ts'
import { totalCode } from '../../results/codes.ts'
import { type Change, comparabilityOf } from '../comparable/comparability.ts'
import type { Editions } from '../edition.ts'
import type { Measured } from '../year-facts.ts'

/** How far the plan has come since the edition before it; `null` where ranks of the two may not be compared. */
export type SinceBase = {
  readonly base: number
  readonly total: Change
  /** Dimensions that rank better than then, and all that may be compared. */
  readonly better: number
  readonly compared: number
}

export const measureSinceBase = (
  workspace: Workspace,
  editions: Editions,
  dimensions: readonly Measured[],
  year: number,
): SinceBase | null => {
  const { period, resultsOffset } = workspace.plan
  const base = period.from + resultsOffset - 1
  const { change } = comparabilityOf(workspace, editions)
  const total = base < year ? change(totalCode, base, year) : null
  if (!total || total.placesGained === null) return null
  const gained = dimensions.flatMap(({ code }) => change(code, base, year)?.placesGained ?? [])
  return { base, total, better: gained.filter((places) => places > 0).length, compared: gained.length }
}
