import { formatCsv } from '../../render/csv.ts'
import type { Standing } from '../../results/results.ts'
import type { Context } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { makePen, type Pen, remark } from './table.ts'

type Field = string | number | null

/** The forms of an answer; only the one asked for is made. */
export type Forms = {
  readonly text: (pen: Pen) => readonly string[]
  /** Keys stay as they are; numbers are not rounded; `null` where there is nothing. */
  readonly json: () => object
  /** One row a row of the table, under the keys of the JSON form. */
  readonly csv: () => readonly Readonly<Record<string, Field>>[]
}

/** The sign of a tie is explained only where it was used. */
const explainTies = (lines: readonly string[], pen: Pen): readonly string[] =>
  lines.some((line) => /\d=\/\d/.test(line))
    ? remark({ vi: '= cùng hạng với tỉnh khác', en: '= shares the rank with another province' }, pen)
    : []

/** `heads` name the columns of CSV, also where there is no row. */
export const writeForm = (
  format: InsightFormat,
  { language, terminal }: Context,
  forms: Forms,
  heads: readonly string[],
): string => {
  switch (format) {
    case 'text': {
      const pen = makePen(language, terminal)
      const lines = forms.text(pen)
      return [...lines, ...explainTies(lines, pen), ''].join('\n')
    }
    case 'json':
      return `${JSON.stringify({ version: 1, ...forms.json() }, null, 2)}\n`
    case 'csv':
      return formatCsv([heads, ...forms.csv().map((row) => heads.map((head) => row[head] ?? null))])
  }
}

export const flatten = (standing: Standing | null | undefined) =>
  standing
    ? {
        score: standing.score,
        rank: standing.rank,
        of: standing.of,
        group: standing.group?.number ?? null,
        groupComputed: standing.group?.computed ?? null,
        tied: standing.tied,
      }
    : null
