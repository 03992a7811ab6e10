import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.ts'
import { readResults } from '../../src/results/read-results.ts'
import { type MadeCell, makeWorkbook } from '../read/make-workbook.ts'
import { basis, makeResults, provinces, readSample, scoreRows, sourceRows } from './sample.ts'

// Beside the fixtures in `test/rules/results.ts`: values, and words that a place does not show.

const year = 2023
const [head = []] = scoreRows(year)

/** A clean workbook with another value in a cell of Hà Nội, the first row of scores. */
const withCell = (column: number, value: MadeCell): MadeCell[][] =>
  scoreRows(year).map((cells, row) => (row === 2 ? cells.with(column, value) : cells))

describe('a clean workbook', () => {
  it.each([2018, 2019, 2020, 2021, 2022, 2023, 2024])('of %d is silent and read whole', (year) => {
    const { value, diagnostics } = readSample(year)
    expect(diagnostics).toEqual([])
    expect(value?.provinces).toHaveLength(provinces.length)
    expect(value?.source).toEqual({
      publisher: 'CECODES',
      edition: `PAPI ${year}`,
      remarks: ['số liệu giả định'],
    })
    expect(value?.provinces[0]?.scores['0']).toBe(scoreRows(year)[2]?.[2])
  })

  it('may have other names of sheets', () => {
    const { value } = readWorkbook(
      makeWorkbook([
        { name: 'Bìa', rows: [['Kết quả']] },
        { name: 'Sheet1', rows: scoreRows(year) },
        { name: 'NGUỒN', rows: sourceRows(year) },
      ]),
      'a.xlsx',
    )
    expect(value && readResults(value, basis(year)).diagnostics).toEqual([])
  })
})

it('says whose a code is on another day, and what became of a province', () => {
  const notesOf = (asked: number, change: (rows: MadeCell[][]) => void) => {
    const rows = scoreRows(asked).map((cells) => [...cells])
    change(rows)
    return readSample(asked, rows).diagnostics.flatMap(({ code, notes = [] }) =>
      notes.map(({ message }) => `${code}: ${message.vi}`),
    )
  }
  const swap = (name: string, code: string) => (rows: MadeCell[][]) => {
    for (const cells of rows) if (cells[1] === name) cells[0] = code
  }
  expect(notesOf(2024, swap('Lào Cai', '15'))).toEqual([
    'province-mismatch: từ ngày 01/7/2025 mã 15 là Lào Cai',
  ])
  expect(notesOf(2025, swap('Lào Cai', '10'))).toEqual([
    'province-mismatch: trước ngày 01/7/2025 mã 10 là Lào Cai',
  ])
  expect(notesOf(2025, (rows) => rows.push(['15', 'Yên Bái', 42]))).toEqual([
    'no-such-province: Yên Bái nhập vào Lào Cai từ ngày 01/7/2025',
  ])
})

it('gives no value where there is an error, and one where there are warnings', () => {
  const road = head.indexOf('6.3-road')
  expect(readSample(year, withCell(road, 9)).value).toBeUndefined()
  expect(readSample(year, withCell(road, '1,85')).value?.provinces[0]?.scores['6.3-road']).toBe(1.85)
})

it('suggests the province that was meant', () => {
  const { diagnostics } = readSample(
    year,
    withCell(1, 'Hà Nộy').map((cells, row) => (row === 2 ? cells.with(0, null) : cells)),
  )
  expect(diagnostics.map(({ remedy }) => remedy?.vi).join()).toContain('"Hà Nội"')
})

it('says when there is no table', () => {
  const { value } = readWorkbook(makeResults([['a', 'b']], []), 'a.xlsx')
  expect(value && readResults(value, basis(year)).diagnostics.map(({ code }) => code)).toEqual([
    'no-score-table',
  ])
})
