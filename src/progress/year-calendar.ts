import { countDaysLate, writeDay } from '../plan/calendar.ts'
import { citePlace } from '../plan/cite.ts'
import { type CalendarDuty, listPlaceholders, type Placeholder, placeholderPattern } from '../plan/duty.ts'
import { listPassages } from '../plan/passages.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Day, Words } from '../vi.ts'
import type { FrameReason } from './comparable/frame.ts'
import { type Finding, findEvidence } from './duty-evidence.ts'

/** Lead agencies, how many of them have reported in full; levels of units that were asked, how many sent a form that is used. */
export type AnswerCount = {
  readonly full: number
  readonly of: number
  readonly levels: readonly { readonly short: string; readonly heard: number; readonly of: number }[]
}

/** What a workspace holds that says how far the duties of a year are. */
export type YearEvidence = {
  readonly today: Day
  /** Editions of PAPI that are held. */
  readonly editions: readonly number[]
  /** Those among other provinces than the plan's targets were set among, as after a merger: no target is judged on them. */
  readonly otherFrames: ReadonlyMap<number, FrameReason>
  /** By the year of the reports. */
  readonly answers: ReadonlyMap<number, AnswerCount>
  /** Names of files in the folder of the workspace. */
  readonly files: readonly string[]
  /** The day by which forms of a year are due; `null` where none is set. */
  readonly deadline: (year: number) => Day | null
}

/**
 * `begun`: part is done, papi cannot decide whether it is all. `late`: the deadline has passed. `ahead`: its time has
 * not come. `waiting`: for results of PAPI that are not published.
 */
export type DutyState = 'done' | 'begun' | 'open' | 'late' | 'ahead' | 'waiting'

export type DutyTime =
  | { readonly kind: 'months'; readonly from: number; readonly to: number; readonly practice: Words }
  | {
      readonly kind: 'before-deadline' | 'deadline' | 'after-deadline'
      /** `2025-12-15`; `null` where none is set. */
      readonly deadline: string | null
    }
  | { readonly kind: 'results' }
  | { readonly kind: 'year' }

/** A duty of one year, and how far it is. */
export type YearDuty = {
  readonly id: string
  /** Year of the calendar. */
  readonly year: number
  readonly name: Words
  readonly time: DutyTime
  /** Where the plan asks for it, as the decree has it cited. */
  readonly cited: Words
  readonly commands: readonly Words[]
  readonly state: DutyState
  /** What `state` rests on. */
  readonly detail: Words
  /** Working days since the deadline, where it has passed; else 0. */
  readonly daysLate: number
}

/** Whether the plan covers the years that a duty names in the calendar of `year`. */
const comesUp = (duty: CalendarDuty, year: number, { from, to }: Workspace['plan']['period']): boolean => {
  const covers = (one: number) => one >= from && one <= to
  const used = listPlaceholders([duty.name.vi, ...duty.commands].join(' '))
  return (
    (!used.includes('year') || covers(year)) &&
    (!used.includes('previous') || covers(year - 1)) &&
    (!used.includes('period') || year === to)
  )
}

/** The year whose work a duty is about. */
const subjectOf = ({ commands }: CalendarDuty, year: number): number =>
  commands.some((command) => command.includes('{previous}')) ? year - 1 : year

const fillWith =
  ({ plan }: Workspace, year: number, { editions }: YearEvidence) =>
  (text: string, language: keyof Words): string => {
    const own = year + plan.resultsOffset
    const latest = editions.findLast((one) => one < own)
    const values: Readonly<Record<Placeholder, string>> = {
      year: String(year),
      previous: String(year - 1),
      period: `${plan.period.from}-${plan.period.to}`,
      results: editions.includes(own) || latest === undefined ? '' : ` --results ${latest}`,
      input: language === 'vi' ? 'TỆP' : 'FILE',
    }
    return text.replace(placeholderPattern, (whole, word) => values[word as Placeholder] ?? whole)
  }

const timeOf = ({ when }: CalendarDuty, deadline: Day | null): DutyTime =>
  typeof when === 'object'
    ? { kind: 'months', ...when }
    : when === 'year' || when === 'results'
      ? { kind: when }
      : { kind: when, deadline: deadline && writeDay(deadline) }

/** Whether the time of a duty is still to come: its first month, or the day behind the deadline. */
const isAhead = (time: DutyTime, year: number, today: string): boolean => {
  if (time.kind === 'months') return today < writeDay({ year, month: time.from, day: 1 })
  if (time.kind === 'year' || time.kind === 'results') return today < `${year}-01-01`
  if (time.deadline === null || time.kind === 'before-deadline') return today < `${year}-01-01`
  return today <= time.deadline
}

const withoutDeadline: Words = {
  vi: 'chưa đặt hạn gửi',
  en: 'no deadline is set',
}

/** What the workspace shows of a duty, seen on a day. */
const judge = (
  { state, detail }: Finding,
  time: DutyTime,
  year: number,
  today: string,
  daysLate: number,
): Pick<YearDuty, 'state' | 'detail'> => {
  if (state !== 'open' && state !== 'begun') return { state, detail }
  if (daysLate > 0 && (time.kind === 'deadline' || time.kind === 'before-deadline'))
    return { state: 'late', detail }
  if (state === 'begun') return { state, detail }
  if (time.kind === 'after-deadline' && time.deadline === null && today <= `${year}-12-31`)
    return { state: 'waiting', detail: withoutDeadline }
  return { state: isAhead(time, year, today) ? 'ahead' : state, detail }
}

/** The duties of a calendar year, in the order of `calendar.yaml`. */
export const listYearDuties = (
  workspace: Workspace,
  year: number,
  evidence: YearEvidence,
): readonly YearDuty[] => {
  const { calendar, plan } = workspace
  const passages = listPassages(workspace)
  const fill = fillWith(workspace, year, evidence)
  const fillBoth = ({ vi, en }: Words): Words => ({ vi: fill(vi, 'vi'), en: fill(en, 'en') })
  const deadline = evidence.deadline(year)
  const late = deadline ? countDaysLate(deadline, evidence.today, calendar ?? null) : 0
  return (calendar?.duties ?? [])
    .filter((duty) => comesUp(duty, year, plan.period))
    .map((duty): YearDuty => {
      const time = timeOf(duty, deadline)
      const daysLate = 'deadline' in time ? late : 0
      const places = duty.basis.flatMap((id) => passages.find((one) => one.id === id)?.at ?? [])
      const file = duty.file === undefined ? undefined : fill(duty.file, 'vi')
      const asked = { duty, year, subject: subjectOf(duty, year), file }
      const found = findEvidence(workspace, evidence, asked)
      return {
        id: duty.id,
        year,
        name: fillBoth(duty.name),
        time,
        cited: citePlace(places.join('; ')),
        commands: duty.commands.map((command) => fillBoth({ vi: command, en: command })),
        ...judge(found, time, year, writeDay(evidence.today), daysLate),
        daysLate,
      }
    })
}
