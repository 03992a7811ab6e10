import { formatValue } from '../../document/format.ts'
import type { Square } from '../../document/grid.ts'
import { wrapText } from '../text-width.ts'
import { cellMargin } from './column-widths.ts'

/** A line of Times New Roman is this much higher than its size. */
const lineHeight = 1.15

/** About how high a row comes out, in twips; a cell over several rows counts for its part. `size` in points. */
export const rowHeight = (squares: readonly Square[], widths: readonly number[], size: number): number => {
  const lines = squares.map((square, column) => {
    if (square.kind === 'covered') return 0
    const span = widths.slice(column, column + square.colSpan).reduce((sum, width) => sum + width, 0)
    const room = span - cellMargin.left - cellMargin.right
    const paragraphs = formatValue(square.cell.value).split('\n')
    const count = paragraphs.reduce((sum, text) => sum + Math.max(1, wrapText(text, room, size).length), 0)
    return count / square.rowSpan
  })
  return Math.max(0, ...lines) * size * 20 * lineHeight + cellMargin.top + cellMargin.bottom
}

/**
 * For each row, whether it stays with the next: a page break would cut a merged cell that fits on `room` twips, or part a line
 * across the table, which heads a group, from its first row.
 * Runs of merged rows that are taller may be cut.
 */
export const keepTogether = (
  grid: readonly (readonly Square[])[],
  heights: readonly number[],
  room: number,
): readonly boolean[] => {
  const isGroup = (squares: readonly Square[]): boolean =>
    squares.length > 1 && squares[0]?.kind === 'cell' && squares[0].colSpan === squares.length
  const tied = grid.map(
    (squares, row) =>
      (isGroup(squares) && row + 1 < grid.length) ||
      (grid[row + 1] ?? []).some(
        (below) => below.kind === 'covered' && below.row <= row && squares.length > 0,
      ),
  )
  return tied.map((withNext, row) => {
    let [first, last] = [row, row]
    while (tied[first - 1]) first--
    while (tied[last]) last++
    const height = heights.slice(first, last + 1).reduce((sum, one) => sum + one, 0)
    return withNext && height <= room
  })
}
