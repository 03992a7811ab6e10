import type { XmlScanner } from '../office/xml.ts'
import type { Alignment, WordSpacing } from './word-document.ts'
import { eachChild, isOn, readLength } from './word-xml.ts'

/** What one place of the file says of letters; what is absent is left to the styles. */
export type RunProperties = {
  style?: string
  /** Font of the letters a-z and figures, and of all others. */
  ascii?: string
  others?: string
  /** In points. */
  size?: number
  bold?: boolean
  italic?: boolean
  underline?: boolean
  caps?: boolean
  colour?: string
  raised?: boolean
  hidden?: boolean
}

/** The same of a paragraph. Lengths in twips. */
export type ParagraphProperties = {
  style?: string
  alignment?: Alignment
  left?: number
  right?: number
  firstLine?: number
  before?: number
  after?: number
  line?: number
  rule?: WordSpacing['rule']
  contextual?: boolean
  topBorder?: boolean
  bottomBorder?: boolean
  list?: string
  level?: number
  /** A frame in the middle of the page, as for old page numbers. */
  centredFrame?: boolean
}

/** The font behind a name of the theme: `minorHAnsi` → `Calibri`. */
export type ThemeFonts = (name: string | undefined) => string | undefined

/** Sets only what the file states. */
const put = <T extends object, K extends keyof T>(into: T, key: K, value: T[K] | undefined): void => {
  if (value !== undefined) into[key] = value
}

export const readRunProperties = (xml: XmlScanner, theme: ThemeFonts): RunProperties => {
  const found: RunProperties = {}
  eachChild(xml, (name) => {
    const value = xml.attribute('val')
    if (name === 'rStyle') put(found, 'style', value)
    else if (name === 'rFonts') {
      put(found, 'ascii', theme(xml.attribute('asciiTheme')) ?? xml.attribute('ascii'))
      put(found, 'others', theme(xml.attribute('hAnsiTheme')) ?? xml.attribute('hAnsi'))
    } else if (name === 'sz') {
      // Half points, or in a strict file a length.
      const twips = readLength(value, 10)
      put(found, 'size', twips === undefined ? undefined : twips / 20)
    } else if (name === 'b') found.bold = isOn(xml)
    else if (name === 'i') found.italic = isOn(xml)
    else if (name === 'caps') found.caps = isOn(xml)
    else if (name === 'vanish') found.hidden = isOn(xml)
    else if (name === 'u') found.underline = isOn(xml)
    else if (name === 'vertAlign') found.raised = value === 'superscript' || value === 'subscript'
    else if (name === 'color')
      found.colour = /^[0-9a-f]{6}$/i.test(value ?? '') ? (value ?? '').toUpperCase() : '000000'
  })
  return found
}

const alignments: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  lowKashida: 'justify',
  mediumKashida: 'justify',
  highKashida: 'justify',
  thaiDistribute: 'justify',
}

const isLine = (xml: XmlScanner): boolean => !/^(nil|none)$/.test(xml.attribute('val') ?? 'none')

const readIndent = (xml: XmlScanner, found: ParagraphProperties): void => {
  put(found, 'left', readLength(xml.attribute('left') ?? xml.attribute('start')))
  put(found, 'right', readLength(xml.attribute('right') ?? xml.attribute('end')))
  const hanging = readLength(xml.attribute('hanging'))
  const firstLine = readLength(xml.attribute('firstLine'))
  if (hanging !== undefined) found.firstLine = hanging && -hanging
  if (firstLine !== undefined && !hanging) found.firstLine = firstLine
}

/** What Word puts for "automatic" space, in twips. */
const automaticSpace = 280

const readSpacing = (xml: XmlScanner, found: ParagraphProperties): void => {
  const automatic = (name: string): boolean => /^(1|true|on)$/.test(xml.attribute(name) ?? '')
  put(found, 'before', automatic('beforeAutospacing') ? automaticSpace : readLength(xml.attribute('before')))
  put(found, 'after', automatic('afterAutospacing') ? automaticSpace : readLength(xml.attribute('after')))
  const line = readLength(xml.attribute('line'))
  const rule = xml.attribute('lineRule')
  put(found, 'line', line)
  if (rule !== undefined || line !== undefined)
    found.rule = rule === 'exact' ? 'exact' : rule === 'atLeast' ? 'atLeast' : 'auto'
}

/** At `pPr`. `other` is called for what is not a property of the paragraph: its mark, the end of a section. */
export const readParagraphProperties = (
  xml: XmlScanner,
  other: (name: string) => void = () => {},
): ParagraphProperties => {
  const found: ParagraphProperties = {}
  eachChild(xml, (name) => {
    const value = xml.attribute('val')
    if (name === 'pStyle') put(found, 'style', value)
    else if (name === 'jc') put(found, 'alignment', alignments[value ?? ''])
    else if (name === 'ind') readIndent(xml, found)
    else if (name === 'spacing') readSpacing(xml, found)
    else if (name === 'contextualSpacing') found.contextual = isOn(xml)
    else if (name === 'framePr') found.centredFrame = xml.attribute('xAlign') === 'center'
    else if (name === 'pBdr')
      eachChild(xml, (side) => {
        if (side === 'top') found.topBorder = isLine(xml)
        if (side === 'bottom') found.bottomBorder = isLine(xml)
      })
    else if (name === 'numPr')
      eachChild(xml, (part) => {
        if (part === 'numId') put(found, 'list', xml.attribute('val'))
        if (part === 'ilvl') put(found, 'level', readLength(xml.attribute('val')))
      })
    else other(name)
  })
  return found
}
