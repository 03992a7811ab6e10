import { limits } from '../office/limits.ts'
import { refuseTooLarge } from '../office/refusal.ts'
import type { XmlScanner } from '../office/xml.ts'
import {
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperties,
  readRunProperties,
  type ThemeFonts,
} from './word-properties.ts'
import { eachChild, eachInRoot } from './word-xml.ts'

type Properties = { readonly run: RunProperties; readonly paragraph: ParagraphProperties }

type WordStyle = Properties & { readonly basedOn: string | undefined }

/** The styles of a file, each with all that it inherits. */
export type WordStyles = {
  /** For a file without any style. */
  readonly defaults: Properties
  /** Id of the style that paragraphs without one have. */
  readonly standard: string
  readonly resolve: (id: string | undefined) => Properties
}

const nothing: Properties = { run: {}, paragraph: {} }

const merge = (base: Properties, over: Properties): Properties => ({
  run: { ...base.run, ...over.run },
  paragraph: { ...base.paragraph, ...over.paragraph },
})

const readProperties = (xml: XmlScanner, theme: ThemeFonts, other: (name: string) => void): Properties => {
  let found = nothing
  eachChild(xml, (name) => {
    if (name === 'rPr') found = { ...found, run: readRunProperties(xml, theme) }
    else if (name === 'pPr') found = { ...found, paragraph: readParagraphProperties(xml) }
    else other(name)
  })
  return found
}

/** Fonts of the theme: its headings' (`major…`) and its text's (`minor…`). */
export const readThemeFonts = (xml: XmlScanner | undefined): ThemeFonts => {
  const fonts = new Map<string, string>()
  let kind = ''
  while (xml?.next()) {
    if (xml.kind() !== 'open') continue
    if (xml.name() === 'majorFont' || xml.name() === 'minorFont') kind = xml.name().slice(0, 5)
    else if (xml.name() === 'latin' && kind && !fonts.has(kind))
      fonts.set(kind, xml.attribute('typeface') ?? '')
  }
  return (name) => fonts.get(name?.slice(0, 5) ?? '') || undefined
}

/** Styles on styles on styles: more than any program writes. */
const mostSteps = 64

export const readStyles = (part: XmlScanner | undefined, theme: ThemeFonts): WordStyles => {
  const xml = part as XmlScanner
  const styles = new Map<string, WordStyle>()
  let defaults = nothing
  let standard = ''

  const readDefaults = (): void =>
    eachChild(xml, () => {
      const found = readProperties(xml, theme, () => {})
      defaults = merge(defaults, found)
    })

  const readStyle = (): void => {
    const id = xml.attribute('styleId') ?? ''
    const isStandard =
      xml.attribute('type') === 'paragraph' && /^(1|true|on)$/.test(xml.attribute('default') ?? '')
    let basedOn: string | undefined
    const properties = readProperties(xml, theme, (name) => {
      if (name === 'basedOn') basedOn = xml.attribute('val')
    })
    if (isStandard) standard = id
    if (styles.size >= limits.rows / 100) refuseTooLarge({ vi: 'quá nhiều kiểu chữ', en: 'too many styles' })
    if (!styles.has(id)) styles.set(id, { ...properties, basedOn })
  }

  eachInRoot(part, (name) => {
    if (name === 'docDefaults') readDefaults()
    else if (name === 'style') readStyle()
  })

  const known = new Map<string, Properties>()
  const resolve = (id: string | undefined, steps = 0): Properties => {
    const style = styles.get(id ?? '')
    if (id === undefined || !style || steps > mostSteps) return nothing
    const found = known.get(id)
    if (found) return found
    const resolved = merge(resolve(style.basedOn, steps + 1), style)
    if (steps === 0) known.set(id, resolved)
    return resolved
  }
  return { defaults, standard, resolve: (id) => resolve(id) }
}
