import * as z from 'zod'
import { text } from './fields.ts'

export const provinceSchema = z.strictObject({
  /** Code of the General Statistics Office, two digits, always quoted. */
  code: z.string().regex(/^\d{2}$/, { error: 'province' }),
  name: text,
  /** Other spellings met in practice; matching ignores tones and case by itself. */
  spellings: z.array(text),
})

export const provincesSchema = z.strictObject({
  /** Where the list comes from. */
  source: text,
  provinces: z.array(provinceSchema).min(1),
})

export type Province = z.infer<typeof provinceSchema>
