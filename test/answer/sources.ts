import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readCells } from '../render/xlsx-parts.ts'
import { root } from '../run-papi.ts'

// What answers are held against: the scores of data/results and the targets of data/dimensions, read and ranked here, by none of
// papi's own code.

type Scores = ReadonlyMap<string, ReadonlyMap<string, number>>

const read = (year: number): Scores => {
  const cells = readCells(readFileSync(join(root, 'data', 'results', `${year}.xlsx`)), 1)
  const byCode = new Map<string, Map<string, number>>()
  for (const [address, { number }] of cells) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
    const code = cells.get(`${column}1`)?.text
    const province = cells.get(`B${row}`)?.text
    if (Number(row) < 3 || !code || !province || number === undefined) continue
    const scores = byCode.get(code) ?? new Map<string, number>()
    byCode.set(code, scores.set(province, number))
  }
  return byCode
}

const years = new Map<number, Scores>()

/** Scores of a year by code and province. */
export const scoresOf = (year: number): Scores => {
  const known = years.get(year) ?? read(year)
  years.set(year, known)
  return known
}

export type Place = {
  readonly score: number
  readonly rank: number
  readonly of: number
  readonly tied: number
}

/** Where a province ranks; `null` where it has no score. Of the drinking of unclean water alone less is better. */
export const placeIn = (year: number, code: string, province = 'Hà Nội'): Place | null => {
  const scores = scoresOf(year).get(code)
  const score = scores?.get(province)
  if (!scores || score === undefined) return null
  const others = [...scores.values()]
  const isBetter = (one: number) => (code === '6.3-unclean-water' ? one < score : one > score)
  return {
    score,
    rank: 1 + others.filter(isBetter).length,
    of: others.length,
    tied: others.filter((one) => one === score).length - 1,
  }
}

export type PlanRow = {
  readonly code: string
  readonly measuredBy: string
  readonly vi: string
  readonly en: string
  readonly dimension: string
  readonly lead: readonly string[]
  readonly targets: Readonly<Record<string, number>>
  /** Ids of the tasks of the annex that are given for it. */
  readonly tasks: readonly string[]
}

type Yaml = {
  readonly number: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly subDimensions: readonly YamlRow[]
  readonly tasks?: readonly { readonly id: string; readonly covers: readonly string[] }[]
}

type YamlRow = {
  readonly code: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly assignment: { readonly lead?: readonly string[]; readonly targets?: Record<string, number> } | null
  readonly measuredBy?: string
  readonly items?: readonly YamlRow[]
}

const files = readdirSync(join(root, 'data', 'dimensions')).sort()
const texts = files.map((name) => readFileSync(join(root, 'data', 'dimensions', name), 'utf8'))
const yamls = texts.map((text) => parse(text) as Yaml)

export const dimensions = yamls.map(({ number, name }) => ({ number, ...name }))

/** The rows of the plan: items where a sub-dimension has them, else the sub-dimension itself. */
export const planRows: readonly PlanRow[] = yamls.flatMap(({ number, subDimensions, tasks = [] }) =>
  subDimensions
    .flatMap((one) => (one.items?.length ? one.items : [one]))
    .map(({ code, name, assignment, measuredBy = code }) => ({
      code,
      measuredBy,
      ...name,
      dimension: number,
      lead: assignment?.lead ?? [],
      targets: assignment?.targets ?? {},
      tasks: tasks.filter(({ covers }) => covers.includes(code)).map(({ id }) => id),
    })),
)

/** Every text that stands under a key of that name in the YAML of the plan. */
export const textsUnder = (key: string): readonly string[] => {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, one] of Object.entries(value)) {
      if (name === key && typeof one === 'string') found.push(one.replace(/\s+/g, ' ').trim())
      visit(one)
    }
  }
  for (const one of yamls) visit(one)
  return found
}

export const yamlOf = (name: string): unknown =>
  parse(readFileSync(join(root, 'data', `${name}.yaml`), 'utf8'))

/** `1.5` as papi shows it: `1,5000`. */
export const comma = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',')

/** The records of a CSV file, RFC 4180. */
export const readCsv = (text: string): readonly Readonly<Record<string, string>>[] => {
  const rows: string[][] = [['']]
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] ?? ''
    const row = rows.at(-1) ?? []
    if (quoted && letter === '"' && text[index + 1] === '"') index++
    else if (letter === '"') {
      quoted = !quoted
      continue
    }
    if (!quoted && letter === ',') row.push('')
    else if (!quoted && letter === '\r') {
      rows.push([''])
      index++
    } else row[row.length - 1] += letter
  }
  const [heads = [], ...records] = rows.slice(0, -1)
  return records.map((record) => Object.fromEntries(heads.map((head, index) => [head, record[index] ?? ''])))
}

const readCell = (text: string): string =>
  text
    .trim()
    .replace(/^\*+(?!\\)|(?<!\\)\*+$/g, '')
    .replace(/<br>/g, '\n')
    .replace(/\\(.)/g, '$1')

/** The tables of a Markdown file, each row by its heads. */
export const readMarkdown = (text: string): readonly (readonly Readonly<Record<string, string>>[])[] => {
  const tables: string[][] = []
  let inside = false
  for (const line of text.split('\n')) {
    if (line.startsWith('|') && !inside) tables.push([])
    inside = line.startsWith('|')
    if (inside) tables.at(-1)?.push(line)
  }
  return tables.map((lines) => {
    const split = (line: string) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map(readCell)
    const [heads = [], , ...rows] = lines.map(split)
    return rows.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ''])))
  })
}
