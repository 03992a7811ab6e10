import { font } from '../house-style.ts'
import { draftMark } from '../official-lines.ts'
import { type PlacedTable, pageWidth, type SheetPlan, smallestScale } from './plan.ts'
import { columnLetters } from './text.ts'
import type { Worksheet } from './workbook.ts'

/** What is frozen must leave room to scroll on a small screen: points of height, digits of width. */
const frozenHeight = 320
const frozenWidth = 70

const inches = (millimetres: number): number => Number((millimetres / 25.4).toFixed(2))

/** Codes of paper sizes. Source: ECMA-376 part 1, CT_PageSetup. */
const papers = { A3: 8, A4: 9 } as const
/** The long side of A3 by that of A4. */
const larger = Math.SQRT2

export const setUpPrint = (sheet: Worksheet, plan: SheetPlan): void => {
  const table = onlyTable(plan)
  const total = plan.widths.reduce((sum, width) => sum + width, 0)
  const width = pageWidth[plan.orientation]
  // What is filled in by hand is written on paper too: a wide form is made for A3, where its letters stay large.
  const onA3 = plan.isProtected && total > width
  const pages = Math.max(1, Math.ceil((total * smallestScale) / (onA3 ? width * larger : width)))
  Object.assign(sheet.pageSetup, {
    paperSize: onA3 ? papers.A3 : papers.A4,
    orientation: plan.orientation,
    fitToPage: true,
    fitToWidth: pages,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: inches(20),
      right: inches(15),
      top: inches(20),
      bottom: inches(20),
      header: inches(10),
      footer: inches(10),
    },
  })
  if (table && table.table.headRows > 0)
    sheet.pageSetup.printTitlesRow = `${table.rows[0]}:${(table.rows[table.table.headRows] ?? 0) - 1}`
  const frozen = table?.table.frozenColumns ?? 0
  if (pages > 1 && frozen > 0) sheet.pageSetup.printTitlesColumn = `A:${columnLetters(frozen)}`
  sheet.headerFooter.oddFooter = `&C&"${font},Regular"&12&P`
  if (plan.draft) sheet.headerFooter.oddHeader = `&R&"${font},Bold"&12${draftMark}`
}

export const setUpView = (sheet: Worksheet, plan: SheetPlan): void => {
  const table = onlyTable(plan)
  const ySplit = table ? frozenRows(table, plan.heights) : 0
  const xSplit = table ? frozenColumns(table, plan.widths) : 0
  sheet.views = [xSplit || ySplit ? { state: 'frozen', xSplit, ySplit } : { state: 'normal' }]
  const filtered = plan.tables.find(({ table: { filter, headRows } }) => filter && headRows > 0)
  if (filtered) {
    const { rows, table } = filtered
    sheet.autoFilter = {
      from: { row: rows[table.headRows - 1] ?? 1, column: 1 },
      to: { row: (rows.at(-1) ?? 2) - 1 + plan.tail.rows.length, column: table.columns.length },
    }
  }
}

/** Heads are frozen and repeated only on a sheet with one table: above a second one they would mislead. */
const onlyTable = ({ tables }: SheetPlan): PlacedTable | undefined => {
  if (tables.length < 2) return tables[0]
  const headed = tables.filter(({ table }) => table.headRows > 0)
  return headed.length === 1 ? headed[0] : undefined
}

const frozenRows = ({ table, rows }: PlacedTable, heights: readonly number[]): number => {
  const last = table.headRows > 0 ? (rows[table.headRows] ?? 1) - 1 : 0
  const height = heights.slice(0, last).reduce((sum, points) => sum + points, 0)
  return height <= frozenHeight ? last : 0
}

const frozenColumns = ({ table }: PlacedTable, widths: readonly number[]): number => {
  let count = 0
  let sum = 0
  for (const width of widths.slice(0, table.frozenColumns ?? 0)) {
    sum += width
    if (sum > frozenWidth) break
    count++
  }
  return count
}
