import type { Task } from '../plan/dimension.ts'
import type { Plan } from '../plan/plan.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Standing } from '../results/results.ts'
import type { Words } from '../vi.ts'
import type { Absence } from './comparable/absence.ts'
import type { Change } from './comparable/comparability.ts'
import type { FrameReason } from './comparable/frame.ts'
import type { Comparison, ResultsBasis, Summary } from './compare.ts'
import type { Editions } from './edition.ts'
import type { GoalVerdict } from './goal-verdict.ts'
import type { GoalProgress } from './goals.ts'
import type { Explanation, GoalReport, Reported, WorkReport } from './reported.ts'

/** A code that PAPI measures, this year and the year before. */
export type Measured = {
  readonly code: string
  readonly name: string
  /** The name in prose; the same as `name` where the plan's data have no shorter one. */
  readonly short: string
  readonly standing: Standing | null
  /** Why there is no standing. */
  readonly absence: Absence | null
  readonly previous: Standing | null
  /** `null` unless measured in both years. */
  readonly change: Change | null
}

/** A row of the plan with everything that a sentence or a table may say of it. */
export type RowFacts = Omit<Comparison, 'row'> & {
  readonly code: string
  readonly name: string
  /** As in `Measured`. */
  readonly short: string
  readonly dimension: { readonly number: string; readonly name: string; readonly short: string }
  /** Of an item: the sub-dimension that it belongs to, which has a score where the item may have none. */
  readonly whole: Measured | null
  /** The code of its scores. */
  readonly measuredBy: string
  readonly lead: readonly AgencyName[]
  /** Every target of the period by year. */
  readonly targets: Readonly<Record<string, number>>
  /** Standings by year, of all editions in the workspace up to this one; a year not measured is left out. */
  readonly standings: Readonly<Record<string, Standing>>
  /** Why the plan gives no target. */
  readonly absent: Words | null
  /** What the lead agencies wrote of a missed target; empty for other rows. */
  readonly explanations: readonly Explanation[]
  /** Set where the lead, a target or the code that measures the row is our reading. */
  readonly remarks: readonly Words[]
}

export type AgencyName = { readonly id: string; readonly name: string; readonly short: string }

/** The days by which bodies are named, `2025-12-31`. */
export type NameDays = {
  /** Who had the rows: the last day of the year for deeds, the day of issue for what is asked or laid down, the first year of a period. */
  readonly held: string
  /** The day on which the document is issued; never before the end of its year. */
  readonly issued: string
}

export type TaskFacts = {
  readonly id: string
  readonly text: string
  /** Its name within a sentence, behind "nhiệm vụ": `lập hồ sơ địa chính tổng thể`. */
  readonly short: string
  readonly dimension: { readonly number: string; readonly name: string; readonly short: string }
  /** Codes and names of the rows that it is set for. */
  readonly covers: readonly { readonly code: string; readonly name: string; readonly short: string }[]
  /** The Party programme that its footnote names, or `null`. */
  readonly programme: string | null
  readonly due: Task['due'] | null
  readonly lead: readonly AgencyName[]
  /** What was reported of it: one entry a lead agency that answered. */
  readonly reports: readonly WorkReport[]
}

/** An agency of the plan that has ended, and its rows that another body has. */
export type FormerAgency = AgencyName & {
  readonly codes: readonly string[]
  /** Last day in office, `28/02/2025`. */
  readonly ended: string
}

/** What a lead agency answers for, and whether it has answered. */
export type AgencyFacts = AgencyName & {
  readonly rows: readonly RowFacts[]
  readonly missed: readonly RowFacts[]
  readonly tasks: readonly TaskFacts[]
  /** Agencies of the plan whose rows these were, where they have ended and this body is known to have them. */
  readonly former: readonly FormerAgency[]
  /** Set where the agency of the plan has ended and no successor is confirmed: those that may have taken over. */
  readonly successors: readonly AgencyName[] | null
  /** Who has the rows on the day of issue, where that is another body: `Sở Xây dựng`, `[…]`. */
  readonly now: string | null
}

export type DimensionFacts = Measured & {
  readonly rows: readonly RowFacts[]
  readonly tasks: readonly TaskFacts[]
}

/** A passage of II.1 to II.4, III or II.2 that units reported on, with what they wrote. */
export type DutyFacts = {
  readonly id: string
  readonly at: string
  readonly text: string
  readonly reports: readonly WorkReport[]
}

