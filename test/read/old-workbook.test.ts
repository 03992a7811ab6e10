import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../src/commands/read-spreadsheet.ts'
import type { SourceWorkbook } from '../../src/read/source-workbook.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { root, runPapi } from '../run-papi.ts'
import { changed, ioWith, makeBytes, mixedAnswers } from '../submissions/sample-submissions.ts'

// Workbooks in formats of old. test/office reads all forms as LibreOffice saves them.

const toXlsb = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(write(read(bytes, { type: 'array', cellStyles: true }), { type: 'array', bookType: 'xlsb' }))

/** What both readers say, but for what the library does not write: formulas, formats and the layout. */
const plain = ({ sheets, date1904 }: SourceWorkbook) => ({
  date1904,
  sheets: sheets.map(({ name, hidden, cells, merges }) => ({
    name,
    hidden,
    merges,
    cells: cells.map(({ address, value }) => [address, value]),
  })),
})

it('reads a form in .xlsb as the .xlsx it was made from', async () => {
  const bytes = await makeBytes('so-y-te', mixedAnswers)
  const { value: xlsx } = readWorkbook(bytes, 'a')
  const { value: old, diagnostics } = await readSpreadsheet(toXlsb(bytes), 'a')
  expect(diagnostics).toEqual([])
  expect(old?.old).toBe('xlsb')
  expect(old && plain(old)).toEqual(xlsx && plain(xlsx))
})

/** SAMPLE workbooks as LibreOffice 7.4 saved them. */
const readSample = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'old', name))

it('gives values of every type, and the layout', async () => {
  const { value, diagnostics } = await readSpreadsheet(readSample('sample.xls'), 'a.xls')
  expect(diagnostics).toEqual([])
  expect(value).toEqual({
    file: 'a.xls',
    old: 'xls',
    date1904: false,
    macros: false,
    externalLinks: false,
    sheets: [
      {
        name: 'Trang Ô',
        hidden: false,
        merges: [{ top: 4, left: 1, bottom: 5, right: 2 }],
        hiddenRows: [],
        hiddenColumns: [2],
        cells: [
          { row: 1, column: 1, address: 'A1', value: 'Đề án é\nhai dòng' },
          { row: 1, column: 2, address: 'B1', value: 1.5 },
          // LibreOffice saves it as a formula.
          { row: 1, column: 3, address: 'C1', value: true, formula: true },
          { row: 1, column: 5, address: 'E1', value: '#DIV/0!', error: true, formula: true },
          { row: 2, column: 1, address: 'A2', value: 45275, format: 'date', pattern: 'm/d/yyyy' },
          { row: 2, column: 2, address: 'B2', value: 0.25, format: 'percent' },
          { row: 2, column: 3, address: 'C2', value: 15, pattern: '0"/61"' },
          { row: 3, column: 1, address: 'A3', value: 2, formula: true },
          { row: 3, column: 2, address: 'B3', value: 'ab', formula: true },
          { row: 4, column: 1, address: 'A4', value: 'gộp' },
          { row: 5, column: 1, address: 'A5', value: 'SAMPLE' },
        ],
      },
      {
        name: 'ẩn',
        hidden: true,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        cells: [{ row: 1, column: 1, address: 'A1', value: 'x' }],
      },
    ],
  })
})

const codesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await readSpreadsheet(bytes, 'a')).diagnostics.map(({ code }) => code)

describe('what cannot be read', () => {
  const sample = readSample('sample.xls')

  it('is cut off, or no workbook, wherever it ends too early', async () => {
    for (let length = 512; length < sample.length; length += 64) {
      const codes = await codesOf(sample.subarray(0, length))
      expect(['truncated-workbook', 'not-a-workbook'], `${length}`).toContain(codes.join())
    }
  })

  it('is none of these formats when the name of the stream is missing', async () => {
    const bytes = Uint8Array.from(sample)
    const at = Buffer.from(sample).indexOf(Buffer.from('Workbook', 'utf16le'))
    bytes[at] = 0x58
    expect(await codesOf(bytes)).toEqual(['not-a-workbook'])
  })
})

it('is named in the warning that it cannot be marked', async () => {
  const folder = join(root, 'given')
  const bytes = toXlsb(
    await makeBytes(
      'so-y-te',
      changed(({ key }) => (key === 'status' ? 'xong rồi' : undefined)),
    ),
  )
  const { out, talk, exit } = await runPapi(['validate', 'given', '--mark', 'marked'], {
    io: ioWith(folder, { 'so-y-te.xlsb': bytes }),
  })
  expect(exit).toBe(1)
  expect(out + talk).toContain('lỗi[unknown-status]')
  expect((out + talk).replace(/\s+/g, ' ')).toContain(
    'không tạo được bản đánh dấu của tệp này: chỉ tệp .xlsx được đánh dấu, tệp này là .xlsb',
  )
})
