import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { limits } from '../office/limits.ts'
import { findTarget, readPackage, readRelationships, scanPart } from '../office/package.ts'
import { refuseOtherZip } from '../office/recognise.ts'
import { refuse, refuseDamaged, refuseTooLarge } from '../office/refusal.ts'
import type { XmlScanner } from '../office/xml.ts'
import type { Archive } from '../office/zip.ts'
import { readBlocks } from './word-blocks.ts'
import type {
  SourceDocument,
  UnreadKind,
  UnreadPart,
  WordBlock,
  WordNote,
  WordParagraph,
  WordSection,
} from './word-document.ts'
import { startFields } from './word-fields.ts'
import { listParagraphs, tellLetters } from './word-letters.ts'
import { readNumbering } from './word-numbering.ts'
import type { ParagraphContext } from './word-paragraph.ts'
import type { WordContext } from './word-runs.ts'
import { plainSection, type ReadEdge, readSection, type SectionProperties } from './word-section.ts'
import { readStyles, readThemeFonts } from './word-styles.ts'
import { isOn } from './word-xml.ts'

/**
 * The only reader of Word files. Takes any bytes, never throws, and stops at `limits`. Styles are resolved, so that
 * every letter has the look that it has on paper. Macros, links, comments and deleted text are not read.
 */
export const readWord = (bytes: Uint8Array, file: string): Checked<SourceDocument> =>
  readPackage(bytes, file, 'word', (archive, root) => {
    const value = readDocument(archive, root, file)
    if (value.sections.every(({ blocks }) => blocks.every(isBlank))) refuseBlank()
    return { value, diagnostics: [...(value.tracked ? [trackedChanges(file)] : []), ...tellLetters(value)] }
  })

const readSettings = (xml: XmlScanner | undefined): boolean => {
  let evenAndOdd = false
  while (xml?.next()) if (xml.kind() === 'open' && xml.name() === 'evenAndOddHeaders') evenAndOdd = isOn(xml)
  return evenAndOdd
}

/** Changes under Track Changes: of text, rows, cells, and of the properties of anything. Source: ECMA-376 part 1, 17.13.5. */
const changes: ReadonlySet<string> = new Set(
  (
    'ins del moveFrom moveTo cellIns cellDel cellMerge conflictIns conflictDel numberingChange rPrChange pPrChange ' +
    'sectPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange'
  ).split(' '),
)

const watchChanges = (xml: XmlScanner, onChange: () => void): XmlScanner => ({
  ...xml,
  next: () => {
    const found = xml.next()
    if (found && xml.kind() === 'open' && changes.has(xml.name())) onChange()
    return found
  },
})

