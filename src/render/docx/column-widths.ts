import type { Table } from '../../document/document.ts'
import { formatValue } from '../../document/format.ts'
import type { Square } from '../../document/grid.ts'
import { measureText } from '../text-width.ts'

/** Between the border of a cell and its text, in twips. */
export const cellMargin = { left: 70, right: 70, top: 30, bottom: 30 } as const

/** Room at the edges of a word, in twips: for borders, and for fonts that are a little wider. */
const slack = 30

const longestWord = (text: string, size: number): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => measureText(word, size, 'bold')))

/** The width below which a word of the column would be broken. Cells over several columns are left out. */
const leastWidths = (
  grid: readonly (readonly Square[])[],
  columns: number,
  size: number,
): readonly number[] =>
  Array.from({ length: columns }, (_, column) => {
    const cells = grid.flatMap((row) => {
      const square = row[column]
      return square?.kind === 'cell' && square.colSpan === 1 ? [square.cell] : []
    })
    const word = Math.max(0, ...cells.map(({ value }) => longestWord(formatValue(value), size)))
    return word + cellMargin.left + cellMargin.right + slack
  })

/** Whole numbers in the proportion of `shares` that add up to `total`. */
const share = (shares: readonly number[], total: number): readonly number[] => {
  const sum = shares.reduce((a, b) => a + b, 0)
  let before = 0
  return shares.map((part) => {
    const from = Math.round((before / sum) * total)
    before += part
    return Math.round((before / sum) * total) - from
  })
}

/**
 * Widths of the columns in twips, in the proportion the table asks for and adding up to `room`. A column too narrow
 * for its longest word gets what that word needs, at the expense of those that have more than they need.
 */
export const shareColumns = (
  { columns }: Table,
  grid: readonly (readonly Square[])[],
  room: number,
  size: number,
): readonly number[] => {
  const wanted = share(
    columns.map(({ width }) => width),
    room,
  )
  const least = leastWidths(grid, columns.length, size)
  const missing = wanted.reduce((sum, width, column) => sum + Math.max(0, (least[column] ?? 0) - width), 0)
  const spare = wanted.map((width, column) => Math.max(0, width - (least[column] ?? 0)))
  const allSpare = spare.reduce((a, b) => a + b, 0)
  if (missing === 0 || missing > allSpare) return wanted
  const taken = share(spare, missing)
  return wanted.map((width, column) => Math.max(width, least[column] ?? 0) - (taken[column] ?? 0))
}
