import { join, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import type { Document } from '../document/document.ts'
import { IoError, type OutputFile } from '../io.ts'
import { renderers } from '../render/registry.ts'
import type { Paper } from '../reports/compose.ts'
import type { Template } from '../reports/fill.ts'
import { showPath } from '../workspace/folder.ts'
import { findPackageFolder } from '../workspace/shipped.ts'
import { type Loaded, loadFacts, type ReadReports } from './load.ts'
import type { Context, Outcome } from './outcome.ts'

export type ReportOptions = {
  /** Folder for the files; the user's own when left out. */
  readonly out?: string
  /** Names of renderers. */
  readonly formats: readonly string[]
  /** Folder of the agencies' forms; `submissions/<year>/` of the workspace when left out. */
  readonly submissions?: string
  readonly force: boolean
}

const maxTemplateBytes = 256 * 1024

const templateNames = { paper: 'annual-report.md', workbook: 'annual-report.xlsx.md' } as const

/** A workspace's own `templates/` goes before papi's. */
const readTemplate = async (context: Context, folder: string, name: string): Promise<Template> => {
  const own = join(folder, 'templates', name)
  const shipped = join(await findPackageFolder(context.io), 'templates', name)
  const path = (await context.io.exists(own)) ? own : shipped
  const bytes = await context.io.read(path, maxTemplateBytes)
  return { file: showPath(path, context.folder), text: new TextDecoder().decode(bytes).normalize('NFC') }
}

type Composed = {
  readonly document: Document | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly template: Template
}

const compose = async (
  context: Context,
  loaded: Loaded,
  shape: keyof typeof templateNames,
): Promise<Composed> => {
  const { composeDocument } = await import('../reports/compose.ts')
  const { letterhead } = loaded.workspace
  const template = await readTemplate(context, loaded.folder, templateNames[shape])
  const issuer =
    letterhead.issuers.find(({ agency }) => agency === letterhead.default) ?? letterhead.issuers[0]
  // A yearly report is dated in the year after: PAPI is published then. The day itself is left blank.
  const paper: Paper | null = issuer
    ? { issuer, symbol: 'annual-report', year: context.io.today().year }
    : null
  const composed = composeDocument(template, loaded, paper)
  return { document: composed.value, diagnostics: composed.diagnostics, template }
}

/** `papi report YEAR`: the annual report, in each format that was asked for. */
export const reportYear = async (
  context: Context,
  year: number,
  options: ReportOptions,
): Promise<Outcome> => {
  const readReports: ReadReports = async (folder, workspace, editions) => {
    const { readCoverage } = await import('./read-coverage.ts')
    const read = await readCoverage(context, folder, workspace, year, async () => editions, options)
    return { value: read.value?.reported, diagnostics: read.diagnostics }
  }
  const { value: loaded, diagnostics, sources } = await loadFacts(context, year, true, readReports)
  if (!loaded) return { diagnostics, sources }

  const chosen = renderers.filter(({ format }) => options.formats.includes(format))
  const files: OutputFile[] = []
  const found: Diagnostic[] = [...diagnostics]
  const texts = new Map(sources)
  const composed = new Map<string, Composed>()
  for (const { format, shape, load } of chosen) {
    try {
      const made = composed.get(shape) ?? (await compose(context, loaded, shape))
      if (!composed.has(shape)) found.push(...made.diagnostics)
      composed.set(shape, made)
      texts.set(made.template.file, made.template.text)
      if (!made.document) continue
      const { render } = await load()
      const path = resolve(context.folder, options.out ?? '.', `bao-cao-papi-${year}.${format}`)
      files.push({ path, bytes: await render(made.document) })
    } catch (error) {
      if (!(error instanceof IoError)) throw error
      found.push(reportIoError(error, showPath(error.path, context.folder)))
    }
  }
  return {
    diagnostics: found,
    sources: texts,
    files: hasErrors(found) ? [] : files,
    force: options.force,
    hint: loaded.facts.completeness.complete
      ? {
          vi: 'Đủ số liệu của các cơ quan chủ trì; số, ngày và chữ ký để trống.',
          en: 'All lead agencies have reported; number, date and signature are blank.',
        }
      : {
          vi: 'Báo cáo là bản dự thảo: số, ngày và chữ ký để trống; phần chưa có số liệu được nêu ở mục cuối.',
          en: 'The report is a draft: number, date and signature are blank; its last section lists what is missing.',
        },
  }
}
