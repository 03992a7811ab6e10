import type { Annex, Document, Inline } from '../../document/document.ts'
import { formatValue, plainText } from '../../document/format.ts'
import type { Renderer } from '../renderer.ts'
import { setUpAlerts } from './alerts.ts'
import { completeChartData } from './chart.ts'
import { contentsName, contentsOf, needsContents } from './contents.ts'
import { setUpInput } from './input.ts'
import { layoutSheet } from './layout.ts'
import { formulaOf, placesOf, settle, type TablePlaces } from './live.ts'
import { setUpPrint, setUpView } from './page.ts'
import type { Placed, SheetPlan } from './plan.ts'
import { createStyles } from './style.ts'
import { cleanText, longestText, nameSheet } from './text.ts'
import {
  baseFont,
  type CellValue,
  createWorkbook,
  type Style,
  type Worksheet,
  writeWorkbook,
} from './workbook.ts'

export const renderXlsx: Renderer = {
  format: 'xlsx',
  render: async (document) => {
    const plans = planSheets(sheetsOf(document), document.draft)
    const places = placesOf(plans)
    const workbook = createWorkbook(cleanText(document.title))
    const styleOf = createStyles()
    for (const plan of plans) {
      const sheet = workbook.addWorksheet(plan.name, { properties: { defaultRowHeight: 15.75 } })
      setUpPrint(sheet, plan)
      setUpView(sheet, plan)
      fillSheet(sheet, plan, places, styleOf)
      completeChartData(sheet, plan)
      setUpAlerts(sheet, plan, places)
      setUpInput(sheet, plan)
    }
    return writeWorkbook(workbook, plans, { styleOf, places })
  },
}

/** A workbook is its annexes; a document with a body of its own gets it as the first sheet. */
const sheetsOf = ({ title, heading, body, annexes }: Document): readonly Annex[] =>
  body.length > 0 || annexes.length === 0
    ? [{ name: heading?.type ?? title, title, orientation: 'portrait', blocks: body }, ...annexes]
    : annexes

const planSheets = (annexes: readonly Annex[], draft: boolean): readonly SheetPlan[] => {
  const listed = needsContents(annexes)
  const taken = new Set<string>()
  const first = listed ? [nameSheet(contentsName, taken)] : []
  const names = annexes.map(({ name }) => nameSheet(name, taken))
  const all = listed ? [contentsOf(annexes, names), ...annexes] : annexes
  return all.map((annex, index) => layoutSheet(annex, [...first, ...names][index] ?? '', draft))
}

const fillSheet = (
  sheet: Worksheet,
  plan: SheetPlan,
  places: TablePlaces,
  styleOf: (place: Placed) => Partial<Style>,
): void => {
  plan.widths.forEach((width, index) => {
    if (plan.hiddenColumns.includes(index + 1))
      Object.assign(sheet.getColumn(index + 1), { width: 12, hidden: true })
    else sheet.getColumn(index + 1).width = width
  })
  plan.heights.forEach((height, index) => {
    sheet.getRow(index + 1).height = height
  })
  for (const placed of plan.placed) {
    const { row, column, lastRow, lastColumn } = placed
    const place = settle(placed, places)
    const formula = formulaOf(placed, places)
    const cell = sheet.getCell(row, column)
    const value = cellValue(place)
    cell.value =
      formula === undefined ? value : ({ ...formula, result: value ?? '', date1904: false } as CellValue)
    cell.style = styleOf(place)
    if (place.note !== undefined) cell.note = cleanText(place.note)
    if (lastRow > row || lastColumn > column) sheet.mergeCells(row, column, lastRow, lastColumn)
  }
}

/** Text is written as text, whatever it begins with. */
const cellValue = ({ content, look }: Placed): string | number | null | ReturnType<typeof richText> => {
  switch (content.kind) {
    case 'inlines':
      return richText(content.text, look.bold)
    case 'number':
      return Number.isFinite(content.value) ? content.value : formatValue(content)
    case 'rank':
      return content.rank
    case 'text':
    case 'none':
      return cleanText(formatValue(content)) || null
  }
}

/** Runs carry their own fonts, so what is bold as a whole is bold in each; text too long for a cell loses them. */
const richText = (text: readonly Inline[], bold = false): CellValue => {
  const plain = plainText(text)
  if (plain.length > longestText || text.every((run) => !run.bold && !run.italic))
    return cleanText(plain) || null
  return {
    richText: text.map((run) => ({
      text: cleanText(run.text),
      font: { ...baseFont, ...((bold || run.bold) && { bold: true }), ...(run.italic && { italic: true }) },
    })),
  }
}
