import { groupBy } from '../diagnostics/group-by.ts'
import { findAgency } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Explanation, GoalReport, Remark, Reported, WorkReport } from '../progress/reported.ts'
import type { AgencyName } from '../progress/year-facts.ts'
import { fold, formatShortDay } from '../vi.ts'
import { isBegun, type WorkAnswer } from './answers.ts'
import { coverLevels } from './cover-levels.ts'
import { type Coverage, type CoverageRequest, listForms, nameHolder, nameOf } from './coverage.ts'
import { cleanText, describeHeld, showFile } from './describe-held.ts'
import { listHolders } from './holders.ts'
import type { Received, SharedReports } from './received.ts'
import { statusWords } from './status.ts'
import type { CellAnswer, GoalAnswer, Moment } from './submission.ts'
import { listSuperseded } from './superseded.ts'

const textOf = ({ raw }: CellAnswer<unknown>): string => cleanText(raw)

const dayOf = (answer: CellAnswer<Moment>): string =>
  answer.value?.kind === 'day' ? formatShortDay(answer.value.day) : textOf(answer)

/** Any mark or word but a no: some tick, some write what is notable. */
const isTicked = (raw: string): boolean => !['', 'khong', 'ko', '0', 'k'].includes(fold(raw))

const toWorkReport = (by: AgencyName, { answers }: WorkAnswer): WorkReport => ({
  by,
  state: answers.status.value ?? null,
  stateWords: answers.status.value ? statusWords[answers.status.value] : '',
  result: textOf(answers.result),
  product: textOf(answers.product),
  doneOn: dayOf(answers.doneOn),
  evidence: textOf(answers.evidence),
  coAgencies: 'coAgencies' in answers ? textOf(answers.coAgencies) : '',
  difficulties: textOf(answers.difficulties),
  proposals: textOf(answers.proposals),
  highlighted: 'highlight' in answers && isTicked(answers.highlight.raw),
})

const toGoalReport = (by: AgencyName, { answers }: GoalAnswer): GoalReport => {
  const { amount = null, unit = '' } = answers.value.value ?? {}
  return {
    by,
    amount,
    unit,
    source: textOf(answers.source),
    remark: textOf(answers.remark),
  }
}

const nameSender = (workspace: Workspace, { submission }: Received): AgencyName => {
  const { agency: id, unit, registered } = submission
  const agency = findAgency(workspace, id)
  const written = registered?.name ?? (unit ? textOf(unit) : '')
  if (submission.form === 'general' && written !== '') return { id, name: written, short: written }
  return agency ? nameOf(agency) : { id, name: id, short: id }
}

/** The year that a cause is about: the column beside it says `Chưa đạt năm 2022`. */
const yearOf = ({ raw }: CellAnswer<unknown>): number | undefined => {
  const year = /năm (20\d\d)/iu.exec(raw)?.[1]
  return year === undefined ? undefined : Number(year)
}

type Entry<T> = readonly [key: string, value: T]

const group = <T>(entries: readonly Entry<T>[]): Readonly<Record<string, readonly T[]>> => {
  const groups = groupBy(entries, ([key]) => key)
  return Object.fromEntries([...groups].map(([key, all]) => [key, all.map(([, value]) => value)]))
}

/** The rows about one thing in the latest form that has any; the forms are in order, the latest last. */
const latestRows = <R>(forms: readonly Received[], rowsOf: (one: Received) => readonly R[]): readonly R[] =>
  forms.map(rowsOf).findLast((rows) => rows.length > 0) ?? []

/** A sentence that a unit pasted behind many tasks is shown once. */
const gatherRemarks = (
  works: readonly (readonly [about: string, work: WorkReport])[],
  pick: (work: WorkReport) => string,
): readonly Remark[] => {
  const remarks = new Map<string, Remark>()
  for (const [about, work] of works) {
    const text = pick(work)
    if (text === '') continue
    const key = `${work.by.id} ${work.by.name} ${text}`
    const known = remarks.get(key)
    remarks.set(key, { by: work.by, text, about: known ? `${known.about}, ${about}` : about })
  }
  return [...remarks.values()]
}

/** What a form says of goals, solutions and duties: all that a report needs of most forms. */
export const readShared = (workspace: Workspace, received: Received): SharedReports => {
  const { goals, solutions, duties } = received.submission
  const by = nameSender(workspace, received)
  return {
    goals: goals.flatMap((row): Entry<GoalReport>[] => {
      const report = toGoalReport(by, row)
      return row.ref === null || (report.amount === null && report.source + report.remark === '')
        ? []
        : [[row.ref, report]]
    }),
    duties: [...solutions, ...duties].flatMap((row): Entry<WorkReport>[] =>
      row.ref === null || !isBegun(row) ? [] : [[row.ref, toWorkReport(by, row)]],
    ),
  }
}

/** What the forms that count say, for the report: each agency on what it answers for, all units on what is asked of all. */
export const collectReports = (request: CoverageRequest, coverage: Coverage): Reported => {
  const { workspace, chosen, held } = request
  const superseded = new Map(listSuperseded(held, chosen).map((one) => [one.held, one.by]))
  const tasks: Entry<WorkReport>[] = []
  const explanations: Entry<Explanation>[] = []
  const otherYears: { by: AgencyName; code: string; year: number }[] = []
  for (const holder of listHolders(workspace, coverage.reportingDay))
    for (const part of holder.parts) {
      const by = nameHolder(holder)
      const forms = listForms(holder, part, chosen)
      for (const { task } of part.tasks)
        for (const row of latestRows(forms, ({ submission }) =>
          submission.tasks.filter((one) => one.ref === task.id && isBegun(one)),
        ))
          tasks.push([task.id, toWorkReport(by, row)])
      for (const code of part.codes)
        for (const { answers } of latestRows(forms, ({ submission }) =>
          submission.targets.filter(
            (one) => one.ref === code && `${one.answers.cause.raw}${one.answers.remedy.raw}` !== '',
          ),
        )) {
          const judged = yearOf(answers.verdict)
          if (judged !== undefined && judged !== request.year) otherYears.push({ by, code, year: judged })
          else explanations.push([code, { by, cause: textOf(answers.cause), remedy: textOf(answers.remedy) }])
        }
    }

  const shared = chosen.counted.map((received) => received.shared ?? readShared(workspace, received))
  const works = tasks.map(([id, work]) => [`nhiệm vụ ${id}`, work] as const)
  return {
    agencies: coverage.agencies,
    tasks: group(tasks),
    explanations: group(explanations),
    otherYears,
    goals: group(shared.flatMap(({ goals }) => goals)),
    duties: group(shared.flatMap(({ duties }) => duties)),
    difficulties: gatherRemarks(works, ({ difficulties }) => difficulties),
    proposals: gatherRemarks(works, ({ proposals }) => proposals),
    levels: coverLevels(request),
    units: chosen.counted.flatMap((received) =>
      received.submission.form === 'general' ? [nameSender(workspace, received)] : [],
    ),
    held: held.filter((one) => !superseded.has(one)).map((one) => describeHeld(workspace, one)),
    replaced: [
      ...chosen.replaced.map(({ received, by }) => [received, by] as const),
      ...[...superseded].map(([one, by]) => [one, by] as const),
    ].map(([{ file }, by]) => ({
      file: showFile(file),
      by: showFile(by.file),
      agency: nameSender(workspace, by),
    })),
  }
}
