import { remember } from '../plan/remember.ts'
import { fold, keep } from '../vi.ts'
import type { FormColumn, FormSheet } from './column.ts'
import { cellAt, type Grid, type GridCell, mergeAt } from './grid.ts'

/** A sheet of the form as it was found: which column holds what. */
export type FoundColumns = {
  readonly spec: FormSheet
  /** The last row of the head. */
  readonly headRow: number
  /** Column by key. */
  readonly columns: ReadonlyMap<string, number>
  /** Headings that are not of the form, by column. */
  readonly extra: ReadonlyMap<number, string>
  /** Columns known by their place alone, with the heading found there. */
  readonly byPlace: ReadonlyMap<number, { readonly column: FormColumn; readonly heading: string }>
  /** How many columns speak for it. */
  readonly score: number
}

/** The head is near the top: titles and the head block above it take a dozen rows. */
const deepestHead = 60
/** Headings that make a sheet of the form; fewer occur by chance. */
const enoughHeadings = 3
/** Columns of a form, with room for some of its own. */
const mostColumns = 200
/** A known heading inside a longer one counts only from this length. */
const shortestPart = 9

const keyOfFolded = keep((folded) => folded.replace(/[^a-z0-9]+/g, ' ').trim())

const keyOf = (heading: string): string => keyOfFolded(fold(heading))

type Headings = {
  readonly exact: ReadonlyMap<string, FormColumn>
  /** Those long enough to be looked for inside a longer one, longest first, between spaces. */
  readonly parts: readonly (readonly [words: string, column: FormColumn])[]
}

const listHeadings = remember((spec: FormSheet): Headings => {
  const listed = spec.columns.flatMap((column) =>
    [column.heading, ...column.others].map((words) => [keyOf(words), column] as const),
  )
  return {
    exact: new Map(listed.toReversed()),
    parts: listed
      .filter(([words]) => words.length >= shortestPart)
      .map(([words, column]) => [` ${words} `, column] as const)
      .sort(([a], [b]) => b.length - a.length),
  }
})

/** A row of cells that are short enough to be headings, with the key of each. */
type Line = readonly (readonly [column: number, key: string])[]

/** Longer cells are no headings. */
const longestHeading = 120

const readCells = remember(
  (cells: ReadonlyMap<number, GridCell>): Line =>
    [...cells].flatMap(([at, { text }]) => {
      const key = at <= mostColumns && text.length <= longestHeading ? keyOf(text) : ''
      return key === '' ? [] : [[at, key] as const]
    }),
)

const readLine = (grid: Grid, row: number): Line => {
  const cells = grid.rows.get(row)
  return cells ? readCells(cells) : []
}

const countExact = (spec: FormSheet, line: Line): number => {
  const { exact } = listHeadings(spec)
  return new Set(line.flatMap(([, key]) => exact.get(key)?.key ?? [])).size
}

type Match = { readonly column: FormColumn; readonly weight: number }

/** By key: hundreds of forms have the same headings. */
const headingMatcher = remember((spec: FormSheet) =>
  keep((key): Match | undefined => {
    const { exact, parts } = listHeadings(spec)
    const column = exact.get(key)
    if (column) return { column, weight: 1 }
    const whole = ` ${key} `
    const part = parts.find(([words]) => whole.includes(words))
    return part && { column: part[1], weight: 0.6 }
  }),
)

/** Best column for each key in one row; an exact heading goes before one that only contains the words. */
const matchLine = (spec: FormSheet, line: Line) => {
  const best = new Map<string, { readonly at: number; readonly weight: number }>()
  const match = headingMatcher(spec)
  for (const [at, key] of line) {
    const found = match(key)
    if (found && found.weight > (best.get(found.column.key)?.weight ?? 0))
      best.set(found.column.key, { at, weight: found.weight })
  }
  return best
}

