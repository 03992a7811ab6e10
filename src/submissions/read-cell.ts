import { formatAddress } from '../diagnostics/address.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ColumnKind, FormColumn } from './column.ts'
import { type Grid, type GridCell, placeOf } from './grid.ts'
import type { CellAnswer, CellAt, ValueOf } from './submission.ts'
import { readValue, type ValueProblem } from './values.ts'

/** Findings of one reading, in the order in which they were met. */
export type Findings = Diagnostic[]

export const cellPlace = (grid: Grid, row: number, column: number): CellAt => ({
  sheet: grid.sheet.name,
  row,
  column,
  address: formatAddress(row, column),
})

const report = (grid: Grid, address: string, problem: ValueProblem, heading: string): Diagnostic => ({
  code: problem.code,
  severity: problem.severity,
  message: {
    vi: `cột "${heading}": ${problem.message.vi}`,
    en: `column "${heading}": ${problem.message.en}`,
  },
  place: placeOf(grid, address),
  remedy: problem.remedy,
})

/** The content of a place, read as `kind` asks; `cell` may be the one above whose merge covers the place. */
export const readAnswer = <K extends ColumnKind>(
  grid: Grid,
  cell: GridCell | undefined,
  at: CellAt,
  column: Pick<FormColumn, 'heading'> & { readonly kind: K },
  findings: Findings,
): CellAnswer<ValueOf[K]> => {
  if (!cell) return { raw: '', value: undefined, cell: at }
  const { value, problem } = readValue(column.kind, cell, cell.text, grid.date1904)
  // A merge covers many rows; its problem is reported once, where the text is.
  if (problem && cell.address === at.address) findings.push(report(grid, at.address, problem, column.heading))
  return { raw: cell.text, value, cell: at, ...(problem && { problem: problem.code }) }
}
