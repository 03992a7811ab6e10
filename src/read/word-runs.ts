import { limits } from './limits.ts'
import { refuseTooLarge } from './refusal.ts'
import type { WordField, WordParagraph, WordRun } from './word-document.ts'
import { resolveLook } from './word-look.ts'
import { type RunProperties, readRunProperties, type ThemeFonts } from './word-properties.ts'
import type { WordStyles } from './word-styles.ts'
import { cleanWordText, eachChild } from './word-xml.ts'
import type { XmlScanner } from './xml.ts'

/** A field that is open: its instruction, and whether its result has begun. */
type OpenField = { code: string; result: boolean; look: RunProperties }

/** What a whole file shares while it is read. */
export type WordContext = {
  readonly styles: WordStyles
  readonly theme: ThemeFonts
  /** Fields may run over several paragraphs. */
  readonly fields: OpenField[]
  readonly counts: { runs: number; paragraphs: number; numbered: number }
  readonly readBox: (xml: XmlScanner) => readonly WordParagraph[]
  /** Told of changes that were not accepted yet. */
  readonly onTracked: () => void
}

export type Content = {
  readonly runs: WordRun[]
  readonly fields: WordField[]
  readonly boxes: WordParagraph[]
  drawing: boolean
  decomposed: boolean
}

/** Results of these are the page's own, not text. */
const pageFields = /^(PAGE|NUMPAGES|SECTIONPAGES)$/

const nameOf = (code: string): string => code.trim().split(/\s+/)[0]?.toUpperCase() ?? ''

/** Shapes: only whether there is one, and the paragraphs of boxes. */
const readShape = (xml: XmlScanner, content: Content, context: WordContext): void => {
  content.drawing = true
  const visit = (name: string): void => {
    if (name === 'txbxContent') content.boxes.push(...context.readBox(xml))
    else if (name !== 'Fallback') eachChild(xml, visit)
    else eachChild(xml, () => {})
  }
  eachChild(xml, visit)
}

const readRun = (
  xml: XmlScanner,
  base: () => RunProperties,
  content: Content,
  context: WordContext,
): void => {
  const { fields, styles } = context
  let direct: RunProperties = {}
  let text = ''
  const inCode = (): boolean => fields.some(({ result }) => !result)
  const add = (more: string): void => {
    if (!inCode()) text += more
  }
  const field = (): void => {
    const type = xml.attribute('fldCharType')
    const open = fields.at(-1)
    if (type === 'begin') fields.push({ code: '', result: false, look: direct })
    else if (type === 'separate' && open) open.result = true
    else if (type === 'end' && open) {
      fields.pop()
      content.fields.push({ name: nameOf(open.code), look: resolveLook('a', base(), open.look, styles) })
    }
  }
  const visit = (name: string): void => {
    if (name === 'rPr') direct = readRunProperties(xml, context.theme)
    else if (name === 't') {
      const raw = xml.textInside()
      const clean = cleanWordText(raw)
      if (raw !== raw.normalize('NFC')) content.decomposed = true
      add(clean)
    } else if (name === 'tab' || name === 'ptab') add('\t')
    else if (name === 'br') add(/^(page|column)$/.test(xml.attribute('type') ?? '') ? '' : '\n')
    else if (name === 'cr') add('\n')
    else if (name === 'noBreakHyphen') add('-')
    else if (name === 'fldChar') field()
    else if (name === 'instrText') {
      const open = fields.at(-1)
      if (open && open.code.length < 1000) open.code += xml.textInside()
    } else if (name === 'drawing' || name === 'pict' || name === 'object') readShape(xml, content, context)
    else if (name === 'AlternateContent') {
      // The first choice is what Word shows; the fallback says the same once more.
      eachChild(xml, (inner) => inner === 'Choice' && eachChild(xml, visit))
    }
  }
  eachChild(xml, visit)

  const open = fields.at(-1)
  if (open?.result && pageFields.test(nameOf(open.code))) {
    open.look = direct
    return
  }
  if (text === '' || direct.hidden) return
  if (++context.counts.runs > limits.cells)
    refuseTooLarge({ vi: 'quá nhiều đoạn chữ', en: 'too many runs of text' })
  content.runs.push({ text, ...resolveLook(text, base(), direct, styles) })
}

/** Elements around runs that change nothing of their look. */
const wrappers = /^(hyperlink|smartTag|sdt|sdtContent|customXml|dir|bdo|ins|moveTo)$/

/** At `p` or what wraps runs in it: its runs one after the other. Deleted text is passed over. `base` is what the paragraph gives. */
export const readContent = (
  xml: XmlScanner,
  base: () => RunProperties,
  content: Content,
  context: WordContext,
  other: (name: string) => void = () => {},
): void => {
  const visit = (name: string): void => {
    if (/^(ins|del|moveTo|moveFrom)$/.test(name)) context.onTracked()
    if (name === 'r') readRun(xml, base, content, context)
    else if (wrappers.test(name)) eachChild(xml, visit)
    else if (name === 'fldSimple') {
      const field = nameOf(xml.attribute('instr') ?? '')
      const from = content.runs.length
      eachChild(xml, visit)
      const look = content.runs[from] ?? resolveLook('a', base(), {}, context.styles)
      if (pageFields.test(field)) content.runs.splice(from)
      content.fields.push({ name: field, look })
    } else other(name)
  }
  eachChild(xml, visit)
}
