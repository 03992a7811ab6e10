import type { Block, Document, Table } from '../document/document.ts'
import { formatValue, plainText } from '../document/format.ts'
import { resolveGrid } from '../document/grid.ts'
import type { SourceDocument, WordBlock, WordCell, WordParagraph, WordTable } from '../read/word-document.ts'
import { type Grid, type GridCell, isTitle, labelled, type Part, type Spot, stripEnumerator } from './text.ts'

const nowhere: Spot = { number: 0, text: '' }

const listParagraphs = (cell: WordCell): readonly WordParagraph[] =>
  cell.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap(listParagraphs)),
  )

const readCell = (cell: WordCell): GridCell => {
  const paragraphs = listParagraphs(cell).filter(({ text }) => text.trim() !== '')
  const text = paragraphs.map(labelled).join('\n')
  return {
    text,
    spot: { number: (paragraphs[0] ?? listParagraphs(cell)[0])?.number ?? 0, text },
    covered: false,
  }
}

/** Rows of equal length; what a cell covers repeats its text. */
const readRows = ({ rows }: WordTable): readonly (readonly GridCell[])[] => {
  const grid: GridCell[][] = []
  for (const { cells } of rows) {
    const above = grid.at(-1) ?? []
    const row: GridCell[] = []
    for (const cell of cells) {
      const own = cell.continued
        ? { ...(above[row.length] ?? readCell(cell)), covered: true }
        : readCell(cell)
      for (let column = 0; column < cell.span; column++)
        row.push(column === 0 ? own : { ...own, covered: true })
    }
    grid.push(row)
  }
  return grid
}

/** A head that Word does not repeat: the rows before the first with a figure that is no year. */
const countHeads = ({ rows }: WordTable, grid: Grid['rows']): number => {
  const marked = rows.findIndex(({ head }) => !head)
  if (marked !== 0) return marked < 0 ? rows.length : marked
  const first = grid.findIndex((cells) =>
    cells.some(({ text, covered }) => !covered && /\d/.test(text.replace(/\b20\d\d\b/g, ''))),
  )
  return Math.max(1, Math.min(first, 3))
}

/** The running text and the tables of a Word file, in their order. A table for layout only is read as lines. */
export const readParts = ({ sections }: SourceDocument): readonly Part[] => {
  const parts: Part[] = []
  let heading = ''
  const addLine = (paragraph: WordParagraph): void => {
    const text = labelled(paragraph)
    if (isTitle(text)) heading = stripEnumerator(text).trim()
    parts.push({ kind: 'line', text, spot: { number: paragraph.number, text }, heading })
    for (const box of paragraph.boxes)
      parts.push({
        kind: 'line',
        text: box.text,
        spot: { number: paragraph.number, text: box.text },
        heading,
      })
  }
  const addTable = (table: WordTable): void => {
    const rows = readRows(table)
    const columns = Math.max(0, ...rows.map(({ length }) => length))
    if (columns > 2 || rows.length > 3)
      parts.push({ kind: 'grid', heads: countHeads(table, rows), rows, heading })
    else for (const { cells } of table.rows) for (const cell of cells) cell.blocks.forEach(add)
  }
  const add = (block: WordBlock): void => (block.kind === 'paragraph' ? addLine(block) : addTable(block))
  for (const { blocks } of sections) blocks.forEach(add)
  return parts
}

const composeGrid = ({ rows, columns, headRows }: Table, heading: string): Grid => {
  const squares = resolveGrid(rows, columns.length)
  return {
    kind: 'grid',
    heads: headRows,
    heading,
    rows: squares.map((line) =>
      line.map((square): GridCell => {
        const start = square.kind === 'covered' ? squares[square.row]?.[square.column] : square
        const text = start?.kind === 'cell' ? formatValue(start.cell.value) : ''
        return { text, spot: nowhere, covered: square.kind === 'covered' }
      }),
    ),
  }
}

/** The same of a document that papi composed. */
export const composeParts = ({ heading: head, body, annexes, title }: Document): readonly Part[] => {
  let heading = ''
  const parts: Part[] = []
  const line = (text: string): Part => ({ kind: 'line', text, spot: nowhere, heading })
  const add = (block: Block): void => {
    switch (block.kind) {
      case 'heading':
        heading = plainText(block.text)
        parts.push(line(heading))
        break
      case 'paragraph':
        parts.push(line(plainText(block.text)))
        break
      case 'list':
        parts.push(...block.items.map((item) => line(plainText(item))))
        break
      case 'table':
        parts.push(composeGrid(block, heading))
    }
  }
  parts.push(line(head?.subject ?? title))
  body.forEach(add)
  for (const annex of annexes) {
    heading = annex.title
    parts.push(line(annex.title))
    annex.blocks.forEach(add)
  }
  return parts
}
