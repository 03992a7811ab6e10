import { join, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import type { Document } from '../document/document.ts'
import { IoError, type OutputFile } from '../io.ts'
import type { DocumentFacts } from '../progress/document-facts.ts'
import type { ReviewItem } from '../progress/review/item.ts'
import { decodeText } from '../read/text.ts'
import { renderers } from '../render/registry.ts'
import type { Paper } from '../reports/compose.ts'
import type { Template } from '../reports/fill.ts'
import type { DocumentKind } from '../reports/kinds.ts'
import { showPath } from '../workspace/folder.ts'
import { shippedTemplate } from '../workspace/shipped.ts'
import type { LoadedYear } from './load.ts'
import type { Context } from './outcome.ts'
import { refuseUsage } from './usage.ts'

export type WritingOptions = {
  /** Folder for the files; the user's own when left out. */
  readonly out?: string
  /** Names of renderers; those that the kind has templates for when left out. */
  readonly formats?: readonly string[]
  /** Whether the items of the review also become comments in the Word file, where they belong. */
  readonly comments?: boolean
}

/** One document to write: its kind, its paper, and the name of its files without their ending. */
export type Order = {
  readonly kind: DocumentKind
  readonly paper: Paper
  readonly name: string
  /** What its review sheet says; without items there is none. */
  readonly review: readonly ReviewItem[]
}

export type Written = {
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  /** Empty when there is an error. */
  readonly files: readonly OutputFile[]
}

/** The sheet beside a document: for the officer and who signs, no document of its own. */
const reviewSheet = { paper: 'review-sheet.md', fileName: 'phieu-soat' } as const

const maxTemplateBytes = 256 * 1024

/** A workspace's own `templates/` goes before papi's. */
export const readTemplate = async (context: Context, folder: string, name: string): Promise<Template> => {
  const own = join(folder, 'templates', name)
  const path = (await context.io.exists(own)) ? own : shippedTemplate(name)
  const bytes = await context.io.read(path, maxTemplateBytes)
  const file = showPath(path, context.folder)
  const { text, diagnostics } = decodeText(bytes, file)
  const unreadable = diagnostics.filter(({ severity }) => severity === 'error')
  return { file, text, ...(unreadable.length > 0 && { unreadable }) }
}

/** The formats to write: those that were asked for, else Word, and a workbook where the kind has a template of its own. */
const chooseFormats = ({ templates, letter }: DocumentKind, formats: readonly string[] | undefined) => {
  const usual = templates.workbook === undefined ? ['docx'] : ['docx', 'xlsx']
  const asked = renderers.filter(({ format }) => (formats ?? usual).includes(format))
  const possible = asked.filter(({ shape }) => shape === 'paper' || !letter)
  return { possible, refused: asked.filter((one) => !possible.includes(one)) }
}

const refuseFormat = (format: string, { command }: DocumentKind): Diagnostic =>
  refuseUsage(
    {
      vi: `công văn không có định dạng ${format}`,
      en: `a letter has no ${format} form`,
    },
    { vi: `chọn docx, html hoặc md: ${command}`, en: `choose docx, html or md: ${command}` },
  )

type Facts = LoadedYear & { readonly documentFacts: DocumentFacts }

/** The review sheet beside a document, on plain paper. */
const composeSheet = async (
  context: Context,
  loaded: Facts,
  { paper, name, review }: Order,
  title: string,
) => {
  const { composeDocument } = await import('../reports/compose.ts')
  const template = await readTemplate(context, loaded.folder, reviewSheet.paper)
  const blocking = review.filter((one) => one.blocking)
  const reviewed = { title, name, items: review, blocking }
  const plain = { ...paper, bare: true, onePage: false, draft: false }
  return { template, ...composeDocument(template, { ...loaded, reviewed }, plain) }
}

/** Template and facts → files, in each format that was asked for; beside paper its review sheet. */
export const composeFiles = async (
  context: Context,
  loaded: Facts,
  order: Order,
  options: WritingOptions,
): Promise<Written> => {
  const { kind, paper, name, review } = order
  const { composeDocument } = await import('../reports/compose.ts')
  const { tabulate } = await import('../reports/tabulate.ts')
  const { possible, refused } = chooseFormats(kind, options.formats)
  const found: Diagnostic[] = refused.map(({ format }) => refuseFormat(format, kind))
  const sources = new Map<string, string>()
  const files: OutputFile[] = []
  const composed = new Map<string, Document | undefined>()
  const compose = async (shape: 'paper' | 'workbook'): Promise<Document | undefined> => {
    const own = kind.templates[shape]
    const template = await readTemplate(context, loaded.folder, own ?? kind.templates.paper)
    const { value, diagnostics } = composeDocument(template, loaded, paper)
    sources.set(template.file, template.text)
    found.push(...diagnostics)
    if (shape === 'workbook') return value && own === undefined ? tabulate(value) : value
    if (value && review.length > 0) {
      const { placeComments } = await import('../reports/place-comments.ts')
      const sheet = await composeSheet(context, loaded, order, value.title)
      sources.set(sheet.template.file, sheet.template.text)
      found.push(...sheet.diagnostics)
      composed.set('sheet', sheet.value)
      if (options.comments) return placeComments(value, review, context.io.today())
    }
    return value
  }
  for (const { format, shape, load } of possible) {
    try {
      if (!composed.has(shape)) composed.set(shape, await compose(shape))
      const { render } = await load()
      const sheet = shape === 'paper' ? composed.get('sheet') : undefined
      for (const [fileName, document] of [
        [name, composed.get(shape)],
        [`${reviewSheet.fileName}-${name}`, sheet],
      ] as const) {
        if (!document) continue
        const path = resolve(context.folder, options.out ?? '.', `${fileName}.${format}`)
        files.push({ path, bytes: await render(document) })
      }
    } catch (error) {
      if (!(error instanceof IoError)) throw error
      found.push(reportIoError(error, showPath(error.path, context.folder)))
    }
  }
  return { diagnostics: found, sources, files: hasErrors(found) ? [] : files }
}
