import { describe, expect, it } from 'vitest'
import { answerFormats } from '../../src/answer/formats.ts'
import { answerSchema, commands } from '../../src/answer/schema.ts'
import type { OutputFile } from '../../src/io.ts'
import { bodyName, type Units } from '../../src/plan/unit.ts'
import { measureText } from '../../src/render/terminal-text.ts'
import { readParts } from '../render/xlsx-parts.ts'
import { runPapi } from '../run-papi.ts'
import { readCsv, readMarkdown, textsUnder, yamlOf } from './sources.ts'

// Every command × every form × both languages × 80 and 120 columns.

const questions: readonly (readonly [command: string, words: readonly string[]])[] = [
  ['diff', ['diff', '2023', '--full']],
  ['diff --against', ['diff', '2021', '--against', '2020']],
  ['results show', ['results', 'show', '2023']],
  ['results show --code', ['results', 'show', '2023', '--code', '6.3-unclean-water']],
  ['status', ['status', '2023']],
  ['reach', ['reach', '2023']],
  ['reach --code', ['reach', '2024', '--group', '1']],
  ['what-if', ['what-if', '2023', '6.1=1,9', '7=3', '--others', 'trend']],
  ['outlook', ['outlook', '2024']],
  ['agency', ['agency', 'so-thong-tin-va-truyen-thong']],
  ['peers', ['peers', '2024']],
  ['sure', ['sure', '2023']],
  ['trace', ['trace', '7.2', '--year', '2023']],
  ['documents', ['documents']],
  ['calendar', ['calendar', '2023']],
]

const languages = ['vi', 'en'] as const

type Asked = { readonly out: string; readonly files: readonly OutputFile[] }

const ask = async (words: readonly string[], width = 80): Promise<Asked> => {
  const files: OutputFile[] = []
  const io = { write: async (written: readonly object[]) => void files.push(...(written as OutputFile[])) }
  const { out, talk, exit } = await runPapi(words, { width, io })
  expect({ talk, exit }).toEqual({ talk: '', exit: 0 })
  return { out, files }
}

type Names = { readonly name: string | { readonly vi: string; readonly en?: string } }
const namesIn = (file: string, key: string): readonly string[] =>
  (yamlOf(file) as Record<string, readonly Names[]>)[key]?.flatMap(({ name }) =>
    typeof name === 'string' ? name : name.en ? [] : name.vi,
  ) ?? []

/** Names of places, names of bodies that have no English one, words of the plan's tasks: they have no English. */
const untranslated = [
  ...namesIn('provinces', 'provinces'),
  ...namesIn('agencies', 'agencies'),
  ...(yamlOf('units') as Units).units.map(bodyName),
  ...textsUnder('text'),
]
  .concat(
    (yamlOf('provinces') as { sets: readonly { source: string }[] }).sets.map(({ source }) => source),
    // Of the results workbooks.
    [2022, 2023].map((year) => `PAPI ${year}, trang "${year}" của tệp "PAPI-2015-2023"`),
    ['Thừa Thiên-Huế', 'Điểm', 'CECODES, VFF-CRT, RTA và UNDP (papi.org.vn)', 'NĐ-CP', 'Kinh tế và Đô thị'],
  )
  .map((name) => name.normalize('NFC').replace(/\s+/g, ' '))
  .flatMap((name) => [name, name.toUpperCase()])
  .sort((a, b) => b.length - a.length)

const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯàáạảãèéẹẻẽìíịỉĩòóọỏõùúụủũỳýỵỷỹ\u1ea0-\u1ef9]/

/** Words of English that are none of Vietnamese without its marks; those that are typed are left out. */
const english =
  /\b(the|of|and|are|was|were|among|measured|provinces?|rank|score|target|places|points|than|which|with|since|without|answered|sheet|cell)\b/i

const typed = /papi (?:[a-z-]+)(?: [\w.=<>[\]-]+)*|--[a-z-]+|"[^"]*"|[\w-]+\.(?:docx|xlsx|yaml)(?::\d+)?/g

const expectEnglish = (text: string): void => {
  let rest = text.normalize('NFC').replace(/\s+/g, ' ')
  for (const name of untranslated) rest = rest.replaceAll(name, ' ')
  const at = rest.search(vietnamese)
  expect(at < 0 ? '' : rest.slice(Math.max(0, at - 60), at + 60)).toBe('')
}

const expectVietnamese = (text: string): void => {
  const rest = text.replace(typed, ' ').replace(/\s+/g, ' ')
  const at = rest.search(english)
  expect(at < 0 ? '' : rest.slice(Math.max(0, at - 60), at + 60)).toBe('')
}

/** Sentences and cells of the Vietnamese documents in which a figure is found. */
const dropQuoted = (text: string): string => text.replace(/^ {2}(sentence|table|chart) · .*$/gm, '')

/** A task of the plan is cut to a line. */
const dropTasks = (text: string): string => text.replace(/^ {2}\d\.\d\S*-\d+ .*$/gm, '')

const stringsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsOf)
      : []

const keysOf = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Array.isArray(value)
      ? value.flatMap(keysOf)
      : Object.entries(value).flatMap(([key, one]) => [key, ...keysOf(one)])

