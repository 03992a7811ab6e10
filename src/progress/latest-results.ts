import { type Comparison, unjudged } from './compare.ts'

/** Which results a year is reported with. */
export type ResultsBasis = {
  /** The edition whose scores and ranks are shown. */
  readonly year: number
  /** The edition that the targets of the year wait for; `null` where `year` is that edition and targets are judged. */
  readonly awaited: number | null
}

export const basisOf = (ownYear: number, year: number): ResultsBasis => ({
  year,
  awaited: year === ownYear ? null : ownYear,
})

/** A target beside the rank of an earlier edition: neither met nor missed, and no distance to it. */
export const awaitResults = (comparison: Comparison): Comparison =>
  comparison.target === null ? comparison : { ...comparison, ...unjudged('not-yet') }
