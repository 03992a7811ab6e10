import type { Chart } from '../../document/chart.ts'
import type { Annex, Block, Inline, Table } from '../../document/document.ts'
import { plainText } from '../../document/format.ts'
import { numberHeadings } from '../../document/numbering.ts'
import { layOutOnPage } from '../chart/layout.ts'
import { headingText, upper } from '../official-lines.ts'
import { chartTable, type PlacedChart } from './chart.ts'
import { splitLongTable } from './long-table.ts'
import { countLines, heightOf, lineHeight, padding, spread } from './measure.ts'
import {
  type CellLook,
  type Placed,
  type PlacedTable,
  pageWidth,
  type SheetPlan,
  smallestScale,
} from './plan.ts'
import { columnWidths, placeTable } from './table.ts'

export const layoutSheet = (whole: Annex, name: string, draft: boolean): SheetPlan => {
  const { annex, rows: tail } = splitLongTable(whole)
  const tables = annex.blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [chartTable(block)] : [],
  )
  const widths = columnWidths(tables, pageWidth[annex.orientation])
  const textColumns = columnsWithin(widths, pageWidth[annex.orientation] / smallestScale)
  const textWidth = widths.slice(0, textColumns).reduce((sum, width) => sum + width, 0) - padding
  const heights: number[] = []
  const placed: Placed[] = []
  const placedTables: PlacedTable[] = []
  const charts: PlacedChart[] = []

  const addText = (text: readonly Inline[], look: CellLook): void => {
    const bold = look.bold ?? text.some((run) => run.bold)
    const row = heights.length + 1
    heights.push(...spread(heightOf(countLines(plainText(text), textWidth, bold))))
    placed.push({
      row,
      column: 1,
      lastRow: heights.length,
      lastColumn: textColumns,
      content: { kind: 'inlines', text },
      look,
    })
  }

  const addTable = (block: Table): PlacedTable => {
    const table = placeTable(block, widths, heights.length + 1)
    for (const height of table.heights) heights.push(height)
    for (const place of table.placed) placed.push(place)
    return table.placedTable
  }

  const addChart = (chart: Chart): void => {
    const row = heights.length + 1
    const layout = layOutOnPage(chart, annex.orientation)
    heights.push(...spread(layout.height + lineHeight / 2))
    charts.push({ chart, layout, row, dataRow: heights.length + 1 })
    addTable(chartTable(chart))
  }

  if (annex.title !== '' && !annex.untitled) {
    addText([{ text: upper(annex.title) }], { role: 'title', bold: true, align: 'center' })
    if (draft) addText([{ text: '(Dự thảo)' }], { role: 'text', italic: true, align: 'center' })
    heights.push(lineHeight / 2)
  }
  const numbers = numberHeadings(annex.blocks)
  annex.blocks.forEach((block, index) => {
    if (block.kind === 'table' || block.kind === 'chart') {
      if (index > 0) heights.push(lineHeight / 2)
      if (block.kind === 'table') placedTables.push(addTable(block))
      else addChart(block)
      if (index < annex.blocks.length - 1) heights.push(lineHeight / 2)
    } else for (const line of textLines(block, numbers[index])) addText(line.text, line.look)
  })
  const hidden = [...new Set(tables.flatMap(({ columns }) => hiddenColumns(columns)))]
  return {
    name,
    orientation: annex.orientation,
    draft,
    widths,
    heights,
    placed,
    tables: placedTables,
    charts,
    tail: { rows: tail, top: heights.length + 1, widths, hidden },
    growing: growingRows(placed),
    hiddenColumns: hidden,
    isProtected: annex.protected ?? false,
    hidden: annex.hidden ?? false,
  }
}

const hiddenColumns = (columns: Table['columns']): readonly number[] =>
  columns.flatMap(({ hidden }, index) => (hidden ? [index + 1] : []))

/** No program fits a row to cells that are merged, so such rows keep the height computed for them. */
const growingRows = (placed: readonly Placed[]): readonly number[] => {
  const isMerged = ({ row, lastRow, column, lastColumn }: Placed) => row < lastRow || column < lastColumn
  const fixed = new Set(placed.filter(isMerged).map(({ row }) => row))
  return [...new Set(placed.flatMap(({ row, look }) => (look.input && !fixed.has(row) ? [row] : [])))]
}

const textLines = (
  block: Exclude<Block, Table | Chart>,
  number: string | undefined,
): readonly { readonly text: readonly Inline[]; readonly look: CellLook }[] => {
  switch (block.kind) {
    case 'heading':
      return [{ text: [{ text: `${number} ` }, ...headingText(block)], look: { role: 'text', bold: true } }]
    case 'paragraph':
      return [{ text: block.text, look: { role: 'text' } }]
    case 'list':
      return block.items.map((item) => ({ text: [{ text: '- ' }, ...item], look: { role: 'text' } }))
  }
}

/** How many of the first columns fit on a page: text that runs over all columns of a wide sheet is hard to read. */
const columnsWithin = (widths: readonly number[], page: number): number => {
  let count = 0
  for (let sum = 0; count < widths.length; count++) {
    sum += widths[count] ?? 0
    if (sum > page && count > 0) break
  }
  return count
}
