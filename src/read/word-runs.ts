import { limits } from '../office/limits.ts'
import { refuseTooLarge } from '../office/refusal.ts'
import type { XmlScanner } from '../office/xml.ts'
import type { LetterLook, UnreadKind, WordBlock, WordField, WordNote, WordRun } from './word-document.ts'
import { type Fields, isUnread, longestCode, nameOf, pageFields, showCode } from './word-fields.ts'
import { readMath } from './word-math.ts'
import { type RunProperties, readRunProperties, type ThemeFonts } from './word-properties.ts'
import type { WordStyles } from './word-styles.ts'
import { cleanWordText, eachChild, eachChoice } from './word-xml.ts'

/** What Word shows where a file says nothing. */
const plain = { font: 'Times New Roman', size: 10, colour: '000000' } as const

/** Bold on bold of a paragraph's style and a style for letters is not bold. Source: ECMA-376 part 1, 17.7.3. */
const toggle = (
  style: boolean | undefined,
  letters: boolean | undefined,
  own: boolean | undefined,
): boolean => own ?? Boolean(style) !== Boolean(letters)

const fontsOf = (text: string, { ascii, others }: RunProperties): readonly string[] => {
  const shown = text.replace(/\s/g, '')
  const basic = /[\u0021-\u007f]/.test(shown) ? [ascii ?? plain.font] : []
  const rest = /[\u0080-\uffff]/.test(shown) ? [others ?? ascii ?? plain.font] : []
  return [...new Set([...basic, ...rest])]
}

/** The look of letters: what their paragraph gives them, then a style for letters, then what is set on them directly. */
const resolveLook = (
  text: string,
  base: RunProperties,
  direct: RunProperties,
  styles: WordStyles,
): LetterLook => {
  const letters = direct.style === undefined ? {} : styles.resolve(direct.style).run
  const all = { ...base, ...letters, ...direct }
  return {
    fonts: fontsOf(text, all),
    size: all.size ?? plain.size,
    bold: toggle(base.bold, letters.bold, direct.bold),
    italic: toggle(base.italic, letters.italic, direct.italic),
    caps: toggle(base.caps, letters.caps, direct.caps),
    underline: all.underline ?? false,
    colour: all.colour ?? plain.colour,
    raised: all.raised ?? false,
  }
}

/** Elements of a shape that show what papi does not read. */
const kinds: Readonly<Record<string, UnreadKind>> = {
  blip: 'picture',
  imagedata: 'picture',
  textpath: 'picture',
  lockedCanvas: 'picture',
  contentPart: 'picture',
  chart: 'chart',
  relIds: 'diagram',
  OLEObject: 'object',
}

/** At a shape: that there is one, the text of boxes, and what of it cannot be read. */
const readShape = (xml: XmlScanner, content: ParagraphContent, context: WordContext): void => {
  content.drawing = true
  const unread: UnreadKind[] = []
  const visit = (name: string): void => {
    const kind = kinds[name]
    if (kind) unread.push(kind)
    if (name === 'txbxContent') content.boxes.push(...context.readBox(xml))
    else if (name !== 'Fallback') eachChild(xml, visit)
    else eachChild(xml, () => {})
  }
  eachChild(xml, visit)
  // An object carries its own picture.
  const shown = unread.includes('object') ? unread.filter((kind) => kind === 'object') : unread
  for (const kind of shown) context.onUnread(kind)
}

/** What a whole file shares while it is read. */
export type WordContext = {
  readonly styles: WordStyles
  readonly theme: ThemeFonts
  readonly fields: Fields
  readonly counts: { runs: number; paragraphs: number; numbered: number }
  readonly readBox: (xml: XmlScanner) => readonly WordBlock[]
  readonly findNote: (kind: WordNote['kind'], id: string) => WordNote | undefined
  readonly onUnread: (kind: UnreadKind) => void
}

export type ParagraphContent = {
  readonly runs: WordRun[]
  readonly fields: WordField[]
  readonly boxes: WordBlock[]
  readonly notes: WordNote[]
  drawing: boolean
  decomposed: boolean
}

type Base = () => RunProperties

const addRun = (content: ParagraphContent, run: WordRun, { counts }: WordContext): void => {
  if (++counts.runs > limits.cells) refuseTooLarge({ vi: 'quá nhiều đoạn chữ', en: 'too many runs of text' })
  content.runs.push(run)
}

/** A field without a result: its code shows something, or Word would have to put something in. */
const showField = (code: string, context: WordContext): string => {
  const text = showCode(code)
  const kind = text === '' ? isUnread(code) : undefined
  if (kind) context.onUnread(kind)
  return text
}

