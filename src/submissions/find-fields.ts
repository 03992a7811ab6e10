import type { ColumnKind } from './column.ts'
import { cellAt, type Grid, type GridCell, mergeAt } from './grid.ts'
import { type Label, labels, labelWords, readLabel } from './labels.ts'
import { cellPlace, type Findings, readAnswer } from './read-cell.ts'
import type { CellAnswer, ValueOf } from './submission.ts'

/** Labels of a sheet with the cell beside or below them. */
export type Fields = Readonly<
  Partial<
    Record<
      Label,
      {
        readonly grid: Grid
        readonly cell: GridCell | undefined
        readonly at: readonly [row: number, column: number]
      }
    >
  >
>

/** Columns by which a value may be to the right of its label, and rows below it where people sign. */
const reachRight = 8
const reachDown = 9

const findBeside = (grid: Grid, row: number, column: number) => {
  const first = (mergeAt(grid, row, column)?.right ?? column) + 1
  for (let at = first; at < first + reachRight; at++) {
    const cell = cellAt(grid, row, at)
    if (!cell) continue
    return readLabel(cell.text)
      ? { cell: undefined, at: [row, first] as const }
      : { cell, at: [row, at] as const }
  }
  return { cell: undefined, at: [row, first] as const }
}

const findBelow = (grid: Grid, row: number, column: number) => {
  const area = mergeAt(grid, row, column) ?? { left: column, right: column }
  for (let below = row + 1; below <= row + reachDown; below++)
    for (let at = area.left; at <= area.right; at++) {
      const cell = cellAt(grid, below, at)
      if (!cell || cell.text.startsWith('(')) continue
      return readLabel(cell.text) ? undefined : { cell, at: [below, at] as const }
    }
  return undefined
}

const signed: readonly Label[] = ['preparedBy', 'signedBy']

/** The values beside the labels of the head and foot block, in the rows where `isOutside` (the table is between them). */
export const findFields = (grid: Grid, isOutside: (row: number) => boolean): Fields => {
  const fields: { -readonly [K in Label]?: Fields[K] } = {}
  for (const [row, cells] of grid.rows) {
    if (!isOutside(row)) continue
    for (const [column, cell] of cells) {
      if (cell.text.length > 300) continue
      const read = readLabel(cell.text)
      if (!read || fields[read.label]?.cell) continue
      const { label, rest } = read
      if (rest !== '') fields[label] = { grid, cell: { ...cell, text: rest, value: rest }, at: [row, column] }
      else if (signed.includes(label)) {
        const below = findBelow(grid, row, column)
        if (below) fields[label] = { grid, ...below }
      } else fields[label] = { grid, ...findBeside(grid, row, column) }
    }
  }
  return fields
}

/** The first sheet that has a value wins; else the first that has the label. */
export const joinFields = (all: readonly Fields[]): Fields =>
  Object.fromEntries(
    labels.flatMap((label) => {
      const found = all.flatMap((fields) => fields[label] ?? [])
      const best = found.find(({ cell }) => cell) ?? found[0]
      return best ? [[label, best]] : []
    }),
  )

export const readField = <K extends ColumnKind>(
  fields: Fields,
  label: Label,
  kind: K,
  findings: Findings,
): CellAnswer<ValueOf[K]> | undefined => {
  const field = fields[label]
  if (!field) return undefined
  const [row, column] = field.at
  return readAnswer(
    field.grid,
    field.cell,
    cellPlace(field.grid, row, column),
    { kind, heading: labelWords[label] },
    findings,
  )
}
