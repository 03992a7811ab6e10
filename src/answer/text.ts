import { showHiddenCharacters } from '../diagnostics/hidden.ts'
import { countColumns, createChalk, type Terminal } from '../render/terminal.ts'
import { cutText, wrapText } from '../render/terminal-text.ts'
import type { Language, Words } from '../vi.ts'
import type { Answer, Gap, Line, Part, ShownRow, Table, Tint } from './answer.ts'
import { showCell, tie } from './shown.ts'

const colours = { good: 'green', bad: 'red', doubtful: 'yellow', muted: 'dim', strong: 'bold' } as const

/** A line of text output, and a cell of it. */
type Pen = {
  readonly say: (words: Words) => string
  readonly language: Language
  readonly tint: (text: string, tint: Tint | undefined) => string
  readonly width: number
}

const looks = { heading: 'strong', remark: 'muted', plain: 'plain' } as const

const writeLine = (line: Line | Gap, pen: Pen): readonly string[] => {
  if (line.kind === 'gap') return ['']
  const { look, words, indent = 0, hang = 0, only, from = 0, until = Number.POSITIVE_INFINITY } = line
  if (only === 'document' || pen.width < from || pen.width >= until) return []
  return wrapText(pen.say(words), pen.width - indent - hang).map(
    (text, index) => ' '.repeat(indent + (index > 0 ? hang : 0)) + pen.tint(text, looks[look]),
  )
}

type Column = Table['columns'][number]

/** The columns that a terminal has room for, with the place of their cells in a row. */
const listColumns = ({ columns }: Table, { width }: Pen) =>
  columns.flatMap((column, index) =>
    column.only === 'document' || (column.layout.from ?? 0) > width ? [] : [{ ...column, index }],
  )

type Placed = ReturnType<typeof listColumns>

const gapOf = ({ layout }: Column, at: number): number => layout.gap ?? (at === 0 ? 0 : 2)

/** Each column as wide as its widest cell; the one that fits itself in takes what is left. */
const measureColumns = (columns: Placed, rows: readonly ShownRow[], table: Table, pen: Pen) => {
  const natural = columns.map(({ head, layout, index }) => {
    const { min = 0, fixed, drops } = layout
    if (fixed || drops) return min
    const texts = rows.flatMap(({ cells }) => {
      const shown = cells[index] ?? ''
      return typeof shown === 'object' && 'across' in shown ? [] : showCell(shown, pen.language)
    })
    const headed = table.heads === false || !head ? [] : [pen.say(head)]
    return Math.max(min, ...[...headed, ...texts].map((text) => countColumns(showHiddenCharacters(text))))
  })
  const fit = columns.findIndex(({ layout }) => layout.fit)
  if (fit < 0) return { widths: natural, fit, offset: 0 }
  const { min = 12, max = 60, fill } = columns[fit]?.layout ?? {}
  const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)
  const others = sum(natural.toSpliced(fit, 1)) + sum(columns.map(gapOf))
  const rest = Math.max(min, Math.min(max, Math.min(pen.width, table.widest ?? pen.width) - others))
  return {
    widths: natural.with(fit, fill ? rest : Math.min(natural[fit] ?? 0, rest)),
    fit,
    offset: sum(natural.slice(0, fit)) + sum(columns.slice(0, fit + 1).map(gapOf)),
  }
}

type Measured = ReturnType<typeof measureColumns>

/** One line of cells; `below` are those that did not fit. */
const joinCells = (
  texts: readonly string[],
  tints: readonly (Tint | undefined)[],
  columns: Placed,
  { widths }: Measured,
  pen: Pen,
): { readonly line: string; readonly below: readonly string[] } => {
  const below: string[] = []
  let [line, used] = ['', 0]
  columns.forEach((column, at) => {
    const [text, room, before] = [texts[at] ?? '', widths[at] ?? 0, gapOf(column, at)]
    const { align, drops } = column.layout
    const width = countColumns(text)
    if (drops && used + before + width > pen.width) {
      below.push(text)
      return
    }
    const pad = room - width
    // A cell that is too long takes the blanks before it.
    if (align === 'end' && pad < 0) line = line.replace(new RegExp(` {0,${-pad}}$`), '')
    const blank = ' '.repeat(Math.max(0, pad))
    const tinted = pen.tint(text, text === '' ? undefined : tints[at])
    line += ' '.repeat(before) + (align === 'end' ? blank + tinted : tinted + blank)
    used += before + Math.max(room, width)
  })
  return { line: line.trimEnd(), below }
}

