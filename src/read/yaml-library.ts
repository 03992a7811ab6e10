import {
  Composer,
  type Document,
  type ErrorCode,
  isCollection,
  isScalar,
  Parser,
  visit,
  type YAMLError,
} from 'yaml'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { tooDeepWords, toTree } from './yaml-nodes.ts'
import { placeOf, type YamlNode, type YamlSource } from './yaml-tree.ts'
import { findSlips } from './yaml-typing.ts'
import { syntaxWords } from './yaml-words.ts'

/** One mistake often makes ten messages: the first few are the true ones. */
const maxSyntaxErrors = 3

type Composed = { readonly documents: readonly Document.Parsed[]; readonly errors: readonly YAMLError[] }

/** Stops at a second document and after a few errors, so that a damaged file cannot take minutes. */
const compose = (text: string): Composed => {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, version: '1.2' })
  const documents: Document.Parsed[] = []
  let broken = 0
  for (const token of new Parser().parse(text)) {
    documents.push(...composer.next(token))
    if (token.type === 'error') broken++
    if (broken > maxSyntaxErrors || documents.length > 1) break
  }
  documents.push(...composer.end())
  return {
    documents,
    errors: [...documents.flatMap((document) => document.errors), ...composer.streamInfo().errors],
  }
}

/** Where the quote or bracket was opened that nothing closes: the parser notices it only lines below. */
const findOpening = (document: Document.Parsed | undefined, offset: number): number | undefined => {
  let opening: number | undefined
  visit(document ?? null, {
    Value: (_, node) => {
      const [start = 0, , end = 0] = node.range ?? []
      const isOpened = isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE')
      if (isOpened && start < offset && offset <= end) opening = start
    },
  })
  return opening
}

/** What the parser says first where a bracket or quote is left open. */
const unclosed: ReadonlySet<ErrorCode> = new Set(['MISSING_CHAR', 'BAD_INDENT', 'BLOCK_IN_FLOW'])

/** A tab throws the parser off for the rest of its line: what it says there is no second mistake. */
const withoutTabEchoes = (errors: readonly YAMLError[], text: string): readonly YAMLError[] => {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT').map(({ pos }) => pos[0])
  return errors.filter(
    ({ pos: [at] }) => !tabs.some((tab) => tab < at && !text.slice(tab, at).includes('\n')),
  )
}

const reportSyntax = (
  error: YAMLError,
  document: Document.Parsed | undefined,
  source: YamlSource,
): Diagnostic => {
  const [start, end] = error.pos
  const opening = unclosed.has(error.code) ? findOpening(document, start) : undefined
  const code = opening === undefined ? error.code : 'MISSING_CHAR'
  return {
    code: 'yaml-syntax',
    severity: 'error',
    ...syntaxWords(code, source.text.slice(start, end).split('\n')[0] ?? ''),
    place: placeOf(source, { start: opening ?? start, end }),
  }
}

/** Brackets, or dashes on one line, in one another: V8 itself gives up on some thousands. */
const mostNested = 200
const nestedMarkers = new RegExp(`(?:[-?] ){${mostNested}}`)

/** Where a text is nested deeper than the parser survives; -1 where it is not. */
const findTooDeep = (text: string): number => {
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1))
    if (depth > mostNested) return index
  }
  return text.search(nestedMarkers)
}

/** More slips near one error than a person makes. */
const mostSlips = 4

/** The typing mistake behind an error: once corrected, the error is gone. */
const reportSlip = ({ pos: [start] }: YAMLError, source: YamlSource): Diagnostic | undefined => {
  const slip = findSlips(source.text, start)
    .slice(0, mostSlips)
    .find(({ mended }) => (compose(mended).errors[0]?.pos[0] ?? Number.POSITIVE_INFINITY) > start + 2)
  if (!slip) return undefined
  const { message, remedy, at, length } = slip
  const place = placeOf(source, { start: at, end: at + length })
  return { code: 'yaml-syntax', severity: 'error', message, remedy, place }
}

const reportEmpty = (file: string): Diagnostic => ({
  code: 'empty-file',
  severity: 'error',
  message: { vi: 'tệp trống', en: 'the file is empty' },
  place: { kind: 'file', file },
  remedy: { vi: 'chép lại nội dung từ bản gốc', en: 'restore the content from a copy' },
})

const reportSecond = (document: Document.Parsed, source: YamlSource): Diagnostic => ({
  code: 'yaml-many-documents',
  severity: 'error',
  message: { vi: 'tệp chứa hơn một tài liệu YAML', en: 'the file holds more than one YAML document' },
  place: placeOf(source, { start: document.range[0], end: document.range[1] }),
  remedy: { vi: 'xoá dòng "---" ở giữa tệp', en: 'delete the line "---" inside the file' },
})

/** Any YAML → its tree, or what is wrong with it. Refuses anchors, tags, several documents, whatever is too deep. */
export const readAnyYaml = (source: YamlSource): Checked<YamlNode> => {
  const fail = (...diagnostics: readonly Diagnostic[]): Checked<YamlNode> => ({
    value: undefined,
    diagnostics,
  })
  const tooDeep = findTooDeep(source.text)
  if (tooDeep >= 0) {
    const place = placeOf(source, { start: tooDeep, end: tooDeep + 1 })
    return fail({ code: 'yaml-too-deep', severity: 'error', ...tooDeepWords, place })
  }
  const { documents, errors } = compose(source.text)
  const [document, second] = documents
  const [first] = errors
  const slip = first && reportSlip(first, source)
  if (slip) return fail(slip)
  if (errors.length > 0)
    return fail(
      ...withoutTabEchoes(errors.slice(0, maxSyntaxErrors), source.text).map((error) =>
        reportSyntax(error, document, source),
      ),
    )
  if (second) return fail(reportSecond(second, source))
  const root = document?.contents
  if (!root?.range || root.range[0] === root.range[1]) return fail(reportEmpty(source.file))
  const { node, diagnostics } = toTree(root, source)
  return diagnostics.length > 0 ? fail(...diagnostics) : { value: node, diagnostics: [] }
}
