import { formatCsv } from '../render/csv.ts'
import type { Language, Words } from '../vi.ts'
import type { Answer, Plain, Table } from './answer.ts'

/** The version of the keys, which `papi schema answer` publishes. */
export const answerVersion = 2

const isWords = (value: object): value is Words => Object.keys(value).sort().join() === 'en,vi'

/** Words in the language of the run, at any depth; keys without a value are left out. */
const sayAll = (value: Plain | undefined, language: Language): Plain | undefined => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => sayAll(one, language) ?? null)
  if (isWords(value)) return value[language]
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Plain }).map(([key, one]) => [
      key,
      sayAll(one, language),
    ]),
  )
}

/** `previous.rank` and `previous.of` as `{ previous: { rank, of } }`; `null` where all of them are. */
const nest = (keys: readonly string[], values: readonly Plain[]): { [key: string]: Plain } => {
  const row: { [key: string]: Plain } = {}
  keys.forEach((key, index) => {
    const [first = '', ...rest] = key.split('.')
    if (rest.length === 0) row[first] = values[index] ?? null
    else if (!(first in row)) {
      const own = keys.flatMap((one, at) => (one.startsWith(`${first}.`) ? [at] : []))
      const held = own.map((at) => values[at] ?? null)
      const names = own.map((at) => keys[at]?.slice(first.length + 1) ?? '')
      row[first] = held.every((one) => one === null) ? null : nest(names, held)
    }
  })
  return row
}

const tablesOf = ({ parts }: Answer): readonly (Table & { readonly key: string })[] =>
  parts.flatMap((part) => (part.kind === 'table' && part.key ? [{ ...part, key: part.key }] : []))

/** Keys that never change, numbers unrounded, `null` where there is nothing. */
export const writeJson = (answer: Answer, language: Language): string => {
  // Tables of one name are one list.
  const rows: { [key: string]: Plain[] } = {}
  for (const { key, keys, records } of tablesOf(answer)) {
    const names = keys.map((one) => one.key)
    rows[key] = [...(rows[key] ?? []), ...records.map(({ values }) => nest(names, values))]
  }
  const whole = {
    version: answerVersion,
    command: answer.command,
    ...answer.about,
    ...rows,
    ...answer.rest,
  }
  return `${JSON.stringify(sayAll(whole as Plain, language), null, 2)}\n`
}

const camel = (key: string): string => key.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase())

const toField = (value: Plain | undefined): string | number | null => {
  if (value === undefined || value === null) return null
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'boolean' ? String(value) : (value as string | number)
}

/** The rows of the JSON form; where there are several tables, `table` names that of a row. */
export const writeCsv = (answer: Answer, language: Language): string => {
  const tables = tablesOf(answer)
  const heads = [
    ...new Set(tables.flatMap(({ keys }) => keys.flatMap(({ key, inCsv }) => (inCsv ? [key] : [])))),
  ]
  const several = tables.length > 1
  return formatCsv([
    [...(several ? ['table'] : []), ...heads.map(camel)],
    ...tables.flatMap(({ key: name, keys, records }) =>
      records.map(({ csv }) => [
        ...(several ? [name] : []),
        ...heads.map((head) => toField(sayAll(csv[keys.findIndex(({ key }) => key === head)], language))),
      ]),
    ),
  ])
}
