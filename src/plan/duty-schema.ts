import * as z from 'zod'
import { bilingual, slug, text } from './fields.ts'

const month = z.int().min(1).max(12)

/** Months, first and last included. The plan names none: `practice` says why these, with its source. */
const monthsSchema = z.strictObject({ from: month, to: month, practice: bilingual })

/**
 * When a duty falls: around the day by which forms are due (`reporting.deadline` of `letterhead.yaml`), once the results of
 * PAPI are there, all year, or in months that practice knows.
 */
const whenSchema = z.union([
  z.enum(['before-deadline', 'deadline', 'after-deadline', 'results', 'year']),
  monthsSchema,
])

/** What of the workspace shows that a duty is done: an edition of PAPI, a letter in the register, forms received, entries. */
const evidences = [
  'results',
  'request',
  'remind',
  'explain',
  'answers',
  'communication',
  'inspections',
] as const

/**
 * A duty of every year, of who compiles the reports. In `name`, `commands` and `file` stand `{year}` for the year of the
 * calendar, `{previous}` for the one before, `{period}` for all years of the plan (once, in its last year), `{results}` for
 * ` --results 2024` while the results of `{year}` are still to come, `{input}` for a file that the user has. A duty comes up
 * where the plan covers the years that these name.
 */
export const calendarDutySchema = z.strictObject({
  id: slug,
  name: bilingual,
  /** Ids of the passages of `plan.yaml` that ask for it. */
  basis: z.array(slug).min(1),
  when: whenSchema,
  /** What to type, one after another. */
  commands: z.array(z.string().regex(/^papi \S/, { error: 'papi-command' })).min(1),
  evidence: z.enum(evidences).optional(),
  /** Rests on results of PAPI, as all that falls due with `results` does. */
  needsResults: z.literal(true).optional(),
  /** File that the command writes, for duties that nothing else shows. */
  file: text.optional(),
})
