import * as z from 'zod'
import { unitKinds } from './agency.ts'
import { bilingual, citation, code, day, doubt, slug, text, year } from './fields.ts'

const passage = z.strictObject({ id: slug, text, at: citation, doubt })

/** A passage of section II that units report on. */
const commonPassage = passage.extend({ units: unitKinds })

/** A document that the plan rests on or cites. Two documents may have the same number: the date distinguishes them. */
const documentSchema = z.strictObject({
  id: slug,
  /** `179/KH-UBND`, as printed. */
  number: text,
  /** Day of issue; `null` where the plan gives none. */
  date: day.nullable(),
  kind: text,
  issuer: text,
  title: text.nullable(),
  at: citation,
  doubt,
})

/** A goal with a figure in it, wherever it is in the plan. */
const measurableGoalSchema = z.strictObject({
  id: slug,
  text,
  at: citation,
  value: z.number(),
  unit: text,
  sense: z.enum(['at-least', 'about', 'exactly']),
  due: z
    .union([z.strictObject({ by: year }), z.strictObject({ every: z.enum(['year', 'ongoing']) })])
    .nullable(),
  /** The code it belongs to: a dimension, a sub-dimension or an item; `null` for the plan as a whole. */
  concerns: code.nullable(),
  /** Who answers for it where the plan names an agency; empty where it names none. */
  lead: z.array(slug),
  doubt,
})

/** The overall goals of section I.1, in a form that figures can be compared with. */
const overallGoalSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('places-per-year'),
    id: slug,
    text,
    /** Places gained each year, on average, at least. */
    places: z.int().min(1),
    /** The PAPI edition from whose rank the average is counted, and why this one where the plan names none. */
    base: year,
    baseReason: bilingual.optional(),
    /** Other editions that the words of the goal allow to count from: for the officer's notes, never for the verdict. */
    otherBases: z.array(year).optional(),
    at: citation,
    doubt,
  }),
  z.strictObject({
    kind: z.literal('group'),
    id: slug,
    text,
    /** 1 is the best of four. */
    group: z.int().min(1).max(4),
    by: year,
    at: citation,
    doubt,
  }),
])

/** What section III lays on someone. `reports` where it asks for a report. */
const dutySchema = z.strictObject({
  id: slug,
  who: z.array(slug).min(1),
  text,
  at: citation,
  reports: z
    .array(
      z.strictObject({
        what: text,
        to: slug,
        /** Absent where the plan names no rhythm. */
        every: z.enum(['year', 'period', 'on-request']).optional(),
      }),
    )
    .optional(),
  doubt,
})

/** A warning or an advice of `papi check` that was looked at and may stay: it is no longer counted, until that day. */
const acceptedSchema = z.strictObject({
  code: slug,
  /** As it is named in the workspace: `dimensions/4-kiem-soat-tham-nhung.yaml`. */
  file: text,
  /** Words of its sentence that say which one is meant: `4.1`, `II.2.g, ý 1`. */
  about: text,
  reason: text,
  /** The last day on which it is accepted. */
  until: day,
})

/** `plan.yaml`: all of the plan that belongs to no single dimension. */
export const planSchema = z.strictObject({
  number: text,
  symbol: text,
  date: day,
  title: text,
  /** Agency id of the issuer. */
  issuer: slug,
  /** Province code of the place whose plan this is. */
  place: z.string().regex(/^\d{2}$/, { error: 'province' }),
  period: z.strictObject({ from: year, to: year }),
  /** How many provinces the target ranks were set among. */
  provinces: z.int().min(1),
  /**
   * The city's decision to convert targets, should PAPI rank other provinces than they were set among, to the largest rank
   * of no worse relative position; with the document that decides it. Absent: such targets are not judged.
   */
  comparison: z.strictObject({ rule: z.literal('relative-position'), document: text }).optional(),
  /**
   * Which edition of PAPI a target column is compared with: 0 the edition of the same year, -1 that of the year before.
   * The column "2021" equals the ranks of PAPI 2020, so both readings occur.
   */
  resultsOffset: z.int().min(-1).max(0),
  /** The document that was transcribed and how it came to us. */
  source: text,
  overallGoals: z.array(overallGoalSchema),
  purposes: z.array(passage),
  requirements: z.array(passage),
  linkedIndices: z.array(z.strictObject({ id: slug, name: text, short: text, at: citation })),
  documents: z.array(documentSchema),
  /** Footnotes of the annex: number → the document (a Party programme) it names. */
  footnotes: z.array(z.strictObject({ number: z.int(), document: slug, at: citation })),
  measurableGoals: z.array(measurableGoalSchema),
  /** II.1, II.3 and II.4. */
  communication: z.array(commonPassage),
  inspection: z.array(commonPassage),
  coordination: z.array(commonPassage),
  duties: z.array(dutySchema),
  recipients: z.array(z.strictObject({ text, at: citation, doubt })),
  signedBy: z.strictObject({ lines: z.array(text), name: text, at: citation }),
  /** Clear faults of the scan that were corrected: what stood there, what it must be. */
  corrections: z.array(z.strictObject({ at: citation, read: text, corrected: text, why: bilingual })),
  /** Parts of the source that are missing. */
  gaps: z.array(z.strictObject({ at: citation, why: bilingual })),
  accepted: z.array(acceptedSchema).optional(),
})

export type Accepted = z.infer<typeof acceptedSchema>
export type Plan = z.infer<typeof planSchema>
export type MeasurableGoal = z.infer<typeof measurableGoalSchema>
export type OverallGoal = z.infer<typeof overallGoalSchema>
export type Duty = z.infer<typeof dutySchema>
