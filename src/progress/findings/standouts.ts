import type { Workspace } from '../../plan/workspace.ts'
import type { Standing } from '../../results/results.ts'
import { comparabilityOf } from '../comparable/comparability.ts'
import { countBack, type Editions, ownIn } from '../edition.ts'
import type { Measured } from '../year-facts.ts'

/** A measure in the first or last place, and for how many editions in a row it has been. */
export type Standout = Measured & {
  readonly years: number
  /** Sub-dimensions of the same dimension in the same place: named with it. */
  readonly within: readonly Measured[]
}

/** The best, the worst and the most moved of all dimensions and sub-dimensions, with a target or without. */
export type Standouts = {
  readonly first: readonly Standout[]
  /** Dimensions in second or third place. */
  readonly leading: readonly Measured[]
  readonly last: readonly Standout[]
  /** The largest moves, the largest first. */
  readonly falls: readonly Measured[]
  readonly climbs: readonly Measured[]
  /** Dimensions that gained and lost points, of those whose points may be compared; the rest of these stayed. */
  readonly rising: readonly Measured[]
  readonly falling: readonly Measured[]
  readonly compared: readonly Measured[]
  /** Dimensions on another scale than the year before. */
  readonly broken: readonly Measured[]
  /** How many dimensions there are, compared or not. */
  readonly dimensions: number
}

/** The first places of the country, as far as the report counts them as leading. */
export const leadingPlaces = 3

/** Places of a move that is named: of a dimension, of a sub-dimension. */
const [farOfDimension, farOfPart] = [10, 15]

const isDimension = ({ code }: Measured): boolean => /^\d$/.test(code)

export const findStandouts = (
  workspace: Workspace,
  editions: Editions,
  dimensions: readonly Measured[],
  parts: readonly Measured[],
  year: number,
): Standouts => {
  const all = [...dimensions, ...parts]
  const standOut = (isSuch: (rank: number, of: number) => boolean): readonly Standout[] => {
    const such = all.filter(({ standing }) => standing && isSuch(standing.rank, standing.of))
    const wholes = such.filter(isDimension)
    const inside = (whole: Measured) => such.filter(({ code }) => code.startsWith(`${whole.code}.`))
    const folded = new Set(wholes.flatMap(inside))
    return such
      .filter((one) => !folded.has(one))
      .map((one) => ({
        ...one,
        years: countBack(year, (at) => {
          const standing = ownIn(workspace, editions.get(at), one.code)
          return standing !== null && isSuch(standing.rank, standing.of)
        }),
        within: isDimension(one) ? inside(one) : [],
      }))
  }
  const places = ({ change }: Measured): number => change?.placesGained ?? 0
  const points = ({ change }: Measured): number => change?.pointsGained ?? 0
  const isFar = (one: Measured): boolean =>
    Math.abs(places(one)) >= (isDimension(one) ? farOfDimension : farOfPart)
  const compared = dimensions.filter(({ change }) => change && change.pointsGained !== null)
  return {
    first: standOut((rank) => rank === 1),
    leading: dimensions.filter(
      ({ standing }) => standing && standing.rank > 1 && standing.rank <= leadingPlaces,
    ),
    last: standOut((rank, of) => rank === of),
    falls: all.filter((one) => isFar(one) && places(one) < 0).sort((a, b) => places(a) - places(b)),
    climbs: all.filter((one) => isFar(one) && places(one) > 0).sort((a, b) => places(b) - places(a)),
    rising: compared.filter((one) => points(one) > 0),
    falling: compared.filter((one) => points(one) < 0),
    compared,
    broken: dimensions.filter(({ change }) => change?.pointsGained === null),
    dimensions: dimensions.length,
  }
}

/** A dimension that moved one way for years. */
export type Run = {
  readonly one: Measured
  readonly years: number
  /** Its rank before the first of these years. */
  readonly from: { readonly year: number; readonly rank: number; readonly of: number }
}

export type Runs = {
  /** Rank better, or worse, than the year before for at least three years in a row. */
  readonly rising: readonly Run[]
  readonly falling: readonly Run[]
  /** In the first three places since at least three editions, and in group 1 (those of the first list left out). */
  readonly leading: readonly { readonly one: Measured; readonly since: number }[]
  readonly high: readonly { readonly one: Measured; readonly since: number }[]
}

const fewestYears = 3

/** Moves over several years; each step is asked whether it may be counted. */
export const findRuns = (
  workspace: Workspace,
  editions: Editions,
  measures: readonly Measured[],
  year: number,
): Runs => {
  const { change } = comparabilityOf(workspace, editions)
  const { period, resultsOffset } = workspace.plan
  const first = period.from + resultsOffset
  // Another survey sample ends a run, and only the plan's own years count.
  const isStep = (code: string, at: number, sign: number): boolean => {
    const step = at < first ? null : change(code, at - 1, at)
    return step !== null && !step.newSample && Math.sign(step.placesGained ?? 0) === sign
  }
  const runs = (sign: number): readonly Run[] =>
    measures.flatMap((one): readonly Run[] => {
      const years = countBack(year, (at) => isStep(one.code, at, sign))
      const from = ownIn(workspace, editions.get(year - years), one.code)
      return years >= fewestYears && from
        ? [{ one, years, from: { year: year - years, rank: from.rank, of: from.of } }]
        : []
    })
  const since = (isSuch: (standing: Standing) => boolean) =>
    measures.flatMap((one) => {
      const years = countBack(year, (at) => {
        const standing = ownIn(workspace, editions.get(at), one.code)
        return standing !== null && isSuch(standing)
      })
      return years >= fewestYears ? [{ one, since: year - years + 1 }] : []
    })
  const leading = since(({ rank }) => rank <= leadingPlaces)
  const high = since(({ group }) => group?.number === 1)
  return {
    rising: runs(1),
    falling: runs(-1),
    leading,
    high: high.filter(({ one }) => !leading.some((other) => other.one.code === one.code)),
  }
}