const writeRow = (row: ShownRow, columns: Placed, measured: Measured, table: Table, pen: Pen) => {
  const { fit, widths, offset } = measured
  const texts = columns.map(({ index }) =>
    showHiddenCharacters(showCell(row.cells[index] ?? '', pen.language)),
  )
  const [text, room] = [texts[fit] ?? '', widths[fit] ?? 0]
  const { fit: how, hang = 0 } = columns[fit]?.layout ?? {}
  const cut = how === 'cut'
  const [first = '', ...rest] =
    fit < 0
      ? []
      : cut
        ? [cutText(text, room)]
        : wrapText(text, countColumns(text) > room ? room - hang : room)
  const tints = columns.map(({ index }) => row.tints[index])
  const { line, below } = joinCells(fit < 0 ? texts : texts.with(fit, first), tints, columns, measured, pen)
  const indent = table.belowIndent ?? offset
  const beneath = [
    ...below.map((one) => ({ one, look: 'plain', cut: false }) as const),
    ...row.below.map(({ words, look, cut: short = false }) => ({ one: pen.say(words), look, cut: short })),
  ]
  return [
    pen.tint(line, row.tint),
    ...rest.map((one) => ' '.repeat(offset + hang) + pen.tint(pen.tint(one, tints[fit]), row.tint)),
    ...beneath.flatMap(({ one, look, cut: short }) =>
      (short ? [cutText(one, pen.width - indent)] : wrapText(one, pen.width - indent)).map(
        (part) => ' '.repeat(indent) + pen.tint(part, looks[look]),
      ),
    ),
  ]
}

const writeTable = (table: Table, pen: Pen): readonly string[] => {
  if (table.only === 'document') return []
  const columns = listColumns(table, pen)
  const measure = (rows: readonly ShownRow[]) => measureColumns(columns, rows, table, pen)
  const all = table.aligned && measure(table.sections.flatMap(({ rows }) => rows))
  const heads = columns.map(({ head }) => (head ? pen.say(head) : ''))
  return table.sections.flatMap(({ before, rows, after }) => {
    const measured = all || measure(rows)
    const headed = rows.length > 0 && table.heads !== false && heads.some(Boolean)
    return [
      ...before.flatMap((line) => writeLine(line, pen)),
      ...(headed ? [pen.tint(joinCells(heads, [], columns, measured, pen).line, 'muted')] : []),
      ...rows.flatMap((row) => writeRow(row, columns, measured, table, pen)),
      ...after.flatMap((line) => writeLine(line, pen)),
    ]
  })
}

const ties: Words = { vi: '= cùng hạng với tỉnh khác', en: '= shares the rank with another province' }

/** An answer as text, no line wider than the terminal. The sign of a tie is explained only where it is used. */
export const writeText = (
  { title, untitled, parts }: Answer,
  language: Language,
  terminal: Terminal,
): string => {
  const chalk = createChalk(terminal)
  const pen: Pen = {
    say: (words) => words[language],
    language,
    tint: (text, tint) => (tint === undefined || tint === 'plain' ? text : chalk[colours[tint]](text)),
    width: terminal.width,
  }
  const head = { kind: 'line', look: 'heading', words: title } as const
  const lines = [...(untitled ? [] : [head]), ...parts].flatMap((part: Part): readonly string[] =>
    part.kind === 'table' ? writeTable(part, pen) : writeLine(part, pen),
  )
  const tied = lines.some((line) => tie.test(line))
  return [...lines, ...(tied ? writeLine({ kind: 'line', look: 'remark', words: ties }, pen) : []), ''].join(
    '\n',
  )
}
