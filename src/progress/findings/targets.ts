import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { compareRows } from '../compare.ts'
import { type Editions, listYearsBetween } from '../edition.ts'
import type { RowFacts, YearFacts } from '../year-facts.ts'

/** How a year of the plan came out over the rows that were judged in every year up to now. */
type TargetYear = { readonly year: number; readonly met: number; readonly of: number }

/** What the years of the plan say of its targets; every list in the order of the plan. */
export type TargetHistory = {
  /** The last years without a gap whose targets were compared with an edition, over the rows judged in all of them. */
  readonly years: readonly TargetYear[]
  /** Met in every year, for at least two years; and met for the first time in the year of the facts. */
  readonly always: readonly RowFacts[]
  readonly firstTime: readonly RowFacts[]
  /** Judged in every year and met in none; missed `longYears` or more in a row; met the year before that of the facts and missed in it. */
  readonly never: readonly RowFacts[]
  readonly longMissed: readonly RowFacts[]
  readonly lost: readonly RowFacts[]
}

/** Years in a row from which on a miss is called long. */
export const longYears = 3

/** The targets of each year of the plan up to that of `facts`, each compared with the edition of its year. */
export const followTargets = (
  workspace: Workspace,
  { year, rows }: YearFacts,
  editions: Editions,
): TargetHistory => {
  const { period, resultsOffset } = workspace.plan
  const planRows = listRows(workspace)
  const isJudged = (status: string | undefined): boolean => status === 'met' || status === 'missed'
  const all = listYearsBetween(period.from, year).map((one) => {
    const compared = compareRows(planRows, one, workspace, editions, one + resultsOffset)
    return { year: one, statuses: new Map(compared.map(({ row, status }) => [row.code, status])) }
  })
  const hasJudged = ({ statuses }: (typeof all)[number]) => [...statuses.values()].some(isJudged)
  const upTo = all.slice(0, all.findLastIndex(hasJudged) + 1)
  // "In a row" and "last year" count these: a year in which nothing was judged ends them.
  const judged = upTo.slice(upTo.findLastIndex((one) => !hasJudged(one)) + 1)
  const isNow = judged.at(-1)?.year === year
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
      (own) => several && isNow && own.at(-1) === 'met' && own.slice(0, -1).every((one) => one === 'missed'),
    ),
    never: such((own) => several && own.length > 0 && own.every((one) => one === 'missed')),
    longMissed: such((own, code) => missedSince(code) >= longYears && !own.every((one) => one === 'missed')),
    lost: such((own) => isNow && own.at(-1) === 'missed' && own.at(-2) === 'met'),
  }
}
