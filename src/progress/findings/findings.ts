import { placeOn } from '../../plan/place.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { totalCode } from '../../results/codes.ts'
import type { ResultsSource } from '../../results/results.ts'
import { type Change, comparabilityOf } from '../comparable/comparability.ts'
import { countBack, type Editions, ownIn, pointsBetween } from '../edition.ts'
import type { Measured, YearFacts } from '../year-facts.ts'
import {
  type Bands,
  type Country,
  explainRank,
  type JoinedSet,
  listBands,
  measureCountry,
  type RankMove,
  rankInJoinedSet,
} from './national.ts'
import { findRuns, findStandouts, type Runs, type Standouts } from './standouts.ts'
import { followTargets, type TargetHistory } from './targets.ts'

/** How far the plan has come since the edition before it; `null` where ranks of the two may not be compared. */
type SinceBase = {
  readonly base: number
  readonly total: Change
  /** Dimensions that rank better than then, and all that may be compared. */
  readonly better: number
  readonly compared: number
}

const measureSinceBase = (
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

/** What the figures of a year say, found in all measures. Made by `gatherFindings`; words and blocks read it. */
export type Findings = {
  readonly rankMove: RankMove | null
  readonly bands: Bands | null
  /** Whom the edition surveyed in the place; `null` where its workbook does not say. */
  readonly sample: ResultsSource['sample'] | null
  readonly joinedSet: JoinedSet | null
  readonly standouts: Standouts
  /** Of the dimensions, and of the total. */
  readonly runs: Runs
  readonly totalRuns: Runs
  /** Editions in a row before this one in which the total was in group 1. */
  readonly yearsInFirstGroup: number
  readonly targets: TargetHistory
  readonly sinceBase: SinceBase | null
  /** Sub-dimensions in the last places, the last itself left out, worst first; and those that lost many places, most first. */
  readonly nearLast: readonly Measured[]
  readonly manyLost: readonly Measured[]
  /** Points to the province next above, of a dimension that is last; by its code. */
  readonly toNextAbove: Readonly<Record<string, number>>
  /** The country on each dimension, by code, worst gap of the place first among `belowMean`. */
  readonly belowMean: readonly { readonly one: Measured; readonly country: Country }[]
}

/** Places lost that count among the weaknesses of a year; places at the end of the country. */
export const [manyPlaces, lastPlaces] = [9, 5]

const placesFromLast = ({ standing }: Measured): number => (standing ? standing.of - standing.rank : 0)

/** All findings of the edition that `facts` rests on; `parts` are the sub-dimensions measured in it. */
export const gatherFindings = (
  workspace: Workspace,
  facts: YearFacts,
  editions: Editions,
  parts: readonly Measured[],
): Findings => {
  const { resultsYear: year, total, dimensions } = facts
  const edition = editions.get(year)
  const isHigh = (at: number): boolean => ownIn(workspace, editions.get(at), totalCode)?.group?.number === 1
  const belowMean = dimensions.flatMap((one) => {
    const country = measureCountry(workspace, edition, one.code)
    return country?.gap != null && country.gap < 0 ? [{ one, country }] : []
  })
  return {
    rankMove: explainRank(workspace, editions, total, parts),
    bands: listBands(workspace, edition),
    sample: edition?.results.source.sample ?? null,
    joinedSet: edition ? rankInJoinedSet(workspace, edition, placeOn(workspace, edition.results.day)) : null,
    standouts: findStandouts(workspace, editions, dimensions, parts, year),
    runs: findRuns(workspace, editions, dimensions, year),
    totalRuns: findRuns(workspace, editions, [total], year),
    yearsInFirstGroup: countBack(year - 1, isHigh),
    sinceBase: measureSinceBase(workspace, editions, dimensions, year),
    nearLast: parts
      .filter(
        ({ standing }) => standing && standing.rank > standing.of - lastPlaces && standing.rank < standing.of,
      )
      .sort((a, b) => placesFromLast(a) - placesFromLast(b)),
    manyLost: parts
      .filter(({ change }) => (change?.placesGained ?? 0) <= -manyPlaces)
      .sort((a, b) => (a.change?.placesGained ?? 0) - (b.change?.placesGained ?? 0)),
    toNextAbove: Object.fromEntries(
      dimensions.flatMap(({ code, standing }) => {
        const above = edition?.rankings(code).findLast(({ rank }) => rank < (standing?.rank ?? 0))
        return above && standing && standing.rank === standing.of
          ? [[code, pointsBetween(above, standing)]]
          : []
      }),
    ),
    targets: followTargets(workspace, facts, editions),
    belowMean: belowMean.sort((a, b) => (a.country.gap ?? 0) - (b.country.gap ?? 0)),
  }
}
