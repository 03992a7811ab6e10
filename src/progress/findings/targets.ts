import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { compareRows } from '../compare.ts'
import type { Edition } from '../edition.ts'
import type { Facts, RowFacts } from '../facts.ts'

/** How a year of the plan came out over the rows that were judged in every year up to now. */
export type TargetYear = { readonly year: number; readonly met: number; readonly of: number }

/** What the years of the plan say of its targets; every list in the order of the plan. */
export type TargetHistory = {
  /** Each year up to this one whose targets were held against an edition, over the rows judged in all of them. */
  readonly years: readonly TargetYear[]
  /** Met in every year, for at least two years, and met now for the first time. */
  readonly always: readonly RowFacts[]
  readonly firstTime: readonly RowFacts[]
  /** Judged in every year and met in none; missed three years or more in a row; met last year and missed now. */
  readonly never: readonly RowFacts[]
  readonly longMissed: readonly RowFacts[]
  readonly lost: readonly RowFacts[]
}

const longYears = 3

/** The targets of each year of the plan up to that of `facts`, each held against the edition of its own year. */
export const followTargets = (
  workspace: Workspace,
  { year, rows }: Facts,
  editions: ReadonlyMap<number, Edition>,
): TargetHistory => {
  const { period, resultsOffset } = workspace.plan
  const planRows = listRows(workspace)
  const isJudged = (status: string | undefined): boolean => status === 'met' || status === 'missed'
  const judged = Array.from({ length: Math.max(0, year - period.from + 1) }, (_, index) => {
    const one = period.from + index
    const compared = compareRows(planRows, one, workspace, editions, one + resultsOffset)
    return { year: one, statuses: new Map(compared.map(({ row, status }) => [row.code, status])) }
  }).filter(({ statuses }) => [...statuses.values()].some(isJudged))
  const statuses = (code: string) => judged.map((one) => one.statuses.get(code))
  const same = planRows.filter(({ code }) => statuses(code).every(isJudged))
  const missedSince = (code: string): number => {
    const own = statuses(code)
    const lastOther = own.findLastIndex((status) => status !== 'missed')
    return own.length - 1 - lastOther
  }
  const such = (test: (own: readonly (string | undefined)[], code: string) => boolean) =>
    rows.filter(({ code }) => test(statuses(code), code))
  const several = judged.length > 1
  return {
    years: judged.map((one) => ({
      year: one.year,
      met: same.filter(({ code }) => one.statuses.get(code) === 'met').length,
      of: same.length,
    })),
    always: such((own) => several && own.every((one) => one === 'met')),
    firstTime: such(
      (own) => several && own.at(-1) === 'met' && own.slice(0, -1).every((one) => one === 'missed'),
    ),
    never: such((own) => several && own.length > 0 && own.every((one) => one === 'missed')),
    longMissed: such((own, code) => missedSince(code) >= longYears && !own.every((one) => one === 'missed')),
    lost: such((own) => own.at(-1) === 'missed' && own.at(-2) === 'met'),
  }
}
