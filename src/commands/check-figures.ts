import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/document.ts'
import { checkFigures } from '../figures/check-figures.ts'
import { gatherData } from '../figures/data.ts'
import type { Figure } from '../figures/figure.ts'
import { type SourceFiles, tellFigures } from '../figures/findings.ts'
import { sumUpFigures } from '../figures/sum-up.ts'
import { wordsOf } from '../figures/text.ts'
import { readTitle, type Title } from '../figures/title.ts'
import { limits } from '../office/limits.ts'
import { rememberIn } from '../plan/remember.ts'
import type { SourceDocument } from '../read/word-document.ts'
import { type DocumentId, findKind } from '../reports/kinds.ts'
import { joinWords, type Words } from '../vi.ts'
import { showPath } from '../workspace/folder.ts'
import { listYears, readNamed, resultsPath } from '../workspace/results.ts'
import { readTemplate } from './compose-document.ts'
import { type DraftOptions, type Prepared, prepareDocument, prepareSheets } from './draft.ts'
import { type FindingsOptions, tellFindings } from './findings.ts'
import { type LoadedYear, openSoundWorkspace, readEditions } from './load.ts'
import type { Context, Outcome } from './outcome.ts'
import { isReviewSheet, recognise, refuseYears, type Years } from './recognise-document.ts'
import { listUnread, nameUnread } from './unread-words.ts'

export type FiguresOptions = FindingsOptions & Pick<DraftOptions, 'submissions' | 'results'>

type CheckedFile = {
  readonly file: string
  readonly diagnostics: readonly Diagnostic[]
  /** `undefined` for a file that was not checked. */
  readonly figures?: readonly Figure[]
  /** What may hold figures and was not read. */
  readonly unread?: Words | undefined
  /** It is a review sheet: its figures are notes to the officer, not claims of a document. */
  readonly sheet?: true
}

/** Whose words are sought beside those of a document's own kind: officers copy from one into another. */
const companions: readonly DocumentId[] = ['annual-report', 'results-report', 'brief']

/** What several files of one command rest on is worked out once. */
type Shared = {
  readonly prepared: Map<string, Promise<Prepared>>
  readonly composed: Map<LoadedYear, Map<string, Promise<Checked<readonly Document[]>>>>
}

/** Composes a document as `papi report` would, in memory. */
const compose = async (
  context: Context,
  loaded: LoadedYear,
  id: DocumentId,
  options: DraftOptions,
): Promise<Checked<readonly Document[]>> => {
  const { composeDocument } = await import('../reports/compose.ts')
  const kind = findKind(id)
  const { value, diagnostics } = prepareSheets(context, loaded, kind, options)
  if (!value) return { value, diagnostics }
  const template = await readTemplate(context, loaded.folder, kind.templates.paper)
  const composed = value.map(({ documentFacts, paper }) =>
    composeDocument(template, { ...loaded, documentFacts }, paper),
  )
  return {
    value: composed.flatMap((one) => one.value ?? []),
    diagnostics: composed.flatMap((one) => one.diagnostics),
  }
}

/** Every edition of the workspace: a report may look further back, and ahead, than the one that papi drafts. */
const readAllEditions = async (
  context: Context,
  { folder, workspace, editions }: LoadedYear,
): Promise<LoadedYear['editions']> => {
  const years = (await listYears(context, folder)).filter((year) => !editions.has(year))
  const others = await readEditions(context, folder, workspace, years)
  return new Map([...editions, ...others.editions].sort(([a], [b]) => a - b))
}

/** papi's own documents whose words the file may have: of its kind by each issuer that it names, and of its companions. */
const composeAll = async (
  context: Context,
  loaded: LoadedYear,
  id: DocumentId,
  { top }: Title,
  options: DraftOptions,
  { composed: all }: Shared,
): Promise<Checked<readonly Document[]>> => {
  const known = rememberIn(all, loaded, () => new Map())
  const { default: usual, issuers } = loaded.workspace.letterhead
  const others = issuers.filter(({ agency, name }) => agency !== usual && top.includes(wordsOf(name)))
  const { agency: _, ...whole } = options
  const orders: readonly (readonly [DocumentId, DraftOptions])[] = [
    [id, options],
    ...(id === 'annual-report' ? others.map(({ agency }) => [id, { ...whole, as: agency }] as const) : []),
    ...(id === 'period-report' || id === 'annual-plan'
      ? []
      : companions.filter((other) => other !== id).map((other) => [other, whole] as const)),
  ]
  const documents: Document[] = []
  const diagnostics: Diagnostic[] = []
  for (const [one, own] of orders) {
    const composed = await rememberIn(known, JSON.stringify([one, own]), () =>
      compose(context, loaded, one, own),
    )
    documents.push(...(composed.value ?? []))
    diagnostics.push(...composed.diagnostics)
  }
  return { value: documents, diagnostics }
}

