import { placeOn } from '../plan/place.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Results, Standing } from '../results/results.ts'
import { findStanding, type Rankings } from './compare.ts'

/** One year of PAPI, ranked. */
export type Edition = { readonly results: Results; readonly rankings: Rankings }

/** Where a province stands on a code; `null` without the edition, or where the province was not measured. */
export const standIn = (edition: Edition | undefined, code: string, province: string): Standing | null =>
  edition ? findStanding(edition.rankings(code), province) : null

/** Where the place of the plan stands on a code, as the unit that it is on the day of the edition. */
export const ownIn = (
  workspace: Pick<Workspace, 'plan' | 'provinces'>,
  edition: Edition | undefined,
  code: string,
): Standing | null => (edition ? standIn(edition, code, placeOn(workspace, edition.results.day)) : null)
