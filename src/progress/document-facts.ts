import { endOfYear } from '../plan/holding.ts'
import type { MeasurableGoal } from '../plan/plan.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Day, formatShortDay, parseDay } from '../vi.ts'
import { gatherActivities } from './activity.ts'
import type { ActivityFacts } from './activity-facts.ts'
import { findAgencyFacts } from './agencies.ts'
import { type Analysis, analyseResults } from './analysis.ts'
import { type CommendationFacts, proposeCommendation } from './commend.ts'
import { gatherBeside, type RowBeside } from './findings/beside.ts'
import { type Findings, gatherFindings } from './findings/findings.ts'
import { followMoves, type PeriodMoves } from './findings/period-moves.ts'
import { type Handover, listHandovers } from './handover.ts'
import { gatherInsight, type Insight } from './insight/insight.ts'
import { type AgencyTheme, describeAgencyWork } from './narrative/agency-work.ts'
import { gatherWork, type Work } from './narrative/work.ts'
import { followPeriod, type Period } from './period.ts'
import type { CoveredAgency, CoveredUnit } from './reported.ts'
import { isAsked, isUnitToRemind } from './units.ts'
import type { AgencyFacts, MeasurableGoalFacts, YearBasis } from './year-facts.ts'

/** What a document is about, beside its year. */
export type Subject = {
  /** Id of the lead agency whose rows and tasks it is about. */
  readonly agency?: string
  /** Years of a period report; the plan's first year and the year itself when left out. */
  readonly period?: { readonly from: number; readonly to: number }
}

/**
 * What a document says beside `YearFacts`: findings, work, register, period, and the agency that it is about. Made by
 * `gatherDocumentFacts` for each document; templates read every field of it, and so do blocks and review.
 */
export type DocumentFacts = {
  readonly activity: ActivityFacts
  readonly insight: Insight
  readonly work: Work
  /** `null` where the workspace has no criteria. */
  readonly commendation: CommendationFacts | null
  readonly analysis: Analysis
  readonly findings: Findings
  readonly period: Period
  /** How far total and dimensions came over it. */
  readonly moves: PeriodMoves
  /** Lead agencies that ended within the period, and who has their rows since. */
  readonly handovers: readonly Handover[]
  /** What `letterhead.yaml` says of the yearly reports: `15/12/2023`, and whom to ask. `null` where it says nothing. */
  readonly reporting: { readonly deadline: string | null; readonly contact: string | null }
  /** The same day a year later. */
  readonly nextDeadline: string | null
  /** Agencies whose report is complete, and those from which something is missing. */
  readonly answered: readonly CoveredAgency[]
  readonly toRemind: readonly CoveredAgency[]
  /** Units of the register from which something is missing, of levels of which anything came. */
  readonly unitsToRemind: readonly CoveredUnit[]
  /** Who compiles the reports: the default issuer. */
  readonly compiler: string
  /** `null` for documents about the whole city. */
  readonly agency: AgencyFacts | null
  /** Its rows beside the country, and what it did, by theme; empty without an agency. */
  readonly beside: readonly RowBeside[]
  readonly agencyWork: readonly AgencyTheme[]
  /** Goals with a figure that the agency leads, or that concern one of its rows. */
  readonly agencyGoals: readonly MeasurableGoalFacts[]
  /** How the agency, or who answers for it today, has reported. */
  readonly answer: CoveredAgency | null
}

const isAnswered = ({ state }: CoveredAgency): boolean => state === 'answered' || state === 'late'

/** Who compiles the reports, by whose reckoning figures are that no publisher gives; `''` where no issuer is known. */
export const describeCompiler = ({ letterhead: { default: usual, issuers } }: Workspace): string =>
  (issuers.find(({ agency }) => agency === usual) ?? issuers[0])?.name ?? ''

const describeReporting = ({ letterhead }: Workspace, year: number): DocumentFacts['reporting'] => {
  const { deadline, contact } = letterhead.reporting ?? {}
  const day = deadline === undefined ? undefined : parseDay(`${year}-${deadline}`)
  return { deadline: day ? formatShortDay(day) : null, contact: contact ?? null }
}

export const gatherDocumentFacts = (
  { workspace, facts, editions }: YearBasis,
  { agency, period }: Subject,
  today: Day,
): DocumentFacts => {
  const { from, to } = period ?? { from: facts.plan.period.from, to: facts.year }
  const own = (agency !== undefined && findAgencyFacts(workspace, facts, agency)) || null
  const ids = own ? [own.id, ...own.former.map(({ id }) => id)] : []
  const years = followPeriod(workspace, from, to, editions)
  const activity = gatherActivities(workspace, facts.year, today)
  const analysis = analyseResults(workspace, facts, editions)
  const concerns = ({ lead, concerns: code }: MeasurableGoal): boolean =>
    lead.some((id) => ids.includes(id)) || (own?.rows.some((row) => row.code === code) ?? false)
  return {
    activity,
    work: gatherWork(workspace, facts, activity),
    insight: gatherInsight(workspace, facts, editions),
    commendation: proposeCommendation({ workspace, facts, toExplain: analysis.toExplain, today }),
    analysis,
    findings: gatherFindings(workspace, facts, editions, analysis.parts),
    period: years,
    moves: followMoves(workspace, editions, years, facts.dimensions),
    handovers: listHandovers(workspace, endOfYear(to)),
    reporting: describeReporting(workspace, facts.year),
    nextDeadline: describeReporting(workspace, facts.nextYear).deadline,
    answered: facts.reported.agencies.filter(isAnswered),
    toRemind: facts.reported.agencies.filter((one) => !isAnswered(one)),
    unitsToRemind: facts.reported.levels.filter(isAsked).flatMap(({ units }) => units.filter(isUnitToRemind)),
    compiler: describeCompiler(workspace),
    agency: own,
    beside: own ? gatherBeside(workspace, facts, editions, own.rows) : [],
    agencyWork: own ? describeAgencyWork(facts, own) : [],
    // The facts list the goals in the order of the plan.
    agencyGoals: facts.measurableGoals.filter((_, index) => {
      const goal = workspace.plan.measurableGoals[index]
      return goal !== undefined && concerns(goal)
    }),
    answer:
      facts.reported.agencies.find(({ id, former }) =>
        [id, ...former.map((one) => one.id)].some((one) => ids.includes(one)),
      ) ?? null,
  }
}
