import { gap, plain } from '../answer/answer.ts'
import { writeText } from '../answer/text.ts'
import { shippedData } from '../install.ts'
import { countWorkingDays } from '../plan/calendar.ts'
import type { Workspace } from '../plan/workspace.ts'
import { tellAnswers } from '../progress/duty-evidence.ts'
import {
  type DutyState,
  listYearDuties,
  type YearDuty,
  type YearEvidence,
} from '../progress/year-calendar.ts'
import { formatShortDay, type Words } from '../vi.ts'
import { chooseFolder, showPath } from '../workspace/folder.ts'
import { lastCalendarYear, tellDeadline } from './calendar.ts'
import { readEvidence } from './calendar-evidence.ts'
import { makeDutyTable } from './duty-table.ts'
import { openSoundWorkspace } from './load.ts'
import type { Context, Outcome } from './outcome.ts'

/** Duties shown: what is next, not all there is. */
const most = { now: 8, later: 3, always: 3 } as const

const isIn =
  (...states: readonly DutyState[]) =>
  ({ state }: YearDuty): boolean =>
    states.includes(state)

/**
 * What is to do now, the late first; what comes later; what goes on all year. Reports of the year before are still to be
 * gathered and written until its results are out.
 */
const sortDuties = (before: readonly YearDuty[], own: readonly YearDuty[]) => {
  const left = before.filter(({ time, state }) => 'deadline' in time && state !== 'done')
  const dated = [...left, ...own.filter(({ time }) => time.kind !== 'year')]
  return {
    now: [...dated.filter(isIn('late')), ...dated.filter(isIn('open', 'begun'))],
    later: dated.filter(isIn('waiting', 'ahead')),
    always: own.filter(({ time }) => time.kind === 'year'),
  }
}

const tellStanding = (
  workspace: Workspace,
  evidence: YearEvidence,
  folder: string,
  year: number,
): readonly Words[] => {
  const { plan, calendar } = workspace
  const { today, editions, answers } = evidence
  const { from, to } = plan.period
  const latest = editions.at(-1)
  const deadline = evidence.deadline(year)
  const days = deadline ? countWorkingDays(today, deadline, calendar ?? null) : 0
  const count = answers.get(year)
  const left =
    days > 0
      ? { vi: ` Còn ${days} ngày làm việc.`, en: ` ${days} working days are left.` }
      : { vi: '', en: '' }
  const told = count && tellAnswers(count)
  const received = told ? { vi: ` ${told.vi}.`, en: ` ${told.en}.` } : { vi: '', en: '' }
  const due = tellDeadline(evidence, year)
  return [
    {
      vi: `Kế hoạch số ${plan.number}/${plan.symbol}, ${from}-${to}. Thư mục làm việc: ${folder}`,
      en: `Plan ${plan.number}/${plan.symbol}, ${from}-${to}. Workspace: ${folder}`,
    },
    {
      vi: `Hôm nay ${formatShortDay(today)}. Kết quả PAPI mới nhất: ${latest ?? 'chưa có'}.`,
      en: `Today is ${formatShortDay(today)}. Latest results of PAPI: ${latest ?? 'none'}.`,
    },
    ...(year <= to
      ? [{ vi: `${due.vi}${left.vi}${received.vi}`, en: `${due.en}${left.en}${received.en}` }]
      : []),
  ]
}

/** `papi` alone: in a workspace the state of the year and what comes next; else `help`. */
export const showHome = async (context: Context, help: string): Promise<Outcome> => {
  const folder = await chooseFolder(context)
  if (folder === shippedData && context.workspace === undefined) return { diagnostics: [], text: help }
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const { workspace } = opened.value
  const year = Math.min(
    lastCalendarYear(workspace),
    Math.max(workspace.plan.period.from, context.io.today().year),
  )
  const { value: evidence, diagnostics } = await readEvidence(context, folder, workspace, [year - 1, year])
  if (!evidence) return { diagnostics, sources: opened.sources }
  const isClosed = evidence.editions.includes(year - 1 + workspace.plan.resultsOffset)
  const list = (one: number) => listYearDuties(workspace, one, evidence)
  // After the plan's last year nothing else will remind of what is left of it.
  const isOver = isClosed && year - 1 < workspace.plan.period.to
  const { now, later, always } = sortDuties(isOver ? [] : list(year - 1), list(year))
  const section = (title: Words, duties: readonly YearDuty[], shown: number) => {
    const more = duties.length - shown
    return {
      before: duties.length > 0 ? [gap, plain(title)] : [],
      rows: duties.slice(0, shown),
      after: more > 0 ? [plain({ vi: `… và ${more} việc nữa`, en: `… and ${more} more` })] : [],
    }
  }
  const none: Words = {
    vi: 'calendar.yaml chưa có việc nào (duties): xem papi upgrade.',
    en: 'calendar.yaml has no duties: see papi upgrade.',
  }
  const hasDuties = now.length + later.length + always.length > 0 || workspace.calendar?.duties?.length
  const text = writeText(
    {
      command: 'papi',
      fileName: 'papi',
      about: {},
      title: { vi: 'papi', en: 'papi' },
      untitled: true,
      parts: [
        ...tellStanding(workspace, evidence, showPath(folder, context.folder), year).map((words) =>
          plain(words),
        ),
        ...(hasDuties ? [] : [gap, plain(none)]),
        makeDutyTable([...now, ...later, ...always], {
          cite: false,
          sections: [
            section({ vi: 'Việc cần làm', en: 'To do' }, now, most.now),
            section({ vi: 'Sắp tới', en: 'Later' }, later, most.later),
            section({ vi: 'Cả năm', en: 'All year' }, always, most.always),
          ],
        }),
      ],
    },
    context.language,
    context.terminal,
  )
  return {
    diagnostics,
    text,
    hint: {
      vi: `Cả năm, với điều khoản của Kế hoạch: papi calendar ${year}. Mọi lệnh: papi --help.`,
      en: `The whole year, with the places of the plan: papi calendar ${year}. All commands: papi --help.`,
    },
  }
}