const textOfHtml = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

const stringsOfWorkbook = (bytes: Uint8Array): readonly string[] => {
  const parts = readParts(bytes)
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)]
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>(.*?)<\/t>/gs)]
  return [...names, ...texts].map(([, text = '']) => text.replace(/&quot;/g, '"').replace(/&amp;/g, '&'))
}

it('asks every command that gives an answer', () => {
  expect(questions.map(([command]) => command)).toEqual(commands)
  expect(answerFormats).toEqual(['text', 'json', 'csv', 'md', 'html', 'xlsx'])
})

describe.each(questions)('papi %s', (command, words) => {
  it.each(languages.flatMap((language) => [80, 120].map((width) => [language, width] as const)))(
    'as text in %s, %i columns',
    async (language, width) => {
      const { out } = await ask(['--lang', language, ...words], width)
      for (const line of out.split('\n')) expect(measureText(line), line).toBeLessThanOrEqual(width)
      expect(out).not.toMatch(/undefined|NaN|Infinity|null|\[object| $/m)
      if (language === 'en') expectEnglish(dropTasks(dropQuoted(out)))
      else expectVietnamese(out)
    },
  )

  it.each(languages)('as md, html and xlsx in %s', async (language) => {
    const [md, html, xlsx] = await Promise.all(
      ['md', 'html', 'xlsx'].map((format) => ask(['--lang', language, ...words, '--format', format])),
    )
    const [markdown, page] = [md?.out ?? '', html?.out ?? '']
    expect(page).toContain(`<html lang="${language}">`)
    expect(xlsx?.out).toMatch(/\.xlsx\n$/)
    const bytes = xlsx?.files[0]?.bytes ?? new Uint8Array()
    const strings = stringsOfWorkbook(bytes)
    const tables = readMarkdown(markdown)
    const lines = textOfHtml(page).replace(/\s+/g, ' ')
    // The same tables in all three: each cell of text is in the page and in the workbook.
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables)
      for (const row of table)
        for (const [head, cell] of Object.entries(row)) {
          expect(strings).toContain(head)
          expect(lines).toContain(cell.replace(/\s+/g, ' ').trim())
          if (vietnamese.test(cell)) expect(strings.join('\n')).toContain(cell)
        }
    if (command === 'trace') return
    for (const text of [markdown.replace(/\\(.)/g, '$1').replace(/<br>/g, ' '), lines, strings.join('\n')])
      if (language === 'en') expectEnglish(text)
      else expectVietnamese(text)
  })

  it.each(languages)('as JSON of the published schema, and the same as CSV, in %s', async (language) => {
    const json = JSON.parse((await ask(['--lang', language, ...words, '--format', 'json'])).out)
    expect(answerSchema.safeParse(json).error?.issues ?? []).toEqual([])
    expect(json).toMatchObject({ version: 2, command })
    for (const key of keysOf(json)) expect(key).toMatch(/^[a-z][A-Za-z0-9]*$|^\d(\.\d)?$/)
    const csv = readCsv((await ask(['--lang', language, ...words, '--format', 'csv'])).out)
    const names = Object.keys(json).filter(
      (key) => Array.isArray(json[key]) && csv.some(({ table = 'rows' }) => table === key),
    )
    for (const name of names) {
      const records = csv.filter(({ table = 'rows' }) => table === name)
      expect(records).toHaveLength(json[name].length)
      json[name].forEach((row: object, index: number) => {
        const flat = (value: unknown, path: string): void => {
          if (value !== null && typeof value === 'object' && !Array.isArray(value))
            for (const [key, one] of Object.entries(value))
              flat(one, path ? path + key.charAt(0).toUpperCase() + key.slice(1) : key)
          else if (!Array.isArray(value) && records[index]?.[path] !== undefined)
            expect(records[index]?.[path].replace(/^'(?=[=+\-@])/, '')).toBe(
              value === null ? '' : String(value),
            )
        }
        flat(row, '')
      })
    }
    // A standing is whole wherever it is.
    const standings = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('groupBy' in value)
        expect(Object.keys(value)).toEqual(expect.arrayContaining(['score', 'rank', 'of', 'tied', 'group']))
      for (const one of Object.values(value)) standings(one)
    }
    standings(json)
    if (command !== 'trace' && language === 'en') expectEnglish(stringsOf(json).join('\n'))
  })
})

describe('papi schema', () => {
  it('publishes the keys of answers', async () => {
    const { out } = await runPapi(['schema', 'answer'])
    const schema = JSON.parse(out)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.required.toSorted()).toEqual(['command', 'version'])
    expect(schema.properties.rank.description).toContain('1 is best')
    expect(schema.additionalProperties).toBe(false)
  })

  it('lists the schemas, and refuses others', async () => {
    expect((await runPapi(['schema'])).out).toMatch(/^plan\n[\s\S]*\nanswer\n$/)
    const { talk, exit } = await runPapi(['schema', 'answers'])
    expect({ exit, talk }).toEqual({ exit: 2, talk: expect.stringContaining('answer') })
  })
})
