import * as z from 'zod'
import { code, day, slug, text, year } from './fields.ts'
import { remarkSections } from './remark-sections.ts'

/** Number with symbol, and day, of a document that was issued: `25/KH-UBND`. */
const issued = { number: text, on: day }

const documentSchema = z.strictObject({
  ...issued,
  /** Agency id. */
  by: slug,
  /** `Kế hoạch`, `Công văn`, `Quyết định`. */
  type: text,
  title: text,
})

/** How people were informed. */
export const channels = [
  'conference',
  'press',
  'broadcast',
  'online',
  'printed',
  'contest',
  'dialogue',
  'other',
] as const

const communicationSchema = z.strictObject({
  by: slug,
  from: day,
  to: day.optional(),
  channel: z.enum(channels),
  title: text,
  /** Who took part. */
  people: z.int().min(1).optional(),
  /** What was made: 40 `tin, bài`. */
  items: z.strictObject({ count: z.int().min(1), unit: text }).optional(),
})

/** Source: plan 179/KH-UBND, II.3: thematic, of a whole area, unannounced, and repeat inspections. */
const inspectionKinds = ['thematic', 'whole-area', 'unannounced', 'repeat'] as const

const findingSchema = z.strictObject({
  text,
  /** Code of the plan that it concerns. */
  code: code.optional(),
  /** Last day to put it right. */
  due: day.optional(),
  remedied: z.strictObject({ on: day, how: text }).optional(),
})

const inspectionSchema = z.strictObject({
  id: slug,
  kind: z.enum(inspectionKinds),
  by: slug,
  /** Who was inspected, as the report names them. */
  units: z.array(text).min(1),
  title: text,
  from: day,
  to: day.optional(),
  decision: z.strictObject(issued).optional(),
  conclusion: z.strictObject(issued).optional(),
  /** The inspection whose findings this one looks at again. */
  repeats: slug.optional(),
  findings: z.array(findingSchema),
})

const commendationSchema = z.strictObject({
  ...issued,
  agency: slug,
  /** `Bằng khen của Chủ tịch UBND Thành phố`. */
  form: text,
  for: text,
})

/** A figure of a measurable goal that came by another way than a form; its unit is the goal's. */
const goalValueSchema = z.strictObject({
  goal: slug,
  by: slug,
  value: z.number(),
  source: text,
  remark: text.optional(),
})

/** Why a target was missed, where it came by another way than a form. */
const explanationSchema = z.strictObject({
  ...issued,
  by: slug,
  code,
  cause: text,
  remedy: text,
})

export const letterKinds = ['request', 'remind', 'explain'] as const

/** The register of letters about the reports of the year. */
const letterSchema = z.strictObject({
  ...issued,
  kind: z.enum(letterKinds),
  /** Agency ids; all lead agencies when left out. */
  to: z.array(slug).min(1).optional(),
  /** Until when they were to answer. */
  deadline: day.optional(),
})

/** A duty of `calendar.yaml` that is done, which nothing else in the workspace shows. */
const doneSchema = z.strictObject({ duty: slug, on: day, number: text.optional() })

const remarkSchema = z.strictObject({ section: z.enum(remarkSections), text })

/** `activities/<year>.yaml`: what was done for the plan in a year, and what was written about it. A list not kept is left out. */
export const activitiesSchema = z.strictObject({
  year,
  documents: z.array(documentSchema).optional(),
  communication: z.array(communicationSchema).optional(),
  inspections: z.array(inspectionSchema).optional(),
  commendations: z.array(commendationSchema).optional(),
  goalValues: z.array(goalValueSchema).optional(),
  explanations: z.array(explanationSchema).optional(),
  letters: z.array(letterSchema).optional(),
  remarks: z.array(remarkSchema).optional(),
  done: z.array(doneSchema).optional(),
})

export type Activities = z.infer<typeof activitiesSchema>
export type Channel = (typeof channels)[number]
export type InspectionKind = (typeof inspectionKinds)[number]
export type Inspection = z.infer<typeof inspectionSchema>
export type Letter = z.infer<typeof letterSchema>
