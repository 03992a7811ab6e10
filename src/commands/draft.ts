import { type Checked, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import type { OutputFile } from '../io.ts'
import { endOfYear } from '../plan/holding.ts'
import type { Issuer } from '../plan/letterhead.ts'
import { type DocumentFacts, gatherDocumentFacts, type Subject } from '../progress/document-facts.ts'
import type { ReviewItem } from '../progress/review/item.ts'
import { isDraft, reviewDocument } from '../progress/review/review.ts'
import type { Paper } from '../reports/compose.ts'
import { type DocumentId, type DocumentKind, findKind } from '../reports/kinds.ts'
import type { Day } from '../vi.ts'
import { choosePaper, findAgencyIssuer, findIssuer } from './choose-paper.ts'
import { composeFiles, type WritingOptions } from './compose-document.ts'
import { readFilter } from './diff-filter.ts'
import { writeHint } from './draft-hint.ts'
import { explainRefusal } from './latest-results.ts'
import {
  findNameDays,
  type LoadedYear,
  listHeldYears,
  loadFacts,
  openSoundWorkspace,
  readReportsOf,
} from './load.ts'
import type { Context, Outcome } from './outcome.ts'
import { refuseDocument } from './refuse-document.ts'
import { refuseKind } from './refuse-results.ts'
import { refuseUsage } from './usage.ts'

export type { DocumentId }

export type DraftOptions = WritingOptions & {
  /** Folder of the agencies' forms; `submissions/<year>/` of the workspace when left out. */
  readonly submissions?: string
  readonly force?: boolean
  /** Who issues it: an issuer of `letterhead.yaml`. */
  readonly as?: string
  /** A lead agency, by id or name, or `true` for each of them in a file of its own. */
  readonly agency?: string | true
  readonly period?: { readonly from: number; readonly to: number }
  /** Number and day of the document, once it is registered; blank when left out. */
  readonly number?: string
  readonly date?: Day
  /** Edition of PAPI to show while that of the year is still to come: no target is judged. */
  readonly results?: number
}

const refusePeriod = ({ from, to }: { from: number; to: number }, plan: { from: number; to: number }) =>
  refuseUsage(
    {
      vi: `giai đoạn ${from}-${to} không nằm trong giai đoạn ${plan.from}-${plan.to} của Kế hoạch`,
      en: `${from}-${to} does not lie within the plan's period ${plan.from}-${plan.to}`,
    },
    {
      vi: `ghi năm đầu và năm cuối, ví dụ ${plan.from}-${plan.to}`,
      en: `write first and last year, such as ${plan.from}-${plan.to}`,
    },
  )

/** The latest year up to `to` that the workspace holds results for; `to` itself where it holds none. */
const findHeldYear = async (
  context: Context,
  to: number,
  period?: { readonly from: number; readonly to: number },
): Promise<{ readonly year: number; readonly diagnostics: readonly Diagnostic[] }> => {
  const { value } = await openSoundWorkspace(context)
  if (!value) return { year: to, diagnostics: [] }
  const { plan } = value.workspace
  const { from } = period ?? plan.period
  if (period && (from >= to || from < plan.period.from || to > plan.period.to))
    return { year: to, diagnostics: [refusePeriod(period, plan.period)] }
  if (to > plan.period.to) return { year: to, diagnostics: [] }
  const held = await listHeldYears(context, value, { from, to })
  return { year: held.at(-1) ?? to, diagnostics: [] }
}

/** A letter about a year whose results are still to come: the same facts, under the year that it asks about. */
const moveYear = (loaded: LoadedYear, year: number): LoadedYear => ({
  ...loaded,
  facts: {
    ...loaded.facts,
    year,
    previousYear: year - 1,
    nextYear: year + 1,
    // Nothing is missed before it is measured.
    missed: [],
    explained: [],
    unexplained: [],
  },
})

type Sheet = { readonly subject: Subject; readonly issuer: Issuer; readonly suffix: string }

/** One sheet a document: the whole city's, one agency's, or one for each agency. */
const listSheets = (
  { workspace, facts }: LoadedYear,
  kind: DocumentKind,
  { as, agency, period }: DraftOptions,
): { readonly sheets: readonly Sheet[]; readonly diagnostics: readonly Diagnostic[] } => {
  if (agency === undefined) {
    const { value: issuer, diagnostics } = findIssuer(workspace, as, kind)
    const suffix = as === undefined || !issuer ? '' : `-${issuer.agency}`
    return { sheets: issuer ? [{ subject: period ? { period } : {}, issuer, suffix }] : [], diagnostics }
  }
  const { value, diagnostics } =
    agency === true
      ? { value: facts.agencies.map(({ id }) => id), diagnostics: [] }
      : readOne(workspace, agency)
  const sheets = (value ?? []).flatMap((id): readonly Sheet[] => {
    const issuer = findAgencyIssuer(workspace, facts, id)
    return issuer ? [{ subject: { agency: id }, issuer, suffix: `-${id}` }] : []
  })
  return { sheets, diagnostics }
}

const readOne = (workspace: LoadedYear['workspace'], agency: string) => {
  const { value, diagnostics } = readFilter(workspace, { agency })
  return { value: value?.agency === undefined ? [] : [value.agency], diagnostics }
}

/** A document before it is written: the facts of its year, and a sheet for each body that issues it. */
export type Prepared = {
  readonly diagnostics: readonly Diagnostic[]
  readonly sources?: ReadonlyMap<string, string>
  readonly exit?: 2
  readonly value: { readonly loaded: LoadedYear; readonly sheets: readonly PreparedSheet[] } | undefined
}

export type PreparedSheet = Sheet & {
  readonly documentFacts: DocumentFacts
  readonly paper: Paper
  /** What its review sheet says. */
  readonly review: readonly ReviewItem[]
}

/** The sheets of a document of any kind, from facts that are loaded. */
export const prepareSheets = (
  { io }: Context,
  loaded: LoadedYear,
  kind: DocumentKind,
  options: DraftOptions,
): Checked<readonly PreparedSheet[]> => {
  const { sheets, diagnostics } = listSheets(loaded, kind, options)
  if (diagnostics.length > 0) return { value: undefined, diagnostics }
  const today = io.today()
  const value = sheets.map((sheet): PreparedSheet => {
    const documentFacts = gatherDocumentFacts(loaded, sheet.subject, today)
    const issue = { number: options.number ?? null, day: options.date ?? null }
    const paper = choosePaper(kind, sheet.issuer, loaded.facts, documentFacts, today.year, issue)
    const review = reviewDocument(kind.topics, { ...loaded, ...paper, documentFacts })
    return { ...sheet, documentFacts, paper: { ...paper, draft: isDraft(review) }, review }
  })
  return { value, diagnostics }
}

/** Loads what a document of any kind rests on. */
export const prepareDocument = async (
  context: Context,
  id: DocumentId,
  asked: number,
  options: DraftOptions,
): Promise<Prepared> => {
  const kind = findKind(id)
  const { period } = options
  if (options.results !== undefined && !kind.awaits)
    return { value: undefined, diagnostics: [refuseKind()], exit: 2 }
  const { year, diagnostics: refused } =
    period || kind.early
      ? await findHeldYear(context, period?.to ?? asked, period)
      : { year: kind.ahead ? asked - 1 : asked, diagnostics: [] }
  if (refused.length > 0) return { value: undefined, diagnostics: refused, exit: 2 }
  const reportYear = kind.early ? asked : year
  // Letters ask and plans lay down: they name those who are there when they go out. A period has the names of its plan.
  const named = findNameDays(
    context,
    kind.ahead ? asked : reportYear,
    kind.letter || kind.ahead,
    options.date,
  )
  const days = period ? { ...named, held: endOfYear(period.from) } : named
  const { value, diagnostics, sources } = await loadFacts(
    context,
    year,
    true,
    readReportsOf(context, reportYear, options.submissions, kind.letter ? days.issued : undefined),
    days,
    options.results,
  )
  if (!value)
    return {
      value: undefined,
      ...(await explainRefusal(context, kind, asked, year, options, diagnostics)),
      sources,
    }
  const loaded = year === reportYear ? value : moveYear(value, reportYear)
  const refusal = refuseDocument(kind, loaded, context)
  if (refusal) return { value: undefined, ...refusal, sources }
  const { value: sheets, diagnostics: unknown } = prepareSheets(context, loaded, kind, options)
  if (!sheets) return { value: undefined, diagnostics: unknown, exit: 2 }
  return { value: { loaded, sheets }, diagnostics, sources }
}

/** Drafts a document of any kind, in each format that was asked for. */
export const draftDocument = async (
  context: Context,
  id: DocumentId,
  asked: number,
  options: DraftOptions,
): Promise<Outcome> => {
  const kind = findKind(id)
  const { value, ...refused } = await prepareDocument(context, id, asked, options)
  if (!value) return refused
  const { loaded, sheets } = value

  const found: Diagnostic[] = [...refused.diagnostics]
  const texts = new Map(refused.sources)
  const files: OutputFile[] = []
  const { period } = options
  const days = period ? `${period.from}-${period.to}` : String(asked)
  for (const { suffix, documentFacts, paper, review } of sheets) {
    const name = `${kind.fileName}-${days}${suffix}`
    const order = { kind, paper, name, review }
    const written = await composeFiles(context, { ...loaded, documentFacts }, order, options)
    found.push(...written.diagnostics)
    for (const [file, text] of written.sources) texts.set(file, text)
    files.push(...written.files)
  }
  return {
    diagnostics: found,
    sources: texts,
    files: hasErrors(found) ? [] : files,
    force: options.force ?? false,
    ...(found.some(({ code }) => code === 'usage') && { exit: 2 as const }),
    hint: writeHint(sheets, kind),
  }
}
