import type { Formula } from '../../document/document.ts'
import { formatValue } from '../../document/format.ts'
import type { Placed, SheetPlan } from './plan.ts'
import { columnLetters } from './text.ts'

/** First and last sheet row of the body of each table that has an id, and its sheet. */
export type TablePlaces = ReadonlyMap<
  string,
  { readonly sheet: string; readonly from: number; readonly to: number }
>

export const placesOf = (sheets: readonly SheetPlan[]): TablePlaces =>
  new Map(
    sheets.flatMap(({ name, tables, tail }) =>
      tables.flatMap(({ table, rows }) =>
        table.id === undefined
          ? []
          : [
              [
                table.id,
                {
                  sheet: name,
                  from: rows[table.headRows] ?? 1,
                  to: (rows.at(-1) ?? 2) - 1 + tail.rows.length,
                },
              ] as const,
            ],
      ),
    ),
  )

/** Whether all tables that a formula needs are in the workbook. */
const isWithin = ({ pieces }: Formula, places: TablePlaces): boolean =>
  pieces.every((piece) => typeof piece === 'string' || !('table' in piece) || places.has(piece.table))

/** The formula as written in `row`; `undefined` when a table that it needs is not in the workbook. */
export const writeFormula = (
  formula: Formula | undefined,
  row: number,
  places: TablePlaces,
): string | undefined => {
  if (!formula || !isWithin(formula, places)) return undefined
  let written = ''
  for (const piece of formula.pieces) {
    if (typeof piece === 'string') {
      written += piece
      continue
    }
    const letters = columnLetters(piece.column + 1)
    const place = 'table' in piece ? places.get(piece.table) : undefined
    written += place
      ? `'${place.sheet}'!$${letters}$${place.from}:$${letters}$${place.to}`
      : `$${letters}${row}`
  }
  return written
}

export type CellFormula =
  | { readonly formula: string }
  /** It works on whole columns. */
  | { readonly formula: string; readonly shareType: 'array'; readonly ref: string }

const liveOf = ({ content }: Placed): Formula | undefined =>
  content.kind === 'inlines' || content.kind === 'none' ? undefined : content.live

/** The formula of a place, if it has one. */
export const formulaOf = (placed: Placed, places: TablePlaces): CellFormula | undefined => {
  const { row, column } = placed
  const live = liveOf(placed)
  const formula = writeFormula(live, row, places)
  if (formula === undefined) return undefined
  return live?.array ? { formula, shareType: 'array', ref: `${columnLetters(column)}${row}` } : { formula }
}

/** A place as it is written. A tone that follows from a value is left to the alerts of the table, since the value may change. */
export const settle = (placed: Placed, places: TablePlaces): Placed => {
  const { content, look } = placed
  const live = liveOf(placed)
  if (!live || !isWithin(live, places)) return placed
  const isRank = content.kind === 'rank'
  if (!isRank && look.tone !== 'bad') return placed
  return {
    ...placed,
    ...(isRank && { content: { kind: 'text', text: formatValue(content) } }),
    look: {
      ...look,
      ...(look.tone === 'bad' && { tone: undefined }),
      ...(isRank && { align: look.align ?? 'center' }),
    },
  }
}
