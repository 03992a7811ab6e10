import type { Agency } from '../plan/agency.ts'
import { type Calendar, countDaysLate, writeDay } from '../plan/calendar.ts'
import { endOfYear, nameHolding } from '../plan/holding.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { AnswerState, CoveredAgency, FormRows, TaskCounts, TaskState } from '../progress/reported.ts'
import type { AgencyName } from '../progress/year-facts.ts'
import type { Day } from '../vi.ts'
import type { ChargedTask } from './charge.ts'
import { describeHeld } from './describe-held.ts'
import { type Holder, listHolders, type Part } from './holders.ts'
import { type Chosen, findReceivedOn, type Held, type Received, type ReceivedOn } from './received.ts'
import { findFirstReceipt } from './superseded.ts'

export type CoverageRequest = {
  readonly workspace: Workspace
  readonly year: number
  /** `null`: nobody is late. */
  readonly deadline: Day | null
  readonly chosen: Chosen
  readonly held: readonly Held[]
  /** `2026-01-15`, the day of a letter: it goes to those who have the duty then. */
  readonly day?: string | undefined
}

/** How far a task is by the form that counts; `null` where none says so. */
export type TaskStanding = {
  readonly task: ChargedTask
  readonly holder: AgencyName
  readonly state: TaskState | null
}

export type Coverage = {
  /** The day on which it is asked who is in office: the deadline, else the last day of the year; that of a letter if later. */
  readonly reportingDay: string
  readonly deadline: string | null
  readonly agencies: readonly CoveredAgency[]
  readonly tasks: readonly TaskStanding[]
  readonly dimensions: readonly {
    readonly number: string
    readonly name: string
    readonly tasks: TaskCounts
  }[]
  readonly total: TaskCounts
}

export const nameOf = ({ id, name, short }: Agency): AgencyName => ({ id, name: name.vi, short })

/** What documents call who has to report: the body, or an open place beside the name in the plan. */
export const nameHolder = ({ agency, successors }: Holder): AgencyName =>
  nameHolding(successors ? { kind: 'open', lead: agency, candidates: successors } : { kind: 'known', agency })

export const countStates = (states: readonly (TaskState | null)[]): TaskCounts => {
  const count = (state: TaskState | null) => states.filter((one) => one === state).length
  return {
    done: count('done'),
    inProgress: count('in-progress'),
    ongoing: count('ongoing'),
    notStarted: count('not-started'),
    withoutAnswer: count(null),
    total: states.length,
  }
}

/** Whether a form may speak for a part: that of the agency, of the one the plan names, or of one that may follow it. */
const speaksFor = ({ agency, successors, shared }: Holder, part: Part, received: Received): boolean => {
  const senders = [agency, part.lead, ...(successors ?? []), ...shared].map(({ id }) => id)
  if (!senders.includes(received.submission.agency)) return false
  const ids = new Set(part.tasks.map(({ task }) => task.id))
  const mentions = [...received.submission.tasks, ...(received.rows?.held ?? [])].some(
    ({ ref }) => ref !== null && ids.has(ref),
  )
  return mentions || (part.whole && received.submission.agency === part.lead.id)
}

/** The forms that count for a part, the latest last. */
export const listForms = (holder: Holder, part: Part, { counted }: Chosen): readonly Received[] =>
  counted.filter((received) => received.submission.form === 'agency' && speaksFor(holder, part, received))

/** The status that the latest form gives; an earlier one counts where the later is silent. */
const findState = (id: string, forms: readonly Received[]): TaskState | null =>
  forms
    .toReversed()
    .flatMap(({ submission }) => submission.tasks.filter(({ ref }) => ref === id))
    .flatMap(({ answers }) => answers.status.value ?? [])[0] ?? null

/** What several forms hold together. */
export const addRows = (forms: readonly Received[]): FormRows => ({
  total: forms.reduce((sum, { rows }) => sum + (rows?.total ?? 0), 0),
  held: forms.flatMap(({ rows }) => rows?.held ?? []),
  open: forms.flatMap(({ rows }) => rows?.open ?? []),
  lost: forms.flatMap(({ rows }) => rows?.lost ?? []),
})

/** Whether more is asked for than came: what `papi validate` calls usable in part. */
export const isShort = ({ held, open, lost }: FormRows): boolean =>
  held.length + open.length + lost.length > 0

const judge = (
  forms: readonly Received[],
  tasks: TaskCounts,
  rows: FormRows,
  daysLate: number | null,
  isHeld: boolean,
): AnswerState => {
  if (forms.length === 0) return isHeld ? 'held-back' : 'not-answered'
  if (tasks.withoutAnswer > 0 || isShort(rows)) return 'partly'
  return (daysLate ?? 0) > 0 ? 'late' : 'answered'
}

