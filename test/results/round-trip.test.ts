import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { provincesOn } from '../../src/plan/province.ts'
import { readCsv } from '../../src/read/csv.ts'
import type { SourceCell } from '../../src/read/source-workbook.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { renderers } from '../../src/render/registry.ts'
import { importScores } from '../../src/results/import-scores.ts'
import { readResults } from '../../src/results/read-results.ts'
import { cellOf, type Results } from '../../src/results/results.ts'
import { writeResults, writeTemplate } from '../../src/results/write-results.ts'
import { basis, dimensions, provinces, readSample, scoreRows, sourceRows, workspace } from './sample.ts'

const rowsOf = (cells: readonly SourceCell[]) =>
  [...new Set(cells.map(({ row }) => row))].map((row) =>
    cells.filter((cell) => cell.row === row).map(({ value }) => String(value)),
  )

const render = async (document: Document) => {
  const xlsx = await renderers.find(({ format }) => format === 'xlsx')?.load()
  if (!xlsx) throw new Error('no xlsx')
  const { value } = readWorkbook(await xlsx.render(document), 'a.xlsx')
  if (!value) throw new Error('unreadable')
  return value
}

describe('a results workbook', () => {
  it('is read back without loss: every double, blank, group and remark', async () => {
    const sample = readSample(2022).value as Results
    const [first, second, ...rest] = sample.provinces
    if (!first || !second) throw new Error('no sample')
    const { '6.3-road': _, ...withheld } = first.scores
    const results: Results = {
      ...sample,
      codes: [...sample.codes, '0-se'],
      provinces: [
        { ...first, scores: { ...withheld, '0-se': 0.1 + 0.2 }, groups: { '0': 2 } },
        { ...second, scores: {} },
        ...rest,
      ],
      source: {
        publisher: 'A & <B>',
        edition: '=1+1',
        remarks: ['một', 'hai'],
        sample: { people: 1122, communes: 12 },
      },
    }
    const written = await render(writeResults(results, workspace))
    const read = readResults(written, basis(2022))
    expect(read.diagnostics).toEqual([])
    expect({ ...read.value, grid: undefined }).toEqual({ ...results, grid: undefined })
    // Every score is found again in the cell that is named for it.
    const cells = new Map(written.sheets[0]?.cells.map(({ address, value }) => [address, value]))
    for (const { province, scores } of results.provinces)
      for (const [code, score] of Object.entries(scores))
        expect(cells.get(cellOf(read.value as Results, province, code) ?? '')).toBeCloseTo(score, 6)
  })

  it('keeps the day whose provinces the edition ranks, where it is another than the end of the year', async () => {
    const dated = [...sourceRows(2025), ['Địa giới ngày', '31/12/2024']]
    const results = readSample(2025, scoreRows(2025, provinces), dated).value
    expect(results).toMatchObject({ year: 2025, day: '2024-12-31' })
    expect(results?.provinces).toHaveLength(63)
    if (!results) return
    const read = readResults(await render(writeResults(results, workspace)), basis(2025)).value
    expect(read?.day).toBe('2024-12-31')
    expect(read?.provinces).toEqual(results.provinces)
  })

  it('template has every province and code, no score, and says how to fill it', async () => {
    const units = provincesOn(workspace.provinces.provinces, '2025-12-31')
    const workbook = await render(writeTemplate(2025, dimensions, units))
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Điểm', 'Nguồn'])
    const { value, diagnostics } = readResults(workbook, basis(2025))
    expect(diagnostics.map(({ code }) => code).toSorted()).toEqual(['not-an-edition', 'source-missing'])
    expect(value).toBeUndefined()
    const [head, , ...rows] = rowsOf(workbook.sheets[0]?.cells ?? [])
    expect(head).toContain('8.3')
    expect(head).not.toContain('5.2')
    expect(rows.every((cells) => cells.length === 2)).toBe(true)
    expect(rows).toHaveLength(34)
    expect(rows).toContainEqual(['15', 'Lào Cai'])
    expect(rows).toContainEqual(['46', 'Huế'])
  })
})

describe('CSV in the layout of research data', () => {
  it('gives the same results, with the source that the user names', () => {
    const [head = [], , ...rows] = scoreRows(2023)
    const lines = [['province_code', 'province', ...head.slice(2)], ...rows].map((cells) =>
      cells.map((cell) => cell ?? '').join(','),
    )
    const { value } = readCsv(new TextEncoder().encode(lines.join('\n')), 'a.csv')
    if (!value) throw new Error('unreadable')
    const given = { publisher: 'UNDP', edition: 'PAPI 2023', remarks: ['một'] }
    const imported = importScores(value, basis(2023), given)
    expect(imported.diagnostics).toEqual([])
    expect({ ...imported.value, grid: undefined }).toEqual({
      ...readSample(2023).value,
      source: given,
      grid: undefined,
    })
  })
})
