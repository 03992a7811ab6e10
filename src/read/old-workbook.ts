import { type CellObject, read, SSF, type WorkSheet } from '@e965/xlsx'
import { formatAddress } from '../diagnostics/address.ts'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { limits } from '../office/limits.ts'
import { isCutOff } from '../office/ole.ts'
import { checkSize } from '../office/package.ts'
import { catchRefusal, refuseEncrypted, refuseTooLarge, refuseTruncated } from '../office/refusal.ts'
import { storeZip } from '../office/write-zip.ts'
import { openZip } from '../office/zip.ts'
import { classifyFormat } from './number-format.ts'
import { limitText } from './sheet.ts'
import type { OldFormat, SourceCell, SourceSheet, SourceWorkbook } from './source-workbook.ts'
import { missingSheet, refuseNoCells, remarks } from './workbook.ts'

/** Source: MS-XLS 2.5.10. */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

const builtIn = new Set(Object.values(SSF.get_table()))

/** A zip of the same parts that need not be unpacked any more: the library does not count what comes out. */
const unpackWithin = (
  bytes: Uint8Array,
): { readonly bytes: Uint8Array; readonly names: readonly string[] } => {
  const archive = openZip(bytes)
  const wanted = archive.names.filter((name) => /\.(bin|xml|rels)$/.test(name))
  return {
    bytes: storeZip(new Map(wanted.map((name) => [name, archive.unpack(name) ?? new Uint8Array()]))),
    names: archive.names,
  }
}

type Found = Pick<SourceCell, 'value' | 'error' | 'uncached'>

const readValue = ({ t, v, f }: CellObject): Found | undefined => {
  if (v === undefined || t === 'z') return f === undefined ? undefined : { value: '', uncached: true }
  if (t === 'e') return { value: errors[Number(v)] ?? '#ERROR!', error: true }
  if (typeof v === 'number') return Number.isFinite(v) ? { value: v } : { value: String(v), error: true }
  if (typeof v === 'boolean') return { value: v }
  const text = limitText(String(v))
  return text === '' ? undefined : { value: text }
}

const readCell = (cell: CellObject, row: number, column: number): SourceCell | undefined => {
  const found = readValue(cell)
  if (!found) return undefined
  const code = typeof found.value === 'number' && typeof cell.z === 'string' ? cell.z : 'General'
  const format = classifyFormat(code)
  const own = !builtIn.has(code) && !/^general$/i.test(code) && code.length <= limits.formatLength
  return {
    row,
    column,
    address: formatAddress(row, column),
    ...found,
    ...(cell.f !== undefined && { formula: true }),
    ...(format && { format }),
    ...(own && { pattern: code }),
  }
}

const indicesOf = (list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Set<number> => {
  const hidden = new Set<number>()
  list?.forEach((one, index) => {
    if (one?.hidden) hidden.add(index + 1)
  })
  return hidden
}

const readSheet = (sheet: WorkSheet, count: () => void): Omit<SourceSheet, 'name' | 'hidden'> => {
  const cells: SourceCell[] = []
  // Rows and cells that are not there are holes.
  const rows: readonly (readonly CellObject[])[] = sheet['!data'] ?? []
  rows.forEach((row, r) => {
    row.forEach((one, c) => {
      const cell = readCell(one, r + 1, c + 1)
      if (!cell) return
      count()
      cells.push(cell)
    })
  })
  const rowsHidden = indicesOf(sheet['!rows'])
  const columnsHidden = indicesOf(sheet['!cols'])
  const present = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)
  return {
    cells,
    merges: (sheet['!merges'] ?? []).slice(0, limits.merges).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c + 1,
      bottom: e.r + 1,
      right: e.c + 1,
    })),
    hiddenRows: present(cells.map(({ row }) => row)).filter((row) => rowsHidden.has(row)),
    hiddenColumns: present(cells.map(({ column }) => column)).filter((column) => columnsHidden.has(column)),
  }
}

const isPassword = (error: unknown): boolean => error instanceof Error && /password/i.test(error.message)

/**
 * Reads workbooks in formats of old as `readWorkbook` reads .xlsx. The library does not stop at limits, so this is for a thread with
 * limits of its own: see `commands/read-spreadsheet.ts`.
 */
export const readOldWorkbook = (
  bytes: Uint8Array,
  format: OldFormat,
  file: string,
): Checked<SourceWorkbook> =>
  catchRefusal(file, 'spreadsheet', () => {
    checkSize(bytes)
    if (format === 'xls' && isCutOff(bytes)) refuseTruncated()
    const unpacked = format === 'xlsb' ? unpackWithin(bytes) : { bytes, names: [] }
    const parse = () => {
      try {
        return read(unpacked.bytes, {
          type: 'array',
          dense: true,
          cellNF: true,
          cellStyles: true,
          cellText: false,
          cellHTML: false,
          bookVBA: true,
        })
      } catch (error) {
        if (isPassword(error)) refuseEncrypted()
        throw error
      }
    }
    const book = parse()
    if (book.SheetNames.length > limits.sheets)
      refuseTooLarge({ vi: 'hơn 200 trang tính', en: 'more than 200 sheets' })
    let cells = 0
    const count = (): void => {
      if (++cells > limits.cells)
        refuseTooLarge({ vi: `hơn ${limits.cells} ô có số liệu`, en: `more than ${limits.cells} cells` })
    }
    const missing: string[] = []
    const sheets = book.SheetNames.flatMap((name, index) => {
      const sheet = book.Sheets[name]
      if (!sheet) missing.push(limitText(name))
      if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return []
      const hidden = Boolean(book.Workbook?.Sheets?.[index]?.Hidden)
      return [{ name: limitText(name), hidden, ...readSheet(sheet, count) }]
    })
    if (sheets.every((sheet) => sheet.cells.length === 0)) refuseNoCells()
    const value: SourceWorkbook = {
      file,
      old: format,
      sheets,
      date1904: book.Workbook?.WBProps?.date1904 ?? false,
      macros: book.vbaraw !== undefined,
      externalLinks: unpacked.names.some((name) => name.includes('/externallinks/')) || linksOut(book.Sheets),
    }
    return { value, diagnostics: [...remarks(value), ...missing.map((name) => missingSheet(file, name))] }
  })

/** `[khac.xls]Trang!A1`: a formula that points into another file. */
const linksOut = (sheets: Readonly<Record<string, WorkSheet>>): boolean =>
  Object.values(sheets).some((sheet) =>
    ((sheet['!data'] ?? []) as readonly (readonly CellObject[])[]).some((row) =>
      row?.some((cell) => cell?.f !== undefined && /\[[^\]]+\]/.test(cell.f)),
    ),
  )
