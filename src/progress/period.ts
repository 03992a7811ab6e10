import { provincesOn } from '../plan/province.ts'
import { callIt, listRows, type PlanRow } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { totalCode } from '../results/codes.ts'
import type { Standing } from '../results/results.ts'
import { type Change, comparabilityOf } from './comparable/comparability.ts'
import { type Comparison, compareRows, type Summary, summarise } from './compare.ts'
import { nameAgency } from './describe-reports.ts'
import { type Editions, listYearsBetween, ownIn } from './edition.ts'
import type { AgencyName } from './year-facts.ts'

/** One year of a period. `summary` is `null` where the workspace holds no results to compare its targets with. */
export type PeriodYear = {
  readonly year: number
  readonly resultsYear: number
  /** How many provinces were in force, whether measured or not; `null` without results. */
  readonly provinces: number | null
  readonly standing: Standing | null
  readonly change: Change | null
  readonly summary: Summary | null
}

/** A row of the plan over a period. */
export type PeriodRow = {
  readonly code: string
  readonly name: string
  /** As in `Measured`. */
  readonly short: string
  readonly lead: readonly AgencyName[]
  /** One a year of the period, in their order; without results only the target. */
  readonly years: readonly Pick<Comparison, 'target' | 'standing' | 'absence' | 'status'>[]
  /** Years in which a target could be compared with a rank, and those of them in which it was met. */
  readonly compared: number
  readonly met: number
}

export type Period = {
  readonly from: number
  readonly to: number
  readonly years: readonly PeriodYear[]
  /** Years of the period with results, and without. */
  readonly held: readonly PeriodYear[]
  readonly missing: readonly PeriodYear[]
  readonly rows: readonly PeriodRow[]
  /** Rows that met their target in every year that was compared, and in none. */
  readonly always: readonly PeriodRow[]
  readonly never: readonly PeriodRow[]
  /** Rows without any year that could be compared. */
  readonly neverCompared: readonly PeriodRow[]
  /** Targets that are met only among the provinces with a score. */
  readonly resting: readonly { readonly code: string; readonly year: number }[]
}

const describeRow = (
  row: PlanRow,
  { agencies }: Workspace,
  years: readonly (readonly Comparison[])[],
): PeriodRow => {
  const own = years.flatMap((year) => year.find((one) => one.row.code === row.code) ?? [])
  const count = (status: Comparison['status']) => own.filter((one) => one.status === status).length
  return {
    code: row.code,
    ...callIt(row),
    lead: (row.assignment?.lead ?? []).map((id) => nameAgency(agencies.agencies, id)),
    years: own,
    compared: count('met') + count('missed'),
    met: count('met'),
  }
}

/** The plan's targets of each year from `from` to `to` against the edition of that year, where the workspace holds it. */
export const followPeriod = (workspace: Workspace, from: number, to: number, editions: Editions): Period => {
  const { resultsOffset } = workspace.plan
  const comparability = comparabilityOf(workspace, editions)
  const planRows = listRows(workspace)
  const listed = listYearsBetween(from, to)
  const compared = listed.map((year) =>
    compareRows(planRows, year, workspace, editions, year + resultsOffset),
  )
  const years = listed.map((year, index): PeriodYear => {
    const resultsYear = year + resultsOffset
    const edition = editions.get(resultsYear)
    return {
      year,
      resultsYear,
      provinces: edition ? provincesOn(workspace.provinces.provinces, edition.results.day).length : null,
      standing: ownIn(workspace, edition, totalCode),
      change: comparability.change(totalCode, resultsYear - 1, resultsYear),
      summary: edition ? summarise(compared[index] ?? []) : null,
    }
  })
  const rows = planRows.map((row) => describeRow(row, workspace, compared))
  return {
    from,
    to,
    years,
    held: years.filter(({ summary }) => summary !== null),
    missing: years.filter(({ summary }) => summary === null),
    rows,
    always: rows.filter((row) => row.compared > 0 && row.met === row.compared),
    never: rows.filter((row) => row.compared > 0 && row.met === 0),
    neverCompared: rows.filter((row) => row.compared === 0),
    resting: listed.flatMap((year, index) =>
      (compared[index] ?? [])
        .filter(({ restsOnWithheld }) => restsOnWithheld > 0)
        .map(({ row: { code } }) => ({ code, year })),
    ),
  }
}
