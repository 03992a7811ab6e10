import { groupBy } from '../diagnostics/group-by.ts'
import { remember } from '../plan/remember.ts'
import { keep } from '../vi.ts'
import type { Difference } from './match-lines.ts'
import { type Grid, type GridCell, wordsOf } from './text.ts'
import { isCode, maskOf, sameFigure, type Token, tokenise } from './tokens.ts'

/** A cell that papi's own table has too: same row by its words, same column by its head. */
export type CellMatch = {
  readonly cell: GridCell
  readonly own: string
  readonly tokens: readonly Token[]
  /** Empty where both say the same. */
  readonly differences: readonly Difference[]
  readonly sure: boolean
}

/** The heads of a column, from top to bottom, each once. */
export const labelOf = ({ rows, heads }: Grid, column: number): string =>
  [...new Set(rows.slice(0, heads).map((cells) => cells[column]?.text ?? ''))]
    .filter((text) => text !== '')
    .join(' ')

const labelsOf = remember((grid: Grid): readonly string[] =>
  (grid.rows[0] ?? []).map((_, column) => wordsOf(labelOf(grid, column))),
)

/** A column that only counts its rows changes with every row that is moved. */
const isOrdinal = (label: string): boolean => /^(tt|stt|so tt|so thu tu)$/.test(label)

/** Cells by which a row is known: they name something, or hold a code, a year. */
export const isName = keep((text: string): boolean => {
  if (!/\p{L}/u.test(text)) return false
  const tokens = tokenise(text)
  const figures = tokens.filter(({ kind }) => kind === 'figure')
  return (
    tokens.some(({ kind }) => kind === 'word') &&
    (figures.length === 0 || figures.every((token) => isCode(token)) || figures.length * 4 < tokens.length)
  )
})

const isCodeOrYear = (text: string): boolean => /^(?:20\d\d|\d\.\d(?:\.\d)?)$/.test(text.trim())

const isKey = (text: string): boolean => isName(text) || isCodeOrYear(text)

/** `renamed`: the same head but for its year. */
type ColumnMatch = { readonly column: number; readonly ownColumn: number; readonly renamed: boolean }

const withoutYear = (label: string): string => label.replace(/\b20\d\d\b/g, '#')

/** Columns with the same head, each of papi's once and in order where heads repeat; then those whose year alone differs. */
const pairColumns = (labels: readonly string[], ownLabels: readonly string[]): readonly ColumnMatch[] => {
  const taken = new Set<number>()
  const paired = new Map<number, ColumnMatch>()
  for (const shape of [(label: string) => label, withoutYear])
    for (const moved of [false, true])
      labels.forEach((label, column) => {
        if (label === '' || paired.has(column)) return
        const ownColumn = ownLabels.findIndex(
          (own, index) => shape(own) === shape(label) && !taken.has(index) && (moved || index === column),
        )
        if (ownColumn < 0) return
        taken.add(ownColumn)
        paired.set(column, { column, ownColumn, renamed: ownLabels[ownColumn] !== label })
      })
  return [...paired.values()]
}

/** What a row is called, without its code and with `#` for figures; a code or a year as it is written. */
const keyOf = keep((text: string): string =>
  /\p{L}/u.test(text)
    ? maskOf(tokenise(text.replace(/^\s*\d\.\d(?:\.\d)?\.?\s+(?=\p{L})/u, '')))
    : text.trim(),
)

/** Rows of papi's table by the text in a column. */
type Rows = ReadonlyMap<string, readonly (readonly GridCell[])[]>

const indexRows = (own: Grid, pairs: readonly ColumnMatch[]): Rows => {
  const cells = own.rows
    .slice(own.heads)
    .flatMap((row) =>
      pairs.map(({ ownColumn }) => ({ row, ownColumn, key: keyOf(row[ownColumn]?.text ?? '') })),
    )
  const groups = groupBy(cells, ({ ownColumn, key }) => `${ownColumn} ${key}`)
  return new Map([...groups].map(([key, group]) => [key, group.map(({ row }) => row)]))
}

