import { listYears } from '../../plan/codes.ts'
import { findTarget, listRows, type PlanRow } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { Standing } from '../../results/results.ts'
import type { Words } from '../../vi.ts'
import { type Comparison, compareRows, type Status, type Summary, summarise } from '../compare.ts'
import type { Edition } from '../edition.ts'

/** A row of an agency in one year of the plan. */
export type AgencyYear = {
  readonly year: number
  readonly target: number | null
  readonly standing: Standing | null
  /** `null`: there are no results to hold the target against yet. */
  readonly status: Status | null
  /** What the status rests on, and why there is no rank; as in `Comparison`. */
  readonly restsOnWithheld: number
  readonly apart: Comparison['apart']
  readonly converted: Comparison['converted']
  readonly absence: Comparison['absence']
}

export type AgencyRow = {
  readonly code: string
  readonly name: Words
  readonly dimension: string
  /** One a year of the plan, in their order. */
  readonly years: readonly AgencyYear[]
}

/** What an agency leads, over all years of the plan. */
export type AgencyYears = {
  readonly rows: readonly AgencyRow[]
  /** Targets by year, for the years with results. */
  readonly summaries: readonly { readonly year: number; readonly summary: Summary }[]
}

/** Rows by code, each target of the plan beside the rank of its year. */
export const followAgency = (
  workspace: Workspace,
  codes: readonly string[],
  editions: ReadonlyMap<number, Edition>,
): AgencyYears => {
  const { resultsOffset } = workspace.plan
  const own = listRows(workspace).filter(({ code }) => codes.includes(code))
  const years = listYears(workspace).map((year) => {
    const resultsYear = year + resultsOffset
    const held = editions.has(resultsYear)
    return { year, compared: held ? compareRows(own, year, workspace, editions, resultsYear) : undefined }
  })
  const followRow = (row: PlanRow, index: number): AgencyRow => ({
    code: row.code,
    name: row.name,
    dimension: row.dimension.number,
    years: years.map(({ year, compared }) => ({
      year,
      target: findTarget(row, year),
      standing: compared?.[index]?.standing ?? null,
      status: compared?.[index]?.status ?? null,
      restsOnWithheld: compared?.[index]?.restsOnWithheld ?? 0,
      apart: compared?.[index]?.apart ?? null,
      converted: compared?.[index]?.converted ?? null,
      absence: compared?.[index]?.absence ?? null,
    })),
  })
  return {
    rows: own.map(followRow),
    summaries: years.flatMap(({ year, compared }) =>
      compared ? [{ year, summary: summarise(compared) }] : [],
    ),
  }
}
