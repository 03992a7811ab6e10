import type { Cell, Row } from './document.ts'

/**
 * Rows that make their cells whenever these are asked for: a table of 200,000 rows takes 60 MB with its cells, and 10 MB
 * without. `make` gives the same cells each time.
 */
export const lateRows = <T>(of: readonly T[], make: (one: T) => readonly Cell[]): readonly Row[] => {
  const cells = {
    enumerable: true,
    get(this: { readonly one: T }): readonly Cell[] {
      return make(this.one)
    },
  }
  return of.map((one) => Object.defineProperty({ one }, 'cells', cells) as unknown as Row)
}

export const isLateRow = (row: object): row is Row =>
  'cells' in row && Object.getOwnPropertyDescriptor(row, 'cells')?.get !== undefined

/** The same row with its cells changed, again whenever these are asked for. */
export const changeLateRow = (row: Row, change: (cells: readonly Cell[]) => readonly Cell[]): Row =>
  lateRows([row], ({ cells }) => change(cells))[0] as Row
