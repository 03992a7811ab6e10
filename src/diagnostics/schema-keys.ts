import type * as z from 'zod'
import type { Path } from './diagnostic.ts'

/** Looks into schemas, so that a message can name the keys that would have been right. */

type Schema = z.core.$ZodTypes

const unwrap = (schema: z.core.$ZodType): Schema => {
  const { def } = (schema as Schema)._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
    case 'nonoptional':
      return unwrap(def.innerType)
    case 'pipe':
      return unwrap(def.in)
    default:
      return schema as Schema
  }
}

/** Of a choice of objects by `kind`, only the one that the value chose; of any other choice, all. */
const alternatives = (schema: z.core.$ZodType, value: unknown): readonly Schema[] => {
  const plain = unwrap(schema)
  const { def } = plain._zod
  if (def.type !== 'union') return [plain]
  const all = def.options.flatMap((option) => alternatives(option, value))
  const key = 'discriminator' in def ? String(def.discriminator) : undefined
  const chosen = all.filter(
    (option) => key && option._zod.propValues?.[key]?.has(valueAt(value, [key]) as string),
  )
  return chosen.length > 0 ? chosen : all
}

const shapeOf = (schema: Schema): Readonly<Record<string, z.core.$ZodType>> =>
  schema._zod.def.type === 'object' ? schema._zod.def.shape : {}

const below = (schema: Schema, step: string | number): readonly z.core.$ZodType[] => {
  const { def } = schema._zod
  switch (def.type) {
    case 'object': {
      const field = Object.hasOwn(def.shape, step) ? def.shape[step] : undefined
      return field ? [field] : []
    }
    case 'array':
      return [def.element]
    case 'tuple':
      return [def.items[Number(step)] ?? def.rest].filter((item) => item !== null && item !== undefined)
    case 'record':
      return [def.valueType]
    default:
      return []
  }
}

/** The schemas that a part of a value may follow. */
export const schemasAt = (root: z.core.$ZodType, path: Path, value: unknown): readonly Schema[] => {
  let found = alternatives(root, value)
  for (const [index, step] of path.entries()) {
    const part = valueAt(value, path.slice(0, index + 1))
    found = found.flatMap((schema) => below(schema, step)).flatMap((schema) => alternatives(schema, part))
  }
  return found
}

/** Keys that an object at this path may have. */
export const allowedKeys = (root: z.core.$ZodType, path: Path, value: unknown): readonly string[] => [
  ...new Set(schemasAt(root, path, value).flatMap((schema) => Object.keys(shapeOf(schema)))),
]

/** The part of a value at a path; `undefined` where the path leaves it. */
export const valueAt = (value: unknown, path: Path): unknown => {
  let part = value
  for (const step of path) {
    if (part === null || typeof part !== 'object' || !Object.hasOwn(part, step)) return undefined
    part = (part as Record<string | number, unknown>)[step]
  }
  return part
}
