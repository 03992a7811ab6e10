import type { Criterion } from '../plan/commendation.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { AgencyFacts, Facts, RowFacts } from './facts.ts'
import type { CoveredAgency, TaskState } from './reported.ts'

/** A lead agency held against the criteria of `commendation.yaml`, with the figures that they look at. */
export type Candidate = {
  readonly agency: AgencyFacts
  /** Rows that PAPI measured, and those of them that met their target, furthest ahead first. */
  readonly measured: readonly RowFacts[]
  readonly met: readonly RowFacts[]
  readonly notMeasured: readonly RowFacts[]
  /** Rows that rose since the year before, most places first. */
  readonly risen: readonly RowFacts[]
  /** Tasks done or going on as planned. */
  readonly tasksDone: number
  readonly answer: CoveredAgency | null
  /** Criteria that hold, as the workspace words them. */
  readonly fulfilled: readonly string[]
}

export type CommendationFacts = {
  readonly source: string
  readonly criteria: readonly string[]
  /** Agencies for which at least one criterion holds, those with the most criteria and then the most targets first. */
  readonly nominees: readonly Candidate[]
  readonly others: readonly Candidate[]
}

const isGoingWell = (state: TaskState | null): boolean => state === 'done' || state === 'ongoing'

const describe = (agency: AgencyFacts, { reported }: Facts): Omit<Candidate, 'fulfilled'> => {
  const met = agency.rows.filter(({ status }) => status === 'met')
  return {
    agency,
    measured: agency.rows.filter(({ status }) => status === 'met' || status === 'missed'),
    met: met.toSorted((a, b) => (a.placesShort ?? 0) - (b.placesShort ?? 0)),
    notMeasured: agency.rows.filter(({ status }) => status === 'not-measured'),
    risen: agency.rows
      .filter(({ change }) => (change?.placesGained ?? 0) > 0)
      .toSorted((a, b) => (b.change?.placesGained ?? 0) - (a.change?.placesGained ?? 0)),
    tasksDone: agency.tasks.filter(
      ({ reports }) => reports.length > 0 && reports.every(({ state }) => isGoingWell(state)),
    ).length,
    answer:
      reported.agencies.find(
        ({ id, former }) => id === agency.id || former.some((one) => one.id === agency.id),
      ) ?? null,
  }
}

/** A share of nothing holds for nobody: what was not measured or not given is no merit. */
const reaches = (part: number, whole: number, share: number): boolean => whole > 0 && part / whole >= share

const holds = (candidate: Omit<Candidate, 'fulfilled'>, criterion: Criterion): boolean => {
  const { agency, measured, met, risen, tasksDone, answer } = candidate
  const { metShare, placesAhead, placesGained, tasksDone: taskShare, answered } = criterion
  return (
    (metShare === undefined || reaches(met.length, measured.length, metShare)) &&
    (placesAhead === undefined || met.some(({ placesShort }) => -(placesShort ?? 0) >= placesAhead)) &&
    (placesGained === undefined || risen.some(({ change }) => (change?.placesGained ?? 0) >= placesGained)) &&
    (taskShare === undefined || reaches(tasksDone, agency.tasks.length, taskShare)) &&
    (!answered || answer?.state === 'answered')
  )
}

/** Who may be proposed for commendation, by the criteria of the workspace and nothing else. */
export const proposeCommendation = (workspace: Workspace, facts: Facts): CommendationFacts | null => {
  const { commendation } = workspace
  if (!commendation) return null
  const candidates = facts.agencies.map((agency): Candidate => {
    const candidate = describe(agency, facts)
    const fulfilled = commendation.criteria.filter((criterion) => holds(candidate, criterion))
    return { ...candidate, fulfilled: fulfilled.map(({ text }) => text) }
  })
  return {
    source: commendation.source,
    criteria: commendation.criteria.map(({ text }) => text),
    nominees: candidates
      .filter(({ fulfilled }) => fulfilled.length > 0)
      .toSorted((a, b) => b.fulfilled.length - a.fulfilled.length || b.met.length - a.met.length),
    others: candidates.filter(({ fulfilled }) => fulfilled.length === 0),
  }
}
