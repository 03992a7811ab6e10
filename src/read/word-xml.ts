import type { XmlScanner } from '../office/xml.ts'
import { dropInvisible } from '../vi.ts'

/** Visits the elements directly inside the current one and moves to its end. `visit` may read on to the end of the child. */
export const eachChild = (xml: XmlScanner, visit: (name: string) => void): void => {
  const depth = xml.depth()
  while (xml.next()) {
    if (xml.kind() === 'close' && xml.depth() === depth) return
    if (xml.kind() === 'open' && xml.depth() === depth + 1) visit(xml.name())
  }
}

/** Visits the elements directly inside the root of a part, and reads the part to its end. */
export const eachInRoot = (xml: XmlScanner | undefined, visit: (name: string) => void): void => {
  while (xml?.next()) if (xml.kind() === 'open' && xml.depth() === 1) eachChild(xml, visit)
}

/** At `AlternateContent`: the first choice is what Word shows; the fallback says the same once more. */
export const eachChoice = (xml: XmlScanner, visit: (name: string) => void): void =>
  eachChild(xml, (inner) => inner === 'Choice' && eachChild(xml, visit))

/** `<w:b/>` and `<w:b w:val="true"/>` are on. */
export const isOn = (xml: XmlScanner): boolean => !/^(0|false|off|none)$/i.test(xml.attribute('val') ?? '')

const units: Readonly<Record<string, number>> = {
  pt: 20,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 1440 / 25.4,
  pc: 240,
  pi: 240,
}

/** A length in the file's own unit; strict files may write `20mm`, which comes out in twips. */
export const readLength = (text: string | undefined, own = 1): number | undefined => {
  const [, digits, unit] = /^(-?\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|pi)?$/.exec(text?.trim() ?? '') ?? []
  if (digits === undefined) return undefined
  return Math.round(Number(digits) * (unit === undefined ? own : (units[unit] ?? 1)))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\p{Surrogate}]/gu

/** Text of a file as papi keeps it: NFC, without control characters; a space that does not break is a space. */
export const cleanWordText = (text: string): string =>
  dropInvisible(text.replace(forbidden, ''))
    .replace(/[\u00a0\u202f\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(/[\u2028\u2029]/g, '\n')
    .normalize('NFC')
