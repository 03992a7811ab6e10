import { type Area, formatAddress, parseAddress } from '../diagnostics/address.ts'
import { limits } from '../office/limits.ts'
import { checkAndSave, refuse, refuseDamaged, refuseTooLarge } from '../office/refusal.ts'
import type { XmlScanner } from '../office/xml.ts'
import { cleanText } from '../office/xml-text.ts'
import type { NumberStyle } from './number-format.ts'
import { type SourceCell, serialOfTime } from './source-workbook.ts'

/** What cells refer to in other parts of the workbook. */
export type SheetContext = {
  readonly strings: readonly string[]
  readonly formats: readonly NumberStyle[]
  readonly date1904: boolean
  /** Counts a cell against the limit of the workbook. */
  readonly count: () => void
}

/** Texts that cells share, by number. Phonetic guides (`rPh`) are no part of the text. */
export const readSharedStrings = (xml: XmlScanner | undefined): readonly string[] => {
  const strings: string[] = []
  while (xml?.next()) {
    if (xml.kind() !== 'open' || xml.name() !== 'si') continue
    if (strings.length === limits.sharedStrings)
      refuseTooLarge({ vi: 'quá nhiều chuỗi văn bản', en: 'too many text strings' })
    strings.push(readText(xml))
  }
  return strings
}

/** The runs of a rich text as one text; the scanner is at its element. */
const readText = (xml: XmlScanner): string => {
  const depth = xml.depth()
  let text = ''
  let phonetic = 0
  while (xml.next()) {
    if (xml.kind() === 'close' && xml.depth() === depth) break
    if (xml.name() === 'rPh') phonetic += xml.kind() === 'open' ? 1 : -1
    else if (xml.kind() === 'open' && xml.name() === 't' && phonetic === 0) text += xml.textInside()
  }
  return limitText(text)
}

export const limitText = (text: string): string =>
  text.length > limits.textLength
    ? refuseTooLarge({
        vi: `một ô chứa hơn ${limits.textLength} ký tự`,
        en: `a cell holds more than ${limits.textLength} characters`,
      })
    : cleanText(text)

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

/** The cells and layout of a worksheet part. */
export const readSheet = (
  xml: XmlScanner,
  context: SheetContext,
): {
  readonly cells: readonly SourceCell[]
  readonly merges: readonly Area[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
} => {
  const cells: SourceCell[] = []
  const merges: Area[] = []
  const hiddenRows: number[] = []
  const hiddenRanges: [number, number][] = []
  let row = 0
  let column = 0
  let rowHidden = false
  while (xml.next()) {
    if (xml.kind() !== 'open') continue
    const name = xml.name()
    if (name === 'c') {
      const reference = xml.attribute('r')
      if (reference === undefined) column++
      else ({ row, column } = parseAddress(reference) ?? refuseDamaged())
      if (row < 1 || row > limits.rows || column > limits.columns) refuseDamaged()
      if (xml.isEmpty()) continue
      const cell = readCell(xml, row, column, context)
      if (!cell) continue
      context.count()
      cells.push(cell)
      if (rowHidden && hiddenRows.at(-1) !== row) hiddenRows.push(row)
    } else if (name === 'row') {
      const number = xml.attribute('r')
      row = number === undefined ? row + 1 : Number(number)
      if (!Number.isInteger(row)) refuseDamaged()
      column = 0
      rowHidden = isOn(xml.attribute('hidden'))
    } else if (name === 'mergeCell' && merges.length < limits.merges) {
      const area = readArea(xml.attribute('ref') ?? '')
      if (area) merges.push(area)
    } else if (name === 'col' && isOn(xml.attribute('hidden')) && hiddenRanges.length < limits.columns)
      hiddenRanges.push([Number(xml.attribute('min')), Number(xml.attribute('max'))])
  }
  const columns = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b)
  return {
    cells: inOrder(cells),
    merges,
    hiddenRows,
    hiddenColumns: columns.filter((at) => hiddenRanges.some(([from, to]) => from <= at && at <= to)),
  }
}

