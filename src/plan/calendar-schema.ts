import * as z from 'zod'
import { calendarDutySchema } from './duty-schema.ts'
import { day, text } from './fields.ts'

/** A stretch of days off work, first and last included; it may hold a weekend. */
const holidaySchema = z.strictObject({ from: day, to: day, name: text })

/** `calendar.yaml`: the duties of a year; the days on which offices are closed beyond weekends, and those worked in exchange. */
export const calendarSchema = z.strictObject({
  /** Where the lists come from. */
  source: text,
  holidays: z.array(holidaySchema),
  /** Saturdays and Sundays that are worked in exchange for a day off. */
  workdays: z.array(z.strictObject({ on: day, name: text })).optional(),
  /** In the order in which they come up. */
  duties: z.array(calendarDutySchema).optional(),
})
