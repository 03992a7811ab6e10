import { type Checked, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { writeDay } from '../plan/calendar.ts'
import { listYears as listPlanYears } from '../plan/codes.ts'
import { endOfYear } from '../plan/holding.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Edition } from '../progress/edition.ts'
import { gatherYearFacts } from '../progress/gather-year-facts.ts'
import type { Reported } from '../progress/reported.ts'
import type { NameDays, YearBasis } from '../progress/year-facts.ts'
import { rankEdition } from '../results/rank.ts'
import { findErrors } from '../workspace/judge.ts'
import { openWorkspace } from '../workspace/open.ts'
import { listPublished, readYear } from '../workspace/results.ts'
import type { Context } from './outcome.ts'
import { refuseResults } from './refuse-results.ts'
import { refuseYear } from './year-deadline.ts'

/** A workspace with the results that a command asked for; what a report or a comparison is made of. */
export type LoadedYear = YearBasis & { readonly folder: string }

type WithSources = { readonly sources: ReadonlyMap<string, string> }

export type Opened = Checked<Pick<LoadedYear, 'folder' | 'workspace'>> & WithSources

export type LoadedFacts = Checked<LoadedYear> & WithSources

/** The results of one year, ranked. */
export const readEdition = async (
  context: Context,
  folder: string,
  workspace: Workspace,
  year: number,
): Promise<Checked<Edition>> => {
  const { value: results, diagnostics } = await readYear(context, folder, year, workspace)
  return { value: results && { results, rankings: rankEdition(results, workspace.dimensions) }, diagnostics }
}

/** The results of several years by year, without those that cannot be read. */
export const readEditions = async (
  context: Context,
  folder: string,
  workspace: Workspace,
  years: readonly number[],
): Promise<{
  readonly editions: ReadonlyMap<number, Edition>
  readonly diagnostics: readonly Diagnostic[]
}> => {
  const read = await Promise.all(
    [...new Set(years)].map(
      async (year) => [year, await readEdition(context, folder, workspace, year)] as const,
    ),
  )
  return {
    editions: new Map(read.flatMap(([year, { value }]) => (value ? [[year, value] as const] : []))),
    diagnostics: read.flatMap(([, { diagnostics }]) => diagnostics),
  }
}

/** The plan, when it has no error; else its errors, with places. */
export const openSoundWorkspace = async (context: Context): Promise<Opened> => {
  const quick = await openWorkspace(context, { places: false })
  if (quick.workspace && (await findErrors(context.io, quick)).length === 0)
    return {
      value: { folder: quick.folder, workspace: quick.workspace },
      diagnostics: [],
      sources: quick.sources,
    }
  const opened = await openWorkspace(context)
  return { value: undefined, diagnostics: await findErrors(context.io, opened), sources: opened.sources }
}

/** Reads what agencies reported; a command that looks at ranks only has none. */
export type ReadReports = (
  folder: string,
  workspace: Workspace,
  editions: ReadonlyMap<number, Edition>,
) => Promise<Checked<Reported>>

/**
 * Reads the forms of a year. `submissions` is their folder, `submissions/<year>/` of the workspace when left out; `day` that of
 * a letter.
 */
export const readReportsOf =
  (context: Context, year: number, submissions: string | undefined, day?: string | undefined): ReadReports =>
  async (folder, workspace, editions) => {
    const { readCoverage } = await import('./read-coverage.ts')
    const read = await readCoverage(context, folder, workspace, year, async () => editions, {
      submissions,
      answers: true,
      day,
    })
    return { value: read.value?.reported, diagnostics: read.diagnostics }
  }

/**
 * The days by which a document about `year` names bodies. What is asked or laid down (`duties`) goes to those who are there
 * when it is issued: `day`, today when left out, but not before the end of the year that it is about.
 */
export const findNameDays = ({ io }: Context, year: number, duties = false, day = io.today()): NameDays => {
  const [today, end] = [writeDay(day), endOfYear(year)]
  const issued = today > end ? today : end
  return { held: duties ? issued : end, issued }
}

/** Years of the plan that the workspace holds results for, earliest first. */
export const listHeldYears = async (
  context: Context,
  { folder, workspace }: Pick<LoadedYear, 'folder' | 'workspace'>,
  { from, to } = workspace.plan.period,
): Promise<readonly number[]> =>
  (await listPublished(context, folder, workspace))
    .map((one) => one - workspace.plan.resultsOffset)
    .filter((one) => one >= from && one <= to)

/**
 * Reads the workspace and the results that `year` rests on, and gathers the facts. `history` asks for all editions,
 * not only the last two. `latest` is the edition to show until that of the year is published. No value when the plan
 * or the results have errors.
 */
export const loadFacts = async (
  context: Context,
  year: number,
  history: boolean,
  readReports?: ReadReports,
  days: NameDays = findNameDays(context, year),
  latest?: number,
): Promise<LoadedFacts> => {
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { ...opened, value: undefined }
  const { folder, workspace } = opened.value
  const { period, resultsOffset } = workspace.plan
  if (year < period.from || year > period.to) {
    const { locate, sources } = await openWorkspace(context)
    return { value: undefined, diagnostics: refuseYear(year, workspace, locate), sources }
  }

  const ownYear = year + resultsOffset
  const resultsYear = latest ?? ownYear
  const available = await listPublished(context, folder, workspace)
  if (latest !== undefined) {
    const refused = refuseResults(latest, ownYear, year, available)
    if (refused) return { value: undefined, diagnostics: [refused], sources: opened.sources }
  }
  const wanted = history
    ? available.filter((one) => one <= resultsYear)
    : [resultsYear - 1, ...(year === period.from ? [period.from - 1] : [])].filter((one) =>
        available.includes(one),
      )
  const { editions, diagnostics } = await readEditions(context, folder, workspace, [...wanted, resultsYear])
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics, sources: opened.sources }
  const reports = await readReports?.(folder, workspace, editions)
  const found = [...diagnostics, ...(reports?.diagnostics ?? [])]
  const facts = hasErrors(found)
    ? undefined
    : gatherYearFacts(workspace, year, editions, reports?.value, days, resultsYear)
  return {
    value: facts && { folder, workspace, editions, facts },
    diagnostics: found,
    sources: opened.sources,
  }
}

/** Results of every year of the plan that the workspace has: what the ranks in a form are compared with. */
export const readPlanEditions = async (
  context: Context,
  folder: string,
  workspace: Workspace,
): Promise<{
  readonly editions: ReadonlyMap<number, Edition>
  readonly diagnostics: readonly Diagnostic[]
}> => {
  const wanted = listPlanYears(workspace).map((year) => year + workspace.plan.resultsOffset)
  const years = (await listPublished(context, folder, workspace)).filter((year) => wanted.includes(year))
  const { editions, diagnostics } = await readEditions(context, folder, workspace, years)
  return { editions, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }
}
