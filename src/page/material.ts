import { listYearsBetween } from '../progress/edition.ts'
import type { Facts, RowFacts } from '../progress/facts.ts'
import { describeNoTarget, describeVerdict, explainAbsence, statusWords } from '../progress/verdict.ts'
import type { Basis } from '../reports/block.ts'
import { textCell } from '../reports/cells.ts'
import type { Day } from '../vi.ts'
import type { PageCell } from './page.ts'

/** What a page rests on. `facts` are those of the chosen year. */
export type PageMaterial = Basis & {
  /** The facts of every year of the plan with results, earliest first; those of a chosen year that waits for its own are not. */
  readonly years: readonly Facts[]
  /** Names of the files of `dimensions/`, in the order of the dimensions. */
  readonly dimensionFiles: readonly string[]
  readonly today: Day
}

/** Years of the plan that the workspace holds no results for. */
export const listMissingYears = ({ years, facts: { plan } }: PageMaterial): readonly number[] => {
  const { from, to } = plan.period
  return listYearsBetween(from, to).filter((one) => !years.some(({ year }) => year === one))
}

/** The facts that hold most editions. */
export const latestOf = ({ years, facts }: PageMaterial): Facts => years.at(-1) ?? facts

/** Every year that something was reported of: those with results, and the chosen one. */
export const listToldYears = ({ years, facts }: PageMaterial): readonly Facts[] =>
  years.some(({ year }) => year === facts.year) ? years : [...years, facts]

/** The years with results, the chosen one first, then the latest: on a narrow screen the first columns are those in sight. */
export const listFrontFirst = ({ years, facts }: PageMaterial): readonly Facts[] => {
  const others = years.filter(({ year }) => year !== facts.year).toReversed()
  return [...years.filter(({ year }) => year === facts.year), ...others]
}

export const findRow = ({ rows }: Facts, code: string): RowFacts | undefined =>
  rows.find((row) => row.code === code)

/** `năm 2021`, and the edition too where it is of another year. */
export const nameYear = ({ year, resultsYear }: Pick<Facts, 'year' | 'resultsYear'>): string =>
  year === resultsYear ? `Năm ${year}` : `Năm ${year} (PAPI ${resultsYear})`

/** Why a row has no rank or no target in a year; `null` where it has both. */
export const whyNot = (
  { workspace, editions }: PageMaterial,
  { absence, status, dimension }: RowFacts,
): string | null => {
  if (absence) return explainAbsence(workspace, editions, absence).vi
  return status === 'no-target' ? describeNoTarget(workspace.plan.gaps, dimension.number).vi : null
}

/** The verdict in words, with what it rests on or why there is none. */
export const judgeRow = (material: PageMaterial, row: RowFacts): string =>
  [describeVerdict(row).vi, ...[whyNot(material, row)].flatMap((why) => why ?? [])].join(': ')

export const statusCell = (material: PageMaterial, row: RowFacts): PageCell => ({
  ...textCell(judgeRow(material, { ...row, placesShort: null })),
  status: row.status,
})

/** The same in few words, for the table of all years: the reason is in the note, and where the row is told. */
export const briefStatusCell = (material: PageMaterial, row: RowFacts): PageCell => {
  const among = row.restsOnWithheld > 0 ? ' trong số địa phương có điểm' : ''
  return {
    ...textCell(statusWords[row.status].vi + among),
    note: judgeRow(material, { ...row, placesShort: null }),
    status: row.status,
  }
}

/** `Sở Y tế, Sở Xây dựng`; the plan may give no lead. */
export const nameLead = ({ lead }: Pick<RowFacts, 'lead'>): string =>
  lead.map(({ name }) => name).join(', ') || 'chưa xác định'
