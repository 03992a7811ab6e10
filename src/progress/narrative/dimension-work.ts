import type { Workspace } from '../../plan/workspace.ts'
import { distinctById } from '../group-by.ts'
import { type Reported, stateOf } from '../reported.ts'
import type { AgencyName, DimensionFacts, TaskFacts, YearFacts } from '../year-facts.ts'
import { choosePieces, type ResultPiece } from './choose-results.ts'
import { condense, joinText, lowerFirst } from './join-text.ts'

/** A task that is not finished, and why, in the words of the agency. */
export type UnfinishedTask = {
  readonly task: string
  readonly short: string
  readonly by: AgencyName
  readonly state: 'in-progress' | 'not-started'
  /** The year by whose end the plan wants it, where that has passed with the year of the report. */
  readonly overdue: number | null
  /** What the agency named as difficulty; `''` for nothing. */
  readonly reason: string
}

/** What was done for a dimension in a year, as pieces of sentences. */
export type DimensionWork = {
  readonly number: string
  readonly name: string
  /** How many tasks the plan has, and how many of them are in progress. */
  readonly tasks: number
  readonly inProgress: number
  /** Empty where `fields` is not. */
  readonly results: readonly ResultPiece[]
  /** Of a dimension with many tasks: results by field, in the order of the plan. */
  readonly fields: readonly { readonly name: string; readonly results: readonly ResultPiece[] }[]
  /** Tasks not begun, tasks over their time, and, where these are few, others in progress for which a difficulty is named. */
  readonly unfinished: readonly UnfinishedTask[]
  /** Set when each task is reported as done or as going on year after year. */
  readonly allDone: 'done' | 'ongoing' | 'both' | null
  /** Agencies with tasks here from which nothing came, those of whose file nothing can be used, and those that left some tasks out. */
  readonly silent: readonly AgencyName[]
  readonly unusable: readonly AgencyName[]
  readonly partly: readonly { readonly agency: AgencyName; readonly tasks: readonly string[] }[]
}

/** With more tasks than this a dimension is reported field by field. */
const mostTasks = 10
const mostResults = 3
const mostOfField = 2
/** Tasks in progress that are named for their difficulty. */
const mostHindered = 1

const nothing = /^(?:không(?: có)?(?: khó khăn)?(?:, vướng mắc)?|chưa(?: có)?(?: phát sinh)?|0|n\/a)$/iu

/** A reason is short: what is longer is in the annex. */
const mostReason = 200

/** The difficulty that an agency named, without the words that only say that it is one; `''` for none. */
export const readReason = (cell: string): string => {
  const text = joinText(cell).replace(
    /^(?:(?:khó khăn|vướng mắc|nguyên nhân|lý do)[\p{L}, ]{0,20}:\s*|do\s+)/iu,
    '',
  )
  return nothing.test(text) ? '' : lowerFirst(condense(text, mostReason))
}

const describeUnfinished = (task: TaskFacts, year: number): UnfinishedTask | undefined => {
  const state = stateOf(task)
  const report = task.reports.find((one) => one.state === state)
  if (!report || (state !== 'not-started' && state !== 'in-progress')) return undefined
  const by = task.due && ('by' in task.due ? task.due.by : 'to' in task.due ? task.due.to : null)
  return {
    task: task.id,
    short: task.short,
    by: report.by,
    state,
    overdue: by && by <= year ? by : null,
    reason: readReason(report.difficulties),
  }
}

/** Tasks that a report names as not finished. */
export const chooseUnfinished = (tasks: readonly TaskFacts[], year: number): readonly UnfinishedTask[] => {
  const all = tasks.flatMap((task) => describeUnfinished(task, year) ?? [])
  const isNamed = (one: UnfinishedTask) => one.state === 'not-started' || one.overdue !== null
  const hindered = all.filter((one) => !isNamed(one) && one.reason !== '').slice(0, mostHindered)
  return all.filter((one) => isNamed(one) || hindered.includes(one))
}

const judgeAllDone = (tasks: readonly TaskFacts[]): DimensionWork['allDone'] => {
  const states = tasks.map(stateOf)
  if (states.length === 0 || !states.every((state) => state === 'done' || state === 'ongoing')) return null
  const [done, ongoing] = [states.includes('done'), states.includes('ongoing')]
  return done && ongoing ? 'both' : done ? 'done' : 'ongoing'
}

/** Ids of agencies from which a file came, whatever may be used of it; also of those whose duties they took over. */
const listSenders = ({ agencies }: Reported): ReadonlySet<string> =>
  new Set(
    agencies
      .filter(({ state }) => state !== 'not-answered')
      .flatMap(({ id, former }) => [id, ...former.map((one) => one.id)]),
  )

const findSilent = (
  { tasks }: Pick<DimensionFacts, 'tasks'>,
  senders: ReadonlySet<string>,
): Pick<DimensionWork, 'silent' | 'unusable' | 'partly'> => {
  const gaps = distinctById(tasks.flatMap(({ lead }) => lead)).map((agency) => {
    const own = tasks.filter(({ lead }) => lead.some(({ id }) => id === agency.id))
    const open = own.filter((task) => stateOf(task) === null)
    return { agency, open: open.map(({ short }) => short), all: own.length }
  })
  const none = gaps.filter(({ open, all }) => open.length === all).map(({ agency }) => agency)
  return {
    silent: none.filter(({ id }) => !senders.has(id)),
    unusable: none.filter(({ id }) => senders.has(id)),
    partly: gaps
      .filter(({ open, all }) => open.length > 0 && open.length < all)
      .map(({ agency, open }) => ({ agency, tasks: open })),
  }
}

/** What a report says of the tasks of a dimension. `pieces`: what prose can hold of all tasks, in the order of the plan. */
const describeDimension = (
  { dimensions }: Workspace,
  facts: DimensionFacts,
  pieces: readonly ResultPiece[],
  { year, reported }: Pick<YearFacts, 'year' | 'reported'>,
): DimensionWork => {
  const own = pieces.filter(({ task }) => facts.tasks.some(({ id }) => id === task))
  const parts = dimensions.find(({ number }) => number === facts.code)?.subDimensions ?? []
  const isLarge = facts.tasks.length > mostTasks
  const fields = parts.map(({ code, name, field, items }) => ({
    name: field ?? name.vi,
    results: choosePieces(
      own.filter(({ codes }) => codes[0] === code || items?.some((item) => item.code === codes[0])),
      mostOfField,
    ),
  }))
  return {
    number: facts.code,
    name: facts.name,
    tasks: facts.tasks.length,
    inProgress: facts.tasks.filter((task) => stateOf(task) === 'in-progress').length,
    results: isLarge ? [] : choosePieces(own, mostResults),
    fields: isLarge ? fields.filter(({ results }) => results.length > 0) : [],
    unfinished: chooseUnfinished(facts.tasks, year),
    allDone: judgeAllDone(facts.tasks),
    ...findSilent(facts, listSenders(reported)),
  }
}

/** `pieces`: what prose can hold of the results of all tasks. */
export const describeDimensions = (
  workspace: Workspace,
  facts: Pick<YearFacts, 'dimensions' | 'year' | 'reported'>,
  pieces: readonly ResultPiece[],
): readonly DimensionWork[] =>
  facts.dimensions.map((dimension) => describeDimension(workspace, dimension, pieces, facts))
