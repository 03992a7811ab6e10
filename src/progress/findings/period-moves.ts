import type { Workspace } from '../../plan/workspace.ts'
import { totalCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import { comparabilityOf } from '../comparable/comparability.ts'
import { type Editions, ownIn } from '../edition.ts'
import type { Period } from '../period.ts'
import type { Measured } from '../year-facts.ts'
import { type Country, measureCountry } from './national.ts'

/** A measure from the edition before a period to its last one, where the two may be compared. */
export type PeriodMove = {
  readonly one: Measured
  readonly from: { readonly year: number; readonly standing: Standing }
  readonly to: { readonly year: number; readonly standing: Standing }
  /** Places gained; below 0 lost. */
  readonly gained: number
}

export type PeriodMoves = {
  /** The total before the period; `null` without that edition. */
  readonly base: {
    readonly year: number
    readonly standing: Standing
    readonly country: Country | null
  } | null
  /** The country beside the total, by the year of the plan. */
  readonly countries: Readonly<Record<string, Country | null>>
  /** The two dimensions that gained most places, most first; of equal ones the better placed. */
  readonly best: readonly PeriodMove[]
  /** Dimensions that gained none, the most lost first; at most three. */
  readonly unmoved: readonly PeriodMove[]
}

const [mostBest, mostUnmoved] = [2, 3]

/** How far the total and the dimensions came over a period. */
export const followMoves = (
  workspace: Workspace,
  editions: Editions,
  { from, held }: Period,
  dimensions: readonly Measured[],
): PeriodMoves => {
  const before = from + workspace.plan.resultsOffset - 1
  const last = held.findLast(({ standing }) => standing !== null)?.resultsYear
  const base = ownIn(workspace, editions.get(before), totalCode)
  const { change } = comparabilityOf(workspace, editions)
  const moves = dimensions.flatMap((one): readonly PeriodMove[] => {
    const move = last === undefined ? null : change(one.code, before, last)
    return move && move.placesGained !== null && last !== undefined
      ? [
          {
            one,
            from: { year: before, standing: move.earlier },
            to: { year: last, standing: move.later },
            gained: move.placesGained,
          },
        ]
      : []
  })
  return {
    base: base
      ? { year: before, standing: base, country: measureCountry(workspace, editions.get(before), totalCode) }
      : null,
    countries: Object.fromEntries(
      held.map(({ year, resultsYear }) => [
        year,
        measureCountry(workspace, editions.get(resultsYear), totalCode),
      ]),
    ),
    best: moves
      .filter(({ gained }) => gained > 0)
      .toSorted((a, b) => b.gained - a.gained || a.to.standing.rank - b.to.standing.rank)
      .slice(0, mostBest),
    unmoved: moves
      .filter(({ gained }) => gained <= 0)
      .toSorted((a, b) => a.gained - b.gained)
      .slice(0, mostUnmoved),
  }
}
