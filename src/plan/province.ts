import * as z from 'zod'
import { bilingual, slug, text } from './fields.ts'

export const provinceSchema = z.strictObject({
  /** Code of the General Statistics Office, two digits, always quoted. */
  code: z.string().regex(/^\d{2}$/, { error: 'province' }),
  name: text,
  /** Other spellings met in practice; matching ignores tones and case by itself. */
  spellings: z.array(text),
})

/** Provinces that belong together by law or by a plan, such as a region: those that one compares oneself with. */
const provinceSetSchema = z.strictObject({
  id: slug,
  name: bilingual,
  /** Codes of `provinces`. */
  provinces: z.array(provinceSchema.shape.code).min(1),
  /** The document that groups them so. */
  source: text,
})

export const provincesSchema = z.strictObject({
  /** Where the list comes from. */
  source: text,
  provinces: z.array(provinceSchema).min(1),
  sets: z.array(provinceSetSchema).optional(),
})

export type Province = z.infer<typeof provinceSchema>
export type ProvinceSet = z.infer<typeof provinceSetSchema>
