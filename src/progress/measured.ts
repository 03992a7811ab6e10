import { type Called, callIt } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Standing } from '../results/results.ts'
import { type Absence, whyAbsent } from './comparable/absence.ts'
import { comparabilityOf } from './comparable/comparability.ts'
import { type Editions, ownIn } from './edition.ts'
import type { Measured } from './year-facts.ts'

/** The standing of the place on a code in the edition of `year`, or why it has none. */
export const findOwn = (
  workspace: Workspace,
  editions: Editions,
  year: number,
  code: string,
): { readonly standing: Standing | null; readonly absence: Absence | null } => {
  const edition = editions.get(year)
  const standing = ownIn(workspace, edition, code)
  return { standing, absence: standing ? null : whyAbsent(workspace, edition, year, code) }
}

/** The place on a code in the edition of `year`, and beside the edition before. */
export const measureOwn = (
  workspace: Workspace,
  editions: Editions,
  year: number,
  code: string,
  called: Called,
): Measured => ({
  code,
  ...callIt(called),
  ...findOwn(workspace, editions, year, code),
  previous: ownIn(workspace, editions.get(year - 1), code),
  change: comparabilityOf(workspace, editions).change(code, year - 1, year),
})
