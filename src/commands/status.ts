import { type Answer, gap, heading, remark } from '../answer/answer.ts'
import type { AnswerOptions } from '../answer/formats.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { listYears } from '../workspace/results.ts'
import { giveAnswer } from './give-answer.ts'
import { openSoundWorkspace, readEditions } from './load.ts'
import { nameBody } from './name-body.ts'
import type { Context, Outcome } from './outcome.ts'
import { type CoverageOptions, readCoverage } from './read-coverage.ts'
import { type StatusView, viewStatus } from './status-model.ts'
import { tabulateStatus } from './status-tables.ts'
import { flattenLevel } from './status-units.ts'
import { describeDeadline, describeNext, describeSummary } from './status-words.ts'
import { refuseYear } from './year-deadline.ts'

export type StatusOptions = CoverageOptions &
  AnswerOptions & {
    /** Also persons and phones of units to call. */
    readonly contacts?: boolean | undefined
  }

const answerStatus = (view: StatusView): Answer => {
  const { year, plan, coverage, counts, reported, levels, next } = view
  return {
    command: 'status',
    fileName: `tinh-hinh-bao-cao-${year}`,
    about: { plan, year, deadline: coverage.deadline, nextDeadline: next && { ...next } },
    title: {
      vi: `Tình hình gửi báo cáo năm ${year} theo Kế hoạch số ${plan}`,
      en: `Who has reported for ${year} under plan ${plan}`,
    },
    parts: [
      ...[describeDeadline(view), ...describeNext(view)].map((words) => remark(words)),
      gap,
      heading({
        vi: 'Theo cơ quan (nhiệm vụ có tình trạng/được giao)',
        en: 'By agency (tasks with a status/given)',
      }),
      ...tabulateStatus(view),
      gap,
      heading(describeSummary(view)),
    ],
    rest: {
      senders: reported.units.map((unit) => ({ id: unit.id, name: nameBody(view.workspace, unit) })),
      levels: levels.map(flattenLevel),
      summary: {
        agencies: coverage.agencies.length,
        answered: counts.answered,
        late: counts.late,
        partly: counts.partly,
        heldBack: counts['held-back'],
        notAnswered: counts['not-answered'],
        taskCounts: { ...coverage.total },
      },
    },
  }
}

/** `papi status YEAR`: who has answered, in time or late, and how far the tasks are. */
export const showStatus = async (
  context: Context,
  year: number,
  options: StatusOptions,
): Promise<Outcome> => {
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const { folder, workspace } = opened.value
  const refused = refuseYear(year, workspace)
  if (refused.length > 0) return { diagnostics: refused, exit: 2 }

  const read = await readCoverage(
    context,
    folder,
    workspace,
    year,
    // Results that cannot be read only mean that forms are not compared with them.
    async () => (await readEditions(context, folder, workspace, await listYears(context, folder))).editions,
    options,
  )
  if (!read.value || hasErrors(read.diagnostics))
    return { diagnostics: read.diagnostics, sources: opened.sources }
  const view = viewStatus(read.value, context.io.today(), options.contacts)
  return giveAnswer(context, answerStatus(view), options, { diagnostics: read.diagnostics })
}
