import { suggest } from '../vi.ts'
import type { Context, Outcome } from './outcome.ts'
import { refuseUsage } from './usage.ts'

/** Schemas by name; each is loaded only when it is asked for. */
const schemas = {
  answer: async () => (await import('../answer/schema.ts')).toAnswerJsonSchema(),
} as const

const names = Object.keys(schemas) as readonly (keyof typeof schemas)[]

/** `papi schema NAME`: a schema as JSON Schema 2020-12; the names when none is given. */
export const showSchema = async (_: Context, asked?: string): Promise<Outcome> => {
  if (asked === undefined) return { diagnostics: [], text: names.map((name) => `${name}\n`).join('') }
  const name = names.find((one) => one === asked)
  if (name === undefined) {
    const list = (suggest(asked, names)[0] ? suggest(asked, names) : names).join(', ')
    const refused = refuseUsage(
      { vi: `không có lược đồ "${asked}"`, en: `there is no schema "${asked}"` },
      { vi: `các lược đồ: ${list}`, en: `schemas: ${list}` },
    )
    return { diagnostics: [refused], exit: 2 }
  }
  return { diagnostics: [], text: `${JSON.stringify(await schemas[name](), null, 2)}\n` }
}
