import type { Rule } from '../diagnostics/diagnostic.ts'
import { codeNotMeasured } from './rules/code-not-measured.ts'
import { dayUnreadable } from './rules/day-unreadable.ts'
import { duplicateColumn } from './rules/duplicate-column.ts'
import { groupOutOfRange } from './rules/group-out-of-range.ts'
import { missingColumn } from './rules/missing-column.ts'
import { missingProvince } from './rules/missing-province.ts'
import { noSuchProvince } from './rules/no-such-province.ts'
import { notAnEdition } from './rules/not-an-edition.ts'
import { otherFrame } from './rules/other-frame.ts'
import { partsDoNotAddUp } from './rules/parts-do-not-add-up.ts'
import { provinceMismatch } from './rules/province-mismatch.ts'
import { provinceTwice } from './rules/province-twice.ts'
import { repeatedYear } from './rules/repeated-year.ts'
import { sampleUnreadable } from './rules/sample-unreadable.ts'
import { scoreAsText } from './rules/score-as-text.ts'
import { scoreOutOfRange } from './rules/score-out-of-range.ts'
import { scoreUnreadable } from './rules/score-unreadable.ts'
import { sourceMissing } from './rules/source-missing.ts'
import { totalDoesNotAddUp } from './rules/total-does-not-add-up.ts'
import { unknownColumn } from './rules/unknown-column.ts'
import { weightedTotal } from './rules/weighted-total.ts'
import { yearMismatch } from './rules/year-mismatch.ts'
import { zeroScore } from './rules/zero-score.ts'
import type { ResultsSubject } from './subject.ts'

/** Every rule on a table of scores, in the order of the table: heads, provinces, figures, sums, source. */
export const resultsRules: readonly Rule<ResultsSubject>[] = [
  duplicateColumn,
  codeNotMeasured,
  unknownColumn,
  missingColumn,
  otherFrame,
  noSuchProvince,
  provinceMismatch,
  provinceTwice,
  missingProvince,
  notAnEdition,
  scoreUnreadable,
  scoreAsText,
  zeroScore,
  scoreOutOfRange,
  groupOutOfRange,
  partsDoNotAddUp,
  totalDoesNotAddUp,
  weightedTotal,
  repeatedYear,
  sourceMissing,
  yearMismatch,
  dayUnreadable,
  sampleUnreadable,
]
