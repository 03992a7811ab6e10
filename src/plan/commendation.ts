import * as z from 'zod'
import { citation, day, slug, text } from './fields.ts'

/** Everything that a criterion names must hold. Rows that PAPI did not measure count neither for nor against. */
const criterionSchema = z.strictObject({
  id: slug,
  /** As the proposal puts it: `đạt tất cả chỉ tiêu thứ hạng được giao`. */
  text,
  /** The document of the city that sets the criterion: papi knows none of its own. */
  document: z.strictObject({
    /** `Quyết định`. */
    type: text,
    /** `12/2023/QĐ-UBND`, as printed. */
    number: text,
    on: day,
    /** `khoản 2 Điều 5`. */
    at: citation.optional(),
  }),
  /** What it is proposed for: `Bằng khen của Chủ tịch UBND Thành phố`; left to who decides when left out. */
  form: text.optional(),
  /** Share of the agency's measured targets that were met, 0 to 1. */
  metShare: z.number().min(0).max(1).optional(),
  /** Places that one row, at least, is ahead of its target. */
  placesAhead: z.int().min(1).optional(),
  /** Places that one row, at least, gained since the year before. */
  placesGained: z.int().min(1).optional(),
  /** Share of the agency's tasks reported as done or going on as planned, 0 to 1. */
  tasksDone: z.number().min(0).max(1).optional(),
  /** Its report came complete, and not late where a deadline is known. */
  answered: z.literal(true).optional(),
})

/** `commendation.yaml`: whom Sở Nội vụ proposes for commendation. Source: plan 179/KH-UBND, III.1, which states no criteria. */
export const commendationSchema = z.strictObject({
  /** Empty until the city has set some: until then nobody is proposed. */
  criteria: z.array(criterionSchema),
})

export type Commendation = z.infer<typeof commendationSchema>
export type Criterion = z.infer<typeof criterionSchema>
