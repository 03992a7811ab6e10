import type * as z from 'zod'
import type { Diagnostic, Loaded } from '../diagnostics/diagnostic.ts'
import { checkSchema } from '../diagnostics/schema.ts'
import { activitiesSchema } from '../plan/activities.ts'
import { agenciesSchema } from '../plan/agency.ts'
import { breaksSchema } from '../plan/breaks.ts'
import { calendarSchema } from '../plan/calendar-schema.ts'
import { commendationSchema } from '../plan/commendation.ts'
import { dimensionSchema } from '../plan/dimension.ts'
import { letterheadSchema } from '../plan/letterhead-schema.ts'
import { planSchema } from '../plan/plan.ts'
import { provincesSchema } from '../plan/province-schema.ts'
import { publishedSchema } from '../plan/published.ts'
import { unitsSchema } from '../plan/unit-schema.ts'
import { readYaml } from '../read/yaml.ts'
import { readUnitsCsv } from './units-csv.ts'

/** The kinds of file that a workspace is made of. */
export type FileKind =
  | 'plan'
  | 'dimension'
  | 'agencies'
  | 'provinces'
  | 'letterhead'
  | 'breaks'
  | 'calendar'
  | 'commendation'
  | 'published'
  | 'activities'
  | 'units'
  | 'units-csv'

/** What a file of each kind may hold. */
export const fileSchemas: Readonly<Record<FileKind, z.ZodType>> = {
  plan: planSchema,
  dimension: dimensionSchema,
  agencies: agenciesSchema,
  provinces: provincesSchema,
  letterhead: letterheadSchema,
  breaks: breaksSchema,
  calendar: calendarSchema,
  commendation: commendationSchema,
  published: publishedSchema,
  activities: activitiesSchema,
  units: unitsSchema,
  'units-csv': unitsSchema,
}

export type CheckedFile = {
  readonly text: string
  /** `undefined` where the file is no YAML. */
  readonly loaded: Loaded<unknown> | undefined
  /** `undefined` where the file does not follow its schema. */
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
}

/** Bytes → YAML (units also CSV) → a value that follows the schema of its kind. Loads the YAML and schema libraries. */
export const checkFile = (bytes: Uint8Array, file: string, kind: FileKind): CheckedFile => {
  const {
    value: loaded,
    text,
    diagnostics,
  } = kind === 'units-csv' ? { text: '', ...readUnitsCsv(bytes, file) } : readYaml(bytes, file)
  if (!loaded) return { text, loaded, value: undefined, diagnostics }
  const checked = checkSchema(fileSchemas[kind], loaded)
  return { text, loaded, value: checked.value, diagnostics: [...diagnostics, ...checked.diagnostics] }
}
