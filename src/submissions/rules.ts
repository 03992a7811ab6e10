import { agencyDiffers } from './rules/agency-differs.ts'
import { agencyNotInPlan } from './rules/agency-not-in-plan.ts'
import { dateAfterReportingDay } from './rules/date-after-reporting-day.ts'
import { dateBeforePlan } from './rules/date-before-plan.ts'
import { dateInFuture } from './rules/date-in-future.ts'
import { doneWithoutDate } from './rules/done-without-date.ts'
import { doneWithoutEvidence } from './rules/done-without-evidence.ts'
import { doneWithoutProduct } from './rules/done-without-product.ts'
import { explanationMissing } from './rules/explanation-missing.ts'
import { formSheetMissing } from './rules/form-sheet-missing.ts'
import { goalValueMissing } from './rules/goal-value-missing.ts'
import { lockedCellChanged } from './rules/locked-cell-changed.ts'
import { notSigned } from './rules/not-signed.ts'
import { nothingReported } from './rules/nothing-reported.ts'
import { oldFormVersion } from './rules/old-form-version.ts'
import { personalData } from './rules/personal-data.ts'
import { repeatsLastYear } from './rules/repeats-last-year.ts'
import { resultMissing } from './rules/result-missing.ts'
import { rowTwice } from './rules/row-twice.ts'
import { sameTextEverywhere } from './rules/same-text-everywhere.ts'
import { shiftedColumns } from './rules/shifted-columns.ts'
import { statusContradictsDate } from './rules/status-contradicts-date.ts'
import { statusContradictsText } from './rules/status-contradicts-text.ts'
import { statusMissing } from './rules/status-missing.ts'
import { statusRegresses } from './rules/status-regresses.ts'
import { targetChanged } from './rules/target-changed.ts'
import { taskMissing } from './rules/task-missing.ts'
import { taskOfAnotherAgency } from './rules/task-of-another-agency.ts'
import { textCut } from './rules/text-cut.ts'
import { textTooLong } from './rules/text-too-long.ts'
import { unitAbolished } from './rules/unit-abolished.ts'
import { unitDiffers } from './rules/unit-differs.ts'
import { unitUnknown } from './rules/unit-unknown.ts'
import { unitUnnamed } from './rules/unit-unnamed.ts'
import { wrongFormKind } from './rules/wrong-form-kind.ts'
import { wrongPlan } from './rules/wrong-plan.ts'
import { wrongYear } from './rules/wrong-year.ts'
import { yearUnknown } from './rules/year-unknown.ts'
import type { SubmissionRule } from './submission-rule.ts'

/** Every check of a form that came back, by code. One file a rule; `test/submissions/corpus.test.ts` has a form for each. */
export const submissionRules: readonly SubmissionRule[] = [
  agencyDiffers,
  agencyNotInPlan,
  dateAfterReportingDay,
  dateBeforePlan,
  dateInFuture,
  doneWithoutDate,
  doneWithoutEvidence,
  doneWithoutProduct,
  explanationMissing,
  formSheetMissing,
  goalValueMissing,
  lockedCellChanged,
  notSigned,
  nothingReported,
  oldFormVersion,
  personalData,
  repeatsLastYear,
  resultMissing,
  rowTwice,
  sameTextEverywhere,
  shiftedColumns,
  statusContradictsDate,
  statusContradictsText,
  statusMissing,
  statusRegresses,
  targetChanged,
  taskMissing,
  taskOfAnotherAgency,
  textCut,
  textTooLong,
  unitAbolished,
  unitDiffers,
  unitUnknown,
  unitUnnamed,
  wrongFormKind,
  wrongPlan,
  wrongYear,
  yearUnknown,
]
