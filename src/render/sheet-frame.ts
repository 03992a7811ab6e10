import { type Area, columnName } from '../diagnostics/address.ts'
import { findRow, type SourceCell, type SourceSheet } from '../read/source-workbook.ts'
import type { Language } from '../vi.ts'
import type { FramePaint } from './code-frame.ts'
import { showCellValue } from './sheet-value.ts'
import { cutMiddle, measureText } from './terminal-text.ts'

export type SheetFrameOptions = {
  /** Columns of the screen that fit on a line. */
  readonly width: number
  readonly language: Language
  readonly date1904: boolean
  /** `^` for the problem itself, `-` for the other place. */
  readonly primary: boolean
}

/** The cells of a row; those of a sheet are sorted by row. */
const cellsOfRow = ({ cells }: SourceSheet, row: number): readonly SourceCell[] => {
  const from = findRow(cells, row)
  let end = from
  while (cells[end]?.row === row) end++
  return cells.slice(from, end)
}

/** The first and the last row of an area; beside a single row the one above it, else the one below, for comparison. */
const chooseRows = (sheet: SourceSheet, { top, bottom }: Area): readonly number[] => {
  if (bottom > top) return [top, bottom]
  const isFilled = (row: number): boolean => cellsOfRow(sheet, row).length > 0
  if (isFilled(top - 1)) return [top - 1, top]
  return isFilled(top + 1) ? [top, top + 1] : [top]
}

/** Most columns of an area that are shown: its first ones and its last. */
const mostMarked = 3

/**
 * The faulty columns, then the text that names the row, then the nearest neighbours that hold something: as many as fit,
 * in the order of the sheet. A hidden column is shown only where the fault is.
 */
const chooseColumns = (
  rows: readonly (readonly SourceCell[])[],
  named: readonly SourceCell[],
  { left, right }: Area,
  most: number,
  hidden: readonly number[],
): readonly number[] => {
  const marked = Array.from({ length: Math.min(right - left + 1, mostMarked) }, (_, i) =>
    i === mostMarked - 1 ? right : left + i,
  )
  const filled = [...new Set(rows.flat().map(({ column }) => column))]
    .filter((column) => !hidden.includes(column))
    .sort((a, b) => a - b)
  const before = filled.filter((column) => column < left)
  const after = filled.filter((column) => column > right)
  const name = named.find(
    ({ column, value }) =>
      column < left && !hidden.includes(column) && typeof value === 'string' && value.length > 3,
  )
  const wanted = [...marked, name?.column, before.at(-1), after[0], before.at(-2)]
  const distinct = [...new Set(wanted.filter((column) => column !== undefined))]
  return distinct.slice(0, most).sort((a, b) => a - b)
}

/** Shares the room out: a column is cut only where it is wider than its share; a faulty one has a double share. */
const fitWidths = (
  natural: readonly number[],
  isMarked: readonly boolean[],
  room: number,
): readonly number[] => {
  const widthsFor = (share: number): readonly number[] =>
    natural.map((width, i) => Math.min(width, isMarked[i] ? 2 * share : share))
  let share = room
  while (share > 1 && widthsFor(share).reduce((sum, width) => sum + width, 0) > room) share--
  return widthsFor(share)
}

/** Between two columns. */
const separator = ' │ '

/** Screen columns: a narrower table column is unreadable; beside a problem, a wider one adds nothing. */
const [narrowest, widestNeighbour] = [6, 28]

/** An area of a sheet with its letters, row numbers and neighbours, none wider than `width`; one string a line. */
export const renderSheetFrame = (
  sheet: SourceSheet,
  area: Area,
  { width, language, date1904, primary }: SheetFrameOptions,
  paint: FramePaint,
): readonly string[] => {
  const hiddenSign = { vi: ' (ẩn)', en: ' (hidden)' }[language]
  const rows = chooseRows(sheet, area)
  const cells = rows.map((row) => cellsOfRow(sheet, row))
  const heads = rows.map((row) => row + (sheet.hiddenRows.includes(row) ? hiddenSign : ''))
  const gutter = Math.max(...heads.map((head) => head.length))
  const most = Math.max(Math.floor((width - gutter) / (narrowest + separator.length)), 1)
  const columns = chooseColumns(cells, cellsOfRow(sheet, area.top), area, most, sheet.hiddenColumns)
  const isMarked = columns.map((column) => column >= area.left && column <= area.right)
  const letters = columns.map(
    (column) => columnName(column) + (sheet.hiddenColumns.includes(column) ? hiddenSign : ''),
  )
  const room = width - gutter - columns.length * separator.length
  const values = cells.map((row) =>
    columns.map((column) => {
      const cell = row.find((one) => one.column === column)
      return cell ? showCellValue(cell, language, date1904) : ''
    }),
  )
  const natural = letters.map((letter, i) =>
    Math.max(
      measureText(letter),
      ...values.map((row) => measureText(cutMiddle(row[i] ?? '', isMarked[i] ? room : widestNeighbour))),
    ),
  )
  const widths = fitWidths(natural, isMarked, room)
  const shown = values.map((row) => row.map((value, i) => cutMiddle(value, widths[i] ?? 1)))

  const join = (head: string, parts: readonly string[], dress = (text: string): string => text): string => {
    const padded = parts.map(
      (part, i) => part + ' '.repeat(Math.max((widths[i] ?? 0) - measureText(part), 0)),
    )
    const line = padded.map((part) => paint.gutter(separator) + dress(part)).join('')
    return (paint.gutter(head.padStart(gutter)) + line).trimEnd()
  }
  const underline = (row: readonly string[]): string => {
    const signs = row.map((value, i) =>
      isMarked[i] ? (primary ? '^' : '-').repeat(measureText(value) || (widths[i] ?? 1)) : '',
    )
    return join('', signs, (text) => paint.mark(text, primary))
  }
  return [
    join('', letters, paint.gutter),
    ...rows.flatMap((row, r) => [
      ...(r > 0 && row > (rows[r - 1] ?? 0) + 1 ? [paint.gutter('...')] : []),
      join(heads[r] ?? '', shown[r] ?? []),
      ...(row >= area.top && row <= area.bottom ? [underline(shown[r] ?? [])] : []),
    ]),
  ]
}
