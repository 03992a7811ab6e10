import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { Cell, Table } from '../../document/document.ts'
import { formatValue, isBold, isItalic } from '../../document/format.ts'
import { resolveGrid, type Square } from '../../document/grid.ts'
import { black, type Orientation, shade, size, textHeight, textWidth } from '../house-style.ts'
import { cellMargin, shareColumns } from './column-widths.ts'
import { paragraph } from './paragraph.ts'
import { keepTogether, rowHeight } from './row-height.ts'

/** Where a table is: tables of annexes are set smaller. */
export type Setting = 'body' | 'annex'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
}

const alignOf = (cell: Cell, head: boolean) =>
  alignments[cell.align ?? (head || cell.value.kind !== 'text' ? 'center' : 'left')]

const fill = (cell: Cell, head: boolean, setting: Setting, keepNext: boolean): readonly Paragraph[] => {
  const style =
    setting === 'body' ? (head ? 'TableHead' : 'TableText') : head ? 'AnnexTableHead' : 'AnnexTableText'
  return formatValue(cell.value)
    .split('\n')
    .map((text) =>
      paragraph(style, [{ text, bold: isBold(cell), italic: isItalic(cell) }], {
        alignment: alignOf(cell, head),
        keepNext,
      }),
    )
}

const line = { style: BorderStyle.SINGLE, size: 4, color: black }
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}

/** Fixed columns in absolute widths, since Word and LibreOffice agree on nothing else. */
export const renderTable = (table: Table, orientation: Orientation, setting: Setting): WordTable => {
  const room = textWidth(orientation)
  const grid = resolveGrid(table.rows, table.columns.length)
  const height = setting === 'body' ? size.table : size.annexTable
  const widths = shareColumns(table, grid, room, height)
  const heights = grid.map((squares) => rowHeight(squares, widths, height))
  const kept = keepTogether(grid, heights, textHeight(orientation) * 0.8)

  const renderSquare = (square: Square, row: number, column: number): readonly TableCell[] => {
    // Word wants a cell in every row that a merged cell covers, once a row.
    if (square.kind === 'covered' && (square.row === row || square.column !== column)) return []
    const cell = square.kind === 'cell' ? square.cell : undefined
    const rows = square.kind === 'cell' ? square.rowSpan : 1
    const head = row < table.headRows
    return [
      new TableCell({
        children: cell
          ? fill(cell, head, setting, kept[row] ?? false)
          : [
              paragraph(setting === 'body' ? 'TableText' : 'AnnexTableText', '', {
                keepNext: kept[row] ?? false,
              }),
            ],
        columnSpan: square.colSpan,
        ...(rows > 1 && { verticalMerge: VerticalMergeType.RESTART }),
        ...(square.kind === 'covered' && { verticalMerge: VerticalMergeType.CONTINUE }),
        width: {
          size: widths.slice(column, column + square.colSpan).reduce((sum, width) => sum + width, 0),
          type: WidthType.DXA,
        },
        verticalAlign: rows > 1 && !head ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
        ...(head && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade } }),
      }),
    ]
  }

  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    borders,
    margins: { ...cellMargin, marginUnitType: WidthType.DXA },
    rows: grid.map(
      (squares, row) =>
        new TableRow({
          // A taller row would leave half a page blank, or not fit on one at all.
          cantSplit: (heights[row] ?? 0) <= textHeight(orientation) / 2,
          tableHeader: row < table.headRows,
          children: squares.flatMap((square, column) => renderSquare(square, row, column)),
        }),
    ),
  })
}
