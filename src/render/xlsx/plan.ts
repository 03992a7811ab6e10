import type { Annex, Cell, Inline, Input, Row, Table, Tone, Value } from '../../document/document.ts'
import type { Square } from '../../document/grid.ts'
import type { PlacedChart } from './chart.ts'

export type CellLook = {
  readonly role: 'title' | 'text' | 'head' | 'cell'
  readonly tone?: Tone | undefined
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly align?: Cell['align'] | undefined
  /** Text begins at the top: in the middle of a cell as high as a page it might be cut in two by its edge. */
  readonly top?: boolean
  readonly frame?: Table['frame'] | undefined
  readonly input?: Input | undefined
}

/** The content of a cell or merged area of a sheet: rows and columns count from 1, `last…` included. */
export type Placed = {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
  readonly content: Value | { readonly kind: 'inlines'; readonly text: readonly Inline[] }
  readonly look: CellLook
  readonly note?: string | undefined
  /** Name of the sheet that a click leads to. */
  readonly link?: string | undefined
}

export type PlacedTable = {
  readonly table: Table
  readonly grid: readonly (readonly Square[])[]
  /** The sheet row where each table row begins, and the one after the last. */
  readonly rows: readonly number[]
}

/** The end of a long table that exceljs never sees: it follows the last row that is placed. */
export type TableTail = {
  readonly rows: readonly Row[]
  /** The sheet row of the first one. */
  readonly top: number
  readonly widths: readonly number[]
  /** Columns out of sight, from 1. */
  readonly hidden: readonly number[]
}

export type SheetPlan = {
  readonly name: string
  readonly orientation: Annex['orientation']
  readonly draft: boolean
  /** In digits of the base font, the padding of a cell included. */
  readonly widths: readonly number[]
  /** In points, by sheet row. */
  readonly heights: readonly number[]
  readonly placed: readonly Placed[]
  readonly tables: readonly PlacedTable[]
  readonly charts: readonly PlacedChart[]
  /** No rows for most sheets. */
  readonly tail: TableTail
  /** Rows whose height follows what is typed into them. */
  readonly growing: readonly number[]
  readonly hiddenColumns: readonly number[]
  readonly isProtected: boolean
  readonly hidden: boolean
}

/** Digits of body text that a page of A4 holds between its margins at full size. */
export const pageWidth = { portrait: 83, landscape: 124 }

/** A sheet is printed no smaller than this; a wider one runs over several pages. */
export const smallestScale = 0.55
