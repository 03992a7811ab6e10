import type { XmlScanner } from '../office/xml.ts'
import { cleanWordText, eachChild } from './word-xml.ts'

/** A part of a fraction or a root that is more than one number or name. */
const enclose = (text: string): string => (/^[\p{L}\d.,%]*$/u.test(text) ? text : `(${text})`)

type Parts = (name: string) => string

/** How structures read on one line, by the name of their element. Others are their parts one after the other. */
const shapes: Readonly<Record<string, (part: Parts) => string>> = {
  f: (part) => `${enclose(part('num'))}/${enclose(part('den'))}`,
  sSup: (part) => `${part('e')}^${enclose(part('sup'))}`,
  sSub: (part) => `${part('e')}_${enclose(part('sub'))}`,
  sSubSup: (part) => `${part('e')}_${enclose(part('sub'))}^${enclose(part('sup'))}`,
  sPre: (part) => ` _${enclose(part('sub'))}^${enclose(part('sup'))} ${part('e')}`,
  rad: (part) => `${part('deg')}√${enclose(part('e'))}`,
  d: (part) => `(${part('e')})`,
  nary: (part) => ` _${enclose(part('sub'))}^${enclose(part('sup'))} ${part('e')}`,
  limLow: (part) => `${part('e')}_${enclose(part('lim'))}`,
  limUpp: (part) => `${part('e')}^${enclose(part('lim'))}`,
}

/** Cells of a matrix and lines of a system stay apart. */
const apart = /^(m|mr|eqArr)$/

const readElement = (xml: XmlScanner, name: string): string => {
  if (name === 't') return cleanWordText(xml.textInside())
  if (/^(del|moveFrom)$|Pr$/.test(name)) {
    eachChild(xml, () => {})
    return ''
  }
  const parts: (readonly [string, string])[] = []
  eachChild(xml, (child) => parts.push([child, readElement(xml, child)]))
  const part: Parts = (wanted) =>
    parts
      .filter(([child]) => child === wanted)
      .map(([, text]) => text)
      .join('; ')
  return shapes[name]?.(part) ?? parts.map(([, text]) => text).join(apart.test(name) ? '; ' : '')
}

/** At `oMath`: the equation on one line, `12/61`, `10^2`. Source: ECMA-376 part 1, 22.1. */
export const readMath = (xml: XmlScanner): string => readElement(xml, 'oMath')
