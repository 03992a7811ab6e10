import type { Cell, Table } from '../../document/document.ts'
import { formatValue, isBold, isItalic } from '../../document/format.ts'
import { resolveGrid, type Square } from '../../document/grid.ts'
import { escapeHtml } from './text.ts'

const classesOf = (cell: Cell, head: boolean): string => {
  const { value, tone, align } = cell
  const names = [
    align ?? (head || value.kind !== 'text' ? 'center' : 'left'),
    isBold(cell) && 'bold',
    isItalic(cell) && 'italic',
    (tone === 'bad' || tone === 'muted') && tone,
  ]
  return names.filter(Boolean).join(' ')
}

/** Head cells name their column or group of columns, frozen cells their row: a screen reader reads them with each figure. */
const scopeOf = (head: boolean, named: boolean, colSpan: number): string | undefined =>
  head ? (colSpan > 1 ? 'colgroup' : 'col') : named ? 'row' : undefined

/** Address of a note in the list at the end of the page; the same words have one place. */
const noteId = (notes: string[], note: string): string => {
  const at = notes.indexOf(note)
  return `nguon-${at < 0 ? notes.push(note) : at + 1}`
}

const renderSquare = (table: Table, square: Square, row: number, column: number, notes: string[]): string => {
  if (square.kind === 'covered') return ''
  const { cell, colSpan, rowSpan } = square
  const head = row < table.headRows
  const scope = scopeOf(head, column < (table.frozenColumns ?? 0), colSpan)
  const tag = scope ? 'th' : 'td'
  const attributes = [
    scope && ` scope="${scope}"`,
    colSpan > 1 && ` colspan="${colSpan}"`,
    rowSpan > 1 && ` rowspan="${rowSpan}"`,
    ` class="${classesOf(cell, head)}"`,
  ]
  const text = escapeHtml(formatValue(cell.value))
  const linked =
    cell.note === undefined
      ? text
      : `<a href="#${noteId(notes, cell.note)}" title="${escapeHtml(cell.note)}">${text}</a>`
  return `<${tag}${attributes.filter(Boolean).join('')}>${linked}</${tag}>`
}

/**
 * A table, and the rules that give its columns their share of the width: inline styles are forbidden by the page. `notes`
 * takes in what its cells say of their source.
 */
export const renderTable = (
  table: Table,
  id: string,
  notes: string[] = [],
): { readonly html: string; readonly style: string } => {
  const rows = resolveGrid(table.rows, table.columns.length).map(
    (squares, row) =>
      `<tr>${squares.map((square, column) => renderSquare(table, square, row, column, notes)).join('')}</tr>`,
  )
  const total = table.columns.reduce((sum, { width }) => sum + width, 0)
  const share = (width: number): string => ((100 * width) / Math.max(total, 1)).toFixed(2)
  const head = rows.slice(0, table.headRows)
  return {
    html: [
      `<table id="${id}">`,
      `<colgroup>${'<col>'.repeat(table.columns.length)}</colgroup>`,
      ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
      '<tbody>',
      ...rows.slice(table.headRows),
      '</tbody>',
      '</table>',
    ].join('\n'),
    style: table.columns
      .map(({ width }, index) => `#${id} col:nth-child(${index + 1}) { width: ${share(width)}%; }`)
      .join('\n'),
  }
}
