import * as z from 'zod'
import { day, text } from './fields.ts'
import { placeKinds } from './unit.ts'

/** Code of the General Statistics Office: five digits of a commune, three of a district; always quoted. It can change its owner. */
const unitCode = z.string().regex(/^\d{3}(\d{2})?$/, { error: 'unit-code' })

const contactSchema = z.strictObject({
  person: text.optional(),
  phone: text.optional(),
  email: text.optional(),
})

export const unitSchema = z.strictObject({
  code: unitCode,
  /** Without its kind: `Hoàn Kiếm`. */
  name: text,
  kind: z.enum(placeKinds),
  /** First and last day in office; open where absent. */
  from: day.optional(),
  to: day.optional(),
  /** Other spellings met in practice; matching ignores tones, case, `P.` for `phường` and `UBND` by itself. */
  spellings: z.array(text).optional(),
  /** Codes of the units that it became part of, after its last day. */
  became: z.array(unitCode).min(1).optional(),
  /** Units that ended when this one was formed, their people taken over in whole or in part: `phường: Hàng Trống, Cửa Nam; xã: Cổ Bi`. */
  mergedFrom: z
    .string()
    .regex(
      /^(?:phường|xã|thị trấn): [^:;,]+(?:, [^:;,]+)*(?:; (?:phường|xã|thị trấn): [^:;,]+(?:, [^:;,]+)*)*$/,
      {
        error: 'merged-from',
      },
    )
    .optional(),
  /** Forms go out in one parcel a group; by kind where absent. */
  group: text.optional(),
  contact: contactSchema.optional(),
})

/** `units.yaml`, or the same as `units.csv`: the communes and districts that a general form is sent to. */
export const unitsSchema = z.strictObject({
  /** Where the list comes from. */
  source: text,
  units: z.array(unitSchema).min(1),
})