/** `endless` are fields that a first reading found without an end. */
const readDocument = (
  archive: Archive,
  root: string,
  file: string,
  endless?: ReadonlySet<number>,
): SourceDocument => {
  const relationships = readRelationships(archive, root)
  const partOf = (type: string): string => findTarget(relationships, type) ?? ''
  const scanPointed = (type: string): XmlScanner | undefined => scanPart(archive, partOf(type))
  const theme = readThemeFonts(scanPointed('theme'))
  let tracked = false
  const unread: UnreadPart[] = []
  const scanText = (name: string): XmlScanner | undefined => {
    const xml = scanPart(archive, name)
    return (
      xml &&
      watchChanges(xml, () => {
        tracked = true
      })
    )
  }
  const context: ParagraphContext = {
    styles: readStyles(scanPointed('styles'), theme),
    theme,
    numbering: readNumbering(scanPointed('numbering')),
    fields: startFields(endless),
    counts: { runs: 0, paragraphs: 0, numbered: 0 },
    counted: true,
    readBox: (xml) => readBeside(xml, (kind) => context.onUnread(kind)),
    // Each once: a second mark shows no second note.
    findNote: (kind, id) => {
      const note = notes[kind].get(id)
      notes[kind].delete(id)
      return note
    },
    onUnread: (kind) => unread.push({ kind, number: context.counts.numbered }),
  }
  /** Blocks outside the main text: paragraphs are not counted, and fields do not cross into it. */
  const readBeside = (xml: XmlScanner, onUnread: WordContext['onUnread']): readonly WordBlock[] => {
    const blocks: WordBlock[] = []
    const fields = startFields()
    readBlocks(
      xml,
      [],
      { ...context, counted: false, fields, onUnread, findNote: () => undefined },
      { add: (block) => blocks.push(block), onSection: () => {} },
    )
    if (fields.open.length > 0) onUnread('field')
    return blocks
  }
  const onUnreadAside = (kind: UnreadKind): void => {
    unread.push({ kind, number: 0 })
  }
  const notes = { footnote: new Map<string, WordNote>(), endnote: new Map<string, WordNote>() }
  for (const kind of ['footnote', 'endnote'] as const) {
    const xml = scanText(partOf(`${kind}s`))
    while (xml?.next()) {
      if (xml.kind() !== 'open' || xml.name() !== kind) continue
      const id = xml.attribute('id') ?? ''
      notes[kind].set(id, { kind, blocks: readBeside(xml, onUnreadAside) })
    }
  }
  const edges = new Map<string, readonly WordParagraph[]>()
  const readEdge: ReadEdge = (id) => {
    const { target = '' } = relationships.get(id) ?? {}
    const known = edges.get(target)
    if (known) return known
    const xml = scanText(target)
    const found = xml?.next() ? listParagraphs(readBeside(xml, onUnreadAside)) : []
    edges.set(target, found)
    return found
  }

  const sections: WordSection[] = []
  let blocks: WordBlock[] = []
  let last: SectionProperties | undefined
  /** A section that ends with the paragraph that is being read. */
  let ending: SectionProperties | undefined
  const close = (section: SectionProperties): void => {
    sections.push({ ...section, blocks })
    last = section
    blocks = []
  }
  const xml = scanText(root) ?? refuseDamaged()
  while (xml.next()) {
    if (xml.kind() !== 'open') continue
    if (xml.depth() === 1 && xml.name() !== 'document') refuseOtherZip(archive.names)
    if (xml.depth() !== 2 || xml.name() !== 'body') continue
    readBlocks(xml, [], context, {
      add: (block) => {
        blocks.push(block)
        if (ending) close(ending)
        ending = undefined
      },
      onSection: (inParagraph) => {
        if (sections.length >= limits.sheets)
          refuseTooLarge({ vi: 'quá nhiều phần', en: 'too many sections' })
        const section = readSection(xml, last, readEdge)
        if (inParagraph) ending = section
        else close(section)
      },
    })
  }
  if (blocks.length > 0) close(plainSection)
  const { open } = context.fields
  if (open.length > 0 && !endless)
    return readDocument(archive, root, file, new Set(open.map(({ ordinal }) => ordinal)))
  return { file, sections, evenAndOdd: readSettings(scanPointed('settings')), tracked, unread }
}

const isBlank = (block: WordBlock): boolean =>
  block.kind === 'paragraph'
    ? block.text.trim() === ''
    : block.rows.every(({ cells }) => cells.every((cell) => cell.blocks.every(isBlank)))

const refuseBlank = (): never =>
  refuse({
    code: 'no-text',
    message: { vi: 'văn bản không có chữ nào', en: 'the document has no text' },
    remedy: {
      vi: 'mở tệp bằng Word để kiểm tra: văn bản quét thành ảnh thì không kiểm tra được',
      en: 'open it in Word to see: a scanned picture cannot be checked',
    },
  })

const trackedChanges = (file: string): Diagnostic => ({
  code: 'tracked-changes',
  severity: 'advice',
  message: {
    vi: 'văn bản còn sửa đổi chưa chấp nhận (Track Changes); được kiểm tra như đã chấp nhận hết',
    en: 'the document has tracked changes; it is checked as if all were accepted',
  },
  place: { kind: 'file', file },
  remedy: {
    vi: 'chấp nhận hoặc bỏ từng sửa đổi (Review > Accept) trước khi trình ký',
    en: 'accept or reject each of them (Review > Accept) before it is signed',
  },
})
