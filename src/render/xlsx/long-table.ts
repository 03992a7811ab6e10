import type { Annex, Cell, Row, Table } from '../../document/document.ts'
import { formatValue } from '../../document/format.ts'
import { escapeXml } from '../../office/xml-element.ts'
import { formulaOf, settle, type TablePlaces } from './live.ts'
import { countLines, heightOf, padding } from './measure.ts'
import type { Placed, TableTail } from './plan.ts'
import { cleanText, columnLetters } from './text.ts'

/** A table of more rows is long. */
const mostRows = 2000

/** Rows of a long table that are laid out with their sheet and give its widths; exceljs takes about 3 KB for a cell. */
const placedRows = 200

/** Points that Excel allows a row. */
const highestRow = 409

const isPlain = ({ value, colSpan, rowSpan, input, note, link }: Cell): boolean =>
  value.kind !== 'rank' &&
  !(value.kind !== 'none' && value.live?.array) &&
  ![colSpan, rowSpan, input, note, link].some((one) => one !== undefined)

/** Takes the end off a long table of plain values that is the last thing on its sheet: it is written straight to the file. */
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

const inlineText = (text: string): string => `<is><t xml:space="preserve">${escapeXml(text)}</t></is>`

/** `text` is that of the cell, clean; `style` the number of its style. */
const writeCell = (placed: Placed, text: string, style: number | undefined, places: TablePlaces): string => {
  const place = settle(placed, places)
  const formula = formulaOf(placed, places)
  const { content } = place
  const open = `<c r="${columnLetters(place.column)}${place.row}" s="${style}"`
  const number = content.kind === 'number' ? content.value : undefined
  if (formula)
    return `${open}${number === undefined ? ' t="str"' : ''}><f>${escapeXml(formula.formula)}</f><v>${number ?? escapeXml(text)}</v></c>`
  if (number !== undefined) return `${open}><v>${number}</v></c>`
  return text === '' ? `${open}/>` : `${open} t="inlineStr">${inlineText(text)}</c>`
}

/** The rows as XML of the sheet part. `styles` are the numbers of the styles of `listPlaces`. */
export function* writeRows(
  { rows, top, widths, hidden }: TableTail,
  styles: readonly number[],
  places: TablePlaces,
): Generator<string> {
  let written = 0
  for (const [index, { cells }] of rows.entries()) {
    const row = top + index
    let line = ''
    let lines = 1
    for (const [column, cell] of cells.entries()) {
      const text = cleanText(formatValue(cell.value))
      line += writeCell(placeOf(cell, row, column + 1), text, styles[written++], places)
      if (text === '' || hidden.includes(column + 1)) continue
      lines = Math.max(lines, countLines(text, (widths[column] ?? 1) - padding))
    }
    const height = Math.min(heightOf(lines), highestRow)
    yield `<row r="${row}" ht="${height}" customHeight="1">${line}</row>`
  }
}
