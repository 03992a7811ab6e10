/** The four groups of PAPI: 1 Cao (high), 2 Trung bình cao, 3 Trung bình thấp, 4 Thấp (low). */
export type Group = 1 | 2 | 3 | 4

/** What PAPI measured in one province in one year. */
export type ProvinceScores = {
  /** Id of the unit in provinces.yaml: `01`, `15-2025`. A code alone may mean another unit on another day. */
  readonly province: string
  readonly name: string
  /**
   * Score by code: `0` total (10-80), `6` dimension (1-10), `6.1` sub-dimension, `6.3-road` indicator,
   * `0-ci95-low`, `0-ci95-high`, `0-se` where published. A code that is absent was withheld or not measured: it is never 0.
   */
  readonly scores: Readonly<Record<string, number>>
  /** Groups that the publisher printed, by code `0`, `1` … `8`; usually none. */
  readonly groups: Readonly<Record<string, Group>>
}

/** A yearly results workbook, read. */
export type Results = {
  readonly year: number
  /** Among the units of which day it ranks, `2024-12-31`: the end of the year, unless the workbook states another. */
  readonly day: string
  /** In the order of the workbook's columns. */
  readonly codes: readonly string[]
  readonly provinces: readonly ProvinceScores[]
  readonly source: ResultsSource
  /** Where the scores are in their file; absent for results that were not read from one. */
  readonly grid?: Grid
}

/** The sheet of the scores, the column of each code and the row of each province: `AB`, 12. */
export type Grid = {
  readonly sheet: string
  readonly columns: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, number>>
}

/** `AB12`: the cell of a score; `undefined` where the file has none, or is not known. */
export const cellOf = ({ grid }: Results, province: string, code: string): string | undefined => {
  const [column, row] = [grid?.columns[code], grid?.rows[province]]
  return column === undefined || row === undefined ? undefined : `${column}${row}`
}

/** The sheet "Nguồn": whose figures these are. */
export type ResultsSource = {
  readonly publisher: string
  readonly edition: string
  readonly remarks: readonly string[]
  /** Whom PAPI surveyed in the place, as far as the sheet says: people, and the communes that they live in. */
  readonly sample?: { readonly people?: number; readonly communes?: number }
}

/** Rank and score of a province on one code. Never a bare rank: `of` says among how many. */
export type Standing = {
  /** Id of the unit in provinces.yaml. */
  readonly province: string
  readonly name: string
  readonly code: string
  /** Unrounded, as published. */
  readonly score: number
  /** 1 + the number of provinces with a strictly higher score; a smaller rank is better. */
  readonly rank: number
  /** How many provinces were measured on the code. */
  readonly of: number
  /** For the total and the dimensions: as published, else computed from the quartiles; `null` for other codes. */
  readonly group: { readonly number: Group; readonly computed: boolean } | null
  /** How many other provinces have exactly the same score. */
  readonly tied: number
}
