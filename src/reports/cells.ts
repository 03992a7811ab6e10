import type { Cell, Formula, Row, Table, Value } from '../document/document.ts'
import type { Absence } from '../progress/comparable/absence.ts'
import type { Standing } from '../results/results.ts'

/** What a workbook needs beside a value to work it out anew. */
export type Live = { readonly live?: Formula }

type Look = Omit<Cell, 'value'>

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

/** The same as a mark, for tables of many years; what the marks mean stands below the table. */
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

/** A table below one row of heads; without rows there is none. */
export const headedTable = (
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly Row[],
): readonly Table[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: columns.map(([, width]) => ({ width })),
          headRows: 1,
          rows: [{ cells: columns.map(([head]) => textCell(head)) }, ...rows],
        },
      ]