/** The row of papi's table that a row means: that which shares the words that fewest rows have; none if several do. */
const pairRow = (
  cells: readonly GridCell[],
  rows: Rows,
  pairs: readonly ColumnMatch[],
): readonly GridCell[] | undefined => {
  const list = (isOne: (text: string) => boolean) =>
    pairs.flatMap(({ column, ownColumn }) => {
      const text = cells[column]?.text ?? ''
      const found = isOne(text) ? rows.get(`${ownColumn} ${keyOf(text)}`) : undefined
      return found ? [found] : []
    })
  // A name says more than a code or a year beside it.
  const names = list(isName)
  const named = names.length > 0 ? names : list(isCodeOrYear)
  const fewest = Math.min(...named.map(({ length }) => length))
  const candidates = new Set(named.filter(({ length }) => length === fewest).flat())
  const [only, other] =
    candidates.size > 1
      ? [...candidates].filter((row) => named.every((list) => list.includes(row)))
      : candidates
  return other === undefined ? only : undefined
}

const isData = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === 'figure') || tokens.some(({ kind }) => kind === 'sign')

const matchCell = (cell: GridCell, own: string): CellMatch | undefined => {
  const [tokens, ownTokens] = [tokenise(cell.text), tokenise(own)]
  if (!isData(tokens) || !isData(ownTokens)) return undefined
  if (maskOf(tokens) === maskOf(ownTokens)) {
    const differences = tokens.flatMap((found, index) => {
      const other = ownTokens[index] as Token
      return found.kind === 'word' || sameFigure(found, other) ? [] : [{ found, own: other }]
    })
    return { cell, own, tokens, differences, sure: true }
  }
  // Other words: only a cell that is nothing but a figure can be compared with one.
  const short = (list: readonly Token[]) => list.filter(({ kind }) => kind === 'word').length < 3
  const [found] = tokens.filter(({ kind }) => kind !== 'word')
  const [other] = ownTokens.filter(({ kind }) => kind !== 'word')
  return short(tokens) && short(ownTokens) && found && other
    ? { cell, own, tokens, differences: [{ found, own: other }], sure: false }
    : undefined
}

/** What its rows are called. */
const keysOf = remember(
  (grid: Grid) => new Set(grid.rows.slice(grid.heads).flatMap((row) => row.map(({ text }) => keyOf(text)))),
)

/** How many columns two tables share, and rows; a table that shares too few is another one. */
const likeness = (grid: Grid, own: Grid): number => {
  const pairs = pairColumns(labelsOf(grid), labelsOf(own))
  if (pairs.length < 2) return 0
  const keys = keysOf(own)
  const shared = grid.rows
    .slice(grid.heads)
    .filter((row) => row.some(({ text }) => isKey(text) && keys.has(keyOf(text)))).length
  const heading = wordsOf(grid.heading) === wordsOf(own.heading) ? 1.5 : 1
  const rows = shared / Math.max(grid.rows.length - grid.heads, own.rows.length - own.heads, 1)
  return pairs.length * (rows + 0.01) * heading
}

/** Compares a table with the one of papi's that is most like it. */
export const matchGrid = (owns: readonly Grid[], grid: Grid): readonly CellMatch[] => {
  const [own] = owns
    .map((one) => ({ one, like: likeness(grid, one) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .map(({ one }) => one)
  if (!own) return []
  const labels = labelsOf(grid)
  const pairs = pairColumns(labels, labelsOf(own))
  const rows = indexRows(own, pairs)
  const paired = grid.rows.slice(grid.heads).flatMap((cells) => {
    const row = pairRow(cells, rows, pairs)
    return row ? [{ cells, row }] : []
  })
  const matchColumn = ({ column, ownColumn }: ColumnMatch): readonly CellMatch[] =>
    paired.flatMap(({ cells, row }) => {
      const cell = cells[column]
      const counts = isOrdinal(labels[column] ?? '') && !/\p{L}/u.test(cell?.text ?? '')
      return cell && !cell.covered && !counts ? (matchCell(cell, row[ownColumn]?.text ?? '') ?? []) : []
    })
  return pairs.flatMap((pair): readonly CellMatch[] => {
    const found = matchColumn(pair)
    if (!pair.renamed) return found
    // papi's figures below another year: the year is wrong. Other figures: another column.
    const same = found.filter(({ differences }) => differences.length === 0).length
    return same * 2 > found.length ? [...matchHead(grid, own, pair), ...found] : []
  })
}

/** The cell of a head whose year differs. */
const matchHead = (grid: Grid, own: Grid, { column, ownColumn }: ColumnMatch): readonly CellMatch[] =>
  grid.rows.slice(0, grid.heads).flatMap((cells, row) => {
    const cell = cells[column]
    const match = cell && !cell.covered ? matchCell(cell, own.rows[row]?.[ownColumn]?.text ?? '') : undefined
    return match && match.differences.length > 0 ? [match] : []
  })
