import { z } from 'zod'
import { answerVersion } from './programs.ts'

/** Every command that gives an answer, as it is named in `command`. */
export const commands = [
  'diff',
  'diff --against',
  'results show',
  'results show --code',
  'status',
  'reach',
  'reach --code',
  'what-if',
  'outlook',
  'agency',
  'peers',
  'sure',
  'trace',
  'documents',
] as const

const text = (words: string) => z.string().describe(words)
const count = (words: string) => z.int().describe(words)
const year = (words: string) => z.int().min(2011).max(2100).describe(words)
const points = (words: string) => z.number().describe(words)
const codes = (words: string) => z.array(z.string()).describe(words)

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** Where a province ranks on a code: the same keys in every command, `null` each where nothing was measured. */
const standing = {
  score: z.number().nullable().describe('Points as published, unrounded'),
  rank: z.int().min(1).nullable().describe('1 is best: 1 + provinces with a better score'),
  of: z.int().min(1).nullable().describe('Provinces measured on the code'),
  tied: z.int().min(0).nullable().describe('Other provinces with the same score'),
  group: z.int().min(1).max(4).nullable().describe('1 high to 4 low; total and dimensions only'),
  groupBy: z.enum(['published', 'computed']).nullable(),
}

const change = z.strictObject({
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

const file = {
  file: text('Path or name of a file'),
  sha256: text('Of the bytes of the file'),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  publisher: z.string(),
  edition: z.string(),
  better: count('Provinces with a better score'),
}

const other = z.strictObject({ year: z.int().optional(), ...standing, ...z.object(file).partial().shape })
const province = { province: text('Id of the unit in provinces.yaml'), name: z.string() }

const step = z.strictObject({
  ...province,
  ...standing,
  points: points('Points that are missing to the score of that province'),
  chance: z.enum(['easy', 'usual', 'rare', 'never', 'unknown']),
  net: count('One-year changes as large, less what the country moved'),
  times: count('The same without taking that off'),
  changes: count('One-year changes that are counted'),
})

const riser = z.strictObject({ ...province, ...standing, pointsGained: z.number(), previous: other })
const range = z.strictObject({ best: z.int(), worst: z.int() })
const taskCounts = z.record(z.string(), z.int()).describe('Tasks by what was reported of them')
const heldFile = z.strictObject({
  file: z.string(),
  agency: z.string().nullable(),
  receivedOn: day.nullable(),
  reasons: z.array(z.string()),
  count: z.int(),
})
const body = z.strictObject({
  id: z.string(),
  name: z.string(),
  short: z.string().optional(),
  codes: z.array(z.string()).optional(),
})

/** One dictionary for all commands: a key has the same meaning in all of them. */
const shared = {
  code: text('Code of PAPI or of the plan; 0 is the total'),
  name: z.string().nullable().describe('In the language of the run, where the data have it'),
  ...standing,
  ...file,
  province: z.string(),
  plan: text('Number and symbol'),
  year: year('Year of the plan'),
  resultsYear: year('Edition of PAPI'),
  previousYear: year('The earlier of two editions'),
  targetYear: year('Year whose targets are meant').nullable(),
  yearsLeft: count('Until the targets are due'),
  place: z.strictObject({ code: z.string(), name: z.string() }),
  dimension: z.string(),
  lead: codes('Ids of lead agencies'),
  target: z.int().min(1).nullable().describe('Rank to reach'),
  status: z.string().nullable(),
  reason: z.string().nullable().describe('Why there is no status, or no figure'),
  placesShort: z.int().nullable().describe('Rank minus target'),
  pointsShort: z.number().nullable(),
  withheld: z.int().nullable().describe('Provinces without a score on which the status rests'),
  converted: z.record(z.string(), z.unknown()).nullable(),
  previous: other.nullable().describe('The edition before'),
  base: other.nullable().describe('The edition that places are counted from'),
  actual: other.describe('As published'),
  current: other.nullable(),
  change: change.nullable(),
  members: z.array(z.strictObject({ province: z.string().optional(), name: z.string(), ...standing })),
  placesGained: z.int(),
  pointsGained: z.number(),
  why: z.enum(['set', 'follows', 'others']),
  course: z.string(),
  neededAYear: z.number().nullable(),
  gainedAYear: z.number().nullable(),
  steps: z.array(z.strictObject({ year: z.int(), gained: z.int().nullable() })),
  step: step.nullable(),
  provincesAhead: z.int().nullable(),
  met: z.boolean(),
  choice: count('From 1, fewest points first'),
  set: z.string(),
  rankInSet: z.int(),
  ofSet: z.int(),
  distance: z.number(),
  codesCompared: z.int(),
  riser: riser.nullable(),
  basis: z.enum(['bounds', 'simulation', 'rounding']),
  best: z.int(),
  worst: z.int(),
  above: z.int().nullable(),
  below: z.int().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  id: z.string(),
  text: z.string(),
  kind: z.string(),
  section: z.string(),
  at: z.string().nullable().describe('Place in the plan'),
  command: z.string(),
  covers: codes('Codes that a task is for'),
  due: z.record(z.string(), z.unknown()).nullable(),
  reports: z.array(z.record(z.string(), z.unknown())),
  taskCounts,
  receivedOn: day.nullable(),
  receivedFrom: z.enum(['file-name', 'signature']).nullable(),
  replacedOn: day.nullable(),
  replacedFrom: z.enum(['file-name', 'signature']).nullable(),
  replacedBy: z.string().nullable(),
  workingDaysLate: z.int().nullable(),
  files: z.array(z.string()),
  formRows: z.strictObject({ total: z.int(), held: z.array(z.record(z.string(), z.string())) }),
  heldBack: z.array(heldFile),
  shared: codes('Ids of bodies that may answer for some of its tasks'),
  successors: codes('Ids').nullable(),
  codes: codes('Codes that it answers for'),
  unanswered: codes('Ids of tasks without a status'),
  reasons: z.array(z.string()),
  reasonCount: z.int().nullable(),
}

const row = z.strictObject({
  ...z.object(shared).partial().shape,
  agency: z.string().nullable().optional(),
  former: z.array(z.string()).optional(),
  ahead: z.array(z.strictObject({ ...province, rank: z.int(), score: z.number() })).optional(),
})

const rows = (words: string) => z.array(row).describe(words)

const top = {
  ...shared,
  targetFile: z.string().nullable(),
  agency: body,
  former: z.array(body),
  handover: z.record(z.string(), z.unknown()).nullable(),
  total: row,
  others: z.enum(['still', 'trend']),
  shifts: z.record(z.string(), z.number()).nullable(),
  aim: z.strictObject({
    rank: z.int().optional(),
    planned: z.boolean().optional(),
    group: z.int().optional(),
  }),
  gains: z.strictObject({ from: z.int(), to: z.int(), changes: z.int() }),
  fewestPoints: z
    .strictObject({ kind: z.string(), most: z.number().optional(), points: z.array(z.number()).optional() })
    .nullable(),
  interval: z
    .strictObject({
      low: z.number(),
      high: z.number(),
      error: z.number().nullable(),
      halfWidth: z.number().nullable(),
    })
    .nullable(),
  bounds: range.nullable(),
  simulation: z.strictObject({ ...range.shape, median: z.int(), draws: z.int(), seed: z.int() }).nullable(),
  yearsWithInterval: z.array(z.int()),
  measured: z.array(z.strictObject({ of: z.int(), codes: z.array(z.string()) })),
  sets: z.array(z.strictObject({ name: z.string(), source: z.string(), of: z.int(), size: z.int() })),
  beforeMerger: z.strictObject({ resultsYear: z.int(), members: shared.members }),
  deadline: day.nullable(),
  nextDeadline: z.strictObject({ day, year: z.int(), workingDays: z.int() }).nullable(),
  units: z.array(body),
  summary: z.record(z.string(), z.union([z.int(), taskCounts])),
  summaries: z.array(z.record(z.string(), z.int())),
  rows: rows('The main table'),
  ahead: rows('Provinces between the place and the aim'),
  moved: rows('Parts of the code, and what they did since the edition before'),
  choices: rows('Steps of the parts that would bring the whole to the aim'),
  nearest: rows('Provinces of the nearest profile'),
  risers: rows('Provinces that rose most'),
  weakest: rows('Lowest ranks of the place'),
  agencies: rows('Lead agencies'),
  dimensions: rows('Dimensions'),
  tasks: rows('Tasks'),
  unused: rows('Files that are not used'),
}

/** Version 2 of what `--format json` writes, over all commands. CSV has the keys of the rows in camelCase. */
export const answerSchema = z.strictObject({
  ...z.object(top).partial().shape,
  version: z.literal(answerVersion),
  command: z.enum(commands),
})
