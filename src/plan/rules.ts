import type { Rule } from '../diagnostics/rule.ts'
import { activityRules } from './rules/activities.ts'
import { calendarRules } from './rules/calendar.ts'
import { duplicateRules } from './rules/duplicates.ts'
import { nameRules } from './rules/names.ts'
import { officeRules } from './rules/offices.ts'
import { sourceRules } from './rules/sources.ts'
import { structureRules } from './rules/structure.ts'
import { targetRules } from './rules/targets.ts'
import { unitRules } from './rules/units.ts'
import type { Workspace } from './workspace.ts'

export const planRules: readonly Rule<Workspace>[] = [
  ...activityRules,
  ...calendarRules,
  ...duplicateRules,
  ...nameRules,
  ...officeRules,
  ...sourceRules,
  ...structureRules,
  ...targetRules,
  ...unitRules,
].toSorted((a, b) => (a.code < b.code ? -1 : 1))
