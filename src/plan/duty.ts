import type { z } from 'zod'
import type { calendarDutySchema } from './duty-schema.ts'

export type CalendarDuty = z.infer<typeof calendarDutySchema>

/** Names that may be used in braces in the texts of a duty. */
export const placeholders = ['year', 'previous', 'period', 'results', 'input'] as const

export type Placeholder = (typeof placeholders)[number]

/** `{year}` and the like in a text. */
export const placeholderPattern = /\{(\w+)\}/g

/** Names of the placeholders in a text, known or not. */
export const listPlaceholders = (text: string): readonly string[] =>
  [...text.matchAll(placeholderPattern)].map(([, name]) => name ?? '')
