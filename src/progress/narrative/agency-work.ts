import { stateOf, type TaskState } from '../reported.ts'
import type { AgencyFacts, TaskFacts, YearFacts } from '../year-facts.ts'
import { listPieces, notableCodes, type ResultPiece } from './choose-results.ts'
import { chooseUnfinished, type UnfinishedTask } from './dimension-work.ts'

/** Tasks of an agency that belong together: of one content, or, of an agency with one content, in one state. */
export type AgencyTheme = {
  readonly name: string
  readonly tasks: number
  readonly inProgress: number
  readonly results: readonly ResultPiece[]
  readonly unfinished: readonly UnfinishedTask[]
}

const stateThemes: readonly (readonly [name: string, states: readonly (TaskState | null)[]])[] = [
  ['Nhiệm vụ đã hoàn thành, được thực hiện thường xuyên', ['done', 'ongoing']],
  ['Nhiệm vụ đang thực hiện', ['in-progress']],
  ['Nhiệm vụ chưa thực hiện', ['not-started']],
]

/** With fewer tasks than this there is nothing to group. */
const fewTasks = 4

const listThemes = ({ rows, tasks }: AgencyFacts): readonly (readonly [string, readonly TaskFacts[]])[] => {
  if (tasks.length < fewTasks) return [['', tasks]]
  if (rows.length < 2)
    return stateThemes.map(([name, states]) => [name, tasks.filter((task) => states.includes(stateOf(task)))])
  const codes = rows.map(({ code }) => code)
  const own = (task: TaskFacts): readonly string[] =>
    task.covers.filter(({ code }) => codes.includes(code)).map(({ short }) => short)
  const names = [...new Set(tasks.map((task) => own(task).join('; ')))]
  return names.map((name) => [name, tasks.filter((task) => own(task).join('; ') === name)])
}

/** What an agency did for its rows, theme by theme; only themes of which something was reported. */
export const describeAgencyWork = (facts: YearFacts, agency: AgencyFacts): readonly AgencyTheme[] => {
  const telling = notableCodes(facts)
  const byState = agency.rows.length < 2
  return listThemes(agency)
    .map(([name, tasks]) => ({
      name,
      tasks: tasks.length,
      // Where the theme is a state, only what is late is repeated.
      inProgress: byState ? 0 : tasks.filter((task) => stateOf(task) === 'in-progress').length,
      results: tasks.flatMap((task) => listPieces(task, facts.year, telling)),
      // Difficulties have a separate paragraph in the report of an agency.
      unfinished: chooseUnfinished(tasks, facts.year)
        .filter(({ state, overdue }) => !byState || state === 'not-started' || overdue !== null)
        .map((one) => ({ ...one, reason: '' })),
    }))
    .filter(({ results, unfinished }) => results.length > 0 || unfinished.length > 0)
}
