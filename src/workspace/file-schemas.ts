import * as z from 'zod'
import { type FileKind, fileSchemas } from './workspace-file.ts'

/** A YAML file of a workspace; `units.csv` is no YAML. */
type YamlKind = Exclude<FileKind, 'units-csv'>

/** What a file of each kind is called in a workspace. */
const names: Readonly<Record<YamlKind, string>> = {
  plan: 'plan.yaml',
  dimension: 'dimensions/*.yaml',
  agencies: 'agencies.yaml',
  provinces: 'provinces.yaml',
  letterhead: 'letterhead.yaml',
  breaks: 'breaks.yaml',
  calendar: 'calendar.yaml',
  commendation: 'commendation.yaml',
  published: 'published.yaml',
  activities: 'activities/*.yaml',
  units: 'units.yaml',
}

/**
 * What a file of this kind may hold, as JSON Schema 2020-12, for editors. What papi checks beyond (days of the calendar, the
 * rules of the plan) is not in it.
 */
export const toFileJsonSchema = (kind: YamlKind): object => {
  const { $schema, ...schema } = z.toJSONSchema(fileSchemas[kind], { io: 'input' })
  return { $schema, title: names[kind], ...schema }
}
