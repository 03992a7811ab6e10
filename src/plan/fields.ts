import * as z from 'zod'
import { parseDay } from '../vi.ts'

// zod would compile a checker for each schema: half of the time of checking, in a program that checks each file once.
z.config({ jitless: true })

/**
 * The small fields that every file of a workspace is made of. Schemas check; none renames, moves or drops a key.
 * The `error` of a pattern is its name in `diagnostics/schema-words.ts`, which puts it into words.
 */

/** Text in the document's own language (Vietnamese), trimmed, not empty. */
export const text = z.string().trim().min(1)

/** A name in Vietnamese as the document writes it, and in English as PAPI writes it. */
export const bilingual = z.strictObject({ vi: text, en: text })

/** Where in the source document a value is, as an officer cites it: `II.2.d, ý 1`, `Biểu, TT 6, dòng 6.1`. */
export const citation = text

/** A lower-case slug that other files refer to: `so-y-te`. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' })

/** A PAPI code, always quoted in YAML: dimension `6`, sub-dimension `6.3`, item of the plan `6.3.1`, indicator `6.3-road`. */
export const code = z.string().regex(/^[1-9](\.[1-9][0-9]?){0,2}(-[a-z]+(-[a-z]+)*)?$/, { error: 'code' })

/** A calendar day written `2021-08-04`. */
export const day = z
  .string()
  .refine((value) => parseDay(value) !== undefined, { params: { expected: 'day' } })
  .meta({ format: 'date' })

/** A day of every year, written `12-15`. */
export const monthDay = z
  .string()
  .refine((value) => parseDay(`2023-${value}`) !== undefined, { params: { expected: 'month-day' } })

export const year = z.int().min(2000).max(2100)

/** Why a transcribed value is not certain: shown by `papi check` and beside the value in annexes. */
export const doubt = bilingual.optional()
