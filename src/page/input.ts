import { listYearsBetween } from '../progress/edition.ts'
import { describeNoTarget, describeVerdict, explainAbsence, statusWords } from '../progress/verdict.ts'
import type { RowFacts, YearBasis, YearFacts } from '../progress/year-facts.ts'
import { textCell } from '../reports/cells.ts'
import type { Day } from '../vi.ts'
import type { PageCell } from './page.ts'

/** What a page is made from; `facts` are those of the chosen year. Made by `commands/page.ts`; every part of the page takes it. */
export type PageInput = YearBasis & {
  /** The facts of every year of the plan with results, earliest first; those of a chosen year that waits for its own are not. */
  readonly years: readonly YearFacts[]
  /** Names of the files of `dimensions/`, in the order of the dimensions. */
  readonly dimensionFiles: readonly string[]
  readonly today: Day
}

/** Years of the plan that the workspace holds no results for. */
export const listMissingYears = ({ years, facts: { plan } }: PageInput): readonly number[] => {
  const { from, to } = plan.period
  return listYearsBetween(from, to).filter((one) => !years.some(({ year }) => year === one))
}

/** The facts that hold most editions. */
export const latestOf = ({ years, facts }: PageInput): YearFacts => years.at(-1) ?? facts

/** Every year that something was reported of: those with results, and the chosen one. */
export const listReportedYears = ({ years, facts }: PageInput): readonly YearFacts[] =>
  years.some(({ year }) => year === facts.year) ? years : [...years, facts]

/** The years with results, the chosen one first, then the latest: on a narrow screen the first columns are those in sight. */
export const listFrontFirst = ({ years, facts }: PageInput): readonly YearFacts[] => {
  const others = years.filter(({ year }) => year !== facts.year).toReversed()
  return [...years.filter(({ year }) => year === facts.year), ...others]
}

export const findRow = ({ rows }: YearFacts, code: string): RowFacts | undefined =>
  rows.find((row) => row.code === code)

/** `năm 2021`, and the edition too where it is of another year. */
export const nameYear = ({ year, resultsYear }: Pick<YearFacts, 'year' | 'resultsYear'>): string =>
  year === resultsYear ? `Năm ${year}` : `Năm ${year} (PAPI ${resultsYear})`

/** Why a row has no rank or no target in a year; `null` where it has both. */
export const whyNot = (
  { workspace, editions }: PageInput,
  { absence, status, dimension }: RowFacts,
): string | null => {
  if (absence) return explainAbsence(workspace, editions, absence).vi
  return status === 'no-target' ? describeNoTarget(workspace.plan.gaps, dimension.number).vi : null
}

/** The verdict in words, with what it rests on or why there is none. */
export const judgeRow = (input: PageInput, row: RowFacts): string =>
  [describeVerdict(row).vi, ...[whyNot(input, row)].flatMap((why) => why ?? [])].join(': ')

export const statusCell = (input: PageInput, row: RowFacts): PageCell => ({
  ...textCell(judgeRow(input, { ...row, placesShort: null })),
  status: row.status,
})

/** The same in few words, for the table of all years: the reason is in the note, and in the part on the row. */
export const briefStatusCell = (input: PageInput, row: RowFacts): PageCell => {
  const among = row.restsOnWithheld > 0 ? ' trong số địa phương có điểm' : ''
  return {
    ...textCell(statusWords[row.status].vi + among),
    note: judgeRow(input, { ...row, placesShort: null }),
    status: row.status,
  }
}

/** `Sở Y tế, Sở Xây dựng`; the plan may give no lead. */
export const nameLead = ({ lead }: Pick<RowFacts, 'lead'>): string =>
  lead.map(({ name }) => name).join(', ') || 'chưa xác định'
