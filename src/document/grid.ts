import type { Cell, Row } from './document.ts'

/** A square of a table: a cell where it begins, or one that is covered by the cell that begins at `row`, `column`. */
export type Square =
  | { readonly kind: 'cell'; readonly cell: Cell; readonly colSpan: number; readonly rowSpan: number }
  | { readonly kind: 'covered'; readonly row: number; readonly column: number; readonly colSpan: number }

const blank: Cell = { value: { kind: 'none', word: '' } }

/**
 * Resolves spans once, so that no renderer has to: every row comes out with exactly `columns` squares. A span that
 * runs over the edge is cut, a row that is too short is filled with blank cells; cells past the edge are dropped.
 */
export const resolveGrid = (rows: readonly Row[], columns: number): readonly (readonly Square[])[] => {
  const grid: Square[][] = rows.map(() => [])
  rows.forEach(({ cells }, row) => {
    const line = grid[row] as Square[]
    let next = 0
    for (let column = 0; column < columns; column++) {
      if (line[column]) continue
      const cell = cells[next++] ?? blank
      let free = 1
      while (free < (cell.colSpan ?? 1) && column + free < columns && !line[column + free]) free++
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row)
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + free; c++)
          (grid[r] as Square[])[c] = { kind: 'covered', row, column, colSpan: free }
      line[column] = { kind: 'cell', cell, colSpan: free, rowSpan }
    }
  })
  return grid
}
