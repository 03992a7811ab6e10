import type { Block, Cell, Column, Inline, Input, Row, Table } from '../document/document.ts'
import type { ColumnKind, FormColumn, FormSheet } from './column.ts'
import { statusWords, taskStatuses } from './status.ts'

export const textCell = (text: string, rest: Partial<Cell> = {}): Cell => ({
  value: text === '' ? { kind: 'none', word: '' } : { kind: 'text', text },
  ...rest,
})

export const blankCell: Cell = textCell('')

export const paragraph = (...text: readonly (string | Inline)[]): Block => ({
  kind: 'paragraph',
  text: text.map((one) => (typeof one === 'string' ? { text: one } : one)),
})

const inputKinds: Partial<Record<ColumnKind, Input['kind']>> = { number: 'number', date: 'date' }

/** One input for a whole column, so that a workbook can lay one list over all its cells. */
const inputOf = ({ kind, help }: FormColumn): Input => ({
  kind: inputKinds[kind] ?? 'text',
  ...(kind === 'status' && { choices: taskStatuses.map((status) => statusWords[status]) }),
  // Free text needs no hint at each cell: the guide sheet has it.
  ...(help !== undefined && (kind === 'status' || kind === 'date' || kind === 'number') && { hint: help }),
})

/** The content of a row: a cell for each key; an open column without one is left to be filled in. */
export type FormRow = { readonly ref: string; readonly cells: Readonly<Record<string, Cell>> }

/** The table of a sheet: its head from the column table, then one row for each thing to report on. */
export const writeTable = (sheet: FormSheet, rows: readonly FormRow[]): Table => {
  const inputs = new Map(sheet.columns.map((column) => [column.key, inputOf(column)]))
  const writeRow = ({ ref, cells }: FormRow): Row => ({
    cells: sheet.columns.map((column) => {
      const given = cells[column.key]
      if (column.kind === 'id') return textCell(ref)
      if (column.locked) return given ?? blankCell
      return given ?? { ...blankCell, input: inputs.get(column.key) as Input }
    }),
  })
  const subject = sheet.columns.findIndex(({ key }) => key === sheet.subject)
  return {
    kind: 'table',
    id: sheet.key,
    columns: sheet.columns.map(({ width, hidden }): Column => ({ width, ...(hidden && { hidden }) })),
    headRows: 1,
    frozenColumns: subject + 1,
    rows: [{ cells: sheet.columns.map(({ heading }) => textCell(heading)) }, ...rows.map(writeRow)],
  }
}

/** How many columns from `first` on it takes to be so wide, in characters. */
export const spanOf = (columns: readonly Column[], first: number, width: number): number => {
  let count = 0
  for (let sum = 0; sum < width && first + count < columns.length; count++)
    sum += columns[first + count]?.width ?? 0
  return Math.max(count, 1)
}
