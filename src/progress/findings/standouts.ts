import type { Workspace } from '../../plan/workspace.ts'
import { comparabilityOf } from '../comparable/comparability.ts'
import { type Edition, ownIn } from '../edition.ts'
import type { Measured } from '../facts.ts'

/** A measure that stands out, and for how many editions in a row it has. */
export type Standout = Measured & {
  readonly years: number
  /** Sub-dimensions of the same dimension that stand out alike: named with it. */
  readonly within: readonly Measured[]
}

/** What stands out of all measures of a year: dimensions and sub-dimensions, with a target or without. */
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

/** From so many places on a move is named: of a dimension, of a sub-dimension. */
const [farOfDimension, farOfPart] = [10, 15]

const isDimension = ({ code }: Measured): boolean => /^\d$/.test(code)

/** For how many editions in a row, the last included, a place held such a rank. */
const countYears = (
  workspace: Workspace,
  editions: ReadonlyMap<number, Edition>,
  code: string,
  year: number,
  isSuch: (rank: number, of: number) => boolean,
): number => {
  const standing = ownIn(workspace, editions.get(year), code)
  return standing && isSuch(standing.rank, standing.of)
    ? 1 + countYears(workspace, editions, code, year - 1, isSuch)
    : 0
}

export const findStandouts = (
  workspace: Workspace,
  editions: ReadonlyMap<number, Edition>,
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
        years: countYears(workspace, editions, one.code, year, isSuch),
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
  /** Where it stood before the first of these years. */
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
  editions: ReadonlyMap<number, Edition>,
  measures: readonly Measured[],
  year: number,
): Runs => {
  const { change } = comparabilityOf(workspace, editions)
  const { period, resultsOffset } = workspace.plan
  const first = period.from + resultsOffset
  const stepsBack = (code: string, at: number, sign: number): number => {
    const step = change(code, at - 1, at)
    // Another survey sample ends a run, and the plan's own years are meant.
    if (!step || step.newSample || at < first) return 0
    return Math.sign(step.placesGained ?? 0) === sign ? 1 + stepsBack(code, at - 1, sign) : 0
  }
  const runs = (sign: number): readonly Run[] =>
    measures.flatMap((one): readonly Run[] => {
      const years = stepsBack(one.code, year, sign)
      const from = ownIn(workspace, editions.get(year - years), one.code)
      return years >= fewestYears && from
        ? [{ one, years, from: { year: year - years, rank: from.rank, of: from.of } }]
        : []
    })
  const since = (isSuch: (at: number, code: string) => boolean) =>
    measures.flatMap((one) => {
      const count = (at: number): number => (isSuch(at, one.code) ? 1 + count(at - 1) : 0)
      const years = count(year)
      return years >= fewestYears ? [{ one, since: year - years + 1 }] : []
    })
  const standing = (at: number, code: string) => ownIn(workspace, editions.get(at), code)
  const leading = since((at, code) => (standing(at, code)?.rank ?? Number.POSITIVE_INFINITY) <= leadingPlaces)
  const high = since((at, code) => standing(at, code)?.group?.number === 1)
  return {
    rising: runs(1),
    falling: runs(-1),
    leading,
    high: high.filter(({ one }) => !leading.some((other) => other.one.code === one.code)),
  }
}