/** A form that was signed in time may still have come late: only a day of receipt says that it came in time. */
export const measureLateness = (
  deadline: Day,
  { day, from }: ReceivedOn,
  calendar: Calendar | null,
): number | null => {
  const days = countDaysLate(deadline, day, calendar)
  return from === 'signature' && days === 0 ? null : days
}

/**
 * When the forms of an agency came, and when the versions of them that count did, where those are later ones. Of several
 * forms, for what it took over from others, the last to come decides.
 */
export const findReceipts = (
  forms: readonly Received[],
  chosen: Chosen,
  held: readonly Held[],
): readonly [ReceivedOn | null, ReceivedOn | null] => {
  const latest = (days: readonly ReceivedOn[]) =>
    days.toSorted((a, b) => (writeDay(a.day) < writeDay(b.day) ? -1 : 1)).at(-1) ?? null
  const first = latest(forms.flatMap((form) => findFirstReceipt(form, chosen, held) ?? []))
  const last = latest(forms.flatMap((form) => findReceivedOn(form) ?? []))
  return [first, first && last && writeDay(first.day) < writeDay(last.day) ? last : null]
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

const coverHolder = (
  holder: Holder,
  { workspace, chosen, held, deadline }: CoverageRequest,
  calendar: Calendar | null,
): { readonly agency: CoveredAgency; readonly tasks: readonly TaskStanding[] } => {
  const name = nameHolder(holder)
  const standings = holder.parts.flatMap((part) => {
    const forms = listForms(holder, part, chosen)
    return part.tasks.map((task) => ({ task, holder: name, state: findState(task.task.id, forms) }))
  })
  const speaking = new Set(holder.parts.flatMap((part) => listForms(holder, part, chosen)))
  const forms = chosen.counted.filter((received) => speaking.has(received))
  const [first, last] = findReceipts(forms, chosen, held)
  const workingDaysLate = deadline && first ? measureLateness(deadline, first, calendar) : null
  const sent = addRows(forms)
  // Another form of the agency may give the status.
  const open = sent.open.filter(
    ({ ref }) => !standings.some(({ task, state }) => task.task.id === ref && state !== null),
  )
  const rows = { ...sent, open }
  const tasks = countStates(standings.map(({ state }) => state))
  const senders = [holder.agency, ...holder.parts.map(({ lead }) => lead)].map(({ id }) => id)
  const own = held.filter(({ agency }) => agency !== undefined && senders.includes(agency))
  return {
    tasks: standings,
    agency: {
      ...name,
      former: holder.parts.flatMap(({ lead }) => (lead === holder.agency ? [] : [nameOf(lead)])),
      successors: holder.successors?.map(nameOf) ?? null,
      shared: holder.shared.map(nameOf),
      codes: holder.parts.flatMap(({ codes }) => codes),
      state: judge(forms, tasks, rows, workingDaysLate, own.length > 0),
      files: forms.map(({ file }) => file),
      receivedOn: first && writeDay(first.day),
      receivedFrom: first?.from ?? null,
      replacedOn: last && writeDay(last.day),
      replacedFrom: last?.from ?? null,
      held: own.map((one) => describeHeld(workspace, one)),
      rows,
      workingDaysLate,
      tasks,
      // An answer that is held back is not missing.
      unanswered: standings.flatMap(({ task, state }) =>
        state === null && !rows.held.some(({ ref }) => ref === task.task.id) ? [task.task.id] : [],
      ),
    },
  }
}

/** Who has answered for a year, and how far the tasks are. Nobody is late without a deadline and a day to hold against it. */
export const coverAgencies = (request: CoverageRequest): Coverage => {
  const { workspace, year, deadline, day } = request
  const due = deadline ? writeDay(deadline) : endOfYear(year)
  const reportingDay = day !== undefined && day > due ? day : due
  const covered = listHolders(workspace, reportingDay).map((holder) =>
    coverHolder(holder, request, workspace.calendar ?? null),
  )
  const tasks = covered.flatMap((one) => one.tasks)
  // A task that several agencies lead is one task: it is as far as the first that says so.
  const byTask = unique(tasks.map(({ task }) => task.task.id)).map((id) => {
    const same = tasks.filter(({ task }) => task.task.id === id)
    return same.find(({ state }) => state !== null) ?? (same[0] as TaskStanding)
  })
  const countOf = (standings: readonly TaskStanding[]) => countStates(standings.map(({ state }) => state))
  return {
    reportingDay,
    deadline: deadline && writeDay(deadline),
    agencies: covered.map(({ agency }) => agency),
    tasks,
    dimensions: workspace.dimensions.map(({ number, name }) => ({
      number,
      name: name.vi,
      tasks: countOf(byTask.filter(({ task }) => task.dimension.number === number)),
    })),
    total: countOf(byTask),
  }
}
