import type { z } from 'zod'
import type { Day } from '../vi.ts'
import type { calendarSchema } from './calendar-schema.ts'

export type Calendar = z.infer<typeof calendarSchema>

const millisecondsOfDay = 86_400_000

/** `2023-12-15`, so that the order of texts is the order of days. */
export const writeDay = ({ year, month, day }: Day): string =>
  [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')

const numberOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / millisecondsOfDay

const addDays = (day: Day, count: number): Day => {
  const date = new Date((numberOf(day) + count) * millisecondsOfDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The calendar names days off of that year: without them only weekends can be left out of a count. */
export const coversYear = (calendar: Calendar | null, year: number): boolean =>
  calendar?.holidays.some(({ from }) => from.startsWith(`${year}-`)) ?? false

export const isWorkingDay = (day: Day, calendar: Calendar | null): boolean => {
  const written = writeDay(day)
  if (calendar?.workdays?.some(({ on }) => on === written)) return true
  // Day 0 of the count, 1 January 1970, was a Thursday.
  const weekday = (((numberOf(day) + 4) % 7) + 7) % 7
  if (weekday === 0 || weekday === 6) return false
  return !calendar?.holidays.some(({ from, to }) => from <= written && written <= to)
}

/**
 * The day itself, or the first working day after it: a time limit that ends on a day off ends with the next working day.
 * Source: Civil Code 91/2015/QH13, article 148, clause 5.
 */
export const toWorkingDay = (day: Day, calendar: Calendar | null): Day =>
  isWorkingDay(day, calendar) ? day : toWorkingDay(addDays(day, 1), calendar)

/** No list of days off makes a stretch of holidays longer than this; a count stops there. */
const longestCount = 3660

/** Working days after `from`, up to and with `to`; 0 when `to` is not later. */
export const countWorkingDays = (from: Day, to: Day, calendar: Calendar | null): number => {
  const length = Math.min(numberOf(to) - numberOf(from), longestCount)
  let count = 0
  for (let step = 1; step <= length; step++) if (isWorkingDay(addDays(from, step), calendar)) count++
  return count
}

/** Working days by which a day is later than a deadline; 0 for in time, also when there are only days off between. */
export const countDaysLate = (deadline: Day, on: Day, calendar: Calendar | null): number =>
  countWorkingDays(toWorkingDay(deadline, calendar), on, calendar)
