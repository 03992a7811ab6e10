import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.ts'
import { root, runPapi } from '../run-papi.ts'

// Every figure that bears a note is the one in the cell that the note names.

const folder = mkdtempSync(join(tmpdir(), 'papi-origin-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(async () => {
  await runPapi(['report', '2023', '--format', 'xlsx,html', '--out', folder])
})

const cellsOf = (path: string, sheet: string): ReadonlyMap<string, unknown> => {
  const { value } = readWorkbook(readFileSync(path), path)
  const found = value?.sheets.find(({ name }) => name === sheet)
  return new Map(found?.cells.map(({ address, value: content }) => [address, content]))
}

const named = /PAPI (\d{4}), results\/(\d{4})\.xlsx, trang [“"]([^”"]+)[”"], ô ([A-Z]+\d+)\./

it('in the workbook: the note of a score names its very cell', () => {
  const path = join(folder, 'bao-cao-papi-2023.xlsx')
  const parts = unzipSync(readFileSync(path))
  const sheets = readWorkbook(readFileSync(path), path).value?.sheets ?? []
  const at = sheets.findIndex(({ name }) => name === 'Qua các năm') + 1
  const comments = strFromU8(parts[`xl/comments${at}.xml`] ?? new Uint8Array())
  const own = cellsOf(path, 'Qua các năm')
  const notes = [...comments.matchAll(/<comment ref="([A-Z]+\d+)"[\s\S]*?<t[^>]*>([\s\S]*?)<\/t>/g)]
  expect(notes.length).toBeGreaterThan(150)
  for (const [, ref = '', text = ''] of notes) {
    const [, year, file, sheet = '', address = ''] = named.exec(text.replaceAll('&quot;', '"')) ?? []
    expect(file).toBe(year)
    const source = cellsOf(join(root, 'data/results', `${file}.xlsx`), sheet)
    expect(own.get(ref)).toBe(source.get(address))
    expect(source.get(`B${/\d+$/.exec(address)?.[0]}`)).toBe('Hà Nội')
  }
})

it('in the page: as a hint of each figure, which leads to a list that is not printed', () => {
  const page = readFileSync(join(folder, 'bao-cao-papi-2023.html'), 'utf8')
  const hints = [...page.matchAll(/<a href="#(nguon-\d+)" title="(PAPI \d{4}, results[^"]*)">([^<]*)<\/a>/g)]
  expect(hints.length).toBeGreaterThan(150)
  for (const [, id = '', hint = '', figure = ''] of hints) {
    expect(page).toContain(`<li id="${id}">${hint}</li>`)
    expect(hint).toMatch(/ô [A-Z]+3\. Thứ hạng tính từ điểm\.$/)
    expect(figure).toMatch(/^(\d+,\d{4}|\d+\/\d+)$/)
  }
})
