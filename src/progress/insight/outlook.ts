import { placeOn } from '../../plan/place.ts'
import { findTarget, listRows, type PlanRow } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { defaultDay } from '../../results/frame.ts'
import type { Standing } from '../../results/results.ts'
import type { Words } from '../../vi.ts'
import { findStanding } from '../compare.ts'
import type { Edition } from '../edition.ts'

/**
 * `met`: ranked at or above the last target now. `on-course`: gained at least as many places a year as are still needed.
 * `behind`: fewer, or no year is left. `not-measurable`: no rank now, or none before it to count from.
 */
export type Course = 'met' | 'on-course' | 'behind' | 'not-measurable' | 'no-target'

export type Ranked = { readonly year: number; readonly standing: Standing }

/** A row of the plan on its way to the target of the plan's last year. */
export type OutlookRow = {
  readonly code: string
  readonly name: Words
  /** Target rank of the last year; `null` where the plan sets none. */
  readonly target: number | null
  /** Every edition of PAPI that measured the row, up to now. */
  readonly path: readonly Ranked[]
  /** The edition before the plan began, or the first one after it that measured the row: places are counted from it. */
  readonly base: Ranked | null
  readonly now: Standing | null
  /** Places still to gain, a year; `null` where nothing is left to gain, or no year to gain it in. */
  readonly neededAYear: number | null
  /** Places gained a year, on average, since the base; below 0 lost. */
  readonly gainedAYear: number | null
  readonly course: Course
}

export type Outlook = {
  /** The edition that is looked at. */
  readonly year: number
  /** Edition that the last targets will be held against. */
  readonly lastYear: number
  /** Year of the plan that the last targets are set for. */
  readonly targetYear: number
  readonly yearsLeft: number
  readonly rows: readonly OutlookRow[]
}

const judge = (
  target: number | null,
  now: Standing | null,
  needed: number | null,
  gained: number | null,
): Course => {
  if (target === null) return 'no-target'
  if (!now) return 'not-measurable'
  if (now.rank <= target) return 'met'
  if (needed === null) return 'behind'
  if (gained === null) return 'not-measurable'
  return gained >= needed ? 'on-course' : 'behind'
}

const followRow = (
  row: PlanRow,
  plan: Workspace['plan'],
  place: string,
  editions: readonly Edition[],
  [year, lastYear]: readonly [number, number],
): OutlookRow => {
  const path = editions.flatMap(({ results, rankings }): readonly Ranked[] => {
    const standing = findStanding(rankings(row.measuredBy), place)
    return standing ? [{ year: results.year, standing }] : []
  })
  const target = findTarget(row, plan.period.to)
  const now = path.find((one) => one.year === year)?.standing ?? null
  const start = plan.period.from + plan.resultsOffset - 1
  const base = path.find((one) => one.year >= start && one.year < year) ?? null
  const short = target !== null && now ? now.rank - target : 0
  const neededAYear = short > 0 && lastYear > year ? short / (lastYear - year) : null
  const gainedAYear = base && now ? (base.standing.rank - now.rank) / (year - base.year) : null
  return {
    code: row.code,
    name: row.name,
    target,
    path,
    base,
    now,
    neededAYear,
    gainedAYear,
    course: judge(target, now, neededAYear, gainedAYear),
  }
}

/** Each row's path to the last target of the plan, as far as the edition of `year` shows it. It compares, and foretells nothing. */
export const followOutlook = (
  workspace: Workspace,
  year: number,
  editions: ReadonlyMap<number, Edition>,
): Outlook => {
  const { period, resultsOffset } = workspace.plan
  const lastYear = period.to + resultsOffset
  const known = [...editions.values()]
    .filter(({ results }) => results.year <= year)
    .sort((a, b) => a.results.year - b.results.year)
  const place = placeOn(workspace, known.at(-1)?.results.day ?? defaultDay(year))
  return {
    year,
    lastYear,
    targetYear: period.to,
    yearsLeft: Math.max(0, lastYear - year),
    rows: listRows(workspace).map((row) => followRow(row, workspace.plan, place, known, [year, lastYear])),
  }
}
