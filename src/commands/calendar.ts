import { gap, plain } from '../answer/answer.ts'
import type { AnswerOptions } from '../answer/formats.ts'
import { writeDay } from '../plan/calendar.ts'
import type { Workspace } from '../plan/workspace.ts'
import { listYearDuties, type YearEvidence } from '../progress/year-calendar.ts'
import { formatShortDay, type Words } from '../vi.ts'
import { readEvidence } from './calendar-evidence.ts'
import { listPractice, makeDutyTable } from './duty-table.ts'
import { giveAnswer } from './give-answer.ts'
import { openSoundWorkspace } from './load.ts'
import type { Context, Outcome } from './outcome.ts'
import { refuseUsage } from './usage.ts'

/** The last year with duties: in the one after the plan, the results of its last year come out. */
export const lastCalendarYear = ({ plan }: Workspace): number => plan.period.to + 1

const refuseYear = (year: number, workspace: Workspace) => {
  const [from, to] = [workspace.plan.period.from, lastCalendarYear(workspace)]
  return refuseUsage(
    { vi: `năm ${year} không có việc nào của Kế hoạch`, en: `the plan has no duties in ${year}` },
    { vi: `chọn năm từ ${from} đến ${to}`, en: `choose a year from ${from} to ${to}` },
  )
}

/** The day until which forms are due in a year, and how it is set where it is not. */
export const tellDeadline = ({ deadline }: YearEvidence, year: number): Words => {
  const day = deadline(year)
  return day
    ? {
        vi: `Hạn gửi báo cáo năm ${year}: ${formatShortDay(day)}.`,
        en: `Reports of ${year} are due on ${formatShortDay(day)}.`,
      }
    : {
        vi: `Hạn gửi báo cáo năm ${year} chưa đặt: ghi reporting.deadline trong letterhead.yaml.`,
        en: `No deadline is set for the reports of ${year}: write reporting.deadline in letterhead.yaml.`,
      }
}

const practice = {
  vi: 'Kế hoạch không nêu tháng; tháng ghi ở trên là theo thực tế:',
  en: 'The plan names no month; those above are practice:',
}

/** `papi calendar [YEAR]`: the duties of a year, when, where the plan asks for them, how far they are, what to type. */
export const showCalendar = async (
  context: Context,
  asked: number | undefined,
  options: AnswerOptions,
): Promise<Outcome> => {
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const { folder, workspace } = opened.value
  const { from } = workspace.plan.period
  const last = lastCalendarYear(workspace)
  const year = asked ?? Math.min(last, Math.max(from, context.io.today().year))
  if (year < from || year > last) return { diagnostics: [refuseYear(year, workspace)], exit: 2 }
  const { value: evidence, diagnostics } = await readEvidence(context, folder, workspace, [year])
  if (!evidence) return { diagnostics, sources: opened.sources }
  const duties = listYearDuties(workspace, year, evidence)
  const { number, symbol } = workspace.plan
  const deadline = evidence.deadline(year)
  const hasDeadline = duties.some(({ time }) => 'deadline' in time)
  const reasons = listPractice(duties)
  return giveAnswer(
    context,
    {
      command: 'calendar',
      fileName: `papi-calendar-${year}`,
      about: {
        plan: `${number}/${symbol}`,
        year,
        today: writeDay(evidence.today),
        deadline: deadline && writeDay(deadline),
      },
      title: {
        vi: `Việc năm ${year} theo Kế hoạch số ${number}/${symbol}, đến ngày ${formatShortDay(evidence.today)}`,
        en: `Duties of ${year} under plan ${number}/${symbol}, as of ${formatShortDay(evidence.today)}`,
      },
      parts: [
        ...(hasDeadline ? [plain(tellDeadline(evidence, year))] : []),
        makeDutyTable(duties, {
          cite: true,
          sections: duties.map((duty) => ({ before: [gap], rows: [duty] })),
        }),
        ...(reasons.length > 0 ? [gap, plain(practice)] : []),
        ...reasons.map((words) => plain(words)),
      ],
    },
    options,
    { diagnostics },
  )
}
