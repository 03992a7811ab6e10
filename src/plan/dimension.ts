import * as z from 'zod'
import { unitKinds } from './agency.ts'
import { bilingual, citation, code, doubt, slug, text, year } from './fields.ts'

/**
 * What PAPI measures below a sub-dimension: a share, a frequency, an average of answers. Scores are the publisher's,
 * unscaled. Source of ranges: PAPI's description of indicators.
 */
const indicatorSchema = z.strictObject({
  code,
  name: bilingual,
  /** Lowest and highest value that can occur. */
  range: z.tuple([z.number(), z.number()]),
  better: z.enum(['higher', 'lower']),
})

/** The editions (years) of PAPI that measured a code; an open end means still, or from the start. */
const measured = z.strictObject({ from: year.optional(), to: year.optional() }).optional()

/** One row of the plan's annex: who leads, and which rank is aimed at in each year. A smaller rank is better. */
const assignmentSchema = z.strictObject({
  /** Agencies that lead, by id; the annex names one a row, merged cells cover the rows below them. */
  lead: z.array(slug),
  /** Target rank by year, 1 is best, among `plan.provinces` provinces. */
  targets: z.record(z.string(), z.number()),
  at: citation,
  doubt,
})

const assigned = {
  /** `null` where the source gives none: then `absent` says why. */
  assignment: assignmentSchema.nullable(),
  absent: bilingual.optional(),
}

const named = {
  name: bilingual,
  /** The name in prose, where the whole name is too long for a sentence. */
  short: bilingual.optional(),
}

/** A part of a sub-dimension that the plan itself sets targets for, though PAPI scores only the whole. */
const itemSchema = z.strictObject({
  code,
  id: slug,
  ...named,
  ...assigned,
  /** The PAPI indicator that measures it: papi's reading where `tie` says so. */
  measuredBy: code,
  tie: bilingual,
})

/** Lowest and highest score from an edition on, where they do not follow from the number of sub-dimensions. */
const rangeSchema = z.strictObject({
  from: year,
  range: z.tuple([z.number(), z.number()]),
  source: text,
})

const subDimensionSchema = z.strictObject({
  code,
  id: slug,
  ...named,
  /** What its tasks are about, behind "về", where that is wider than what PAPI measures: `giáo dục`. */
  field: text.optional(),
  measured,
  ranges: z.array(rangeSchema).optional(),
  ...assigned,
  items: z.array(itemSchema).optional(),
})

/** When a task is due: by the end of a year, over and over, or over a stretch of years. Absent where the text gives none. */
const dueSchema = z
  .union([
    z.strictObject({ by: year }),
    z.strictObject({ every: z.enum(['year', 'ongoing']) }),
    z.strictObject({ from: year, to: year }),
  ])
  .optional()

const taskSchema = z.strictObject({
  /** Stable: forms and submissions refer to it. `6.1-2` is the second task of sub-dimension 6.1. */
  id: z.string().regex(/^[1-9](\.[1-9]){0,2}-[1-9][0-9]?$/, { error: 'task' }),
  /** Codes of the rows that the task belongs to; several where the annex merges their cells. */
  covers: z.array(code).min(1),
  text,
  /** Its name within a sentence, behind "nhiệm vụ": in the words of `text`, saying less and nothing else. */
  short: text.optional(),
  /** Number of the footnote that names the Party programme it belongs to. */
  footnote: z.int().optional(),
  /** Ids of the documents that the text cites, from `plan.documents`. */
  documents: z.array(slug).optional(),
  due: dueSchema,
  at: citation,
  doubt,
})

/** A solution of section II.2: what all agencies do for a dimension, without a lead agency. */
const solutionSchema = z.strictObject({
  id: slug,
  text,
  at: citation,
  goals: z.array(slug).optional(),
  units: unitKinds,
  doubt,
})

/** One file of `dimensions/`: a dimension of PAPI (chỉ số nội dung) with all that the plan says about it. */
export const dimensionSchema = z.strictObject({
  number: z.string().regex(/^[1-9]$/, { error: 'dimension' }),
  id: slug,
  ...named,
  /** Further names that the plan uses for the same dimension, each with its place. */
  otherNames: z.array(z.strictObject({ name: text, at: citation })).optional(),
  at: citation,
  subDimensions: z.array(subDimensionSchema).min(1),
  indicators: z.array(indicatorSchema).optional(),
  tasks: z.array(taskSchema),
  solutions: z.array(solutionSchema),
})

export type Assignment = z.infer<typeof assignmentSchema>
export type Task = z.infer<typeof taskSchema>
export type Solution = z.infer<typeof solutionSchema>
export type Dimension = z.infer<typeof dimensionSchema>
