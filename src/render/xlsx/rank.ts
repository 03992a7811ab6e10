import type { CellOf } from '../../document/document.ts'
import type { PlacedTable, SheetPlan } from './plan.ts'
import { columnLetters } from './text.ts'

/** The tables of a workbook that have an id, and the sheets they stand on. */
export type TablePlaces = ReadonlyMap<string, { readonly sheet: string; readonly placed: PlacedTable }>

export const placesOf = (sheets: readonly SheetPlan[]): TablePlaces =>
  new Map(
    sheets.flatMap(({ name, tables }) =>
      tables.flatMap((placed) =>
        placed.table.id ? [[placed.table.id, { sheet: name, placed }] as const] : [],
      ),
    ),
  )

/**
 * The formula that ranks a score among its column, blank when the score is. `undefined` when the table is not in the
 * workbook or when recalculating would give another rank than the document states: then the number stands alone.
 */
export const rankFormula = (
  { table, row, column }: CellOf,
  rank: number,
  places: TablePlaces,
): string | undefined => {
  const place = places.get(table)
  if (!place) return undefined
  const { placed, sheet } = place
  const first = placed.table.headRows
  const scores = placed.grid.map((line) => numberIn(line[column]))
  const score = row < first ? undefined : scores[row]
  if (score === undefined) return undefined
  const higher = scores.slice(first).filter((other) => other !== undefined && other > score).length
  if (higher + 1 !== rank) return undefined
  const letters = columnLetters(column + 1)
  const from = `'${sheet}'!${letters}`
  const range = `${from}$${placed.rows[first]}:${letters}$${(placed.rows.at(-1) ?? 0) - 1}`
  const cell = `${from}${placed.rows[row]}`
  return `IF(ISNUMBER(${cell}),RANK(${cell},${range},0),"")`
}

const numberIn = (square: PlacedTable['grid'][number][number] | undefined): number | undefined => {
  if (square?.kind !== 'cell') return undefined
  const { value } = square.cell
  if (value.kind === 'number') return value.value
  return value.kind === 'rank' ? value.rank : undefined
}
