import type { ActivityFacts } from '../progress/activity-facts.ts'
import { tellCarried, tellFindings, tellInspectionThemes, tellOverdue } from './activity-words.ts'

/** What templates may say of the register of a year; whole sentences, `''` where there is nothing to say. */
export const activityFilters = {
  inspection_themes: (activity: ActivityFacts) => tellInspectionThemes(activity),
  findings: (activity: ActivityFacts) => tellFindings(activity),
  /** Lists of sentences, one a finding. */
  overdue_findings: (findings: ActivityFacts['findings']) => tellOverdue(findings),
  carried_findings: (carried: ActivityFacts['carried']) => tellCarried(carried),
} as const
