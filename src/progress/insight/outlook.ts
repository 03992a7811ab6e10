import type { NewSample } from '../../plan/breaks.ts'
import { findTarget, listRows, type PlanRow } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { Standing } from '../../results/results.ts'
import type { Words } from '../../vi.ts'
import type { Absence } from '../comparable/absence.ts'
import { comparabilityOf } from '../comparable/comparability.ts'
import { type Editions, listYearsBetween, ownIn } from '../edition.ts'
import { findOwn } from '../measured.ts'

/**
 * `met`: ranked at or above the last target now. `on-course`: gained at least as many places a year as are still needed.
 * `behind`: fewer, or no year is left. `not-comparable`: ranked among other provinces than the target was set among.
 * `not-measurable`: no rank now, or none before it to count from.
 */
export type Course = 'met' | 'on-course' | 'behind' | 'not-comparable' | 'not-measurable' | 'no-target'

export type Ranked = { readonly year: number; readonly standing: Standing }

/** A row of the plan on its way to the target of the plan's last year. */
export type OutlookRow = {
  readonly code: string
  readonly name: Words
  /** The name in prose. */
  readonly short: Words
  /** Target rank of the last year; `null` where the plan sets none. */
  readonly target: number | null
  /** Every edition of PAPI that measured the row, up to now. */
  readonly path: readonly Ranked[]
  /** The edition before the plan began, or the first one after it that measured the row: places are counted from it. */
  readonly base: Ranked | null
  readonly now: Standing | null
  /** Why there is no rank now. */
  readonly absence: Absence | null
  /** Places still to gain, a year; `null` where nothing is left to gain, or no year to gain it in. */
  readonly neededAYear: number | null
  /** Places gained a year, on average, since the base; below 0 lost; `null` where places are not subtracted. */
  readonly gainedAYear: number | null
  /** Places gained in each year since the base; `null` where they are not subtracted. */
  readonly steps: readonly { readonly year: number; readonly gained: number | null }[]
  /** Set where the base is before an edition that seems to rest on another sample. */
  readonly newSample: NewSample | null
  readonly course: Course
}

export type Outlook = {
  /** The edition that is looked at. */
  readonly year: number
  /** Edition that the last targets will be compared with. */
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
  workspace: Workspace,
  editions: Editions,
  [year, lastYear]: readonly [number, number],
): OutlookRow => {
  const { period, resultsOffset } = workspace.plan
  const comparability = comparabilityOf(workspace, editions)
  const path = [...editions.keys()]
    .filter((one) => one <= year)
    .sort((a, b) => a - b)
    .flatMap((one): readonly Ranked[] => {
      const standing = ownIn(workspace, editions.get(one), row.measuredBy)
      return standing ? [{ year: one, standing }] : []
    })
  const target = findTarget(row, period.to)
  const now = path.find((one) => one.year === year)?.standing ?? null
  const base = path.find((one) => one.year >= period.from + resultsOffset - 1 && one.year < year) ?? null
  const apart = comparability.targetFrame(row.measuredBy, year) !== null
  const short = target !== null && now && !apart ? now.rank - target : 0
  const neededAYear = short > 0 && lastYear > year ? short / (lastYear - year) : null
  const gainedFrom = (from: number, to: number): number | null =>
    comparability.change(row.measuredBy, from, to)?.placesGained ?? null
  const gained = base && gainedFrom(base.year, year)
  const gainedAYear = base && typeof gained === 'number' ? gained / (year - base.year) : null
  return {
    code: row.code,
    name: row.name,
    short: row.short ?? row.name,
    target,
    path,
    base,
    now,
    absence: findOwn(workspace, editions, year, row.measuredBy).absence,
    neededAYear,
    gainedAYear,
    steps: listYearsBetween((base?.year ?? year) + 1, year).map((to) => ({
      year: to,
      gained: gainedFrom(to - 1, to),
    })),
    newSample: base && comparability.newSample(base.year, year),
    course: target !== null && now && apart ? 'not-comparable' : judge(target, now, neededAYear, gainedAYear),
  }
}

/** Each row's path to the last target of the plan, as far as the edition of `year` shows it. It compares, and foretells nothing. */
export const followOutlook = (workspace: Workspace, year: number, editions: Editions): Outlook => {
  const { period, resultsOffset } = workspace.plan
  const lastYear = period.to + resultsOffset
  return {
    year,
    lastYear,
    targetYear: period.to,
    yearsLeft: Math.max(0, lastYear - year),
    rows: listRows(workspace).map((row) => followRow(row, workspace, editions, [year, lastYear])),
  }
}
