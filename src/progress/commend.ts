import { writeDay } from '../plan/calendar.ts'
import type { Criterion } from '../plan/commendation.ts'
import { findAgency, termOn } from '../plan/succession.ts'
import { type Day, showDay } from '../vi.ts'
import type { CoveredAgency, TaskState } from './reported.ts'
import type { AgencyFacts, RowFacts, YearBasis } from './year-facts.ts'

/** A lead agency compared with the criteria of `commendation.yaml`, with the figures that they look at. */
export type Candidate = {
  readonly agency: AgencyFacts
  /** Rows that PAPI measured, and those of them that met their target, furthest ahead first. */
  readonly measured: readonly RowFacts[]
  readonly met: readonly RowFacts[]
  /** Rows that missed their target or lost places: the agency is asked to explain them. */
  readonly toExplain: readonly RowFacts[]
  /** Rows that met their target and need no explanation: only they count for a criterion. */
  readonly merits: readonly RowFacts[]
  readonly notMeasured: readonly RowFacts[]
  /** Rows that rose since the year before and need no explanation, most places first. */
  readonly risen: readonly RowFacts[]
  /** Tasks done or going on as planned. */
  readonly tasksDone: number
  readonly answer: CoveredAgency | null
  /** Criteria that hold, as the workspace words them. */
  readonly fulfilled: readonly string[]
  /** The forms of award that these criteria name. */
  readonly forms: readonly string[]
  /** Why it is not proposed whatever holds: `chưa có báo cáo`; `null` where nothing does. */
  readonly barred: string | null
}

export type CommendationFacts = {
  readonly criteria: readonly {
    readonly text: string
    /** `khoản 2 Điều 5 Quyết định số 12/2023/QĐ-UBND ngày 20/3/2023`. */
    readonly cited: string
  }[]
  /** Agencies for which at least one criterion holds and that nothing bars, those with the most criteria and then the most targets first. */
  readonly nominees: readonly Candidate[]
  readonly others: readonly Candidate[]
}

/** Who is proposed, and what keeps an agency from it, depends on the day of the document. */
type Basis = Pick<YearBasis, 'workspace' | 'facts'> & {
  readonly toExplain: readonly RowFacts[]
  readonly today: Day
}

type Described = Omit<Candidate, 'fulfilled' | 'forms'>

const isGoingWell = (state: TaskState | null): boolean => state === 'done' || state === 'ongoing'

const findBar = ({ workspace, today }: Basis, id: string, answer: CoveredAgency | null): string | null => {
  const agency = findAgency(workspace, id)
  if (agency?.to && termOn(agency, writeDay(today)) === 'ended')
    return `đã kết thúc hoạt động ngày ${showDay(agency.to)}`
  if (!answer || answer.state === 'not-answered') return 'chưa có báo cáo'
  return answer.state === 'held-back' ? 'báo cáo đã nhận, cần gửi lại' : null
}

const describe = (basis: Basis, agency: AgencyFacts): Described => {
  const { reported } = basis.facts
  const asked = new Set(basis.toExplain.map(({ code }) => code))
  const toExplain = agency.rows.filter(({ code }) => asked.has(code))
  const met = agency.rows
    .filter(({ status }) => status === 'met')
    .toSorted((a, b) => (a.placesShort ?? 0) - (b.placesShort ?? 0))
  const answer =
    reported.agencies.find(
      ({ id, former }) => id === agency.id || former.some((one) => one.id === agency.id),
    ) ?? null
  return {
    agency,
    measured: agency.rows.filter(({ status }) => status === 'met' || status === 'missed'),
    met,
    toExplain,
    merits: met.filter(({ code }) => !asked.has(code)),
    notMeasured: agency.rows.filter(({ status }) => status === 'not-measured'),
    risen: agency.rows
      .filter(({ code, change }) => (change?.placesGained ?? 0) > 0 && !asked.has(code))
      .toSorted((a, b) => (b.change?.placesGained ?? 0) - (a.change?.placesGained ?? 0)),
    tasksDone: agency.tasks.filter(
      ({ reports }) => reports.length > 0 && reports.every(({ state }) => isGoingWell(state)),
    ).length,
    answer,
    barred: findBar(basis, agency.id, answer),
  }
}

/** A share of nothing meets no criterion: what was not measured or not given is no merit. */
const reaches = (part: number, whole: number, share: number): boolean => whole > 0 && part / whole >= share

const holds = (candidate: Described, criterion: Criterion): boolean => {
  const { agency, measured, merits, risen, tasksDone, answer } = candidate
  const { metShare, placesAhead, placesGained, tasksDone: taskShare, answered } = criterion
  return (
    (metShare === undefined || reaches(merits.length, measured.length, metShare)) &&
    (placesAhead === undefined || merits.some(({ placesShort }) => -(placesShort ?? 0) >= placesAhead)) &&
    (placesGained === undefined || risen.some(({ change }) => (change?.placesGained ?? 0) >= placesGained)) &&
    (taskShare === undefined || reaches(tasksDone, agency.tasks.length, taskShare)) &&
    (!answered || answer?.state === 'answered')
  )
}

const cite = ({ document: { type, number, on, at } }: Criterion): string =>
  [at, `${type} số ${number} ngày ${showDay(on)}`].filter(Boolean).join(' ')

/** Who may be proposed for commendation, by the criteria of the workspace and nothing else; `null` where it has none. */
export const proposeCommendation = (basis: Basis): CommendationFacts | null => {
  const criteria = basis.workspace.commendation?.criteria ?? []
  if (criteria.length === 0) return null
  const candidates = basis.facts.agencies.map((agency): Candidate => {
    const described = describe(basis, agency)
    const fulfilled = criteria.filter((criterion) => holds(described, criterion))
    return {
      ...described,
      fulfilled: fulfilled.map(({ text }) => text),
      forms: [...new Set(fulfilled.flatMap(({ form }) => form ?? []))],
    }
  })
  const isNominee = ({ fulfilled, barred }: Candidate): boolean => fulfilled.length > 0 && barred === null
  return {
    criteria: criteria.map((criterion) => ({ text: criterion.text, cited: cite(criterion) })),
    nominees: candidates
      .filter(isNominee)
      .toSorted((a, b) => b.fulfilled.length - a.fulfilled.length || b.met.length - a.met.length),
    others: candidates.filter((candidate) => !isNominee(candidate)),
  }
}
