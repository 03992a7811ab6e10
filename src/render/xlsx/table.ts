import type { Table } from '../../document/document.ts'
import { formatValue, isBold } from '../../document/format.ts'
import { resolveGrid } from '../../document/grid.ts'
import { countLines, halfPage, heightOf, measure, padding, spread, widestWord } from './measure.ts'
import type { Placed, PlacedTable } from './plan.ts'

/** A word wider than this is wrapped inside, so that one long address does not blow up its column. */
const widestColumn = 30

/** Room for the button of a filter, in digits. */
const filterButton = 2

/** The tables of a sheet share its columns: each is as wide as the widest of them asks for. */
export const columnWidths = (tables: readonly Table[], page: number): readonly number[] => {
  const widths: number[] = []
  for (const table of tables) {
    const grid = resolveGrid(table.rows, table.columns.length)
    table.columns.forEach(({ width, hidden }, column) => {
      if (hidden) widths[column] ??= 0
      else
        widths[column] = Math.max(
          widths[column] ?? 0,
          width + padding,
          neededWidth(table, grid, column) + padding,
        )
    })
  }
  return widths.length > 0 ? widths.map((width) => Math.min(width, 250)) : [page]
}

const neededWidth = (table: Table, grid: PlacedTable['grid'], column: number): number =>
  grid.reduce((widest, line, row) => {
    const square = line[column]
    if (square?.kind !== 'cell' || square.colSpan > 1) return widest
    const { value } = square.cell
    const text = formatValue(value)
    const bold = row < table.headRows || isBold(square.cell)
    const figure = value.kind === 'number' || value.kind === 'rank'
    const word = figure ? measure(text, bold) : Math.min(widestWord(text, bold), widestColumn)
    return Math.max(widest, word + (table.filter && row === table.headRows - 1 ? filterButton : 0))
  }, 0)

export const placeTable = (table: Table, widths: readonly number[], top: number) => {
  const grid = resolveGrid(table.rows, table.columns.length)
  const needs = rowHeights(table, grid, widths)
  const rows = [top]
  const heights: number[] = []
  for (const need of needs) {
    heights.push(...spread(need))
    rows.push(top + heights.length)
  }
  const placed = grid.flatMap((line, r) =>
    line.flatMap((square, c): Placed[] => {
      if (square.kind === 'covered') return []
      const { value, tone, bold, italic, align, input, note, link } = square.cell
      const height = needs.slice(r, r + square.rowSpan).reduce((sum, need) => sum + need, 0)
      return [
        {
          row: rows[r] ?? top,
          column: c + 1,
          lastRow: (rows[r + square.rowSpan] ?? top) - 1,
          lastColumn: c + square.colSpan,
          content: value,
          note,
          link,
          look: {
            role: r < table.headRows ? 'head' : 'cell',
            tone,
            bold,
            italic,
            align,
            input,
            frame: table.frame,
            top: height > halfPage || (square.rowSpan > 1 && r >= table.headRows),
          },
        },
      ]
    }),
  )
  return { placedTable: { table, grid, rows }, heights, placed }
}

/** Points that each row of a table needs. Excel fits no row to merged cells, so all heights are computed. */
const rowHeights = (
  table: Table,
  grid: PlacedTable['grid'],
  widths: readonly number[],
): readonly number[] => {
  const heights = grid.map(() => heightOf(1))
  const tall: { readonly row: number; readonly rowSpan: number; readonly need: number }[] = []
  grid.forEach((line, row) => {
    line.forEach((square, column) => {
      if (square.kind === 'covered' || table.columns[column]?.hidden) return
      const { value } = square.cell
      const width = widths.slice(column, column + square.colSpan).reduce((sum, w) => sum + w, 0) - padding
      const bold = row < table.headRows || isBold(square.cell)
      const wraps = value.kind === 'text' || value.kind === 'none'
      const need = heightOf(wraps ? countLines(formatValue(value), width, bold) : 1)
      if (square.rowSpan > 1) tall.push({ row, rowSpan: square.rowSpan, need })
      else heights[row] = Math.max(heights[row] ?? 0, need)
    })
  })
  for (const { row, rowSpan, need } of tall) {
    const missing = need - heights.slice(row, row + rowSpan).reduce((sum, height) => sum + height, 0)
    for (let r = row; r < row + rowSpan; r++) heights[r] = (heights[r] ?? 0) + Math.max(0, missing / rowSpan)
  }
  return heights
}
