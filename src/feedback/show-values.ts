import type { Area } from '../diagnostics/address.ts'
import { findRow, type SourceCell, type SourceSheet, type SourceWorkbook } from '../read/source-workbook.ts'
import { showCellValue } from '../render/sheet-value.ts'
import type { Language, Words } from '../vi.ts'
import { showByFormat } from './show-number.ts'

/** Different texts shown of a range, characters of each, and cells looked at. */
const most = { values: 3, characters: 200, cells: 10_000 } as const

const empty: Words = { vi: '(trống)', en: '(empty)' }

export const showCell = (
  cell: SourceCell,
  { date1904 }: Pick<SourceWorkbook, 'date1904'>,
  language: Language = 'vi',
): string => {
  const shown = showByFormat(cell, date1904) ?? showCellValue(cell, language, date1904)
  return typeof cell.value === 'string' && shown.length > most.characters
    ? `${shown.slice(0, most.characters).replace(/\p{Surrogate}$/u, '')}…`
    : shown
}

/** What an area shows to its reader; `(trống)`, `(empty)` for nothing, each text once. */
export const showValues = (
  { cells, merges }: SourceSheet,
  area: Area,
  workbook: Pick<SourceWorkbook, 'date1904'>,
  language: Language = 'vi',
): string => {
  // Of a merged area only the first cell holds a value.
  const merge = merges.find(
    ({ top, left, bottom, right }) =>
      top <= area.top && area.bottom <= bottom && left <= area.left && area.right <= right,
  )
  const { top, left, bottom, right } = merge ?? area
  const found: SourceCell[] = []
  for (let i = findRow(cells, top); i < cells.length && found.length < most.cells; i++) {
    const cell = cells[i]
    if (!cell || cell.row > bottom) break
    if (left <= cell.column && cell.column <= right) found.push(cell)
  }
  const texts = [...new Set(found.map((cell) => showCell(cell, workbook, language)))]
  const size = (bottom - top + 1) * (right - left + 1)
  if (!merge && found.length < size) texts.push(empty[language])
  if (texts.length === 0) return empty[language]
  return texts.length > most.values ? `${texts.slice(0, most.values).join('; ')}; …` : texts.join('; ')
}
