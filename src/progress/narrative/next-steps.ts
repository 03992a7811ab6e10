import { nameHolders } from '../../plan/holding.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { fold, parseDay, showDay } from '../../vi.ts'
import type { LetterFacts } from '../activity-facts.ts'
import { isExplained } from '../describe-reports.ts'
import { groupsBy } from '../group-by.ts'
import { stateOf, type TaskState } from '../reported.ts'
import type { AgencyName, RowFacts, YearFacts } from '../year-facts.ts'
import { readDeadline } from './deadline.ts'
import { condense, joinText, listClauses, lowerFirst } from './join-text.ts'
import { isLast, worstFirst } from './order.ts'

/** A row of the table of work ahead: missed contents, what is to be done for them, by whom and until when. */
export type NextStep = {
  readonly rows: readonly RowFacts[]
  /** Clauses of the remedy for the time ahead; small first letter, no stop. */
  readonly work: string
  /** Names of tasks of the contents that are not finished; those not begun first. */
  readonly open: readonly string[]
  /** Who has the content on the day of issue; the plan's name where that is not known. */
  readonly agency: readonly AgencyName[]
  /** `quý III/2025`; `''` where none is named. */
  readonly deadline: string
  /** What the agency promised for a day before the day of issue: it is asked for, not planned. */
  readonly passed: readonly { readonly work: string; readonly deadline: string }[]
  /** What the agency has not reported: the cause and the remedy, or the remedy alone. */
  readonly asked: 'explanation' | 'remedy' | null
}

const mostWork = 250

type Ahead = Pick<NextStep, 'work' | 'deadline' | 'passed'>

/** A remedy by the deadlines in it. A clause whose deadline has passed is asked for, a deadline ahead holds for all. */
const readRemedy = (remedies: readonly string[], issued: string): Ahead => {
  const passed: { work: string; deadline: string }[] = []
  const work: string[] = []
  let [deadline, last] = ['', '']
  for (const clause of remedies.flatMap((remedy) => listClauses(joinText(remedy)))) {
    const read = readDeadline(clause.replace(/[.;]+$/, ''))
    const text = lowerFirst(read.work)
    if (text === '') continue
    if (read.deadline?.last && read.deadline.last < issued) {
      passed.push({ work: text, deadline: read.deadline.words })
      continue
    }
    work.push(text)
    if (read.deadline && (deadline === '' || (read.deadline.last ?? '') > last))
      [deadline, last] = [read.deadline.words, read.deadline.last ?? '']
  }
  return { work: condense(work.join('; '), mostWork), deadline, passed }
}

/** The day of the last letter that asked for explanations, where it is still ahead; `''` otherwise. */
const askedUntil = (letters: readonly LetterFacts[], issued: string): string => {
  const day = letters.findLast(({ kind }) => kind === 'explain')?.deadline ?? ''
  const [date = '', month = '', year = ''] = day.split('/')
  const written = `${year}-${month.padStart(2, '0')}-${date}`
  return parseDay(written) && written >= issued ? `ngày ${showDay(written)}` : ''
}

/** The work ahead for the missed targets; rows of one agency with the same work are one step. */
export const planNextSteps = (
  workspace: Workspace,
  { missed, tasks, days }: Pick<YearFacts, 'missed' | 'tasks' | 'days'>,
  letters: readonly LetterFacts[],
): readonly NextStep[] => {
  const steps = missed.toSorted(worstFirst).map((row): NextStep => {
    const remedies = row.explanations.map(({ remedy }) => remedy).filter(Boolean)
    const { work, deadline, passed } = readRemedy(remedies, days.issued)
    const own = tasks.filter(({ covers }) => covers.some(({ code }) => code === row.code))
    const inState = (state: TaskState) =>
      own.filter((task) => stateOf(task) === state).map(({ short }) => short)
    const asked = remedies.length > 0 ? null : isExplained(row) ? 'remedy' : 'explanation'
    return {
      rows: [row],
      work,
      open: [...inState('not-started'), ...inState('in-progress')],
      agency: nameHolders(workspace, [row.code], days.issued),
      deadline: deadline || (asked ? askedUntil(letters, days.issued) : ''),
      passed,
      asked,
    }
  })
  const keyOf = ({ agency, work, deadline, asked, passed }: NextStep): string =>
    fold([agency.map(({ id }) => id), work, deadline, asked, passed.map((one) => one.work)].join('|'))
  return groupsBy(steps, keyOf).map((same) => ({
    ...same[0],
    rows: same.flatMap(({ rows }) => rows),
    open: [...new Set(same.flatMap(({ open }) => open))],
  }))
}

/** Missed contents that are last in the country. */
export const listLastPlaces = (missed: readonly RowFacts[]): readonly RowFacts[] =>
  missed.filter(isLast).toSorted(worstFirst)
