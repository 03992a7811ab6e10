import { placeOn } from '../plan/place.ts'
import { type Province, type ProvinceOn, provincesOn } from '../plan/province.ts'
import type { Workspace } from '../plan/workspace.ts'
import { formatNumber } from '../vi.ts'
import type { ScoredCode } from './codes.ts'
import type { Results } from './results.ts'
import { numberOf, type Score } from './score.ts'
import type { At, ScoreRow, ScoreSheet } from './score-sheet.ts'

/** What scores are compared with. */
export type ResultsBasis = {
  /** The edition asked for. */
  readonly year: number
  readonly workspace: Pick<Workspace, 'plan' | 'dimensions' | 'provinces'>
  /** Results of other years, to see whether figures repeat; may be empty. */
  readonly others: readonly Results[]
}

export type ScoreCell<T = Score> = { readonly row: ScoreRow; readonly cell: At<T> }

/** What rules on results look at: a table of scores, and what it is compared with. */
export type ResultsSubject = {
  readonly sheet: ScoreSheet
  readonly year: number
  readonly codes: readonly ScoredCode[]
  /** In force on the day of the sheet; and all, with their dates. */
  readonly provinces: readonly ProvinceOn[]
  readonly everyProvince: readonly Province[]
  /** Id of the unit that the plan is for. */
  readonly place: string
  readonly others: readonly Results[]
  /** The cells of each code, in the order of the rows; and those that hold a number, as that number. */
  readonly cells: ReadonlyMap<string, readonly ScoreCell[]>
  readonly numbers: ReadonlyMap<string, readonly ScoreCell<number>[]>
}

export const makeSubject = (
  sheet: ScoreSheet,
  codes: readonly ScoredCode[],
  { year, workspace, others }: ResultsBasis,
): ResultsSubject => {
  const cells = new Map<string, ScoreCell[]>(sheet.columns.map(({ value }) => [value, []]))
  const numbers = new Map<string, ScoreCell<number>[]>(sheet.columns.map(({ value }) => [value, []]))
  for (const row of sheet.rows)
    for (const [code, cell] of row.scores) {
      cells.get(code)?.push({ row, cell })
      const value = numberOf(cell.value)
      if (value !== undefined) numbers.get(code)?.push({ row, cell: { value, address: cell.address } })
    }
  const everyProvince = workspace.provinces.provinces
  return {
    sheet,
    year,
    codes,
    provinces: provincesOn(everyProvince, sheet.day),
    everyProvince,
    place: placeOn(workspace, sheet.day),
    others,
    cells,
    numbers,
  }
}

export const cellsOf = ({ cells }: ResultsSubject, code: string): readonly ScoreCell[] =>
  cells.get(code) ?? []

export const numbersOf = ({ numbers }: ResultsSubject, code: string): readonly ScoreCell<number>[] =>
  numbers.get(code) ?? []

export const nameRow = (row: ScoreRow): string => (row.name || row.code).trim()

/** A score as an officer reads it, without zeros at the end. */
export const showScore = (score: number): string =>
  formatNumber(score, 7).replace(/0+$/, '').replace(/,$/, '')

/** A difference between two figures, to four decimals. */
export const showGap = (gap: number): string => formatNumber(Math.abs(gap), 4)

const rounding = 1e-9

/** How far the publisher's own sums are off at most. Source: Hà Nội 2022, dimension 1, 0.0007. */
export const roundingOfSums = 0.001

export const isSum = (gap: number): boolean => Math.abs(gap) <= roundingOfSums + rounding

/** Total or dimension minus the sum of its parts, for each row that has all of them. */
export const gapsToParts = (
  subject: ResultsSubject,
  whole: string,
  parts: readonly string[],
): readonly { readonly row: ScoreRow; readonly cell: At<number>; readonly sum: number }[] =>
  numbersOf(subject, whole).flatMap(({ row, cell }) => {
    const values = parts.map((part) => numberOf(row.scores.get(part)?.value))
    if (parts.length === 0 || values.includes(undefined)) return []
    return [{ row, cell, sum: values.reduce<number>((sum, value) => sum + (value ?? 0), 0) }]
  })
