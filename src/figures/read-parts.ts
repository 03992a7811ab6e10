import type { Block, Document, Table } from '../document/document.ts'
import { formatValue, plainText } from '../document/format.ts'
import { resolveGrid } from '../document/grid.ts'
import type {
  SourceDocument,
  WordBlock,
  WordCell,
  WordParagraph,
  WordRun,
  WordSection,
  WordTable,
} from '../read/word-document.ts'
import { mendLetters } from '../vi.ts'
import { type Grid, type GridCell, isTitle, labelled, type Part, type Spot, stripEnumerator } from './text.ts'

const nowhere: Spot = { number: 0, text: '' }

/** A mark of a note that was typed: `1`, `(2)`, `3,4`, `*`. */
const typedMark = /^\s*[([]?(?:\d{1,3}(?:\s*[,;]\s*\d{1,3})*|\*+|†|‡)[)\]]?\s*$/

/** Raised figures behind a figure or a word are the mark of a note, no part of it; `12/61` in small figures is a rank. */
const withoutMarks = (runs: readonly WordRun[]): string => {
  let text = ''
  for (let at = 0; at < runs.length; ) {
    const from = at
    let piece = ''
    while (at < runs.length && runs[at]?.raised === runs[from]?.raised) piece += runs[at++]?.text ?? ''
    if (!(runs[from]?.raised && typedMark.test(piece) && /[\p{L}\d.,;:)%"”]$/u.test(text))) text += piece
  }
  return text
}

/** What a paragraph says, in the letters that are meant. */
const textOf = (paragraph: WordParagraph): string => {
  const { runs } = paragraph
  const said = runs.some(({ raised }) => raised) ? { ...paragraph, text: withoutMarks(runs) } : paragraph
  return mendLetters(labelled(said))
    .replace(/[⁄∕／]/g, '/')
    .normalize('NFC')
}

const listParagraphs = (cell: WordCell): readonly WordParagraph[] =>
  cell.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap(listParagraphs)),
  )

/** Where text is that is no part of the main text: the paragraph that it hangs on; 0 for the edge of pages. */
type Beside = Pick<Spot, 'number' | 'beside'>

const readCell = (cell: WordCell, beside: Beside | undefined): GridCell => {
  const paragraphs = listParagraphs(cell).filter(({ text }) => text.trim() !== '')
  const text = paragraphs.map(textOf).join('\n')
  const { number = 0 } = paragraphs[0] ?? listParagraphs(cell)[0] ?? {}
  return { text, spot: { number, text, ...beside }, covered: false }
}

/** Rows of equal length; what a cell covers repeats its text. */
const readRows = ({ rows }: WordTable, beside: Beside | undefined): readonly (readonly GridCell[])[] => {
  const grid: GridCell[][] = []
  for (const { cells } of rows) {
    const above = grid.at(-1) ?? []
    const row: GridCell[] = []
    for (const cell of cells) {
      const own = cell.continued
        ? { ...(above[row.length] ?? readCell(cell, beside)), covered: true }
        : readCell(cell, beside)
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

/** What pages of a section show at their edges. */
const listEdges = ({ evenAndOdd }: SourceDocument, { headers, footers, titlePage }: WordSection) =>
  (['header', 'footer'] as const).map((beside) => {
    const edges = beside === 'header' ? headers : footers
    return [beside, [edges.default, titlePage ? edges.first : [], evenAndOdd ? edges.even : []]] as const
  })

/**
 * The running text and the tables of a Word file, in their order, boxes and notes behind the paragraph or the table that they
 * hang on, the edges of pages last. A table for layout only is read as lines.
 */
export const readParts = (source: SourceDocument): readonly Part[] => {
  const parts: Part[] = []
  let heading = ''
  const addHanging = ({ number, boxes, notes }: WordParagraph, beside: Beside | undefined): void => {
    for (const box of boxes) add(box, { number, ...beside })
    for (const { kind, blocks } of notes) for (const block of blocks) add(block, { number, beside: kind })
  }
  const addLine = (paragraph: WordParagraph, beside: Beside | undefined): void => {
    const text = textOf(paragraph)
    if (!beside && isTitle(text)) heading = stripEnumerator(text).trim()
    parts.push({ kind: 'line', text, spot: { number: paragraph.number, text, ...beside }, heading })
    addHanging(paragraph, beside)
  }
  const addTable = (table: WordTable, beside: Beside | undefined): void => {
    const rows = readRows(table, beside)
    const columns = Math.max(0, ...rows.map(({ length }) => length))
    if (columns > 2 || rows.length > 3) {
      parts.push({ kind: 'grid', heads: countHeads(table, rows), rows, heading })
      for (const { cells } of table.rows)
        for (const cell of cells) for (const paragraph of listParagraphs(cell)) addHanging(paragraph, beside)
    } else
      for (const { cells } of table.rows)
        for (const cell of cells) for (const block of cell.blocks) add(block, beside)
  }
  const add = (block: WordBlock, beside?: Beside): void =>
    block.kind === 'paragraph' ? addLine(block, beside) : addTable(block, beside)
  for (const { blocks } of source.sections) for (const block of blocks) add(block)
  heading = ''
  const seen = new Set<unknown>()
  for (const section of source.sections)
    for (const [beside, edges] of listEdges(source, section))
      for (const edge of edges.filter((one) => !seen.has(one))) {
        seen.add(edge)
        for (const paragraph of edge) add(paragraph, { number: 0, beside })
      }
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
