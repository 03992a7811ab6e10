import * as z from 'zod'
import { bilingual, code, day, slug, text } from './fields.ts'

/** A later body that took over from an agency, wholly or in part. */
const successorSchema = z.strictObject({
  id: slug,
  /** First day of the new body. */
  from: day,
  /** Codes of this plan that it took over, where the agency was split; absent when it took over all. */
  codes: z.array(code).optional(),
  certainty: z.enum(['confirmed', 'not-confirmed', 'ask']),
  note: bilingual.optional(),
})

const agencyKind = z.enum([
  'people-committee',
  'department',
  'office',
  'inspectorate',
  'police',
  'service-unit',
  'district',
  'commune',
  'front',
  'party',
  'other',
])

/**
 * Kinds of units that a passage of the plan is for: those that it names, or whose work it is by its subject (our reading:
 * section II gives nothing to single units). Absent: all units of the city, which its Front and its Party bodies are not.
 */
export const unitKinds = z.array(agencyKind).min(1).optional()

const agencySchema = z.strictObject({
  id: slug,
  kind: agencyKind,
  name: bilingual,
  /** As an office abbreviates it: `Sở TN&MT`. */
  short: text,
  /** Other spellings met in practice; matching ignores tones and case by itself. */
  spellings: z.array(text),
  /** First and last day in office; `null` for before the plan, or for still in office. */
  from: day.nullable(),
  to: day.nullable(),
  successors: z.array(successorSchema).optional(),
  /** Where these facts come from. */
  source: text,
  doubt: bilingual.optional(),
})

export const agenciesSchema = z.strictObject({ agencies: z.array(agencySchema).min(1) })

export type Agency = z.infer<typeof agencySchema>
