import * as z from 'zod'
import { bilingual, code, text, year } from './fields.ts'

/** From an edition on, codes are measured in another way: their scores are not subtracted across that edition. */
const breakSchema = z.strictObject({
  codes: z.array(code).min(1),
  /** The first edition on the new scale. */
  year,
  /**
   * `range`: other lowest and highest score. `content`: other indicators. `formula`: the same indicators, weighted
   * otherwise. `question`: a question was worded otherwise. `none`: looked at and found to be the same, so that the alarm
   * for this edition is answered.
   */
  kind: z.enum(['range', 'content', 'formula', 'question', 'none']),
  why: bilingual,
  source: text,
})

/** An edition that seems to rest on other survey places than the one before: its ranks moved as in no other year. */
const sampleSchema = z.strictObject({ year, why: bilingual, source: text })

/** `breaks.yaml`: how PAPI changed over the years, which decides what may be compared. */
export const breaksSchema = z.strictObject({
  breaks: z.array(breakSchema),
  samples: z.array(sampleSchema).optional(),
})

export type Breaks = z.infer<typeof breaksSchema>
export type Break = z.infer<typeof breakSchema>
export type NewSample = z.infer<typeof sampleSchema>
