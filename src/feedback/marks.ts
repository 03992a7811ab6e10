import { type Area, parseArea } from '../diagnostics/address.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { limits } from '../office/limits.ts'
import type { SourceSheet, SourceWorkbook } from '../read/source-workbook.ts'
import { byGravity, worse } from './tint.ts'

export type Located = {
  readonly diagnostic: Diagnostic
  /** Position of the tab; `undefined` for the file as a whole. */
  readonly sheet: number | undefined
  /** `undefined` for the sheet or the file as a whole. */
  readonly area: Area | undefined
}

/** What is to be shown on one sheet. */
export type SheetMarks = {
  /** The worst severity of each cell at fault, by row and column; cells that are missing are created. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Severity>>
  /** Areas so large that only cells that exist are tinted: a whole column is never filled with cells. */
  readonly wide: readonly { readonly area: Area; readonly severity: Severity }[]
  /** The problems that begin at a cell, errors first. */
  readonly comments: readonly CellProblems[]
}

export type CellProblems = {
  readonly row: number
  readonly column: number
  readonly problems: readonly Diagnostic[]
}

/** Cells that may be created for one area, and for a sheet. */
const mostCells = { area: 5000, sheet: 50_000 } as const

/** `undefined` for what is no range, or is beyond the last row or column. */
export const readRange = (address: string): Area | undefined => {
  const area = parseArea(address)
  return area && area.bottom <= limits.rows && area.right <= limits.columns ? area : undefined
}

/** Finds the cells of each problem; sorted by tab, row and column. */
export const locate = (diagnostics: readonly Diagnostic[], { sheets }: SourceWorkbook): readonly Located[] =>
  diagnostics
    .map((diagnostic): Located => {
      const { place } = diagnostic
      if (place.kind !== 'cell') return { diagnostic, sheet: undefined, area: undefined }
      const sheet = sheets.findIndex(({ name }) => name === place.sheet)
      return {
        diagnostic,
        sheet: sheet < 0 ? undefined : sheet,
        area: sheet < 0 ? undefined : readRange(place.address),
      }
    })
    .map((located, index) => ({ located, index, key: sortKey(located) }))
    .sort((a, b) => {
      const differs = a.key.findIndex((value, i) => value !== b.key[i])
      return differs < 0 ? a.index - b.index : (a.key[differs] ?? 0) - (b.key[differs] ?? 0)
    })
    .map(({ located }) => located)

const sortKey = ({ sheet, area }: Located): readonly number[] => [
  sheet ?? -1,
  area?.top ?? 0,
  area?.left ?? 0,
]

const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right

const includes = (area: Area, row: number, column: number): boolean =>
  overlaps(area, { top: row, bottom: row, left: column, right: column })

type CellPlace = { readonly row: number; readonly column: number }

/** What shows of a merged area is its first cell. */
const shownCell = (merges: readonly Area[], row: number, column: number): CellPlace => {
  const merge = merges.find((area) => includes(area, row, column))
  return merge ? { row: merge.top, column: merge.left } : { row, column }
}

const listCells = ({ top, left, bottom, right }: Area, merges: readonly Area[]): readonly CellPlace[] =>
  Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (_, j) => shownCell(merges, top + i, left + j)),
  ).flat()

/** `located` are the problems of this sheet. */
export const markSheet = (located: readonly Located[], sheet: SourceSheet): SheetMarks => {
  const cells = new Map<number, Map<number, Severity>>()
  const wide: { area: Area; severity: Severity }[] = []
  const comments = new Map<string, CellProblems>()
  let count = 0
  const tint = ({ row, column }: CellPlace, severity: Severity): void => {
    const inRow = cells.get(row) ?? new Map<number, Severity>()
    inRow.set(column, worse(inRow.get(column), severity))
    cells.set(row, inRow)
  }
  for (const { diagnostic, area } of located) {
    if (!area) continue
    const merges = sheet.merges.filter((merge) => overlaps(merge, area))
    const first = shownCell(merges, area.top, area.left)
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
    const isWide = size > mostCells.area || count + size > mostCells.sheet
    if (!isWide) count += size
    if (isWide) wide.push({ area, severity: diagnostic.severity })
    for (const cell of isWide ? [first] : listCells(area, merges)) tint(cell, diagnostic.severity)
    const key = `${first.row} ${first.column}`
    comments.set(key, { ...first, problems: [...(comments.get(key)?.problems ?? []), diagnostic] })
  }
  const graveFirst = [...comments.values()].map((one) => ({
    ...one,
    problems: one.problems.toSorted((a, b) => byGravity(a.severity, b.severity)),
  }))
  return { cells, wide, comments: graveFirst }
}

/** Severities of the existing cells of a row; `undefined` for a column where nothing is wrong. */
export const severitiesOf = (
  { cells, wide }: SheetMarks,
  row: number,
): ((column: number) => Severity | undefined) => {
  const inRow = cells.get(row)
  const areas = wide.filter(({ area }) => area.top <= row && row <= area.bottom)
  return (column) => {
    let severity = inRow?.get(column)
    for (const one of areas)
      if (one.area.left <= column && column <= one.area.right) severity = worse(severity, one.severity)
    return severity
  }
}
