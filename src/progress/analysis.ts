import type { Workspace } from '../plan/workspace.ts'
import type { Standing } from '../results/results.ts'
import type { Editions } from './edition.ts'
import { measureOwn } from './measured.ts'
import type { Measured, RowFacts, YearFacts } from './year-facts.ts'

/** The best, the worst and the most moved in the results of one year. */
export type Analysis = {
  /** Sub-dimensions by rank: the five best, best first, and the five worst, worst first; no code is in both. */
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
}

/** How many provinces above and below are neighbours. */
const reach = 3

/** Provinces around a place, best first, itself among them; none where it was not measured. */
export const listNeighbours = (standings: readonly Standing[], place: string): readonly Standing[] => {
  const own = standings.findIndex(({ province }) => province === place)
  return own < 0 ? [] : standings.slice(Math.max(0, own - reach), own + reach + 1)
}

/** How many sub-dimensions each list has at most. */
const most = 5

/** Analyses the edition that `facts` rests on. */
export const analyseResults = (
  workspace: Workspace,
  { resultsYear, rows }: YearFacts,
  editions: Editions,
): Analysis => {
  const all = workspace.dimensions.flatMap(({ subDimensions }) =>
    subDimensions.map((part) => measureOwn(workspace, editions, resultsYear, part.code, part)),
  )
  const parts = all.filter(({ standing }) => standing !== null)
  const places = ({ change }: Measured): number => change?.placesGained ?? 0
  const byRank = parts.toSorted((a, b) => (a.standing?.rank ?? 0) - (b.standing?.rank ?? 0))
  const strongest = byRank.slice(0, Math.min(most, Math.floor(byRank.length / 2)))
  return {
    strongest,
    weakest: byRank.slice(strongest.length).slice(-most).reverse(),
    parts,
    notMeasured: all.filter(({ standing }) => standing === null),
    climbed: parts
      .filter((one) => places(one) > 0)
      .sort((a, b) => places(b) - places(a))
      .slice(0, most),
    dropped: parts
      .filter((one) => places(one) < 0)
      .sort((a, b) => places(a) - places(b))
      .slice(0, most),
    toExplain: rows.filter(
      ({ status, change, lead }) =>
        lead.length > 0 && (status === 'missed' || (change?.placesGained ?? 0) < 0),
    ),
  }
}
