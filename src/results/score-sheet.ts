import type { Place } from '../diagnostics/diagnostic.ts'
import type { ProvinceOn } from '../plan/province.ts'
import type { ProvinceMatch } from './match-province.ts'
import type { ResultsSource } from './results.ts'
import type { Score } from './score.ts'

/** A value and its cell, `D9`. */
export type At<T> = { readonly value: T; readonly address: string }

/**
 * A table of scores as found in a file, before anyone has judged it: what rules look at. Made from a results workbook,
 * from the publisher's own workbook or from CSV.
 */
export type ScoreSheet = {
  readonly file: string
  readonly sheet: string
  readonly columns: readonly At<string>[]
  readonly rows: readonly ScoreRow[]
  /** Headings of columns that hold numbers and have no code. */
  readonly strangers: readonly At<string>[]
  readonly source: ScoreSource
  /** The units of this day are those that the rows are of. */
  readonly day: string
}

export type ScoreRow = {
  /** As written, with the cell to point at: the name's, else the code's. */
  readonly code: string
  readonly name: string
  readonly address: string
  readonly match: ProvinceMatch
  /** By code; a withheld score is absent. */
  readonly scores: ReadonlyMap<string, At<Score>>
}

/** The sheet "Nguồn". */
export type ScoreSource = Omit<ResultsSource, 'sample'> & {
  /** `''` where the file has no such sheet. */
  readonly sheet: string
  readonly year: At<string> | undefined
  /** As written: `31/12/2024`. */
  readonly day: At<string> | undefined
  /** As written: `1.122`. */
  readonly people: At<string> | undefined
  readonly communes: At<string> | undefined
}

/** The province a row is about, when what it says agrees. */
export const provinceOf = ({ match: { byCode, byName }, name }: ScoreRow): ProvinceOn | undefined => {
  if (byCode && byName) return byCode === byName ? byCode : undefined
  return name.trim() === '' ? byCode : byName
}

/** A cell or range of the scores, `D9:D24`; `''` for their sheet; a row of the sheet "Nguồn". */
export type ScorePlace = string | { readonly source: 'year' | 'day' | 'people' | 'communes' }

export const placeIn =
  ({ file, sheet, source }: ScoreSheet) =>
  (at: ScorePlace): Place => {
    if (typeof at === 'string') return { kind: 'cell', file, sheet, address: at }
    if (source.sheet === '') return { kind: 'cell', file, sheet, address: '' }
    return { kind: 'cell', file, sheet: source.sheet, address: source[at.source]?.address ?? '' }
  }
