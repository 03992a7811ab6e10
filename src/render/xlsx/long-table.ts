import type { Annex, Cell, Row, Table } from '../../document/document.ts'
import { formatValue } from '../../document/format.ts'
import { escapeXml } from '../xml-element.ts'
import { countLines, heightOf, padding } from './measure.ts'
import type { Placed, TableTail } from './plan.ts'
import { cleanText, columnLetters } from './text.ts'

/** A table of more rows is long. */
const mostRows = 2000

/** Rows of a long table that are laid out with their sheet and give its widths; exceljs takes about 3 KB for a cell. */
const placedRows = 200

/** Points that Excel allows a row. */
const highestRow = 409

const isPlain = ({ value, colSpan, rowSpan, input, note }: Cell): boolean =>
  (value.kind === 'text' || value.kind === 'none') && !colSpan && !rowSpan && !input && note === undefined

/** Takes the end off a long table of plain text that is the last thing on its sheet: it is written straight to the file. */
export const splitLongTable = (annex: Annex): { readonly annex: Annex; readonly rows: readonly Row[] } => {
  const last = annex.blocks.at(-1)
  const isLong = last?.kind === 'table' && last.rows.length > mostRows
  if (!isLong || !last.rows.slice(placedRows).every(({ cells }) => cells.every(isPlain)))
    return { annex, rows: [] }
  const begin: Table = { ...last, rows: last.rows.slice(0, placedRows) }
  return {
    annex: { ...annex, blocks: [...annex.blocks.slice(0, -1), begin] },
    rows: last.rows.slice(placedRows),
  }
}

const placeOf = (cell: Cell, row: number, column: number): Placed => ({
  row,
  column,
  lastRow: row,
  lastColumn: column,
  content: cell.value,
  look: {
    role: 'cell',
    tone: cell.tone,
    bold: cell.bold,
    italic: cell.italic,
    align: cell.align,
    top: false,
  },
})

/** Each cell of the rows with its place. */
export function* listPlaces({ rows, top }: TableTail): Generator<Placed> {
  for (const [index, { cells }] of rows.entries())
    for (const [column, cell] of cells.entries()) yield placeOf(cell, top + index, column + 1)
}

/** The rows as they stand in the part of a sheet. `styleOf` gives the number of the style of a place. */
export function* writeRows(
  { rows, top, widths }: TableTail,
  styleOf: (place: Placed) => number,
): Generator<string> {
  for (const [index, { cells }] of rows.entries()) {
    const row = top + index
    const texts = cells.map(({ value }) => cleanText(formatValue(value)))
    const lines = texts.map((text, column) => countLines(text, (widths[column] ?? 1) - padding))
    const written = cells.map((cell, column) => {
      const open = `<c r="${columnLetters(column + 1)}${row}" s="${styleOf(placeOf(cell, row, column + 1))}"`
      const text = texts[column] ?? ''
      return text === ''
        ? `${open}/>`
        : `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
    })
    const height = Math.min(heightOf(Math.max(1, ...lines)), highestRow)
    yield `<row r="${row}" ht="${height}" customHeight="1">${written.join('')}</row>`
  }
}
