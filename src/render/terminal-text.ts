import { showHiddenCharacters } from '../diagnostics/hidden.ts'
import { countColumns, listGraphemes } from './terminal.ts'

/** One thing on the screen with the columns that it takes. `start` is its UTF-16 unit in the line, from 0. */
export type Cell = { readonly text: string; readonly width: number; readonly start: number }

/** Columns of a tab: files of a workspace are indented by two. */
const tab = '  '

/** A line of a file as it is shown: tabs expanded, hidden characters as placeholders. */
function* toCells(line: string): Generator<Cell> {
  for (const { segment, index } of listGraphemes(line)) {
    const text = segment === '\t' ? tab : showHiddenCharacters(segment)
    yield { text, width: countColumns(text), start: index }
  }
}

/** A longer text is cut to this number of UTF-16 units, from an end or around a mark, before it is measured. */
const longestEnd = 400

const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('')

export const widthOfCells = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { width }) => sum + width, 0)

/** Columns that a text takes on the screen. */
export const measureText = (text: string): number => countColumns(showHiddenCharacters(text))

/** Cut to `width` columns, with `…` where something was cut. */
export const cutText = (text: string, width: number): string => {
  let [kept, tail, used] = ['', '', 0]
  for (const cell of toCells(text.replaceAll('\n', ' '))) {
    used += cell.width
    if (used > width) return `${kept}…`
    if (used < width) kept += cell.text
    else tail += cell.text
  }
  return kept + tail
}

/** One line of at most `width` columns, `…` for the middle where it is longer, `↵` for line breaks. */
export const cutMiddle = (text: string, width: number): string => {
  const isLong = text.length > 2 * longestEnd
  const ends = isLong ? text.slice(0, longestEnd) + text.slice(-longestEnd) : text
  const cells = [...toCells(ends.replace(/\r?\n/g, '↵'))]
  if (!isLong && widthOfCells(cells) <= width) return textOf(cells)
  let [left, right, used] = [0, cells.length, 1]
  const fits = (cell: Cell | undefined): boolean => cell !== undefined && used + cell.width <= width
  while (left < right) {
    const fromLeft = left <= cells.length - right
    const next = cells[fromLeft ? left : right - 1]
    if (!fits(next)) break
    used += next?.width ?? 0
    if (fromLeft) left++
    else right--
  }
  return `${textOf(cells.slice(0, left))}…${textOf(cells.slice(right))}`
}

/** Broken at spaces into lines of at most `width` columns; a longer word is on a separate line and is cut. */
export const wrapText = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of showHiddenCharacters(text).split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (line && measureText(longer) > width) {
      lines.push(cutText(line, width))
      line = word
    } else line = longer
  }
  return line ? [...lines, cutText(line, width)] : lines
}

/** A stretch of a line of at most `width` columns around `[from, to)` (UTF-16 units), `…` where the line goes on. */
export const cutAround = (line: string, from: number, to: number, width: number): readonly Cell[] => {
  // A long line is cut before it is measured, so far from the mark that the cut is out of sight.
  const skipped = Math.max(from - longestEnd, 0)
  const near = line.slice(skipped, from + longestEnd)
  const cells = [...toCells(near)].map((cell) => ({ ...cell, start: cell.start + skipped }))
  if (near.length === line.length && widthOfCells(cells) <= width) return cells
  const ellipsis = (start: number): Cell => ({ text: '…', width: 1, start })
  const first = Math.max(
    cells.findLastIndex(({ start }) => start <= from),
    0,
  )
  let [left, right, used] = [first, first, 2]
  const grow = (index: number): boolean => {
    const cell = cells[index]
    if (!cell || used + cell.width > width) return false
    used += cell.width
    return true
  }
  while ((cells[right]?.start ?? to) < to && grow(right)) right++
  // What is left of the width goes to both sides: a third before the mark, the rest after it.
  const before = used + (width - used) / 3
  while (left > 0 && used < before && grow(left - 1)) left--
  while (right < cells.length && grow(right)) right++
  while (left > 0 && grow(left - 1)) left--
  return [
    ...(left > 0 || skipped > 0 ? [ellipsis(cells[left - 1]?.start ?? skipped)] : []),
    ...cells.slice(left, right),
    ...(right < cells.length || skipped + near.length < line.length
      ? [ellipsis(cells[right]?.start ?? skipped + near.length)]
      : []),
  ]
}