/** Of a deleted run (`deleted`) only the marks of fields count: their other half may be outside. */
const readRun = (
  xml: XmlScanner,
  base: Base,
  content: ParagraphContent,
  context: WordContext,
  deleted: boolean,
): void => {
  const { fields, styles } = context
  let direct: RunProperties = {}
  let text = ''
  const inCode = (): boolean => fields.open.some(({ result }) => !result)
  const add = (more: string): void => {
    if (inCode() || deleted) return
    text += more
    for (const field of fields.open) field.shown = true
  }
  const field = (): void => {
    const type = xml.attribute('fldCharType')
    const open = fields.open.at(-1)
    if (type === 'begin') {
      const ordinal = fields.begun++
      if (!fields.endless.has(ordinal))
        fields.open.push({ ordinal, deleted, code: '', result: false, shown: false, look: direct })
    } else if (type === 'separate' && open) open.result = true
    else if (type === 'end' && open) {
      fields.open.pop()
      if (open.deleted) return
      if (!open.shown && !inCode()) add(showField(open.code, context))
      content.fields.push({ name: nameOf(open.code), look: resolveLook('a', base(), open.look, styles) })
    }
  }
  const visit = (name: string): void => {
    if (name === 'rPr') direct = readRunProperties(xml, context.theme)
    else if (name === 'fldChar') field()
    else if (deleted) return
    else if (name === 't') {
      const raw = xml.textInside()
      if (raw !== raw.normalize('NFC')) content.decomposed = true
      add(cleanWordText(raw))
    } else if (name === 'tab' || name === 'ptab') add('\t')
    else if (name === 'br') add(/^(page|column)$/.test(xml.attribute('type') ?? '') ? '' : '\n')
    else if (name === 'cr') add('\n')
    else if (name === 'noBreakHyphen') add('-')
    else if (name === 'instrText') {
      const open = fields.open.at(-1)
      if (open) open.code = (open.code + xml.textInside()).slice(0, longestCode)
    } else if (name === 'footnoteReference' || name === 'endnoteReference') {
      const note = context.findNote(
        name === 'footnoteReference' ? 'footnote' : 'endnote',
        xml.attribute('id') ?? '',
      )
      if (note) content.notes.push(note)
    } else if (name === 'drawing' || name === 'pict' || name === 'object') readShape(xml, content, context)
    else if (name === 'ruby') eachChild(xml, visit)
    else if (name === 'rubyBase') readContent(xml, base, content, context)
    else if (name === 'AlternateContent') eachChoice(xml, visit)
  }
  eachChild(xml, visit)

  const open = fields.open.at(-1)
  if (open?.result && pageFields.test(nameOf(open.code))) {
    open.look = direct
    return
  }
  if (text !== '' && !direct.hidden)
    addRun(content, { text, ...resolveLook(text, base(), direct, styles) }, context)
}

/** Elements around runs that change nothing of their look. */
const wrappers = /^(hyperlink|smartTag|sdt|sdtContent|customXml|dir|bdo|ins|moveTo|oMathPara)$/

/** At `p` or what wraps runs in it: its runs one after the other. Deleted text is passed over. `base` is what the paragraph gives. */
export const readContent = (
  xml: XmlScanner,
  base: Base,
  content: ParagraphContent,
  context: WordContext,
  other: (name: string) => void = () => {},
): void => {
  // A formula has a font of its own, which is no font of the text.
  const addPlain = (text: string): void => {
    if (text !== '') addRun(content, { text, ...resolveLook('', base(), {}, context.styles) }, context)
  }
  const visitIn =
    (deleted: boolean) =>
    (name: string): void => {
      if (name === 'r') readRun(xml, base, content, context, deleted)
      else if (name === 'del' || name === 'moveFrom') eachChild(xml, visitIn(true))
      else if (wrappers.test(name)) eachChild(xml, visitIn(deleted))
      else if (name === 'AlternateContent') eachChoice(xml, visitIn(deleted))
      else if (deleted) return
      else if (name === 'oMath') addPlain(readMath(xml))
      else if (name === 'fldSimple') {
        const code = (xml.attribute('instr') ?? '').slice(0, longestCode)
        const from = content.runs.length
        eachChild(xml, visitIn(false))
        const look = content.runs[from] ?? resolveLook('a', base(), {}, context.styles)
        if (pageFields.test(nameOf(code))) content.runs.splice(from)
        else if (content.runs.length === from) addPlain(showField(code, context))
        content.fields.push({ name: nameOf(code), look })
      } else other(name)
    }
  eachChild(xml, visitIn(false))
}
