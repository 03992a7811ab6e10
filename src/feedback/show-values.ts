import type { Area } from '../diagnostics/address.ts'
import {
  dayOfSerial,
  findRow,
  type SourceCell,
  type SourceSheet,
  type SourceWorkbook,
} from '../read/source-workbook.ts'
import { showCellValue } from '../render/sheet-value.ts'
import { formatNumber, type Language, twoDigits, type Words } from '../vi.ts'

const literal = String.raw`(?:"[^"]*"|\\.|[ ()/+-])*`
const number = new RegExp(`^(${literal})(#,##0|0)(?:\\.(0+))?(%?)(${literal})$`)

const unquote = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, '$1$2')

/** `48/61` for 48 under `0"/61"`; `undefined` for a format that is not understood. */
const showNumber = (value: number, code: string): string | undefined => {
  const sections = code.split(';')
  const section = value < 0 && sections[1] !== undefined ? undefined : sections[0]
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] =
    number.exec(section ?? '') ?? []
  if (whole === '') return undefined
  const shown = formatNumber(percent ? value * 100 : value, decimals.length)
  return `${unquote(before)}${whole === '0' ? shown.replaceAll('.', '') : shown}${percent}${unquote(after)}`
}

/** `05/06/2023` under `dd/mm/yyyy`; `undefined` for a format with a time or with names of days. */
const showDayByFormat = (
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
  code: string,
): string | undefined => {
  const plain = unquote((code.split(';')[0] ?? '').replace(/\[[^\]]*\]/g, '')).toLowerCase()
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(year),
    yy: String(year).slice(-2),
    mm: twoDigits(month),
    m: String(month),
    dd: twoDigits(day),
    d: String(day),
  }
  return /^(?:yyyy|yy|mm?|dd?|[-/. ])+$/.test(plain)
    ? plain.replace(/yyyy|yy|mm?|dd?/g, (token) => parts[token] ?? token)
    : undefined
}

/** A number as its cell shows it by a format of the sender's own; `undefined` for any other cell or format. */
const showByFormat = (
  { value, format, pattern, uncached }: SourceCell,
  date1904: boolean,
): string | undefined => {
  if (typeof value !== 'number' || uncached || !pattern) return undefined
  const day = format === 'date' ? dayOfSerial(value, date1904) : undefined
  return day ? showDayByFormat(day, pattern) : showNumber(value, pattern)
}

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
