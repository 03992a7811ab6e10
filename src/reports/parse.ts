import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { type ContainerDirective, directiveFromMarkdown, type LeafDirective } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { directive } from 'micromark-extension-directive'
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import type { Annex, Block, Inline } from '../document/document.ts'
import { plainText } from '../document/format.ts'
import { keep, listWords, suggest } from '../vi.ts'
import type { Attributes, Fault } from './block.ts'
import type { Template } from './fill.ts'
import { type Filled, joinGaps, joinLines, restoreValues } from './kept-text.ts'
import { lintStructure } from './lint-structure.ts'
import { type FaultAt, lintTags } from './lint-tags.ts'
import { resolveReferences } from './references.ts'

/** What a filled template holds before the letterhead is put to it. */
export type Content = {
  /** `Báo cáo`; empty where the template has no `:::title`. */
  readonly type: string
  readonly subject: string
  /** Set by `:::title{landscape}`. */
  readonly landscape: boolean
  readonly body: readonly Block[]
  readonly annexes: readonly Annex[]
  /** References to parts that the document does not have. */
  readonly faults: readonly Diagnostic[]
}

/** Turns a directive of the template (`::target-table`) into blocks. */
type MakeBlocks = (name: string, attributes: Attributes) => readonly Block[]

/** The directives that a template may use, and which attributes they do not take. */
export type Directives = {
  readonly names: readonly string[]
  readonly refuse: (name: string, attributes: Attributes) => Fault | undefined
}

const containers = ['title', 'annex']

// `12:30` and `(III.1):a` are no directives, indented lines no code, `<b>` no HTML.
const { flow = {} } = directive()
const syntax = {
  extensions: [{ flow, disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'setextUnderline'] } }],
  mdastExtensions: [directiveFromMarkdown()],
}

const parseMarkdown = (text: string): Root => fromMarkdown(text, syntax)

/** Of a template as written, which is looked at for every document that it is filled for. Never changed. */
const parseTemplate = keep(parseMarkdown)

const isDirective = (node: Nodes): node is ContainerDirective | LeafDirective =>
  node.type === 'containerDirective' || node.type === 'leafDirective'

const known = new Set([
  'root',
  'paragraph',
  'heading',
  'list',
  'listItem',
  'text',
  'emphasis',
  'strong',
  'break',
])

const describeFault = (node: Nodes, directives: Directives): Fault | undefined => {
  if (node.type === 'heading' && node.depth > 3)
    return {
      message: { vi: 'đề mục chỉ có ba cấp: #, ##, ###', en: 'headings have three levels: #, ##, ###' },
    }
  if (!isDirective(node))
    return known.has(node.type)
      ? undefined
      : {
          message: {
            vi: `mẫu không dùng được thành phần Markdown "${node.type}"`,
            en: `templates cannot use the Markdown element "${node.type}"`,
          },
          remedy: {
            vi: 'dùng đoạn văn, đề mục #, danh sách -, **đậm**, *nghiêng*, ::bảng',
            en: 'use paragraphs, # headings, - lists, **bold**, *italic*, ::tables',
          },
        }
  const names = node.type === 'containerDirective' ? containers : directives.names
  if (names.includes(node.name)) return refuseAttributes(node, directives)
  const near = suggest(node.name, names)
  const choice = listWords(near.length ? near : names)
  const colons = node.type === 'containerDirective' ? ':::' : '::'
  return {
    message: { vi: `không có khối "${colons}${node.name}"`, en: `there is no block "${colons}${node.name}"` },
    remedy: near.length
      ? { vi: `có phải ${choice.vi}?`, en: `did you mean ${choice.en}?` }
      : { vi: `chỉ có ${choice.vi}`, en: `known: ${choice.en}` },
  }
}

/** An attribute with an expression in it is known only when the template is filled. */
const refuseAttributes = (
  node: ContainerDirective | LeafDirective,
  { refuse }: Directives,
): Fault | undefined => {
  const attributes = toAttributes(node)
  return Object.values(attributes).some((value) => value.includes('{{'))
    ? undefined
    : refuse(node.name, attributes)
}

const placeAt = ({ file, text }: Template, { at, length }: FaultAt): Place => {
  const before = text.slice(0, at)
  const [line, column] = [before.split('\n').length, at - before.lastIndexOf('\n')]
  return { kind: 'text', file, start: { line, column }, end: { line, column: column + length } }
}

const startOf = ({ file }: Template): Place => {
  const start = { line: 1, column: 1 }
  return { kind: 'text', file, start, end: start }
}

const toDiagnostic = ({ message, remedy }: Fault, place: Place): Diagnostic => ({
  code: 'template-fault',
  severity: 'error',
  message,
  place,
  ...(remedy && { remedy }),
})

