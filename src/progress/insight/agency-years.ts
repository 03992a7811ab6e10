import { listYears } from '../../plan/codes.ts'
import { findTarget, listRows, type PlanRow } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { Words } from '../../vi.ts'
import { type Comparison, compareRows, type Status, type Summary, summarise } from '../compare.ts'
import type { Editions } from '../edition.ts'

/** A row of an agency in one year of the plan. */
export type AgencyYear = Pick<
  Comparison,
  'target' | 'standing' | 'restsOnWithheld' | 'apart' | 'converted' | 'absence'
> & {
  readonly year: number
  /** `null`: there are no results to compare the target with yet. */
  readonly status: Status | null
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
  editions: Editions,
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
    years: years.map(({ year, compared }) => {
      const judged: Partial<Comparison> = compared?.[index] ?? {}
      const { standing = null, absence = null, apart = null, converted = null, restsOnWithheld = 0 } = judged
      const status = judged.status ?? null
      return {
        year,
        target: findTarget(row, year),
        standing,
        status,
        restsOnWithheld,
        apart,
        converted,
        absence,
      }
    }),
  })
  return {
    rows: own.map(followRow),
    summaries: years.flatMap(({ year, compared }) =>
      compared ? [{ year, summary: summarise(compared) }] : [],
    ),
  }
}