/** A heading that is not known, between the two that should be its neighbours, is the column that is missing there; none that forms may lack. */
const matchByPlace = (
  sheet: FormSheet,
  found: ReadonlyMap<string, number>,
  unknown: ReadonlyMap<number, string>,
): FoundColumns['byPlace'] => {
  const result = new Map<number, { column: FormColumn; heading: string }>()
  const columns = sheet.columns.filter(({ optional }) => !optional)
  for (const [index, column] of columns.entries()) {
    if (found.has(column.key)) continue
    const before = columns[index - 1]
    const after = columns[index + 1]
    const left = before && found.get(before.key)
    const right = after && found.get(after.key)
    const at = left !== undefined ? left + 1 : right !== undefined ? right - 1 : undefined
    const closed =
      (!before || left !== undefined) && (!after || right === undefined ? !after : right === (at ?? 0) + 1)
    const heading = at === undefined ? undefined : unknown.get(at)
    if (closed && at !== undefined && heading !== undefined) result.set(at, { column, heading })
  }
  return result
}

const findIn = (spec: FormSheet, grid: Grid, row: number): FoundColumns => {
  const own = matchLine(spec, readLine(grid, row))
  const score = [...own.values()].reduce((sum, { weight }) => sum + weight, 0)
  const columns = new Map([...own].map(([key, { at }]) => [key, at]))
  let headRow = row
  // A head of two rows: what the row above or below adds in its own columns.
  for (const other of [row + 1, row - 1]) {
    if (!grid.rows.has(other)) continue
    const taken = new Set(columns.values())
    const added = [...matchLine(spec, readLine(grid, other))].filter(
      ([key, { at, weight }]) =>
        weight === 1 &&
        !columns.has(key) &&
        (!taken.has(at) || (other > row && isGroup(grid, row, at))) &&
        mayHold(grid, row, at, other),
    )
    // A heading over several columns gives way to the ones below it.
    for (const [key, at] of columns) if (added.some(([, one]) => one.at === at)) columns.delete(key)
    for (const [key, { at }] of added) columns.set(key, at)
    if (added.length > 0) headRow = Math.max(headRow, other)
  }
  const taken = new Set(columns.values())
  const unknown = new Map(
    [...(grid.rows.get(row) ?? [])].flatMap(([at, { text }]) => (taken.has(at) ? [] : [[at, text] as const])),
  )
  const byPlace = matchByPlace(spec, columns, unknown)
  for (const [at, { column }] of byPlace) {
    columns.set(column.key, at)
    unknown.delete(at)
  }
  return { spec, headRow, columns, extra: unknown, byPlace, score }
}

const isGroup = (grid: Grid, row: number, column: number): boolean => {
  const merge = mergeAt(grid, row, column)
  return merge !== undefined && merge.right > merge.left
}

/** Under a heading that spans several columns, or beside one that is merged downwards. */
const mayHold = (grid: Grid, row: number, column: number, other: number): boolean => {
  const merge = mergeAt(grid, row, column)
  if (!cellAt(grid, row, column)) return other < row || !merge || merge.bottom === row
  return isGroup(grid, row, column)
}

const isHead = ({ columns, spec }: FoundColumns): boolean =>
  columns.size >= enoughHeadings && (columns.has(spec.subject) || columns.has('id') || columns.has('code'))

/** Exact headings in a row after which rows below are not searched. */
const sureHeadings = 5

/** Finds the head of a sheet of the form by its headings, in whatever row and order; `undefined` for any other sheet. */
export const findColumns = (grid: Grid, specs: readonly FormSheet[]): FoundColumns | undefined => {
  const rows = [...grid.rows.keys()].slice(0, deepestHead)
  const long = rows.filter((row) => (grid.rows.get(row)?.size ?? 0) >= enoughHeadings)
  const likely: { readonly row: number; readonly spec: FormSheet; readonly count: number }[] = []
  for (const row of long) {
    const line = readLine(grid, row)
    for (const spec of specs) likely.push({ row, spec, count: countExact(spec, line) })
    if (likely.some(({ count }) => count >= sureHeadings)) break
  }
  const most = Math.max(0, ...likely.map(({ count }) => count))
  // With few exact headings, longer ones that contain them decide, and every row is looked at.
  const chosen = most >= sureHeadings ? likely.filter(({ count }) => count >= most - 1) : likely
  let best: FoundColumns | undefined
  for (const { row, spec } of chosen) {
    const found = findIn(spec, grid, row)
    if (isHead(found) && found.score > (best?.score ?? 1.5)) best = found
  }
  return best
}
