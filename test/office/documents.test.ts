import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withActivities, withCriteria } from '../reports/sample-activities.ts'
import { runPapi } from '../run-papi.ts'
import { printAll, runPython, validate, withFile } from './office.ts'

// Every kind of document beside the annual report, from the shipped data, through programs that know nothing of papi.

const folder = mkdtempSync(join(tmpdir(), 'papi-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const papers = [
  'report 2023 --as ubnd',
  // A symbol that the workspace knows, one that it does not, and a post that it does not.
  'report 2023 --agency so-y-te',
  'report 2024 --agency so-lao-dong-thuong-binh-va-xa-hoi',
  'report 2023 --agency cong-an-thanh-pho',
  'report 2021-2025',
  'results report 2024',
  'letter request 2023',
  'letter remind 2023',
  'letter explain 2023',
  'plan 2025',
  'report inspections 2023',
  'report communication 2023',
  'report commend 2023',
]
// A page for a meeting has neither letterhead nor signature, so that the decree has nothing to say of it.
const briefs = ['brief 2023', 'brief 2024 --agency so-tai-nguyen-va-moi-truong']
const books = [
  'report 2021-2025',
  'report 2023 --agency so-y-te',
  'report inspections 2023',
  'plan 2024',
  'brief 2023',
]

const files = new Map<string, Uint8Array>()
let printed: ReadonlyMap<string, readonly string[]>
const bytesOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array()

const draft = async (words: string, format: string, io = {}): Promise<void> => {
  const out = join(folder, `${format}-${words.replace(/\W+/g, '-')}`)
  const { exit } = await runPapi([...words.split(' '), '--format', format, '--out', out], { io })
  expect(exit).toBe(0)
  // The review sheet beside it is no document of the decree.
  const name = readdirSync(out).find((one) => !one.startsWith('phieu-soat-')) ?? ''
  files.set(`${words}.${format}`, readFileSync(join(out, name)))
}

beforeAll(async () => {
  // With the SAMPLE of what was done in 2022 and 2023 and of criteria, so that all annexes are there.
  for (const words of papers) await draft(words, 'docx', withCriteria(withActivities()))
  for (const words of briefs) await draft(words, 'docx')
  for (const words of books) await draft(words, 'xlsx', withActivities())
  printed = await printAll(files)
})

it.each(papers)('papi %s is valid, keeps to Decree 30/2020/NĐ-CP and prints', async (words) => {
  const bytes = bytesOf(`${words}.docx`)
  expect(await validate('document.docx', bytes)).toEqual([])
  const { output } = await withFile('document.docx', bytes, (path) =>
    runPython(['test/office/check_decree30.py', path]),
  )
  expect(output.split('\n').filter((line) => line && !line.startsWith('ok'))).toEqual([])
  const pages = printed.get(`${words}.docx`) ?? []
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.join('\n')).not.toMatch(/undefined|NaN|\[object|\{\{|\}\}|::/)
})

it.each(briefs)('papi %s fits on one page', async (words) => {
  expect(await validate('document.docx', bytesOf(`${words}.docx`))).toEqual([])
  expect(printed.get(`${words}.docx`)).toHaveLength(1)
})

it.each(books)('papi %s as a workbook is valid and prints', async (words) => {
  expect(await validate('document.xlsx', bytesOf(`${words}.xlsx`))).toEqual([])
  const pages = printed.get(`${words}.xlsx`) ?? []
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.join('\n')).not.toMatch(/undefined|NaN|\[object|\{\{|\}\}|::|###/)
})
