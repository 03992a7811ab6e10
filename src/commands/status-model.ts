import { countDaysLate, countWorkingDays, coversYear, writeDay } from '../plan/calendar.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { AnswerState, Reported, TaskState } from '../progress/reported.ts'
import type { Coverage, CoverageRequest } from '../submissions/coverage.ts'
import { type Day, parseDay, type Words } from '../vi.ts'
import type { ReadCoverage } from './read-coverage.ts'
import { type LevelView, viewLevels } from './status-units.ts'

export const answerStates: readonly AnswerState[] = [
  'answered',
  'late',
  'partly',
  'held-back',
  'not-answered',
]

export const answerWords: Readonly<Record<AnswerState, Words>> = {
  answered: { vi: 'đã báo cáo', en: 'answered' },
  late: { vi: 'báo cáo chậm', en: 'answered late' },
  partly: { vi: 'báo cáo chưa đủ', en: 'partly answered' },
  'held-back': { vi: 'đã nhận nhưng chưa dùng được', en: 'received but unusable' },
  'not-answered': { vi: 'chưa báo cáo', en: 'not answered' },
}

export const taskWords: Readonly<Record<TaskState | 'without-answer', Words>> = {
  done: { vi: 'hoàn thành', en: 'done' },
  'in-progress': { vi: 'đang thực hiện', en: 'in progress' },
  ongoing: { vi: 'thường xuyên', en: 'ongoing' },
  'not-started': { vi: 'chưa thực hiện', en: 'not started' },
  'without-answer': { vi: 'chưa rõ tình trạng', en: 'status unknown' },
}

/** The next day by which forms are due, and the working days until it; `null` where none is known. */
export type NextDeadline = {
  readonly day: string
  /** Year that the forms are about. */
  readonly year: number
  readonly workingDays: number
} | null

export type StatusView = {
  readonly workspace: Workspace
  readonly plan: string
  readonly year: number
  readonly today: Day
  readonly coverage: Coverage
  readonly reported: Reported
  readonly counts: Readonly<Record<AnswerState, number>>
  /** Levels whose units the register lists. */
  readonly levels: readonly LevelView[]
  /** Whether persons and phones are to be told: the list for those who call, not the one that goes around. */
  readonly contacts: boolean
  readonly next: NextDeadline
  /** Working days since the deadline; 0 before it, `null` without one. */
  readonly overdue: number | null
  /** Years of the deadline for which the workspace lists no days off: only weekends are left out there. */
  readonly withoutHolidays: readonly number[]
}

/** The deadline of the year while it lies ahead, else that of the next year of the plan, as `letterhead.yaml` sets it. */
const findNext = ({ workspace, year, deadline }: CoverageRequest, today: Day): NextDeadline => {
  const count = (day: Day, of: number): NextDeadline => ({
    day: writeDay(day),
    year: of,
    workingDays: countWorkingDays(today, day, workspace.calendar ?? null),
  })
  if (deadline && writeDay(today) <= writeDay(deadline)) return count(deadline, year)
  const monthDay = workspace.letterhead.reporting?.deadline
  if (monthDay === undefined) return null
  for (let of = year + 1; of <= workspace.plan.period.to; of++) {
    const day = parseDay(`${of}-${monthDay}`)
    if (day && writeDay(today) <= writeDay(day)) return count(day, of)
  }
  return null
}

const listUncovered = ({ calendar }: Workspace, coverage: Coverage, today: Day): readonly number[] => {
  const deadline = coverage.deadline === null ? undefined : Number(coverage.deadline.slice(0, 4))
  const received = coverage.agencies.flatMap(({ receivedOn }) =>
    receivedOn === null ? [] : [Number(receivedOn.slice(0, 4))],
  )
  const last = Math.max(deadline ?? 0, today.year, ...received)
  if (deadline === undefined) return []
  const years = Array.from({ length: last - deadline + 1 }, (_, index) => deadline + index)
  return years.filter((year) => !coversYear(calendar ?? null, year))
}

export const countAnswers = (
  all: readonly { readonly state: AnswerState }[],
): Readonly<Record<AnswerState, number>> =>
  Object.fromEntries(
    answerStates.map((state) => [state, all.filter((one) => one.state === state).length]),
  ) as Readonly<Record<AnswerState, number>>

export const viewStatus = (
  { request, coverage, reported }: ReadCoverage,
  today: Day,
  contacts = false,
): StatusView => {
  const { workspace, year, deadline } = request
  return {
    workspace,
    plan: `${workspace.plan.number}/${workspace.plan.symbol}`,
    year,
    today,
    coverage,
    reported,
    counts: countAnswers(coverage.agencies),
    levels: viewLevels(workspace, reported.levels, year),
    contacts,
    next: findNext(request, today),
    overdue: deadline && countDaysLate(deadline, today, workspace.calendar ?? null),
    withoutHolidays: listUncovered(workspace, coverage, today),
  }
}
