import type { Parts } from '../office/parts.ts'
import { scanXml } from '../office/xml.ts'
import { decodeXml } from '../office/xml-text.ts'
import { type Archive, normalizeName } from '../office/zip.ts'
import { refuseToMark } from './refuse-to-mark.ts'

/** The parts of an Office file on their way to a copy: what is not written stays as it was. Only well-formed parts are read. */
export type PackageCopy = Parts & {
  readonly archive: Archive
  /** For a part that need not be well-formed, such as VML. */
  readonly readLoose: (name: string) => string | undefined
  /** `xl/comments/papi1.xml`: the first of its kind that is free. */
  readonly freeName: (stem: string, ending: string) => string
  /** The texts of the parts that were written, by normalised name. */
  readonly written: () => ReadonlyMap<string, string>
}

/** Patched parts are written in UTF-8, whatever they were. */
const stateUtf8 = (text: string): string =>
  text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])(?!utf-8["'])[\w.-]+/i, '$1UTF-8')

/** Of one part, unpacked: about 300 000 cells. Patching takes about five times as much memory. */
const mostBytes = 16 * 2 ** 20

export const copyPackage = (archive: Archive): PackageCopy => {
  const texts = new Map<string, string>()
  const readLoose = (name: string): string | undefined => {
    const key = normalizeName(name)
    const known = texts.get(key)
    if (known !== undefined) return known
    const bytes = archive.unpack(key)
    if (bytes && bytes.length > mostBytes)
      refuseToMark({ vi: 'trang tính quá lớn', en: 'a sheet of it is too large' })
    return bytes && decodeXml(bytes)
  }
  const checked = new Set<string>()
  return {
    archive,
    readLoose,
    read: (name) => {
      const text = readLoose(name)
      if (text !== undefined && !checked.has(name)) {
        const xml = scanXml(text)
        while (xml.next());
        checked.add(name)
      }
      return text
    },
    write: (name, text) => {
      texts.set(normalizeName(name), stateUtf8(text))
    },
    freeName: (stem, ending) => {
      const isTaken = (name: string): boolean => archive.has(name) || texts.has(name)
      let number = 1
      while (isTaken(`${stem}${number}${ending}`)) number++
      return `${stem}${number}${ending}`
    },
    written: () => texts,
  }
}
