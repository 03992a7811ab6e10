import type { Workspace } from '../../plan/workspace.ts'
import { isMeasured, listScoredCodes } from '../../results/codes.ts'
import type { Edition } from '../edition.ts'

/** Why a figure is missing: each kind has its own words in every output (`absence-words.ts`). */
export type Absence =
  /** There is no edition of the year, or none with the city in it. */
  | { readonly kind: 'not-published'; readonly year: number }
  /** PAPI has measured the code only since `from`. */
  | { readonly kind: 'not-yet'; readonly year: number; readonly from: number }
  /** PAPI has not measured the code since the year after `to`. */
  | { readonly kind: 'not-measured'; readonly year: number; readonly to: number }
  /** The edition measured the code, but the figures at hand have it for no province. */
  | { readonly kind: 'not-in-source'; readonly year: number; readonly code: string }
  /** Other provinces have a score. */
  | { readonly kind: 'withheld'; readonly year: number }

/** Why a place has no score on a code in the edition of `year`; asked only where it has none. The first that fits. */
export const whyAbsent = (
  { dimensions }: Workspace,
  edition: Edition | undefined,
  year: number,
  code: string,
): Absence => {
  if (!edition) return { kind: 'not-published', year }
  const part = dimensions.flatMap(({ subDimensions }) => subDimensions).find((one) => one.code === code)
  const { from, to } = part?.measured ?? {}
  if (from !== undefined && year < from) return { kind: 'not-yet', year, from }
  if (part && to !== undefined && !isMeasured(part, year)) return { kind: 'not-measured', year, to }
  if (edition.rankings(code).length > 0) return { kind: 'withheld', year }
  const isKnown = listScoredCodes(dimensions, year).some((one) => one.code === code)
  return isKnown ? { kind: 'not-in-source', year, code } : { kind: 'not-published', year }
}
