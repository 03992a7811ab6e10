import type { Agency } from '../plan/agency.ts'
import type { Workspace } from '../plan/workspace.ts'
import { judgeGoal, showAmount } from './goal-verdict.ts'
import type { Reported } from './reported.ts'
import type {
  AgencyName,
  Completeness,
  DutyFacts,
  MeasurableGoalFacts,
  RowFacts,
  TaskFacts,
} from './year-facts.ts'

export const nameAgency = (agencies: readonly Agency[], id: string): AgencyName => {
  const agency = agencies.find((one) => one.id === id)
  return { id, name: agency?.name.vi ?? id, short: agency?.short ?? id }
}

export const describeGoals = (
  { plan, agencies }: Workspace,
  { goals }: Reported,
  year: number,
): readonly MeasurableGoalFacts[] =>
  plan.measurableGoals.map((goal) => {
    const { id, text, at, unit, lead } = goal
    const reports = goals[id] ?? []
    return {
      text,
      at,
      lead: lead.map((one) => nameAgency(agencies.agencies, one)),
      reports: reports.map((report) => ({
        ...report,
        value: report.amount === null ? '' : showAmount(report.amount, report.unit, unit),
      })),
      verdict: judgeGoal(goal, reports, year),
    }
  })

type Passage = { readonly id: string; readonly at: string; readonly text: string }

/** Only the passages that somebody reported on. */
export const describeDuties = (passages: readonly Passage[], { duties }: Reported): readonly DutyFacts[] =>
  passages.flatMap(({ id, at, text }) => {
    const reports = duties[id]
    return reports ? [{ id, at, text, reports }] : []
  })

export const countReceived = (
  counts: Pick<Completeness, 'targets' | 'measured'>,
  leads: number,
  tasks: readonly TaskFacts[],
  missed: readonly RowFacts[],
  { agencies }: Reported,
): Completeness => {
  return {
    ...counts,
    agencies: agencies.length || leads,
    agenciesHeard: agencies.filter(({ files }) => files.length > 0).length,
    tasks: tasks.length,
    tasksReported: tasks.filter(isReported).length,
    missed: missed.length,
    explained: missed.filter(isExplained).length,
  }
}

/** A task counts as reported when its status is known. */
const isReported = ({ reports }: TaskFacts): boolean => reports.some(({ state }) => state !== null)

export const isExplained = ({ explanations }: RowFacts): boolean =>
  explanations.some(({ cause }) => cause !== '')
