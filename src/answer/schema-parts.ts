import { z } from 'zod'

export const text = (words: string) => z.string().describe(words)
export const count = (words: string) => z.int().describe(words)
export const year = (words: string) => z.int().min(2011).max(2100).describe(words)
export const points = (words: string) => z.number().describe(words)
export const codes = (words: string) => z.array(z.string()).describe(words)

export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** Where a province ranks on a code: the same keys in every command, `null` each where nothing was measured. */
export const standing = {
  score: z.number().nullable().describe('Points as published, unrounded'),
  rank: z.int().min(1).nullable().describe('1 is best: 1 + provinces with a better score'),
  of: z.int().min(1).nullable().describe('Provinces measured on the code'),
  tied: z.int().min(0).nullable().describe('Other provinces with the same score'),
  group: z.int().min(1).max(4).nullable().describe('1 high to 4 low; total and dimensions only'),
  groupBy: z.enum(['published', 'computed']).nullable(),
}

export const change = z.strictObject({
  from: year('Earlier edition'),
  to: year('Later edition'),
  placesGained: z.int().nullable().describe('Above 0 gained; null where ranks are not comparable'),
  frame: z.string().nullable().describe('Why ranks are not comparable'),
  pointsGained: z.number().nullable().describe('Null where the measure changed'),
  scale: text('same, named, or the reason why scores are not subtracted'),
  newSample: z.boolean().describe('Whether the two seem to rest on other survey places'),
  shares: z
    .array(z.strictObject({ code: z.string(), points: z.number() }))
    .describe('Parts on another scale, and what each adds to pointsGained'),
  remainder: z
    .strictObject({ parts: z.int(), points: z.number(), median: z.number() })
    .nullable()
    .describe('What the parts on one scale add up to, and the median of all provinces'),
  verdict: z.enum(['risen', 'fallen', 'within']).nullable().optional().describe('By the published intervals'),
  common: z
    .strictObject({ earlier: z.int(), later: z.int(), of: z.int() })
    .nullable()
    .optional()
    .describe('Ranks among the provinces measured in both'),
})

export const file = {
  file: text('Path or name of a file'),
  sha256: text('Of the bytes of the file'),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  publisher: z.string(),
  edition: z.string(),
  better: count('Provinces with a better score'),
}

export const other = z.strictObject({
  year: z.int().optional(),
  ...standing,
  ...z.object(file).partial().shape,
})
export const province = { province: text('Id of the unit in provinces.yaml'), name: z.string() }

export const step = z.strictObject({
  ...province,
  ...standing,
  points: points('Points that are missing to the score of that province'),
  chance: z.enum(['easy', 'usual', 'rare', 'never', 'unknown']),
  net: count('One-year changes as large, less what the country moved'),
  times: count('The same without taking that off'),
  changes: count('One-year changes that are counted'),
})

export const riser = z.strictObject({ ...province, ...standing, pointsGained: z.number(), previous: other })
export const range = z.strictObject({ best: z.int(), worst: z.int() })
export const taskCounts = z.record(z.string(), z.int()).describe('Tasks by what was reported of them')
export const heldFile = z.strictObject({
  file: z.string(),
  agency: z.string().nullable(),
  receivedOn: day.nullable(),
  reasons: z.array(z.string()),
  count: z.int(),
})
export const body = z.strictObject({
  id: z.string(),
  name: z.string(),
  short: z.string().optional(),
  codes: z.array(z.string()).optional(),
})
