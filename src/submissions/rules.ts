import { dateRules } from './rules/dates.ts'
import { explanationMissing } from './rules/explanation-missing.ts'
import { formRules } from './rules/form.ts'
import { lockedCellChanged } from './rules/locked-cell-changed.ts'
import { rowRules } from './rules/rows.ts'
import { senderRules } from './rules/sender.ts'
import { shiftedColumns } from './rules/shifted-columns.ts'
import { statusRules } from './rules/status.ts'
import { targetChanged } from './rules/target-changed.ts'
import { textRules } from './rules/texts.ts'
import { unitRules } from './rules/units.ts'
import type { SubmissionRule } from './submission-rule.ts'

/** Every check of a form that came back. */
export const submissionRules: readonly SubmissionRule[] = [
  ...formRules,
  ...senderRules,
  ...rowRules,
  ...statusRules,
  ...dateRules,
  ...textRules,
  ...unitRules,
  explanationMissing,
  lockedCellChanged,
  shiftedColumns,
  targetChanged,
].toSorted((a, b) => (a.code < b.code ? -1 : 1))
