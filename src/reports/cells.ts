import type { Cell, Formula, Row, Table, Value } from '../document/document.ts'
import type { Absence } from '../progress/comparable/absence.ts'
import type { Standing } from '../results/results.ts'

/** What a workbook needs beside a value to work it out anew. */
export type Live = { readonly live?: Formula }

/** How a cell is shown. */
export type Look = Omit<Cell, 'value'>

export const textCell = (text: string, look: Look = {}): Cell => ({ value: { kind: 'text', text }, ...look })

export const numberCell = (value: number, digits = 0, look: Look = {}): Cell => ({
  value: { kind: 'number', value, digits },
  ...look,
})

/** A missing value: shown as the word that says why, or left blank. */
export const noCell = (word = '', look: Look = {}): Cell => ({
  value: { kind: 'none', word },
  align: 'center',
  ...look,
})

/** The word for a score that PAPI did not measure. */
export const notMeasured = 'không đo lường'

export const absentWords: Readonly<Record<Absence['kind'], string>> = {
  'not-published': 'chưa công bố',
  'not-yet': 'chưa đo lường',
  'not-measured': notMeasured,
  'not-in-source': 'không có trong nguồn',
  withheld: 'không công bố',
}

/** As yearbooks of statistics write them: `–` there is none, `…` there is one that is not at hand. */
const absentMarks: Readonly<Record<Absence['kind'], string>> = {
  'not-published': '',
  'not-yet': '–',
  'not-measured': '–',
  'not-in-source': '…',
  withheld: 'x',
}

/** Why there is no figure, in words. */
export const absentCell = ({ kind }: Absence, look: Look = {}): Cell => noCell(absentWords[kind], look)

/** The same as a mark, for tables of many years; a note below the table explains them. */
export const absentMark = ({ kind }: Absence, look: Look = {}): Cell => noCell(absentMarks[kind], look)

/** `15/61`, or the reason why there is no rank. */
export const rankCell = (standing: Standing | null, look: Look = {}): Cell =>
  standing
    ? { value: { kind: 'rank', rank: standing.rank, of: standing.of }, ...look }
    : noCell(notMeasured, look)

/** A cell whose value a workbook works out anew when scores are changed; a word for a missing value is one too. */
export const makeLive = (cell: Cell, { live }: Live): Cell => {
  if (!live) return cell
  const { value } = cell
  const text: Value = value.kind === 'none' ? { kind: 'text', text: value.word } : value
  return { ...cell, value: { ...text, live } }
}

/** Four decimals, as UNDP prints scores, or the reason why there is none. */
export const scoreCell = (standing: Standing | null, look: Look = {}): Cell =>
  standing ? numberCell(standing.score, 4, look) : noCell(notMeasured, look)

export const centred = (text: string, look: Look = {}): Cell => textCell(text, { align: 'center', ...look })

/** A text; blank where there is none. */
export const textOrBlank = (text: string | null | undefined, look: Look = {}): Cell =>
  text ? textCell(text, look) : noCell()

/** A number, or the word for a missing one. */
export const numberOr = (value: number | null | undefined, word = '', digits = 0): Cell =>
  value === null || value === undefined ? noCell(word) : numberCell(value, digits)

/** `15/61`, or a dash. */
export const rankOrDash = (standing: Standing | null): Cell => (standing ? rankCell(standing) : noCell('–'))

type Measurable = { readonly standing: Standing | null; readonly absence: Absence | null }

/** Rank of what may not be measured, or why it is not. */
export const rankOrAbsence = ({ standing, absence }: Measurable, look: Look = {}): Cell =>
  absence ? absentCell(absence, look) : rankCell(standing, look)

export const scoreOrAbsence = ({ standing, absence }: Measurable, look: Look = {}): Cell =>
  absence ? absentCell(absence, look) : scoreCell(standing, look)

/** A column of a table with one row an entry: its head, its width in characters, and its cells. */
export type EntryColumn<Entry> = readonly [
  head: string,
  width: number,
  fill: (entry: Entry, index: number) => Cell,
]

/** `1`, `2`, `3`. */
export const numbered = (width: number): EntryColumn<unknown> => [
  'TT',
  width,
  (_, index) => numberCell(index + 1),
]

type TableOptions = Omit<Table, 'kind' | 'columns' | 'headRows' | 'rows'>

/** A table below one row of heads. */
export const headedTable = (
  heads: readonly (readonly [head: string, width: number, ...unknown[]])[],
  rows: readonly Row[],
  options: TableOptions = {},
): Table => ({
  kind: 'table',
  columns: heads.map(([, width]) => ({ width })),
  headRows: 1,
  rows: [{ cells: heads.map(([head]) => textCell(head)) }, ...rows],
  ...options,
})

/** The rows of `columns` for some entries. */
export const fillRows = <Entry>(
  entries: readonly Entry[],
  columns: readonly EntryColumn<NoInfer<Entry>>[],
): readonly Row[] =>
  entries.map((entry, index) => ({ cells: columns.map(([, , fill]) => fill(entry, index)) }))

/** One row an entry; without entries there is no table. */
export const entryTable = <Entry>(
  entries: readonly Entry[],
  columns: readonly EntryColumn<NoInfer<Entry>>[],
): readonly Table[] => (entries.length === 0 ? [] : [headedTable(columns, fillRows(entries, columns))])

/** A row across the whole table, above those that belong to it. */
export const groupRow = (title: string, columns: number): Row => ({
  cells: [textCell(title, { colSpan: columns, tone: 'total' })],
})

/** Two rows of heads: columns of their own, some of them in several parts side by side. */
export const twoHeadRows = (
  heads: readonly (string | readonly [head: string, ...parts: string[]])[],
): readonly Row[] => [
  {
    cells: heads.map((head) =>
      typeof head === 'string'
        ? textCell(head, { rowSpan: 2 })
        : textCell(head[0], { colSpan: head.length - 1 }),
    ),
  },
  {
    cells: heads.flatMap((head) =>
      typeof head === 'string' ? [] : head.slice(1).map((part) => textCell(part)),
    ),
  },
]
