import { limits } from '../office/limits.ts'
import { refuseTooLarge } from '../office/refusal.ts'
import type { XmlScanner } from '../office/xml.ts'
import type { WordParagraph } from './word-document.ts'
import type { WordNumbering } from './word-numbering.ts'
import { type ParagraphProperties, type RunProperties, readParagraphProperties } from './word-properties.ts'
import { type ParagraphContent, readContent, type WordContext } from './word-runs.ts'
import { eachChild } from './word-xml.ts'

export type ParagraphContext = WordContext & {
  readonly numbering: WordNumbering
  /** Paragraphs of the text are counted, those of headers and boxes are not. */
  readonly counted: boolean
}

/** Ids of the styles of the tables around, the outermost first. */
export type TableStyles = readonly string[]

/**
 * From the weakest to the strongest: defaults, tables, the numbering that a style asks for, the style, the numbering
 * asked for directly, the paragraph itself. Source: ECMA-376 part 1, 17.7.2 and 17.9.23.
 */
const resolve = (
  direct: ParagraphProperties,
  tables: TableStyles,
  { styles, numbering }: ParagraphContext,
): { readonly paragraph: ParagraphProperties; readonly run: RunProperties } => {
  const style = styles.resolve(direct.style ?? styles.standard)
  const around = tables.map((table) => styles.resolve(table))
  const indentOf = ({ list, level }: ParagraphProperties): ParagraphProperties => {
    const { left, firstLine } = numbering.indentOf(list, level ?? 0)
    return { ...(left !== undefined && { left }), ...(firstLine !== undefined && { firstLine }) }
  }
  const own = direct.list === undefined ? {} : indentOf({ level: style.paragraph.level ?? 0, ...direct })
  return {
    paragraph: Object.assign(
      {},
      styles.defaults.paragraph,
      ...around.map(({ paragraph }) => paragraph),
      indentOf(style.paragraph),
      style.paragraph,
      own,
      direct,
    ),
    run: Object.assign({}, styles.defaults.run, ...around.map(({ run }) => run), style.run),
  }
}

export type ReadParagraph = {
  readonly paragraph: WordParagraph
  /** Its end was deleted: the next paragraph goes on in it, with the next one's properties. */
  readonly joined: boolean
}

/**
 * At `p`. `onSection` is called when a section ends with this paragraph. `held`: the paragraph before, where its end was
 * deleted.
 */
export const readParagraph = (
  xml: XmlScanner,
  tables: TableStyles,
  context: ParagraphContext,
  onSection: () => void,
  held: WordParagraph | undefined,
): ReadParagraph => {
  if (++context.counts.paragraphs > limits.cells / 5)
    refuseTooLarge({ vi: 'quá nhiều đoạn văn', en: 'too many paragraphs' })
  const number = held?.number ?? (context.counted ? ++context.counts.numbered : 0)
  let { paragraph: own, run } = resolve({}, tables, context)
  let direct: ParagraphProperties = {}
  let joined = false
  const content: ParagraphContent = {
    runs: [...(held?.runs ?? [])],
    fields: [...(held?.fields ?? [])],
    boxes: [...(held?.boxes ?? [])],
    notes: [...(held?.notes ?? [])],
    drawing: held?.drawing ?? false,
    decomposed: held?.decomposed ?? false,
  }
  // `pPr` comes first where it is; what follows is read with what it says.
  const child = (name: string): void => {
    if (name !== 'pPr') return
    direct = readParagraphProperties(xml, (inner) => {
      // The mark comes before the section that would end with it.
      if (inner === 'rPr')
        eachChild(xml, (mark) => {
          if (mark === 'del' || mark === 'moveFrom') joined = true
        })
      else if (inner === 'sectPr' && !joined) onSection()
    })
    ;({ paragraph: own, run } = resolve(direct, tables, context))
  }
  readContent(xml, () => run, content, context, child)
  const list = own.list
  const label =
    list === undefined || list === '0' || !context.counted || joined
      ? ''
      : context.numbering.next(list, own.level ?? 0)
  const paragraph: WordParagraph = {
    kind: 'paragraph',
    number,
    text: content.runs.map(({ text }) => text).join(''),
    runs: content.runs,
    style: direct.style ?? context.styles.standard,
    label,
    alignment: own.centredFrame ? 'center' : (own.alignment ?? 'left'),
    indent: {
      left: own.left ?? 0,
      right: own.right ?? 0,
      firstLine: own.firstLine ?? 0,
    },
    spacing: {
      before: own.before ?? 0,
      after: own.after ?? 0,
      line: own.line ?? 240,
      rule: own.rule ?? 'auto',
      contextual: own.contextual ?? false,
    },
    borders: { top: own.topBorder ?? false, bottom: own.bottomBorder ?? false },
    drawing: content.drawing,
    fields: content.fields,
    boxes: content.boxes,
    notes: content.notes,
    decomposed: content.decomposed,
  }
  return { paragraph, joined }
}
