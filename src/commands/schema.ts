import { join, resolve } from 'node:path'
import type { FileOptions } from '../answer/formats.ts'
import { suggest } from '../vi.ts'
import type { Context, Outcome } from './outcome.ts'
import { refuseUsage } from './usage.ts'

/** Files of a workspace that have a schema, in the order of their importance to an officer. */
const fileKinds = [
  'plan',
  'dimension',
  'agencies',
  'provinces',
  'letterhead',
  'activities',
  'calendar',
  'commendation',
  'published',
  'breaks',
  'units',
] as const

/** What there is a schema of: YAML files, and what `--format json` writes. */
export const schemaNames = [...fileKinds, 'answer'] as const

type SchemaName = (typeof schemaNames)[number]

/** Loaded only when it is asked for. */
const writeSchema = async (name: SchemaName): Promise<string> => {
  const schema =
    name === 'answer'
      ? (await import('../answer/schema.ts')).toAnswerJsonSchema()
      : (await import('../workspace/file-schemas.ts')).toFileJsonSchema(name)
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** `papi schema NAME`: JSON Schema 2020-12 on stdout, the names when none is given; with `--out` as files, all or the one. */
export const showSchema = async (
  { folder }: Context,
  asked?: string,
  { out, force = false }: FileOptions = {},
): Promise<Outcome> => {
  const chosen = schemaNames.filter((name) => asked === undefined || name === asked)
  if (chosen.length === 0) {
    const near = suggest(asked ?? '', schemaNames)
    const list = (near.length > 0 ? near : schemaNames).join(', ')
    const refused = refuseUsage(
      { vi: `không có lược đồ "${asked}"`, en: `there is no schema "${asked}"` },
      { vi: `các lược đồ: ${list}`, en: `schemas: ${list}` },
    )
    return { diagnostics: [refused], exit: 2 }
  }
  if (out === undefined)
    return {
      diagnostics: [],
      text:
        asked === undefined
          ? schemaNames.map((name) => `${name}\n`).join('')
          : (await Promise.all(chosen.map(writeSchema))).join(''),
    }
  const files = await Promise.all(
    chosen.map(async (name) => ({
      path: join(resolve(folder, out), `${name}.schema.json`),
      bytes: new TextEncoder().encode(await writeSchema(name)),
    })),
  )
  return { diagnostics: [], files, force }
}
