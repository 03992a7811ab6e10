import type { Area } from '../diagnostics/address.ts'
import type { Day } from '../vi.ts'

export type { Area } from '../diagnostics/address.ts'

/** Formats beside .xlsx that can be read, both binary: that of Excel 97-2003, and a later one. */
export type OldFormat = 'xls' | 'xlsb'

/** A spreadsheet as read: cells with addresses, without any meaning yet. All text is NFC and free of control characters. */
export type SourceWorkbook = {
  /** As the user may type it. */
  readonly file: string
  /** Absent for .xlsx. */
  readonly old?: OldFormat
  /** In the order of the tabs; chart sheets and dialogs are left out. */
  readonly sheets: readonly SourceSheet[]
  /** Days are counted from 1904-01-01 instead of 1899-12-31. */
  readonly date1904: boolean
  /** The file carries macros. They are never read. */
  readonly macros: boolean
  /** Formulas point into other files: their values may be out of date. */
  readonly externalLinks: boolean
}

export type SourceSheet = {
  readonly name: string
  readonly hidden: boolean
  /** Cells that hold a value, by row, then column. */
  readonly cells: readonly SourceCell[]
  readonly merges: readonly Area[]
  /** Those that hold cells, ascending. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

export type SourceCell = {
  /** Counted from 1. */
  readonly row: number
  readonly column: number
  /** `D9`. */
  readonly address: string
  /** Text of an `error`, empty when `uncached`; dates are serial numbers with `format` `date`. */
  readonly value: string | number | boolean
  readonly formula?: true
  /** A formula whose result the writing program did not store: the cell looks filled in Excel and is unknown here. */
  readonly uncached?: true
  /** `#REF!`, `#DIV/0!`, or a number that is none. */
  readonly error?: true
  /** How the number is shown, where that changes its meaning. */
  readonly format?: 'date' | 'percent'
  /** The code of the number format, where it is the sender's own: `0"/61"`. */
  readonly pattern?: string
}

/** Index of the first cell of a row, or behind where it would be. */
export const findRow = (cells: readonly SourceCell[], row: number): number => {
  let [from, to] = [0, cells.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((cells[middle]?.row ?? row) < row) from = middle + 1
    else to = middle
  }
  return from
}

const dayLength = 86_400_000

/** The day of a serial number; `undefined` outside the years 1900 to 9999. A time of day is cut off. */
export const dayOfSerial = (serial: number, date1904: boolean): Day | undefined => {
  const whole = Math.floor(serial) + (date1904 ? 1462 : 0)
  if (whole < 1 || whole > 2_958_465) return undefined
  // Excel counts a 29 February 1900 that never was.
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The serial number of a moment in UTC milliseconds, for days after 1900-02-28. */
export const serialOfTime = (time: number, date1904: boolean): number =>
  (time - Date.UTC(1899, 11, 30)) / dayLength - (date1904 ? 1462 : 0)
