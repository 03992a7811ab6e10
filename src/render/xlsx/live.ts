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

/** The formula as written in `row`; `undefined` when a table that it needs is not in the workbook. */
export const writeFormula = (
  formula: Formula | undefined,
  row: number,
  places: TablePlaces,
): string | undefined => {
  if (!formula) return undefined
  const written: string[] = []
  for (const piece of formula.pieces) {
    if (typeof piece === 'string') {
      written.push(piece)
      continue
    }
    const letters = columnLetters(piece.column + 1)
    if (!('table' in piece)) {
      written.push(`$${letters}${row}`)
      continue
    }
    const place = places.get(piece.table)
    if (!place) return undefined
    written.push(`'${place.sheet}'!$${letters}$${place.from}:$${letters}$${place.to}`)
  }
  return written.join('')
}

export type CellFormula =
  | { readonly formula: string }
  /** It works on whole columns. */
  | { readonly formula: string; readonly shareType: 'array'; readonly ref: string }

/**
 * A place as it is written, with its formula if it has one. A tone that follows from the value is left to the alerts of the
 * table, since the value may change.
 */
export const settle = (
  placed: Placed,
  places: TablePlaces,
): { readonly place: Placed; readonly formula?: CellFormula } => {
  const { content, look, row, column } = placed
  const live = content.kind === 'inlines' || content.kind === 'none' ? undefined : content.live
  const formula = writeFormula(live, row, places)
  if (formula === undefined) return { place: placed }
  const { tone, ...rest } = look
  const place: Placed = {
    ...placed,
    ...(content.kind === 'rank' && { content: { kind: 'text', text: formatValue(content) } }),
    look: {
      ...rest,
      ...(tone !== 'bad' && { tone }),
      ...(content.kind === 'rank' && { align: look.align ?? 'center' }),
    },
  }
  return {
    place,
    formula: live?.array
      ? { formula, shareType: 'array', ref: `${columnLetters(column)}${row}` }
      : { formula },
  }
}
