import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import { type LegacyEncoding, readLegacyTexts } from '../read/legacy-text.ts'
import type { Area, SourceCell, SourceSheet, SourceWorkbook } from '../read/source-workbook.ts'
import { showCell, tidyText } from './values.ts'

/** A cell with its text as a person reads it: spaces tidied, legacy letters converted. */
export type GridCell = SourceCell & { readonly text: string }

/** A sheet by rows and columns. Text hidden under a merge is left out. */
export type Grid = {
  readonly file: string
  readonly sheet: SourceSheet
  readonly date1904: boolean
  /** Rows that hold cells, ascending, with their cells by column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>
  readonly merges: readonly Area[]
}

/** No form comes near: the rest of a longer sheet is left out and reported to the sender. */
const mostRows = 5000
const mostMerges = 1000

const encodingNames: Readonly<Record<LegacyEncoding, string>> = { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI' }

export const placeOf = (grid: Grid, address: string): Place => ({
  kind: 'cell',
  file: grid.file,
  sheet: grid.sheet.name,
  address,
})

const findMerge = (merges: readonly Area[], row: number, column: number): Area | undefined =>
  merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  )

export const mergeAt = ({ merges }: Grid, row: number, column: number): Area | undefined =>
  findMerge(merges, row, column)

export const cellAt = ({ rows }: Grid, row: number, column: number): GridCell | undefined =>
  rows.get(row)?.get(column)

/** The cell itself, or the one whose merge covers it from above. */
export const cellFromAbove = (grid: Grid, row: number, column: number): GridCell | undefined => {
  const own = cellAt(grid, row, column)
  if (own) return own
  const merge = mergeAt(grid, row, column)
  return merge && merge.left === column ? cellAt(grid, merge.top, merge.left) : undefined
}

const remarkLegacy = (
  file: string,
  sheet: string,
  found: readonly { readonly address: string; readonly from: LegacyEncoding }[],
): Diagnostic[] => {
  const [first] = found
  if (!first) return []
  const names = [...new Set(found.map(({ from }) => encodingNames[from]))].join(', ')
  return [
    {
      code: 'legacy-text',
      severity: 'advice',
      message: {
        vi: `${found.length} ô gõ theo bảng mã ${names}; papi đã đọc như Unicode`,
        en: `${found.length} cells are written in ${names}; they were read as Unicode`,
      },
      place: { kind: 'cell', file, sheet, address: first.address },
      remedy: {
        vi: 'từ lần sau gõ bằng Unicode, phông Times New Roman',
        en: 'next time type in Unicode, with the font Times New Roman',
      },
    },
  ]
}

const remarkLength = (file: string, sheet: string): Diagnostic => ({
  code: 'sheet-too-long',
  severity: 'warning',
  message: {
    vi: `trang có hơn ${mostRows} dòng; phần sau không đọc`,
    en: `the sheet has more than ${mostRows} rows; the rest was not read`,
  },
  place: { kind: 'cell', file, sheet, address: '' },
  remedy: { vi: 'xóa các dòng thừa ở cuối trang', en: 'delete the rows at its end that are not needed' },
})

/** The row up to which a sheet is read: the last, or the one at the limit. */
const findLastRow = ({ cells }: SourceSheet): number => {
  const rows = [...new Set(cells.map(({ row }) => row))]
  return rows.length > mostRows ? (rows.sort((a, b) => a - b)[mostRows - 1] ?? 0) : Number.POSITIVE_INFINITY
}

/** Spelt out, since a spread is several times slower and forms have thousands of cells. */
const withText = (cell: SourceCell, text: string): GridCell => ({
  row: cell.row,
  column: cell.column,
  address: cell.address,
  value: cell.value,
  text,
  ...(cell.formula && { formula: cell.formula }),
  ...(cell.uncached && { uncached: cell.uncached }),
  ...(cell.error && { error: cell.error }),
  ...(cell.format && { format: cell.format }),
})

/** Puts the cells of a sheet in rows, with the text that a person reads in them. */
export const makeGrid = (
  { file, date1904 }: SourceWorkbook,
  sheet: SourceSheet,
): { readonly grid: Grid; readonly diagnostics: readonly Diagnostic[] } => {
  const merges = sheet.merges
    .filter(({ top, left, bottom, right }) => top < bottom || left < right)
    .slice(0, mostMerges)
  const lastRow = findLastRow(sheet)
  const cells = sheet.cells.filter(({ row, column }) => {
    if (row > lastRow) return false
    const merge = merges.length > 0 ? findMerge(merges, row, column) : undefined
    return !merge || (merge.top === row && merge.left === column)
  })
  const read = readLegacyTexts(cells.map((cell) => showCell(cell, date1904)))
  const rows = new Map<number, Map<number, GridCell>>()
  const legacy: { address: string; from: LegacyEncoding }[] = []
  cells.forEach((cell, index) => {
    const { text: stored = '', from } = read[index] ?? {}
    // What was not converted is tidy already but for soft hyphens, which might have been letters.
    const text = from || stored.includes('\u00ad') ? tidyText(stored) : stored
    if (text === '' && !cell.error && !cell.uncached) return
    if (from) legacy.push({ address: cell.address, from })
    const row = rows.get(cell.row) ?? new Map<number, GridCell>()
    rows.set(cell.row, row.set(cell.column, withText(cell, text)))
  })
  const cut = sheet.cells.some(({ row }) => row > lastRow)
  return {
    grid: { file, sheet, date1904, rows, merges },
    diagnostics: [
      ...remarkLegacy(file, sheet.name, legacy),
      ...(cut ? [remarkLength(file, sheet.name)] : []),
    ],
  }
}
