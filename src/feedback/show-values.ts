import type { Area } from '../diagnostics/address.ts'
import type { SourceCell, SourceSheet, SourceWorkbook } from '../read/source-workbook.ts'
import { showNumber } from './show-number.ts'

/** Different texts shown of a range, characters of each, and cells looked at. */
const most = { values: 3, characters: 200, cells: 10_000 } as const

const showCell = (cell: SourceCell, workbook: Pick<SourceWorkbook, 'date1904'>): string => {
  const { value, uncached } = cell
  if (uncached) return '(công thức chưa có kết quả)'
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string')
    return value.length > most.characters
      ? `${value.slice(0, most.characters).replace(/\p{Surrogate}$/u, '')}…`
      : value
  return showNumber(value, cell, workbook)
}

/** Where the cells of a row begin; they are in order. */
const firstFrom = (cells: readonly SourceCell[], row: number): number => {
  let [from, to] = [0, cells.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((cells[middle]?.row ?? row) < row) from = middle + 1
    else to = middle
  }
  return from
}

/** What stands in an area as an officer reads it; `(trống)` for nothing, each text once. */
export const showValues = (
  { cells, merges }: SourceSheet,
  area: Area,
  workbook: Pick<SourceWorkbook, 'date1904'>,
): string => {
  // Of a merged area only the first cell holds a value.
  const merge = merges.find(
    ({ top, left, bottom, right }) =>
      top <= area.top && area.bottom <= bottom && left <= area.left && area.right <= right,
  )
  const { top, left, bottom, right } = merge ?? area
  const found: SourceCell[] = []
  for (let i = firstFrom(cells, top); i < cells.length && found.length < most.cells; i++) {
    const cell = cells[i]
    if (!cell || cell.row > bottom) break
    if (left <= cell.column && cell.column <= right) found.push(cell)
  }
  const texts = [...new Set(found.map((cell) => showCell(cell, workbook)))]
  const size = (bottom - top + 1) * (right - left + 1)
  if (!merge && found.length < size) texts.push('(trống)')
  if (texts.length === 0) return '(trống)'
  return texts.length > most.values ? `${texts.slice(0, most.values).join('; ')}; …` : texts.join('; ')
}
