import { resolve } from 'node:path'
import { readTemplate } from '../../src/commands/compose-document.ts'
import { type DraftOptions, prepareDocument, prepareSheets } from '../../src/commands/draft.ts'
import { readEdition } from '../../src/commands/load.ts'
import type { Context } from '../../src/commands/outcome.ts'
import type { Document } from '../../src/document/document.ts'
import { checkFigures } from '../../src/figures/check-figures.ts'
import { type Data, gatherData } from '../../src/figures/data.ts'
import type { Figure } from '../../src/figures/figure.ts'
import { systemIo } from '../../src/io.ts'
import { readWord } from '../../src/read/word.ts'
import type { SourceDocument, WordBlock, WordParagraph } from '../../src/read/word-document.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { composeDocument } from '../../src/reports/compose.ts'
import { type DocumentId, findKind } from '../../src/reports/kinds.ts'
import { listYears } from '../../src/workspace/results.ts'
import { makeParagraph, makeTable, makeWord } from '../read/make-word.ts'

const context: Context = {
  io: { ...systemIo, today: () => ({ year: 2024, month: 5, day: 6 }) },
  folder: resolve(import.meta.dirname, '../..'),
  language: 'vi',
  terminal: { width: 80, colour: false },
}

export type LoadedYear = {
  readonly known: Data
  readonly documents: readonly Document[]
  /** The first of `documents` as a Word file, read. */
  readonly source: SourceDocument
}

const loading = new Map<string, Promise<LoadedYear>>()

/** papi's own documents of a year, and what their figures are held against; made once for all tests of a worker. */
export const loadDocuments = (
  ids: readonly [DocumentId, ...DocumentId[]],
  year: number,
  options: DraftOptions = {},
): Promise<LoadedYear> => {
  const key = JSON.stringify([ids, year, options])
  const found = loading.get(key) ?? makeDocuments(ids, year, options)
  loading.set(key, found)
  return found
}

const makeDocuments = async (
  ids: readonly [DocumentId, ...DocumentId[]],
  year: number,
  options: DraftOptions,
): Promise<LoadedYear> => {
  const { value } = await prepareDocument(context, ids[0], year, options)
  if (!value) throw new Error('the shipped workspace is broken')
  const { loaded } = value
  const documents: Document[] = []
  for (const id of ids) {
    const template = await readTemplate(context, loaded.folder, findKind(id).templates.paper)
    for (const { documentFacts, paper } of prepareSheets(context, loaded, findKind(id), options).value ?? [])
      documents.push(composeDocument(template, { ...loaded, documentFacts }, paper).value as Document)
  }
  const years = await listYears(context, loaded.folder)
  const editions = new Map(loaded.editions)
  for (const one of years) {
    const { value: edition } = await readEdition(context, loaded.folder, loaded.workspace, one)
    if (edition) editions.set(one, edition)
  }
  const bytes = await renderDocx.render(documents[0] as Document)
  const source = readWord(bytes, 'bao-cao.docx').value as SourceDocument
  return {
    known: gatherData(loaded.workspace, loaded.facts, editions, options.period?.from),
    documents,
    source,
  }
}

const inBlock = (block: WordBlock): readonly WordParagraph[] =>
  block.kind === 'paragraph'
    ? [block]
    : block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(inBlock)))

export const listParagraphs = ({ sections }: SourceDocument): readonly WordParagraph[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(inBlock))

/** The same file with another text in one paragraph. */
export const replaceText = (source: SourceDocument, number: number, text: string): SourceDocument => {
  const change = (block: WordBlock): WordBlock =>
    block.kind === 'paragraph'
      ? block.number === number
        ? { ...block, text }
        : block
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(change) })),
          })),
        }
  return {
    ...source,
    sections: source.sections.map((section) => ({ ...section, blocks: section.blocks.map(change) })),
  }
}

/** A Word file (SAMPLE) of paragraphs, and of tables where a paragraph is a list of rows. */
export const write = (...parts: readonly (string | readonly (readonly string[])[])[]): SourceDocument => {
  const body = parts.map((part) =>
    typeof part === 'string'
      ? makeParagraph(part)
      : makeTable(part.map((cells) => cells.map((text) => makeParagraph(text)))),
  )
  return readWord(makeWord({ body: body.join('') }), 'mau.docx').value as SourceDocument
}

export const check = ({ documents, known }: LoadedYear, source: SourceDocument): readonly Figure[] =>
  checkFigures(source, documents, known)

/** `kind "text" → "truth"` of all figures but the right ones. */
export const faults = (figures: readonly Figure[]): readonly string[] =>
  figures
    .filter(({ kind }) => kind !== 'right')
    .map(({ kind, text, truth }) => `${kind} "${text}"${truth ? ` → "${truth}"` : ''}`)