/** A goal with a figure in it, and the figures that agencies sent. */
export type MeasurableGoalFacts = {
  readonly text: string
  readonly at: string
  readonly lead: readonly AgencyName[]
  /** `value`: `512.000 cây`, `''` where no figure was given. */
  readonly reports: readonly (GoalReport & { readonly value: string })[]
  /** `null` without a figure. */
  readonly verdict: GoalVerdict | null
}

/** How much of what the report should rest on is available. A target that PAPI did not measure is explained, not missing. */
export type Completeness = {
  readonly targets: number
  readonly measured: number
  readonly agencies: number
  /** Lead agencies whose report was taken in. */
  readonly agenciesHeard: number
  readonly tasks: number
  readonly tasksReported: number
  /** Missed targets, and those whose cause the lead agency gave. */
  readonly missed: number
  readonly explained: number
}

/**
 * What the plan, the results and the reports say of a year. Plain data; Vietnamese, as the documents are. Made by
 * `gatherYearFacts`; templates read every field of it, and so do blocks, review, page and commands.
 */
export type YearFacts = {
  readonly year: number
  readonly days: NameDays
  readonly previousYear: number
  readonly nextYear: number
  readonly plan: Pick<Plan, 'number' | 'symbol' | 'title' | 'period' | 'provinces' | 'resultsOffset'> & {
    /** `179/KH-UBND`. */
    readonly code: string
    /** `04/8/2021`. */
    readonly day: string
    readonly issuer: string
    /** `UBND Thành phố`. */
    readonly issuerShort: string
    readonly gaps: Plan['gaps']
    readonly overallGoals: readonly string[]
  }
  /** `unit`: the id by which the edition knows the place. */
  readonly place: { readonly code: string; readonly name: string; readonly unit: string }
  readonly results: ResultsBasis
  /** The edition whose scores and ranks are shown, `results.year`, and the one before it. */
  readonly resultsYear: number
  readonly previousResultsYear: number
  /**
   * Set where the two editions rank other provinces, and targets are therefore not compared with ranks; the city may
   * have decided how they are (`comparison` in `plan.yaml`).
   */
  readonly frame: FrameReason | null
  readonly targetFrame: FrameReason | null
  /** Editions up to `resultsYear` that seem to rest on other survey places than the one before. */
  readonly samples: readonly number[]
  /** Of a place that was merged since the edition before: its members as they ranked then, never as one. */
  readonly members: readonly Standing[]
  readonly total: Measured
  readonly dimensions: readonly DimensionFacts[]
  readonly rows: readonly RowFacts[]
  readonly met: readonly RowFacts[]
  /** Fewest places short first. */
  readonly missed: readonly RowFacts[]
  /** The three rows furthest ahead of their target, furthest first. */
  readonly furthestAhead: readonly RowFacts[]
  readonly notMeasured: readonly RowFacts[]
  /** Rows with a target set among other provinces than those ranked now. */
  readonly notComparable: readonly RowFacts[]
  readonly withoutTarget: readonly RowFacts[]
  readonly summary: Summary
  readonly goals: readonly GoalProgress[]
  /** Rows with a target for the year after, and those of them that rank below it now. */
  readonly next: {
    readonly targets: readonly RowFacts[]
    readonly behind: readonly RowFacts[]
    /** Provinces at the end of that year. */
    readonly provinces: number
  }
  /**
   * How many targets of the period's first year equal the ranks of the edition before the period, among the rows that
   * have both; `null` without results of that edition.
   */
  readonly baseline: { readonly year: number; readonly equal: number; readonly comparable: number } | null
  /** Editions in the workspace up to `resultsYear`, earliest first. */
  readonly years: readonly number[]
  readonly agencies: readonly AgencyFacts[]
  readonly tasks: readonly TaskFacts[]
  readonly measurableGoals: readonly MeasurableGoalFacts[]
  /** Passages that units reported on: of II.1 (information), of II.3 (inspection), and all others. */
  readonly communication: readonly DutyFacts[]
  readonly inspection: readonly DutyFacts[]
  readonly duties: readonly DutyFacts[]
  /** Missed targets with and without a cause given. */
  readonly explained: readonly RowFacts[]
  readonly unexplained: readonly RowFacts[]
  readonly reported: Reported
  readonly completeness: Completeness
}

/** What everything about a year rests on. Made by `commands/load.ts`; used by documents, their review, and the page. */
export type YearBasis = {
  readonly workspace: Workspace
  readonly facts: YearFacts
  /** Up to the one that `facts` shows. */
  readonly editions: Editions
}