/** `stops`: it must not be filled, for that could take minutes. */
type Linted = { readonly stops: boolean; readonly diagnostics: readonly Diagnostic[] }

/** Finds what no filled template could hold, in the template as written, where lines and columns are the officer's. */
export const lintTemplate = ({ file, text }: Template, directives: Directives): Linted => {
  const structure = lintStructure(text)
  const limits = [...lintTags(text), ...(structure ? [structure] : [])]
  const diagnostics = limits.map((fault) => toDiagnostic(fault, placeAt({ file, text }, fault)))
  if (limits.some(({ stops }) => stops)) return { stops: true, diagnostics }
  const visit = (node: Nodes): void => {
    const fault = describeFault(node, directives)
    if (fault && node.position) {
      const { start, end } = node.position
      const sameLine = start.line === end.line ? end : { line: start.line, column: start.column + 1 }
      diagnostics.push(toDiagnostic(fault, { kind: 'text', file, start, end: sameLine }))
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(parseTemplate(text))
  return { stops: false, diagnostics }
}

const toInlines = (nodes: readonly PhrasingContent[], style: Omit<Inline, 'text'> = {}): readonly Inline[] =>
  nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ text: joinLines(node.value), ...style }]
      case 'break':
        return [{ text: ' ', ...style }]
      case 'strong':
        return toInlines(node.children, { ...style, bold: true })
      case 'emphasis':
        return toInlines(node.children, { ...style, italic: true })
      default:
        return []
    }
  })

const hasText = (inlines: readonly Inline[]): boolean => plainText(inlines).trim() !== ''

const toBlocks = (node: RootContent, makeBlocks: MakeBlocks): readonly Block[] => {
  switch (node.type) {
    case 'heading': {
      const level = Math.min(node.depth, 3) as 1 | 2 | 3
      return [{ kind: 'heading', level, text: toInlines(node.children) }]
    }
    case 'paragraph': {
      const text = toInlines(node.children)
      return hasText(text) ? [{ kind: 'paragraph', text }] : []
    }
    case 'list': {
      const items = node.children.map(({ children }) =>
        children.flatMap((child) => (child.type === 'paragraph' ? toInlines(child.children) : [])),
      )
      return [{ kind: 'list', items: items.filter(hasText) }]
    }
    case 'leafDirective':
      return makeBlocks(node.name, toAttributes(node))
    default:
      return []
  }
}

const toAttributes = (node: ContainerDirective | LeafDirective): Attributes =>
  Object.fromEntries(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']))

const toAnnex = (node: ContainerDirective, makeBlocks: MakeBlocks): Annex => {
  const [first, ...rest] = node.children
  const titled = first?.type === 'heading'
  const title = titled ? plainText(toInlines(first.children)) : ''
  const { sheet, landscape, untitled } = toAttributes(node)
  return {
    name: sheet ?? title,
    title,
    orientation: landscape === undefined ? 'portrait' : 'landscape',
    blocks: (titled ? rest : node.children).flatMap((child) => toBlocks(child, makeBlocks)),
    ...(untitled !== undefined && { untitled: true as const }),
  }
}

/** What a filled template must not be: empty, or more than the parser takes. */
export const lintFilled = (template: Template, { text }: Filled): readonly Diagnostic[] => {
  const empty: Fault = {
    message: { vi: 'mẫu không cho ra nội dung nào', en: 'nothing comes out of the template' },
    remedy: {
      vi: 'chép lại mẫu gốc của papi từ templates/, hoặc xoá tệp để dùng mẫu gốc',
      en: 'copy the template of papi, or delete the file to use that',
    },
  }
  const fault = text.trim() === '' ? empty : lintStructure(text)
  return fault ? [toDiagnostic(fault, startOf(template))] : []
}

/** Reads a filled template. It was linted before, so anything left over is plain text. */
export const parseContent = (template: Template, filled: Filled, makeBlocks: MakeBlocks): Content => {
  const root = parseMarkdown(filled.text)
  const faults = resolveReferences(root)
  joinGaps(root)
  restoreValues(root, filled.restore)
  const { children } = root
  const containersOf = (name: string) =>
    children.filter(
      (node): node is ContainerDirective => node.type === 'containerDirective' && node.name === name,
    )
  const [title] = containersOf('title')
  const [type = '', subject = ''] = (title?.children ?? []).map((node) =>
    node.type === 'paragraph' ? plainText(toInlines(node.children)) : '',
  )
  return {
    type,
    subject,
    landscape: title !== undefined && toAttributes(title).landscape !== undefined,
    body: children.flatMap((node) => toBlocks(node, makeBlocks)),
    annexes: containersOf('annex').map((node) => toAnnex(node, makeBlocks)),
    faults: faults.map((fault) => toDiagnostic(fault, startOf(template))),
  }
}
