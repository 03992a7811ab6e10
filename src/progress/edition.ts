import { placeOn } from '../plan/place.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Results, Standing } from '../results/results.ts'

/** Standings of one edition by code, each list from the best rank to the last. */
export type Rankings = (code: string) => readonly Standing[]

/** One year of PAPI, ranked. */
export type Edition = { readonly results: Results; readonly rankings: Rankings }

/** The editions that the workspace holds, by year. Read by `commands/load.ts`; all that compares years takes them. */
export type Editions = ReadonlyMap<number, Edition>

/** First to last, both included; none where `to` is before `from`. */
export const listYearsBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** How many years in a row, backwards from `year`, are such. */
export const countBack = (year: number, isSuch: (year: number) => boolean): number => {
  let count = 0
  while (isSuch(year - count)) count++
  return count
}

/** Scores carry seven decimals; a difference of two carries noise after them. */
export const roundPoints = (points: number): number => Number(points.toFixed(7))

/** Points between two standings of one edition: above 0 the first has the higher score. */
export const pointsBetween = (a: Pick<Standing, 'score'>, b: Pick<Standing, 'score'>): number =>
  roundPoints(a.score - b.score)

export const findStanding = (standings: readonly Standing[], province: string): Standing | null =>
  standings.find((standing) => standing.province === province) ?? null

/** 1 + those of the standings with a strictly better rank. */
export const rankAmong = (standings: readonly Standing[], { rank }: Pick<Standing, 'rank'>): number =>
  1 + standings.filter((one) => one.rank < rank).length

/** The standing of a province on a code; `null` without the edition, or where the province was not measured. */
export const standIn = (edition: Edition | undefined, code: string, province: string): Standing | null =>
  edition ? findStanding(edition.rankings(code), province) : null

/** The standing of the place of the plan on a code, as the unit that it is on the day of the edition. */
export const ownIn = (
  workspace: Pick<Workspace, 'plan' | 'provinces'>,
  edition: Edition | undefined,
  code: string,
): Standing | null => (edition ? standIn(edition, code, placeOn(workspace, edition.results.day)) : null)
