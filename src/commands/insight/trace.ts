import { createHash } from 'node:crypto'
import type { AnswerOptions } from '../../answer/formats.ts'
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts'
import { findRow as findFacts } from '../../page/input.ts'
import { listMeasures } from '../../progress/insight/measure.ts'
import { traceFigure } from '../../progress/insight/trace.ts'
import { composeDocument } from '../../reports/compose.ts'
import { type DocumentId, findKind } from '../../reports/kinds.ts'
import { findMentions, type Mention, type Sought } from '../../reports/mentions.ts'
import { formatNumber } from '../../vi.ts'
import { showPath } from '../../workspace/folder.ts'
import { openWorkspace } from '../../workspace/open.ts'
import { readBytes, resultsPath } from '../../workspace/results.ts'
import { readTemplate } from '../compose-document.ts'
import { prepareDocument, prepareSheets } from '../draft.ts'
import { giveAnswer } from '../give-answer.ts'
import { type LoadedYear, listHeldYears, openSoundWorkspace } from '../load.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseCode } from '../usage.ts'
import { refuseYear } from '../year-deadline.ts'
import { answerTrace, type TracedDocument, type TraceView } from './trace-answer.ts'

export type TraceOptions = AnswerOptions & {
  /** Year of the plan; the last one with results when left out. */
  readonly year?: number
}

/** Documents of a year that state ranks; thematic reports are those of the lead agencies of the row. */
const stating: readonly DocumentId[] = [
  'annual-report',
  'results-report',
  'explain-letter',
  'annual-plan',
  'brief',
]

const findIn = async (
  context: Context,
  loaded: LoadedYear,
  id: DocumentId,
  agency: string | undefined,
  sought: Sought,
): Promise<readonly TracedDocument[]> => {
  const kind = findKind(id)
  const { value: sheets = [] } = prepareSheets(context, loaded, kind, agency === undefined ? {} : { agency })
  const names = Object.entries(kind.templates)
  const found = await Promise.all(
    sheets.flatMap(({ documentFacts, paper }) =>
      names.map(async ([shape, name]): Promise<TracedDocument> => {
        const template = await readTemplate(context, loaded.folder, name)
        const { value } = composeDocument(
          template,
          { ...loaded, documentFacts },
          shape === 'paper' ? paper : null,
        )
        const mentions: readonly Mention[] = value ? findMentions(value, sought) : []
        return { id, shape: shape === 'paper' ? 'paper' : 'workbook', agency: agency ?? null, mentions }
      }),
    ),
  )
  return found.filter(({ mentions }) => mentions.length > 0)
}

/** Name of a results workbook and the hash of its bytes, so that anyone can see that it is the same file. */
const describeFile = async (context: Context, folder: string, year: number) => {
  const path = resultsPath(folder, year)
  const { value } = await readBytes(context, path)
  return {
    file: showPath(path, context.folder),
    sha256: value ? createHash('sha256').update(value).digest('hex') : '',
  }
}

const findLine = async (context: Context, path: readonly (string | number)[]): Promise<string> => {
  const { locate } = await openWorkspace(context)
  const place: Place = locate(path)
  return place.kind === 'text' ? `${place.file}:${place.start.line}` : place.file
}

/** `papi trace CODE`: the chain from the cell of the source to every sentence, table and chart that states the figure. */
export const askTrace = async (context: Context, asked: string, options: TraceOptions): Promise<Outcome> => {
  const { year: given } = options
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const { folder, workspace } = opened.value
  const { period, resultsOffset } = workspace.plan
  const refused: readonly Diagnostic[] = given === undefined ? [] : refuseYear(given, workspace)
  if (refused.length > 0) return { diagnostics: refused, exit: 2 }
  const year = given ?? (await listHeldYears(context, opened.value)).at(-1) ?? period.from
  const { value: prepared, diagnostics, sources } = await prepareDocument(context, 'annual-report', year, {})
  if (!prepared) return { diagnostics, ...(sources && { sources }) }
  const { loaded } = prepared
  const resultsYear = year + resultsOffset

  const measures = listMeasures(workspace, resultsYear)
  const code = asked.trim().replace(',', '.')
  const measure = measures.find((one) => one.code === code)
  if (!measure) return { diagnostics: [refuseCode(code, measures, resultsYear)], exit: 2 }
  const trace = traceFigure(workspace, loaded.editions, measure, resultsYear)
  const standing = trace.now?.standing
  const sought: Sought = {
    subjects: code === '0' ? ['Chỉ số PAPI', 'Tổng điểm', 'Thứ hạng tổng hợp'] : [code, measure.name.vi],
    figures: standing ? [formatNumber(standing.score, 4), `${standing.rank}/${standing.of}`] : [],
  }
  const leads = findFacts(loaded.facts, code)?.lead ?? []
  const documents = [
    ...(await Promise.all(stating.map((id) => findIn(context, loaded, id, undefined, sought)))),
    ...(await Promise.all(leads.map(({ id }) => findIn(context, loaded, 'thematic-report', id, sought)))),
  ].flat()
  const view: TraceView = {
    year,
    trace,
    now: trace.now && (await describeFile(context, folder, trace.now.year)),
    before: trace.before && (await describeFile(context, folder, trace.before.year)),
    line: trace.target && (await findLine(context, trace.target.path)),
    plan: loaded.facts.plan.code,
    documents,
  }
  return giveAnswer(context, answerTrace(loaded, view), options, {
    diagnostics,
    ...(sources && { sources }),
  })
}