/** As for a workbook, but by the time that papi itself works: other programs do not make a report too long. */
const startClock = (): (() => boolean) => {
  const start = process.cpuUsage()
  return () => process.cpuUsage(start).user / 1000 < limits.milliseconds
}

const checkSource = async (
  context: Context,
  source: SourceDocument,
  years: Years,
  { submissions, results }: FiguresOptions,
  shared: Shared,
): Promise<CheckedFile> => {
  const { file } = source
  const title = readTitle(source)
  if (isReviewSheet(title)) return { file, diagnostics: [], sheet: true }
  const refused = refuseYears(title, years, file)
  if (refused.length > 0) return { file, diagnostics: refused }
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { file, diagnostics: opened.diagnostics }

  const { id, agency } = recognise(title, years, opened.value.workspace)
  const whole: DraftOptions = {
    ...(submissions !== undefined && { submissions }),
    ...(years.from !== years.to && { period: years }),
    ...(results !== undefined && findKind(id).awaits && { results }),
  }
  const options: DraftOptions = { ...whole, ...(agency !== undefined && { agency }) }
  const prepared = await rememberIn(shared.prepared, id, () => prepareDocument(context, id, years.to, whole))
  if (!prepared.value) return { file, diagnostics: prepared.diagnostics }
  const { loaded } = prepared.value
  const { value: composed = [], diagnostics } = await composeAll(context, loaded, id, title, options, shared)
  const known = gatherData(
    loaded.workspace,
    loaded.facts,
    await readAllEditions(context, loaded),
    options.period?.from,
  )
  const figures = checkFigures(source, composed, known, agency, startClock())
  const files: SourceFiles = ({ kind, year }) =>
    kind === 'edition' ? showPath(resultsPath(loaded.folder, year), context.folder) : undefined
  return {
    file,
    figures,
    unread: listUnread(source),
    diagnostics: [...diagnostics, ...tellFigures(figures, file, files)],
  }
}

const checkFile = async (
  context: Context,
  path: string,
  years: Years,
  options: FiguresOptions,
  shared: Shared,
): Promise<CheckedFile> => {
  const { readWord } = await import('../read/word.ts')
  const { file, bytes, diagnostics: faults } = await readNamed(context, path)
  if (!bytes) return { file, diagnostics: faults }
  const { value, diagnostics } = readWord(bytes, file)
  if (!value) return { file, diagnostics }
  const checked = await checkSource(context, value, years, options, shared)
  return { ...checked, diagnostics: [...diagnostics, ...checked.diagnostics] }
}

const judgeFile = ({ file, figures, sheet }: CheckedFile): Words =>
  figures
    ? sumUpFigures(figures, file)
    : sheet
      ? {
          vi: `${file}: phiếu soát, không phải văn bản, không đối chiếu.`,
          en: `${file}: a review sheet, no document; not checked.`,
        }
      : { vi: `Chưa đối chiếu được: ${file}.`, en: `Not checked: ${file}.` }

/** `papi check-figures FILE… YEAR`: the figures of Word files against the data. Exit 1 when one is wrong. */
export const checkFiguresOf = async (
  context: Context,
  paths: readonly string[],
  years: Years,
  options: FiguresOptions,
): Promise<Outcome> => {
  const all: CheckedFile[] = []
  const shared: Shared = { prepared: new Map(), composed: new Map() }
  for (const path of new Set(paths)) all.push(await checkFile(context, path, years, options, shared))
  const verdicts = all.map((one) => nameUnread(judgeFile(one), one.unread))
  return tellFindings(context, options, {
    command: 'check-figures',
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
    sources: new Map(all.map(({ file }) => [file, ''])),
    workbooks: new Map(),
    verdict: joinWords(verdicts, '\n'),
  })
}
