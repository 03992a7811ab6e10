import { placeOn } from '../plan/place.ts'
import type { Workspace } from '../plan/workspace.ts'
import { totalCode } from '../results/codes.ts'
import type { Standing } from '../results/results.ts'
import type { Editions } from './edition.ts'
import type { Facts, Measured, RowFacts } from './facts.ts'
import { measureOwn } from './measured.ts'

/** The best, the worst and the most moved in the results of one year. */
export type Analysis = {
  /** Dimensions and sub-dimensions by rank: the three (five) best, best first, and the three (five) worst, worst first. */
  readonly strongestDimensions: readonly Measured[]
  readonly weakestDimensions: readonly Measured[]
  readonly strongest: readonly Measured[]
  readonly weakest: readonly Measured[]
  /** Sub-dimensions that were measured, in the order of their codes, and those that were not. */
  readonly parts: readonly Measured[]
  readonly notMeasured: readonly Measured[]
  /** Sub-dimensions that gained or lost places since the edition before, most first, at most five. */
  readonly climbed: readonly Measured[]
  readonly dropped: readonly Measured[]
  /** Rows of the plan that missed their target or lost places, in the plan's order. */
  readonly toExplain: readonly RowFacts[]
  /** Provinces around the place in the total, best first, itself among them. */
  readonly neighbours: readonly Standing[]
}

/** How many provinces above and below are neighbours. */
const reach = 3

/** Provinces around a place, best first, itself among them; none where it was not measured. */
export const listNeighbours = (standings: readonly Standing[], place: string): readonly Standing[] => {
  const own = standings.findIndex(({ province }) => province === place)
  return own < 0 ? [] : standings.slice(Math.max(0, own - reach), own + reach + 1)
}

const byRank = (a: Measured, b: Measured): number => (a.standing?.rank ?? 0) - (b.standing?.rank ?? 0)

/** Best and worst `count` of those measured; no code is in both. */
const splitByRank = (measured: readonly Measured[], count: number) => {
  const ordered = measured.filter(({ standing }) => standing !== null).sort(byRank)
  const best = ordered.slice(0, Math.min(count, Math.floor(ordered.length / 2)))
  return { best, worst: ordered.slice(best.length).slice(-count).reverse() }
}

/** Analyses the edition that `facts` rests on. */
export const analyseResults = (
  workspace: Workspace,
  { resultsYear, dimensions, rows }: Facts,
  editions: Editions,
): Analysis => {
  const now = editions.get(resultsYear)
  const all = workspace.dimensions.flatMap(({ subDimensions }) =>
    subDimensions.map((part) => measureOwn(workspace, editions, resultsYear, part.code, part)),
  )
  const parts = all.filter(({ standing }) => standing !== null)
  const places = ({ change }: Measured): number => change?.placesGained ?? 0
  const [whole, part] = [splitByRank(dimensions, 3), splitByRank(parts, 5)]
  return {
    strongestDimensions: whole.best,
    weakestDimensions: whole.worst,
    strongest: part.best,
    weakest: part.worst,
    parts,
    notMeasured: all.filter(({ standing }) => standing === null),
    climbed: parts
      .filter((one) => places(one) > 0)
      .sort((a, b) => places(b) - places(a))
      .slice(0, 5),
    dropped: parts
      .filter((one) => places(one) < 0)
      .sort((a, b) => places(a) - places(b))
      .slice(0, 5),
    toExplain: rows.filter(
      ({ status, change, lead }) =>
        lead.length > 0 && (status === 'missed' || (change?.placesGained ?? 0) < 0),
    ),
    neighbours: now ? listNeighbours(now.rankings(totalCode), placeOn(workspace, now.results.day)) : [],
  }
}
