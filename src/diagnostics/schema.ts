import type * as z from 'zod'
import { listWords, suggest, type Words } from '../vi.ts'
import type { Checked, Diagnostic, Loaded, Path, Place } from './diagnostic.ts'
import { allowedKeys, schemasAt, valueAt } from './schema-keys.ts'
import { putIssue } from './schema-words.ts'

type Issue = z.core.$ZodIssue

const toPath = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)))

const cost = (issues: readonly Issue[]): number =>
  issues.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 1), 0)

/** Whether an unknown key looks like a key that this alternative misses. */
const isMisspelt = (issues: readonly Issue[]): boolean => {
  const wanted = issues.flatMap(({ path }) => (path.length === 1 ? [String(path[0])] : []))
  return issues.some(
    (one) => one.code === 'unrecognized_keys' && one.keys.some((key) => suggest(key, wanted).length > 0),
  )
}

/** Of a choice that no alternative fits, the issues of the nearest one; none when all are equally far. */
const nearest = (issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] => {
  const usable = issue.errors.filter(
    (one) => !one.some(({ code, path }) => code === 'invalid_type' && !path.length),
  )
  const least = Math.min(...usable.map(cost))
  const nearby = usable.filter((one) => cost(one) === least)
  const chosen = nearby.length === 1 ? nearby[0] : nearby.find(isMisspelt)
  return (chosen ?? []).map((one) => ({ ...one, path: [...issue.path, ...one.path] }))
}

const flatten = (issues: readonly Issue[]): readonly Issue[] =>
  issues.flatMap((issue) => {
    const inner = issue.code === 'invalid_union' ? nearest(issue) : []
    return inner.length > 0 ? flatten(inner) : [issue]
  })

/** The text of the file at a place, `1.10` and not the number 1.1. */
const sourceAt = (text: string, place: Place): string =>
  place.kind === 'text'
    ? (text.split('\n')[place.start.line - 1] ?? '').slice(place.start.column - 1, place.end.column - 1)
    : ''

const reportUnknownKey = (
  key: string,
  known: readonly string[],
  place: Place,
  guesses: readonly string[],
): Diagnostic => {
  const all = listWords(known)
  const guess = listWords(guesses)
  const allowed: Words = { vi: `các khoá được dùng: ${all.vi}`, en: `keys allowed here: ${all.en}` }
  const remedy: Words =
    guesses.length > 0
      ? { vi: `sửa thành ${guess.vi}`, en: `write ${guess.en}` }
      : { vi: 'sửa hoặc xoá khoá này', en: 'correct the key, or delete it' }
  return {
    code: 'unknown-key',
    severity: 'error',
    message: { vi: `khoá "${key}" không được dùng ở đây`, en: `the key "${key}" is not used here` },
    place,
    notes: [{ message: allowed }],
    remedy,
  }
}

const reportMissingKey = (name: string, mayBeNull: boolean, place: Place): Diagnostic => ({
  code: 'missing-key',
  severity: 'error',
  message: { vi: `thiếu khoá "${name}"`, en: `the key "${name}" is missing` },
  place,
  remedy: mayBeNull
    ? {
        vi: `thêm "${name}: …", không có thì ghi "${name}: null"`,
        en: `add "${name}: …", or "${name}: null"`,
      }
    : { vi: `thêm dòng "${name}: …" vào mục này`, en: `add a line "${name}: …" to this entry` },
})

type Report = {
  readonly schema: z.core.$ZodType
  readonly loaded: Loaded<unknown>
  /** Paths of keys that a misspelt key was meant to be: such a key is not also reported as missing. */
  readonly guessed: Set<string>
}

const reportUnknownKeys = (
  issue: z.core.$ZodIssueUnrecognizedKeys,
  { schema, loaded: { value, locate }, guessed }: Report,
): Diagnostic[] => {
  const path = toPath(issue.path)
  const known = allowedKeys(schema, path, value)
  const free = known.filter((name) => valueAt(value, [...path, name]) === undefined)
  return issue.keys.map((key) => {
    const guesses = suggest(key, free)
    for (const guess of guesses) guessed.add(JSON.stringify([...path, guess]))
    return reportUnknownKey(key, known, locate([...path, key], 'key'), guesses)
  })
}

const acceptsNull = (schemas: readonly z.core.$ZodType[], key: string): boolean =>
  schemas.some((schema) => {
    const { def } = (schema as z.core.$ZodTypes)._zod
    const field = def.type === 'object' ? def.shape[key] : undefined
    return field !== undefined && (field as z.ZodType).safeParse(null).success
  })

const reportIssue = (issue: Issue, { schema, loaded, guessed }: Report): Diagnostic[] => {
  const { value, text, locate } = loaded
  const path = toPath(issue.path)
  const key = path.at(-1)
  const part = valueAt(value, path)
  if (part === undefined && typeof key === 'string') {
    if (guessed.has(JSON.stringify(path))) return []
    const parent = path.slice(0, -1)
    return [reportMissingKey(key, acceptsNull(schemasAt(schema, parent, value), key), locate(parent))]
  }
  const place = locate(path)
  const keys = allowedKeys(schema, path, value)
  const said = putIssue({ issue, path, value: part, source: sourceAt(text, place), keys })
  return [{ ...said, severity: 'error', place }]
}

/** Checks a loaded value with a schema: the value as the schema gives it, or every issue in words, at its place. */
export const checkSchema = <T>(schema: z.ZodType<T>, loaded: Loaded<unknown>): Checked<T> => {
  const checked = schema.safeParse(loaded.value)
  if (checked.success) return { value: checked.data, diagnostics: [] }
  const report: Report = { schema, loaded, guessed: new Set() }
  const issues = flatten(checked.error.issues)
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? reportUnknownKeys(issue, report) : [],
  )
  const others = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? [] : reportIssue(issue, report),
  )
  return { value: undefined, diagnostics: [...unknown, ...others] }
}