/** By row, then column; two cells at one address would show two people different figures. */
const inOrder = (cells: SourceCell[]): readonly SourceCell[] => {
  const compare = (a: SourceCell, b: SourceCell): number => a.row - b.row || a.column - b.column
  const follows = (cell: SourceCell, i: number): boolean => i === 0 || compare(cells[i - 1] ?? cell, cell) < 0
  if (cells.every(follows)) return cells
  cells.sort(compare)
  const second = cells.find((cell, i) => !follows(cell, i))
  if (second)
    refuse((kind) => ({
      code: 'duplicate-cell',
      message: {
        vi: `tệp ghi hai giá trị cho cùng ô ${second.address}`,
        en: `the file states two values for cell ${second.address}`,
      },
      remedy: checkAndSave(kind),
    }))
  return cells
}

const readArea = (reference: string): Area | undefined => {
  const [from = '', to = from] = reference.split(':', 2)
  const [start, end] = [parseAddress(from), parseAddress(to)]
  if (!start || !end) return undefined
  return {
    top: Math.min(start.row, end.row, limits.rows),
    left: Math.min(start.column, end.column, limits.columns),
    bottom: Math.min(Math.max(start.row, end.row), limits.rows),
    right: Math.min(Math.max(start.column, end.column), limits.columns),
  }
}

/** The scanner is at `c`; `undefined` for a cell without a value. */
const readCell = (
  xml: XmlScanner,
  row: number,
  column: number,
  context: SheetContext,
): SourceCell | undefined => {
  const type = xml.attribute('t') ?? 'n'
  const style = xml.attribute('s')
  const depth = xml.depth()
  let formula = false
  let stored: string | undefined
  let inline: string | undefined
  while (xml.next()) {
    if (xml.kind() === 'close' && xml.depth() === depth) break
    if (xml.kind() !== 'open') continue
    const name = xml.name()
    if (name === 'v') stored = xml.textInside()
    else if (name === 'f') {
      formula = true
      xml.textInside()
    } else if (name === 'is') inline = readText(xml)
  }
  const uncached = formula && stored === undefined && inline === undefined
  const found = uncached ? { value: '' } : readValue(type, stored, inline, context)
  if (!found) return undefined
  const cell: { -readonly [K in keyof SourceCell]: SourceCell[K] } = {
    row,
    column,
    address: formatAddress(row, column),
    value: found.value,
  }
  const look = style === undefined ? undefined : context.formats[Number(style)]
  const format = found.format ?? look?.meaning
  if (formula) cell.formula = true
  if (uncached) cell.uncached = true
  if (found.error) cell.error = true
  if (format && typeof found.value === 'number') cell.format = format
  if (look?.code && typeof found.value === 'number') cell.pattern = look.code
  return cell
}

type FoundValue = Pick<SourceCell, 'value' | 'error' | 'format'>

/** By cell type (`t`). Source: ECMA-376 part 1, 18.18.11. */
const readValue = (
  type: string,
  stored: string | undefined,
  inline: string | undefined,
  context: SheetContext,
): FoundValue | undefined => {
  if (stored === undefined && inline === undefined) return undefined
  const raw = stored ?? ''
  switch (type) {
    case 's': {
      const text = context.strings[readNumber(raw) ?? -1] ?? refuseDamaged()
      return text === '' ? undefined : { value: text }
    }
    case 'inlineStr':
    case 'str': {
      const text = inline ?? limitText(raw)
      return text === '' ? undefined : { value: text }
    }
    case 'b':
      return { value: isOn(raw.trim()) }
    case 'e':
      return { value: limitText(raw), error: true }
    case 'd': {
      const time = Date.parse(raw.includes('T') && !raw.endsWith('Z') ? `${raw}Z` : raw)
      return Number.isNaN(time)
        ? { value: limitText(raw), error: true }
        : { value: serialOfTime(time, context.date1904), format: 'date' }
    }
    default: {
      const text = raw.trim()
      if (text === '') return undefined
      const value = readNumber(text)
      return value === undefined ? { value: limitText(text), error: true } : { value }
    }
  }
}

/** `1.5E-2`; nothing that only JavaScript accepts as a number, such as `0x1F` or the empty text. */
const readNumber = (text: string): number | undefined => {
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i)
    const digit = sign >= 48 && sign <= 57
    // + - . E e
    if (!digit && sign !== 43 && sign !== 45 && sign !== 46 && sign !== 69 && sign !== 101) return undefined
  }
  const value = Number(text)
  return text !== '' && Number.isFinite(value) ? value : undefined
}
