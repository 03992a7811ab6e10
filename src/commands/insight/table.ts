import type { ChalkInstance } from 'chalk'
import { showHiddenCharacters } from '../../diagnostics/hidden.ts'
import { countColumns, createChalk, padEnd, padStart, type Terminal } from '../../render/terminal.ts'
import { cutText, wrapText } from '../../render/terminal-text.ts'
import type { Standing } from '../../results/results.ts'
import type { Language, Words } from '../../vi.ts'

export type Pen = {
  readonly say: (words: Words) => string
  readonly chalk: ChalkInstance
  readonly width: number
}

export const makePen = (language: Language, terminal: Terminal): Pen => ({
  say: (words) => words[language],
  chalk: createChalk(terminal),
  width: terminal.width,
})

export type Column = {
  readonly head: string
  /** `wrap`, `cut`: takes what the other columns leave, and breaks into lines, or ends in `…`. At most one. */
  readonly align: 'start' | 'end' | 'wrap' | 'cut'
}

export type Row = {
  readonly cells: readonly string[]
  /** Colours the whole row: it repeats what the words say. */
  readonly tint?: (text: string) => string
}

const [gap, narrowest, widest] = ['  ', 12, 60]

/** Columns as wide as their widest cell, two spaces apart; the one that wraps or is cut takes the rest of the line. */
export const drawTable = (
  columns: readonly Column[],
  rows: readonly Row[],
  { chalk, width }: Pen,
): readonly string[] => {
  const shown = rows.map(({ cells }) => cells.map(showHiddenCharacters))
  const natural = columns.map(({ head }, index) =>
    Math.max(countColumns(head), ...shown.map((cells) => countColumns(cells[index] ?? ''))),
  )
  const flexible = columns.findIndex(({ align }) => align === 'wrap' || align === 'cut')
  const others = natural.reduce((sum, one, index) => (index === flexible ? sum : sum + one + gap.length), 0)
  const rest = Math.max(narrowest, Math.min(widest, width - others))
  const widths = natural.map((one, index) => (index === flexible ? Math.min(one, rest) : one))
  const drawLine = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) =>
        (align === 'end' ? padStart : padEnd)(cells[index] ?? '', widths[index] ?? 0),
      )
      .join(gap)
      .trimEnd()
  const drawRow = (cells: readonly string[], tint: (text: string) => string): readonly string[] => {
    const [text, room] = [cells[flexible] ?? '', widths[flexible] ?? 0]
    const [first = '', ...more] =
      columns[flexible]?.align === 'cut' ? [cutText(text, room)] : wrapText(text, room)
    const line = flexible < 0 ? cells : cells.with(flexible, first)
    return [line, ...more.map((one) => columns.map((_, index) => (index === flexible ? one : '')))].map(
      (each) => tint(drawLine(each)),
    )
  }
  const heads = columns.map(({ head }) => head)
  return [
    ...(heads.some(Boolean) ? [chalk.dim(drawLine(heads))] : []),
    ...shown.flatMap((cells, index) => drawRow(cells, rows[index]?.tint ?? ((text) => text))),
  ]
}

/** A paragraph within the width, and the same in the tone of a remark. */
export const writeLines = (words: Words, { say, width }: Pen): readonly string[] =>
  wrapText(say(words), width)

export const remark = (words: Words, pen: Pen): readonly string[] =>
  writeLines(words, pen).map((line) => pen.chalk.dim(line))

export const heading = (words: Words, pen: Pen): readonly string[] =>
  writeLines(words, pen).map((line) => pen.chalk.bold(line))

/** `17/61`, with `=` where another province shares the rank; `–` where nothing was measured. */
export const showRank = (standing: Standing | null | undefined): string =>
  standing ? `${standing.rank}${standing.tied > 0 ? '=' : ''}/${standing.of}` : '–'
