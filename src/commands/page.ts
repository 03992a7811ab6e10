import { join, resolve } from 'node:path'
import type { FileOptions } from '../answer/formats.ts'
import { type Checked, hasErrors } from '../diagnostics/diagnostic.ts'
import { composePage } from '../page/compose.ts'
import type { Edition } from '../progress/edition.ts'
import { gatherYearFacts } from '../progress/gather-year-facts.ts'
import type { YearFacts } from '../progress/year-facts.ts'
import { renderPage } from '../render/page/page.ts'
import { showPath } from '../workspace/folder.ts'
import { shippedTemplate } from '../workspace/shipped.ts'
import { explainRefusal } from './latest-results.ts'
import {
  type LoadedYear,
  listHeldYears,
  loadFacts,
  openSoundWorkspace,
  readEditions,
  readReportsOf,
} from './load.ts'
import type { Context, Outcome } from './outcome.ts'

export type PageOptions = FileOptions & {
  /** Folder of the forms of the chosen year; `submissions/<year>/` of the workspace when left out. */
  readonly submissions?: string
  /** Edition to show while that of the chosen year is still to come. */
  readonly results?: number
}

/** The editions of the years after the chosen one, beside those that its facts rest on. */
const addLater = async (
  context: Context,
  { folder, workspace, editions, facts }: LoadedYear,
  held: readonly number[],
): Promise<Checked<ReadonlyMap<number, Edition>>> => {
  const later = held.filter((year) => year > facts.year).map((year) => year + workspace.plan.resultsOffset)
  const read = await readEditions(context, folder, workspace, later)
  return { value: new Map([...editions, ...read.editions]), diagnostics: read.diagnostics }
}

/** The facts of a year of the plan that is not the chosen one. */
const gatherYear = async (
  context: Context,
  { folder, workspace }: LoadedYear,
  year: number,
  editions: ReadonlyMap<number, Edition>,
): Promise<Checked<YearFacts>> => {
  const reports = await readReportsOf(context, year, undefined)(folder, workspace, editions)
  return {
    value: gatherYearFacts(workspace, year, editions, reports.value),
    diagnostics: reports.diagnostics,
  }
}

/** Style and script of the page come from papi only: a script in someone's workspace must not run in a leader's browser. */
const readDress = async ({ io }: Context) => {
  const read = async (name: string) =>
    new TextDecoder().decode(await io.read(shippedTemplate('page', name), 64 * 1024)).replaceAll('\r\n', '\n')
  return { style: await read('page.css'), script: await read('page.js') }
}

/** `papi page [YEAR]`: all years of the plan on one page that opens offline, with one of them in front. */
export const writePage = async (
  context: Context,
  asked: number | undefined,
  { out, force = false, submissions, results }: PageOptions,
): Promise<Outcome> => {
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const held = await listHeldYears(context, opened.value)
  const year = asked ?? held.at(-1) ?? opened.value.workspace.plan.period.from
  const reading = readReportsOf(context, year, submissions)
  const {
    value: loaded,
    diagnostics,
    sources,
  } = await loadFacts(context, year, true, reading, undefined, results)
  if (!loaded)
    return {
      ...(await explainRefusal(context, { command: 'papi page', awaits: true }, year, year, {}, diagnostics)),
      sources,
    }

  const { value: editions = loaded.editions, diagnostics: found } = await addLater(context, loaded, held)
  const others = await Promise.all(
    held.map((one) => (one === year ? undefined : gatherYear(context, loaded, one, editions))),
  )
  const all = [...diagnostics, ...found, ...others.flatMap((one) => one?.diagnostics ?? [])]
  if (hasErrors(all)) return { diagnostics: all, sources }

  const { facts, workspace } = loaded
  const years = held.flatMap((one, index) => (one === year ? facts : (others[index]?.value ?? [])))
  const dimensions = `${showPath(join(loaded.folder, 'dimensions'), context.folder)}/`
  const dimensionFiles = [...sources.keys()].flatMap((file) =>
    file.startsWith(dimensions) ? file.slice(dimensions.length) : [],
  )
  const today = context.io.today()
  const page = composePage({ facts, workspace, editions, years, dimensionFiles, today })
  const bytes = await renderPage(page, await readDress(context))
  const path = resolve(context.folder, out ?? '.', `${page.fileName}.html`)
  return { diagnostics: all, sources, files: [{ path, bytes }], force }
}
