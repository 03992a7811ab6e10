import { type TablePlaces, writeFormula } from './live.ts'
import type { SheetPlan } from './plan.ts'
import { alertStyle } from './style.ts'
import { columnLetters } from './text.ts'
import type { Worksheet } from './workbook.ts'

/** What exceljs takes and its typings leave out. */
type Formatted = Worksheet & { readonly addConditionalFormatting: (format: object) => void }

/** Conditional formats: a leader sees what is missed, and still does when a score has changed. */
export const setUpAlerts = (sheet: Worksheet, { tables, tail }: SheetPlan, places: TablePlaces): void => {
  for (const { table, rows } of tables)
    for (const [index, { column, when }] of (table.alerts ?? []).entries()) {
      const first = rows[table.headRows] ?? 1
      const formula = writeFormula(when, first, places)
      if (formula === undefined) continue
      const letters = columnLetters(column + 1)
      ;(sheet as Formatted).addConditionalFormatting({
        ref: `${letters}${first}:${letters}${(rows.at(-1) ?? 2) - 1 + tail.rows.length}`,
        rules: [{ type: 'expression', priority: index + 1, formulae: [formula], style: alertStyle }],
      })
    }
}
