import { formatAddress, parseAddress } from '../diagnostics/address.ts'
import type { Severity } from '../diagnostics/diagnostic.ts'
import {
  type Edit,
  fillEmptyTag,
  readAttribute,
  scanTags,
  setAttribute,
  type Tag,
} from '../office/xml-edit.ts'
import { type SheetMarks, severitiesOf } from './marks.ts'
import { refuseToMark } from './refuse-to-mark.ts'
import type { StyleSheet } from './style-sheet.ts'

type StoredCell = { readonly column: number; readonly tag: Tag }

type StoredRow = {
  readonly number: number
  readonly open: Tag
  readonly cells: StoredCell[]
}

/** Style of empty cells: of the row, else of the column. */
type StyleBelow = (column: number) => number

type Missing = readonly (readonly [column: number, severity: Severity])[]

const refuseOrder = (): never =>
  refuseToMark({ vi: 'các dòng, ô không ghi theo thứ tự', en: 'its rows or cells are not in order' })

const ascending = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b)

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

/**
 * The edits that tint the cells at fault in a worksheet part, and that take tints of an earlier round from all others.
 * Cells that are missing are created in their place.
 */
export const patchCells = (source: string, marks: SheetMarks, styles: StyleSheet): readonly Edit[] => {
  const edits: Edit[] = []
  const columnStyles: { readonly min: number; readonly max: number; readonly style: number }[] = []
  const columnStyle: StyleBelow = (column) =>
    columnStyles.find(({ min, max }) => min <= column && column <= max)?.style ?? 0
  const missingRows = ascending(marks.cells)

  const writeCells = (row: number, cells: Missing, prefix: string, styleBelow: StyleBelow): string =>
    cells
      .map(
        ([column, severity]) =>
          `<${prefix}c r="${formatAddress(row, column)}" s="${styles.tint(styleBelow(column), severity)}"/>`,
      )
      .join('')

  /** The rows at fault that are missing before row `limit`. */
  const writeRows = (limit: number, prefix: string): string => {
    const count = missingRows.findIndex(([number]) => number >= limit)
    return missingRows
      .splice(0, count < 0 ? missingRows.length : count)
      .map(([number, cells]) => {
        const written = writeCells(number, ascending(cells), prefix, columnStyle)
        return `<${prefix}row r="${number}">${written}</${prefix}row>`
      })
      .join('')
  }

  const patchRow = ({ number, open, cells }: StoredRow, close: Tag | undefined): void => {
    const { prefix } = open
    const known = new Set(cells.map(({ column }) => column))
    let missing: Missing = ascending(marks.cells.get(number) ?? new Map()).filter(
      ([column]) => !known.has(column),
    )
    const rowTag = open.text
    const rowStyle = isOn(readAttribute(rowTag, 'customFormat'))
      ? Number(readAttribute(rowTag, 's') ?? 0)
      : undefined
    const styleBelow: StyleBelow = (column) => rowStyle ?? columnStyle(column)
    // `spans` only speeds reading up, and may no longer hold where a cell is added.
    const opened = missing.length > 0 ? setAttribute(rowTag, 'spans', undefined) : rowTag
    if (!close) {
      if (missing.length === 0) return
      const text = fillEmptyTag(opened, open, writeCells(number, missing, prefix, styleBelow))
      edits.push({ start: open.start, end: open.end, text })
      return
    }
    if (opened !== rowTag) edits.push({ start: open.start, end: open.end, text: opened })
    const severityAt = severitiesOf(marks, number)
    for (const { column, tag } of cells) {
      const before = missing[0] && missing[0][0] < column ? missing.filter(([at]) => at < column) : []
      if (before.length > 0) {
        missing = missing.slice(before.length)
        const text = writeCells(number, before, prefix, styleBelow)
        edits.push({ start: tag.start, end: tag.start, text })
      }
      const severity = severityAt(column)
      if (!severity && !styles.clearsTints) continue
      const { text } = tag
      const base = Number(readAttribute(text, 's') ?? 0)
      const style = severity ? styles.tint(styles.untint(base), severity) : styles.untint(base)
      if (style !== base) edits.push({ start: tag.start, end: tag.end, text: setAttribute(text, 's', style) })
    }
    if (missing.length > 0)
      edits.push({
        start: close.start,
        end: close.start,
        text: writeCells(number, missing, prefix, styleBelow),
      })
  }

  let last = 0
  let current: StoredRow | undefined
  for (const tag of scanTags(source)) {
    const { name, depth, kind, prefix } = tag
    if (depth === 2 && name === 'sheetData' && kind !== 'open') {
      const rows = writeRows(Number.POSITIVE_INFINITY, prefix)
      const text = kind === 'close' ? rows : fillEmptyTag(tag.text, tag, rows)
      if (rows !== '') edits.push({ start: tag.start, end: kind === 'close' ? tag.start : tag.end, text })
      break
    }
    if (depth === 3 && name === 'col' && kind !== 'close') {
      const [min = 0, max = 0, style = 0] = ['min', 'max', 'style'].map((one) =>
        Number(readAttribute(tag.text, one) ?? 0),
      )
      columnStyles.push({ min, max, style })
    } else if (depth === 3 && name === 'row') {
      if (kind !== 'close') {
        const number = Number(readAttribute(tag.text, 'r') ?? last + 1)
        if (!(number > last)) refuseOrder()
        last = number
        const rows = writeRows(number, prefix)
        if (rows !== '') edits.push({ start: tag.start, end: tag.start, text: rows })
        if (missingRows[0]?.[0] === number) missingRows.shift()
        current = { number, open: tag, cells: [] }
      }
      if (kind !== 'open' && current) patchRow(current, kind === 'close' ? tag : undefined)
    } else if (depth === 4 && name === 'c' && kind !== 'close' && current) {
      const before = current.cells.at(-1)?.column ?? 0
      const stated = readAttribute(tag.text, 'r')
      const place = stated === undefined ? { row: last, column: before + 1 } : parseAddress(stated)
      if (place?.row !== last || place.column <= before) return refuseOrder()
      current.cells.push({ column: place.column, tag })
    }
  }
  return edits
}
