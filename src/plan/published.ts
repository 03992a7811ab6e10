import * as z from 'zod'
import { code, day, text, year } from './fields.ts'

/** A figure of the place as it was printed: at least one of rank, score and group. */
const figureSchema = z.strictObject({
  /** `0` for the total. */
  code: z.union([z.literal('0'), code]),
  /** `29` of `63`, as printed, whatever it was counted among. */
  rank: z.int().min(1).optional(),
  of: z.int().min(1).optional(),
  score: z.number().optional(),
  /** 1 is the best of four. */
  group: z.int().min(1).max(4).optional(),
})

/** `published.yaml`: what others printed of the place's results. Never shown in a document, only compared. */
export const publishedSchema = z.strictObject({
  published: z.array(
    z.strictObject({
      /** The edition of PAPI. */
      year,
      /** `Báo Kinh tế và Đô thị`. */
      source: text,
      title: text,
      url: text,
      on: day,
      figures: z.array(figureSchema).min(1),
    }),
  ),
})

export type Published = z.infer<typeof publishedSchema>
export type PublishedFigure = z.infer<typeof figureSchema>
