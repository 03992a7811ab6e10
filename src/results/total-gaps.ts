import { listParts, totalCode } from './codes.ts'
import { gapsToParts, isSum, type ResultsSubject } from './subject.ts'

type Gap = ReturnType<typeof gapsToParts>[number]

/** Rows whose total is not the sum of the dimensions, and whether most rows are so: then it is another total. */
export const findTotalGaps = (
  subject: ResultsSubject,
): { readonly gaps: readonly Gap[]; readonly systematic: boolean } => {
  const checked = gapsToParts(subject, totalCode, listParts(subject.codes, totalCode))
  const gaps = checked.filter(({ cell, sum }) => !isSum(cell.value - sum))
  return { gaps, systematic: checked.length >= 4 && gaps.length > checked.length / 2 }
}
