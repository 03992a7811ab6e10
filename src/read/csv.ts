import { formatAddress } from '../diagnostics/address.ts'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { limits } from '../office/limits.ts'
import { checkSize } from '../office/package.ts'
import { catchRefusal, refuse, refuseTooLarge } from '../office/refusal.ts'
import { cleanText } from '../office/xml-text.ts'
import type { SourceCell, SourceWorkbook } from './source-workbook.ts'

/** Plain decimals are numbers; `01` and the like are codes and stay text. */
const readField = (field: string): string | number =>
  field.length <= 40 && /^-?(0|[1-9]\d*)(\.\d+)?(e-?\d+)?$/i.test(field) ? Number(field) : cleanText(field)

/** Excel writes `;` on a Vietnamese computer, where the comma is that of decimals: the first line says which of the two it is, outside quotes. */
const findSeparator = (text: string): string => {
  const first = text.split('\n', 1)[0]?.replace(/"[^"]*"/g, '') ?? ''
  return first.split(';').length > first.split(',').length ? ';' : ','
}

/** Rows of fields. Source: RFC 4180; line ends LF or CRLF. Linear in the length of the text. */
const splitFields = (text: string): readonly (readonly string[])[] => {
  const separator = findSeparator(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      for (;;) {
        const close = text.indexOf('"', at + 1)
        if (close < 0) return refuseUnclosed()
        field += text.slice(at + 1, close)
        at = close + 1
        if (text[at] !== '"') break
        field += '"'
      }
    }
    const rest = at
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at++
    row.push(field + text.slice(rest, at).replace(/\r$/, ''))
    if (text[at] !== separator) {
      rows.push(row)
      row = []
    }
    at++
  }
  if (row.length > 0) rows.push(row)
  return rows
}

const refuseUnclosed = (): never =>
  refuse({
    code: 'damaged-csv',
    message: { vi: 'tệp .csv thiếu dấu " đóng', en: 'a quote in the .csv is never closed' },
  })

/** Reads text in UTF-8, separated by commas or semicolons, as a workbook of one sheet. Never throws. */
export const readCsv = (bytes: Uint8Array, file: string): Checked<SourceWorkbook> =>
  catchRefusal(file, 'spreadsheet', () => {
    checkSize(bytes)
    const cells: SourceCell[] = []
    for (const [i, fields] of splitFields(decode(bytes)).entries())
      for (const [j, field] of fields.entries()) {
        if (field.trim() === '') continue
        if (cells.length === limits.cells)
          refuseTooLarge({ vi: `hơn ${limits.cells} ô có số liệu`, en: `more than ${limits.cells} cells` })
        const [row, column] = [i + 1, j + 1]
        cells.push({ row, column, address: formatAddress(row, column), value: readField(field.trim()) })
      }
    const sheet = { name: 'csv', hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [] }
    return {
      value: { file, sheets: [sheet], date1904: false, macros: false, externalLinks: false },
      diagnostics: [],
    }
  })

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse({
      code: 'not-utf8',
      message: { vi: 'tệp .csv không phải UTF-8', en: 'the .csv is not UTF-8' },
      remedy: {
        vi: 'lưu lại bằng Excel dạng "CSV UTF-8 (Comma delimited)"',
        en: 'save it in Excel as "CSV UTF-8 (Comma delimited)"',
      },
    })
  }
}
