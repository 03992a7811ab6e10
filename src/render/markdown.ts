import type { Chart } from '../document/chart.ts'
import type { Annex, Block, Cell, Closing, Heading, Inline, Table } from '../document/document.ts'
import { formatValue, isBold, isItalic } from '../document/format.ts'
import { resolveGrid, type Square } from '../document/grid.ts'
import { numberHeadings } from '../document/numbering.ts'
import { cleanDocument } from './clean-document.ts'
import {
  aboutLine,
  addresseeLines,
  annexLabel,
  annexReference,
  dateLine,
  draftMark,
  headingText,
  markEnd,
  motto,
  numberLine,
  recipientLines,
  stateName,
  upper,
} from './official-lines.ts'
import type { Renderer } from './renderer.ts'

/** Signs with a meaning in GitHub's Markdown anywhere; at the start of a line there are some more. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\`*_[\]<|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\n/g, '<br>')
const escapeStart = (line: string): string =>
  line
    .trimStart()
    .replace(/^[-+#=>]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')

/** Signs of weight may not be next to a space inside. */
const wrap = (text: string, sign: string): string =>
  sign === ''
    ? text
    : text.replace(/^(\s*)(.*?)(\s*)$/s, (_, before, inner, after) =>
        inner ? `${before}${sign}${inner}${sign}${after}` : text,
      )

const renderInline = ({ text, bold, italic }: Inline): string =>
  wrap(escapeText(text), `${bold ? '**' : ''}${italic ? '*' : ''}`)

const line = (text: readonly Inline[]): string => escapeStart(text.map(renderInline).join(''))
const strong = (text: string): string => line([{ text, bold: true }])
const slanted = (text: string): string => line([{ text, italic: true }])
const plain = (text: string): string => line([{ text }])

const renderCell = (cell: Cell): string =>
  renderInline({ text: formatValue(cell.value), bold: isBold(cell), italic: isItalic(cell) })

/** The head of a column in one line, `Thứ hạng: Chỉ tiêu`: tables have one row of heads, and no merged cells. */
const renderHead = (head: readonly (readonly Square[])[], column: number): string => {
  const cells = head.map((squares, row): Cell | undefined => {
    const square = squares[column]
    if (square?.kind === 'cell') return square.cell
    const origin = square?.row === row ? head[row]?.[square.column] : undefined
    return origin?.kind === 'cell' ? origin.cell : undefined
  })
  return cells
    .flatMap((cell) => (cell ? [escapeText(formatValue(cell.value))] : []))
    .filter(Boolean)
    .join(': ')
}

/** A merged cell is written in its first square; the others stay blank. */
const renderTable = ({ columns, rows, headRows }: Table): string => {
  const grid = resolveGrid(rows, columns.length)
  const join = (cells: readonly string[]): string =>
    `|${cells.map((cell) => ` ${cell} `.replace(/^ +$/, ' ')).join('|')}|`
  const head = grid.slice(0, headRows)
  return [
    join(columns.map((_, column) => renderHead(head, column))),
    join(columns.map(() => '---')),
    ...grid
      .slice(headRows)
      .map((squares) =>
        join(squares.map((square) => (square.kind === 'cell' ? renderCell(square.cell) : ''))),
      ),
  ].join('\n')
}

/** The values that a chart shows; of lanes, the rows of each in one cell. */
const valuesTable = ({ rowsName, lanes, series, rows }: Chart): Table => {
  const text = (word: string): Cell => ({ value: { kind: 'text', text: word } })
  const inLane = (lane: number, index: number): string =>
    rows
      .flatMap(({ name, values, lane: own }) => {
        const value = values[index]
        return own === lane && value && value.kind !== 'none' ? [`${name} ${formatValue(value)}`] : []
      })
      .join('; ')
  return {
    kind: 'table',
    columns: [rowsName, ...series].map(() => ({ width: 10 })),
    headRows: 1,
    rows: [
      { cells: [lanes?.name ?? rowsName, ...series.map(({ name }) => name)].map(text) },
      ...(lanes
        ? lanes.names.map((name, lane) => ({
            cells: [text(name), ...series.map((_, index) => text(inLane(lane, index)))],
          }))
        : rows.map(({ name, values }) => ({ cells: [text(name), ...values.map((value) => ({ value }))] }))),
    ],
  }
}

const renderBlock = (block: Block, number: string | undefined): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${number} ${headingText(block).map(renderInline).join('')}`
    case 'paragraph':
      return line(block.text)
    case 'list':
      return block.items.map((item) => `- ${line(item)}`).join('\n')
    case 'table':
      return renderTable(block)
    case 'chart':
      return `${strong(block.title)}\n\n${renderTable(valuesTable(block))}`
  }
}

const renderBlocks = (blocks: readonly Block[]): readonly string[] => {
  const numbers = numberHeadings(blocks)
  return blocks.map((block, index) => renderBlock(block, numbers[index]))
}

const renderHeading = (heading: Heading): readonly string[] => {
  const addressees = addresseeLines(heading)
  const isLetter = heading.subjectPlace === 'below-number'
  return [
    ...(heading.parent === null ? [] : [plain(upper(heading.parent))]),
    strong(upper(heading.issuer)),
    strong(stateName),
    strong(motto),
    plain(numberLine(heading)),
    ...(isLetter ? [plain(aboutLine(heading))] : []),
    slanted(dateLine(heading)),
    ...(isLetter ? [] : [`# ${escapeText(upper(heading.type))}`, strong(heading.subject)]),
    ...(addressees.length === 1 ? [plain(`Kính gửi: ${addressees[0]}`)] : []),
    ...(addressees.length > 1 ? ['Kính gửi:', addressees.map(escapeText).join('\n')] : []),
  ]
}

const renderClosing = (closing: Closing): readonly string[] => [
  slanted('Nơi nhận:'),
  recipientLines(closing).map(escapeText).join('\n'),
  ...closing.signatory.lines.map((text) => strong(upper(text))),
  ...(closing.signatory.name === null ? [] : [strong(closing.signatory.name)]),
]

const renderAnnex = (
  annex: Annex,
  index: number,
  count: number,
  heading: Heading | null,
): readonly string[] => [
  `# ${annexLabel(index, count)}`,
  ...(annex.title === '' ? [] : [strong(upper(annex.title))]),
  ...(heading ? [slanted(annexReference(heading))] : []),
  ...renderBlocks(markEnd(annex.blocks)),
]

/** One line a paragraph, so that a change of wording is a change of one line. */
export const renderMarkdown: Renderer = {
  format: 'md',
  render: async (input) => {
    const { title, draft, heading, body, closing, annexes } = cleanDocument(input)
    const parts = [
      ...(draft ? [strong(draftMark)] : []),
      ...(heading ? renderHeading(heading) : [`# ${escapeText(title)}`]),
      ...renderBlocks(heading ? markEnd(body) : body),
      ...(closing ? renderClosing(closing) : []),
      ...annexes.flatMap((annex, index) => renderAnnex(annex, index, annexes.length, heading)),
    ]
    return new TextEncoder().encode(`${parts.filter(Boolean).join('\n\n')}\n`)
  },
}
