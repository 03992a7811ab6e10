import type { Position } from '../diagnostics/diagnostic.ts'
import { type Cell, cutAround, measureText, widthOfCells, wrapText } from './terminal-text.ts'

/** A stretch to underline: `^` for the problem itself, `-` for the other place. */
export type FrameMark = {
  readonly start: Position
  readonly end: Position
  readonly primary: boolean
  /** Said beside the underline. */
  readonly label?: string
}

/** How parts of a frame are coloured; without colour each returns its text. */
export type FramePaint = {
  readonly gutter: (text: string) => string
  readonly mark: (text: string, primary: boolean) => string
}

/** Columns before `[from, to)` of a shown line and columns of it; at least one, so that an empty place is seen. */
const measureMark = (
  cells: readonly Cell[],
  from: number,
  to: number,
): { offset: number; length: number } => {
  const offset = widthOfCells(cells.filter(({ start }) => start < from))
  const length = widthOfCells(cells.filter(({ start }) => start >= from && start < to))
  return { offset, length: Math.max(length, 1) }
}

/** Most lines between two marks that are shown rather than left out. */
const smallGap = 1

const listLines = (marks: readonly FrameMark[]): readonly number[] => {
  const marked = [...new Set(marks.map(({ start }) => start.line))].sort((a, b) => a - b)
  return marked.flatMap((line, index) => {
    const next = marked[index + 1]
    const gap = next === undefined ? 0 : next - line - 1
    const between = gap > 0 && gap <= smallGap ? Array.from({ length: gap }, (_, i) => line + 1 + i) : []
    return [line, ...between]
  })
}

/** The marked lines of a text with line numbers, none wider than `width`. One line for each line of the screen. */
export const renderFrame = (
  text: string,
  marks: readonly FrameMark[],
  width: number,
  paint: FramePaint,
): readonly string[] => {
  const source = text.split('\n')
  const lines = listLines(marks)
  const digits = String(lines.at(-1) ?? 1).length
  const room = Math.max(width - digits - 3, 20)
  const gutter = (label: string): string => paint.gutter(`${label.padStart(digits)} |`)

  const renderMark = (
    cells: readonly Cell[],
    { start, end, primary, label = '' }: FrameMark,
  ): readonly string[] => {
    const stop = end.line === start.line ? end.column - 1 : Number.POSITIVE_INFINITY
    const { offset, length } = measureMark(cells, start.column - 1, stop)
    const underline = ' '.repeat(offset) + (primary ? '^' : '-').repeat(Math.min(length, room - offset))
    const labelWidth = measureText(label)
    if (label === '' || offset + length + 1 + labelWidth <= room)
      return [`${gutter('')} ${paint.mark(label ? `${underline} ${label}` : underline, primary)}`]
    const indent = ' '.repeat(Math.max(Math.min(offset, room - labelWidth), 0))
    const wrapped = wrapText(label, room - indent.length)
    return [underline, ...wrapped.map((part) => indent + part)].map(
      (part) => `${gutter('')} ${paint.mark(part, primary)}`,
    )
  }

  const rendered = lines.flatMap((number, index) => {
    const own = marks.filter(({ start }) => start.line === number)
    const line = (source[number - 1] ?? '').replace(/\r$/, '')
    const [first] = own
    const stop = !first ? 0 : first.end.line === number ? first.end.column - 1 : Number.POSITIVE_INFINITY
    const cells = cutAround(line, first ? first.start.column - 1 : 0, stop, room)
    const shown = cells.map((cell) => cell.text).join('')
    const skipped = index > 0 && number - (lines[index - 1] ?? 0) > 1 ? [paint.gutter('...')] : []
    return [
      ...skipped,
      `${gutter(String(number))} ${shown}`.trimEnd(),
      ...own.flatMap((mark) => renderMark(cells, mark)),
    ]
  })
  return [gutter(''), ...rendered]
}
