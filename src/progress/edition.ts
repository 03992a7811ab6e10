import { placeOn } from '../plan/place.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Results, Standing } from '../results/results.ts'

/** Standings of one edition by code, each list from the best rank to the last. */
export type Rankings = (code: string) => readonly Standing[]

/** One year of PAPI, ranked. */
export type Edition = { readonly results: Results; readonly rankings: Rankings }

/** Scores carry seven decimals; a difference of two carries noise after them. */
export const roundPoints = (points: number): number => Number(points.toFixed(7))

/** Points between two standings of one edition: above 0 the first has the higher score. */
export const pointsBetween = (a: Pick<Standing, 'score'>, b: Pick<Standing, 'score'>): number =>
  roundPoints(a.score - b.score)

export const findStanding = (standings: readonly Standing[], province: string): Standing | null =>
  standings.find((standing) => standing.province === province) ?? null

/** Where a province stands on a code; `null` without the edition, or where the province was not measured. */
export const standIn = (edition: Edition | undefined, code: string, province: string): Standing | null =>
  edition ? findStanding(edition.rankings(code), province) : null

/** Where the place of the plan stands on a code, as the unit that it is on the day of the edition. */
export const ownIn = (
  workspace: Pick<Workspace, 'plan' | 'provinces'>,
  edition: Edition | undefined,
  code: string,
): Standing | null => (edition ? standIn(edition, code, placeOn(workspace, edition.results.day)) : null)
