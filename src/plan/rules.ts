import type { Rule } from '../diagnostics/diagnostic.ts'
import { activityOutOfOrder } from './rules/activity-out-of-order.ts'
import { activityOutsideYear } from './rules/activity-outside-year.ts'
import { agencyNotInOffice } from './rules/agency-not-in-office.ts'
import { assignmentAboveItems } from './rules/assignment-above-items.ts'
import { assignmentAbsent } from './rules/assignment-absent.ts'
import { assignmentWithoutLead } from './rules/assignment-without-lead.ts'
import { criterionWithoutCondition } from './rules/criterion-without-condition.ts'
import { criterionWithoutDocument } from './rules/criterion-without-document.ts'
import { datesReversed } from './rules/dates-reversed.ts'
import { dimensionMissing } from './rules/dimension-missing.ts'
import { dimensionTwoNames } from './rules/dimension-two-names.ts'
import { documentTwoDates } from './rules/document-two-dates.ts'
import { doubtfulReading } from './rules/doubtful-reading.ts'
import { duplicateCode } from './rules/duplicate-code.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { duplicateProvince } from './rules/duplicate-province.ts'
import { duplicateSpelling } from './rules/duplicate-spelling.ts'
import { duplicateUnit } from './rules/duplicate-unit.ts'
import { explanationNotLead } from './rules/explanation-not-lead.ts'
import { misplacedCode } from './rules/misplaced-code.ts'
import { publishedRankOutOfRange } from './rules/published-rank-out-of-range.ts'
import { remarkWithCode } from './rules/remark-with-code.ts'
import { sourceGap } from './rules/source-gap.ts'
import { subDimensionWithoutAssignment } from './rules/sub-dimension-without-assignment.ts'
import { successorNotConfirmed } from './rules/successor-not-confirmed.ts'
import { targetOutOfRange } from './rules/target-out-of-range.ts'
import { targetRegresses } from './rules/target-regresses.ts'
import { targetYearMissing } from './rules/target-year-missing.ts'
import { targetYearOutsidePeriod } from './rules/target-year-outside-period.ts'
import { unitSpellingShared } from './rules/unit-spelling-shared.ts'
import { unknownAgency } from './rules/unknown-agency.ts'
import { unknownCode } from './rules/unknown-code.ts'
import { unknownDocument } from './rules/unknown-document.ts'
import { unknownDuty } from './rules/unknown-duty.ts'
import { unknownFootnote } from './rules/unknown-footnote.ts'
import { unknownGoal } from './rules/unknown-goal.ts'
import { unknownInspection } from './rules/unknown-inspection.ts'
import { unknownIssuer } from './rules/unknown-issuer.ts'
import { unknownPlaceholder } from './rules/unknown-placeholder.ts'
import { unknownProvince } from './rules/unknown-province.ts'
import { unknownUnit } from './rules/unknown-unit.ts'
import type { Workspace } from './workspace.ts'

/** Every check of a plan, by code. One file a rule; each has a fixture of its name in `test/rules/`. */
export const planRules: readonly Rule<Workspace>[] = [
  activityOutOfOrder,
  activityOutsideYear,
  agencyNotInOffice,
  assignmentAboveItems,
  assignmentAbsent,
  assignmentWithoutLead,
  criterionWithoutCondition,
  criterionWithoutDocument,
  datesReversed,
  dimensionMissing,
  dimensionTwoNames,
  documentTwoDates,
  doubtfulReading,
  duplicateCode,
  duplicateId,
  duplicateProvince,
  duplicateSpelling,
  duplicateUnit,
  explanationNotLead,
  misplacedCode,
  publishedRankOutOfRange,
  remarkWithCode,
  sourceGap,
  subDimensionWithoutAssignment,
  successorNotConfirmed,
  targetOutOfRange,
  targetRegresses,
  targetYearMissing,
  targetYearOutsidePeriod,
  unitSpellingShared,
  unknownAgency,
  unknownCode,
  unknownDocument,
  unknownDuty,
  unknownFootnote,
  unknownGoal,
  unknownInspection,
  unknownIssuer,
  unknownPlaceholder,
  unknownProvince,
  unknownUnit,
]
