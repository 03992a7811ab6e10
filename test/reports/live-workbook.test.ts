import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Io } from '../../src/io.ts'
import { readCells, readParts, type StoredCell } from '../render/xlsx-parts.ts'
import { io34 } from '../results/sample-34.ts'
import { runPapi } from '../run-papi.ts'

// The workbook of the annual report as it stands in the file; test/office/live.test.ts lets LibreOffice work it out.

const folder = mkdtempSync(join(tmpdir(), 'papi-workbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Book = {
  readonly names: readonly string[]
  readonly xml: (sheet: string) => string
  readonly cells: (sheet: string) => ReadonlyMap<string, StoredCell>
  /** Of all sheets. */
  readonly formulas: readonly string[]
}

const draft = async (words: readonly string[], io: Partial<Io> = {}): Promise<Book> => {
  const out = mkdtempSync(join(folder, 'out-'))
  const { exit, talk } = await runPapi(['report', ...words, '--format', 'xlsx', '--out', out], { io })
  if (exit !== 0) throw new Error(talk)
  const bytes = readFileSync(join(out, `bao-cao-papi-${words[0]}.xlsx`))
  const parts = readParts(bytes)
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
    ([, name = '']) => name,
  )
  const numberOf = (sheet: string): number => names.indexOf(sheet) + 1
  return {
    names,
    xml: (sheet) => parts[`xl/worksheets/sheet${numberOf(sheet)}.xml`] ?? '',
    cells: (sheet) => readCells(bytes, numberOf(sheet)),
    formulas: names.flatMap((_, index) =>
      [...readCells(bytes, index + 1).values()].flatMap(({ formula }) => formula ?? []),
    ),
  }
}

describe('the workbook of 2024', () => {
  let book: Book
  beforeAll(async () => {
    book = await draft(['2024'])
  })

  it('begins with the list of its sheets', () => {
    expect(book.names.slice(0, 2)).toEqual(['Mục lục', 'Tổng hợp'])
    const listed = [...book.cells('Mục lục')].flatMap(([address, { text }]) =>
      /^B\d+$/.test(address) && text !== undefined ? [text] : [],
    )
    expect(listed.filter((name) => name !== 'Trang tính')).toEqual(book.names.slice(1))
  })

  it('has one plain table of data: one row of heads, filters, numbers, no column in sight that only helps', () => {
    const cells = book.cells('Dữ liệu')
    expect([...'ABCDEFGHIJ'].map((column) => cells.get(`${column}1`)?.text)).toEqual([
      'Mã',
      'Nội dung',
      'Năm',
      'Mã tỉnh',
      'Tỉnh, thành phố',
      'Điểm',
      'Thứ hạng',
      'Trong số',
      'Chỉ tiêu',
      'Đánh giá',
    ])
    const xml = book.xml('Dữ liệu')
    expect(xml).toContain('<autoFilter ref="A1:K')
    expect(xml).not.toContain('<mergeCell ')
    expect(xml).toMatch(/<col min="11" max="11"[^>]* hidden="1"/)
    const row = [...cells].find(([, { text }]) => text === '7.2|01')?.[0].slice(1)
    expect(row).toBeDefined()
    // Published: 1,5691406, the last of 61; target of the plan for 2024: 45.
    expect(cells.get(`F${row}`)?.number).toBe(1.5691406)
    expect([...'GHI'].map((column) => cells.get(`${column}${row}`)?.number)).toEqual([61, 61, 45])
    expect(cells.get(`J${row}`)?.text).toBe('chưa đạt')
  })

  it('has alerts where a leader looks, and no such tone that stays when a score changes', () => {
    for (const sheet of ['Chỉ số nội dung', 'Chỉ tiêu và thứ hạng', 'Qua các năm', 'Dữ liệu'])
      expect(book.xml(sheet)).toContain('<conditionalFormatting')
    const styles = new Set(
      [...book.cells('Chỉ tiêu và thứ hạng').values()].flatMap(({ text, style }) =>
        /^(chưa )?đạt$/.test(text ?? '') ? [style] : [],
      ),
    )
    expect(styles.size).toBe(1)
  })

  it('rests on one table alone: no other sheet is an input', () => {
    const sources = book.formulas.flatMap((formula) => formula.match(/'[^']+'!/g) ?? [])
    expect([...new Set(sources)].sort()).toEqual(["'Chỉ tiêu và thứ hạng'!", "'Dữ liệu'!"])
  })
})

/** Pieces of formulas that judge a target, or subtract ranks. */
const verdict = /^(?!SUMPRODUCT).*(đạt, |"đạt"|"chưa đạt")/
const places = /"giữ hạng"/

describe('what may not be judged is not judged by a formula', () => {
  it('before the results of the year', async () => {
    const { formulas } = await draft(['2025', '--results', '2024'])
    expect(formulas.length).toBeGreaterThan(4000)
    expect(formulas.filter((formula) => verdict.test(formula))).toEqual([])
    expect(formulas.filter((formula) => places.test(formula))).not.toEqual([])
  })

  it('among other provinces than those of the plan', async () => {
    const { formulas, cells } = await draft(['2025'], io34)
    expect(formulas.length).toBeGreaterThan(2000)
    expect(formulas.filter((formula) => verdict.test(formula))).toEqual([])
    expect(formulas.filter((formula) => places.test(formula))).toEqual([])
    const row = [...cells('Dữ liệu')].find(([, { text }]) => text === '7.2|01')?.[0].slice(1)
    expect(cells('Dữ liệu').get(`G${row}`)?.number).toBe(34)
    expect(cells('Dữ liệu').get(`J${row}`)?.text).toBe('không so sánh trực tiếp được')
  })

  it('where PAPI did not measure', async () => {
    const { cells } = await draft(['2024'])
    const plan = [...cells('Chỉ tiêu và thứ hạng')]
    const at = plan.find(([, { text }]) => text?.startsWith('5.2. '))?.[0].replace(/\D+/, '')
    const row = plan.filter(([address]) => address.replace(/\D+/, '') === at)
    expect(row.filter(([, { formula }]) => formula)).toEqual([])
    expect(row.at(-1)?.[1].text).toBe('không có kết quả')
  })
})
