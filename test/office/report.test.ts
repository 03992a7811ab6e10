import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runPapi } from '../run-papi.ts'
import { printAll, runPython, validate, withFile } from './office.ts'

// The reports of the shipped data, as an officer gets them, through programs that know nothing of papi.

const folder = mkdtempSync(join(tmpdir(), 'papi-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (year: number, format: string): Uint8Array =>
  readFileSync(join(folder, `bao-cao-papi-${year}.${format}`))

/** Rank of Hà Nội's total in a written workbook, where it is a number, and how many formulas there are. */
const readSummary = [
  'import sys, openpyxl',
  'book = openpyxl.load_workbook(sys.argv[1], data_only=True)',
  'rows = {r[10].value: r for r in book["Dữ liệu"].iter_rows()}',
  'print(rows["0|01"][6].value)',
  'print(rows["0|01"][7].value)',
  'formulas = openpyxl.load_workbook(sys.argv[1])',
  'print(sum(1 for s in formulas for row in s.iter_rows() for c in row if isinstance(c.value, str) and c.value.startswith("=")))',
].join('\n')

const ranks = [
  [2021, 9, 60],
  [2022, 12, 61],
  [2023, 15, 61],
  [2024, 29, 61],
] as const

let printed: ReadonlyMap<string, readonly string[]>
beforeAll(async () => {
  for (const [year] of ranks) {
    const { exit, talk } = await runPapi(['report', String(year), '--out', folder])
    expect([exit, talk]).toEqual([0, expect.stringContaining('dự thảo')])
  }
  printed = await printAll(new Map(ranks.map(([year]) => [`${year}.docx`, read(year, 'docx')])))
})

describe.each(ranks)('the report of %i', (year, rank, of) => {
  it('is valid for the Open XML SDK, in Word and in Excel', async () => {
    expect(await validate('report.docx', read(year, 'docx'))).toEqual([])
    expect(await validate('report.xlsx', read(year, 'xlsx'))).toEqual([])
  })

  it('keeps to Decree 30/2020/NĐ-CP', async () => {
    const { output, status } = await withFile('report.docx', read(year, 'docx'), (path) =>
      runPython(['test/office/check_decree30.py', path]),
    )
    expect(output.split('\n').filter((line) => line && !line.startsWith('ok'))).toEqual([])
    expect(status).toBe(0)
  })

  it('prints on twelve pages, states the rank that the city published, and ends in three annexes', async () => {
    const text = printed.get(`${year}.docx`)?.join('\n').replace(/\s+/g, ' ') ?? ''
    expect(text).toContain(`xếp thứ ${rank} trong ${of} tỉnh, thành phố`)
    // No annex of tasks while nobody has reported any.
    for (const annex of ['I', 'II', 'III']) expect(text).toContain(`Phụ lục ${annex} `)
    expect(text).not.toContain('Phụ lục IV')
    expect(printed.get(`${year}.docx`)?.length).toBeLessThanOrEqual(12)
    expect(text).not.toMatch(/undefined|NaN|\[object|\{\{|\}\}|::/)
  })

  it('holds live ranks that openpyxl reads as numbers', async () => {
    const { output } = await withFile('report.xlsx', read(year, 'xlsx'), (path) =>
      runPython(['-c', readSummary, path]),
    )
    const [total, among, formulas] = output.trim().split('\n').map(Number)
    expect([total, among]).toEqual([rank, of])
    expect(formulas).toBeGreaterThan(1000)
  })
})

it('gives the same bytes for the same input and day', async () => {
  const again = mkdtempSync(join(tmpdir(), 'papi-office-'))
  await runPapi(['report', '2023', '--out', again, '--format', 'docx,xlsx,html,md'])
  for (const format of ['docx', 'xlsx'])
    expect(readFileSync(join(again, `bao-cao-papi-2023.${format}`)).equals(read(2023, format))).toBe(true)
  rmSync(again, { recursive: true, force: true })
})
