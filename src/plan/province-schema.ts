import * as z from 'zod'
import { bilingual, day, slug, text } from './fields.ts'

/** Code of the General Statistics Office, two digits, always quoted. Codes change owners: `15` was Yên Bái until 30/6/2025, then Lào Cai. */
const provinceCode = z.string().regex(/^\d{2}$/, { error: 'province' })

/** What the other files call a unit, whatever the day: `01`; with the year for one that was formed later: `15-2025`. */
const unitId = z.string().regex(/^\d{2}(-\d{4})?$/, { error: 'unit' })

/** A province, or a city run by the central government. */
const provinceKind = z.enum(['province', 'city'])

export const provinceSchema = z.strictObject({
  /** The code, where absent. */
  id: unitId.optional(),
  code: provinceCode,
  name: text,
  /** `province`, where absent. */
  kind: provinceKind.optional(),
  /** Other spellings met in practice; matching ignores tones and case by itself. */
  spellings: z.array(text).optional(),
  /** First and last day; open where absent. */
  from: day.optional(),
  to: day.optional(),
  /** Id of the new unit that this one became part of: this one ends the day before. */
  mergedInto: unitId.optional(),
  /** What was otherwise until a day, earliest first; all else was as it is now. */
  earlier: z
    .array(
      z.strictObject({
        to: day,
        code: provinceCode.optional(),
        name: text.optional(),
        kind: provinceKind.optional(),
      }),
    )
    .optional(),
})

/** Provinces that belong together by law or by a plan, such as a region: those that one compares oneself with. */
export const provinceSetSchema = z
  .strictObject({
    id: slug,
    name: bilingual,
    /** Ids of `provinces`; or all units in force that are of a kind. */
    provinces: z.array(unitId).min(1).optional(),
    kind: provinceKind.optional(),
    /** First and last day; open where absent. */
    from: day.optional(),
    to: day.optional(),
    /** The document that groups them so. */
    source: text,
  })
  .refine((set) => (set.provinces === undefined) !== (set.kind === undefined), {
    params: { expected: 'members' },
  })

export const provincesSchema = z.strictObject({
  /** Where the list comes from. */
  source: text,
  provinces: z.array(provinceSchema).min(1),
  sets: z.array(provinceSetSchema).optional(),
})
