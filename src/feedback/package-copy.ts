import { readRelationships } from '../read/package.ts'
import { scanXml } from '../read/xml.ts'
import { decodeXml } from '../read/xml-text.ts'
import { type Archive, normalizeName } from '../read/zip.ts'
import { escapeXml } from '../render/xml-element.ts'
import { refuseToMark } from './refuse-to-mark.ts'
import { addPrefix, appendChild, applyEdits, readAttribute, scanTags, type Tag } from './tags.ts'

/** The parts of an Office file on their way to a copy: what is not written stays as it was. */
export type PackageCopy = {
  readonly archive: Archive
  /** The text of a well-formed part as it is by now; `undefined` where there is none. */
  readonly read: (name: string) => string | undefined
  /** The same for a part that need not be well-formed, such as VML. */
  readonly readLoose: (name: string) => string | undefined
  readonly write: (name: string, text: string) => void
  /** `xl/comments/papi1.xml`: the first of its kind that is free. */
  readonly freeName: (stem: string, ending: string) => string
  readonly written: () => ReadonlyMap<string, Uint8Array>
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
      const isTaken = (name: string): boolean => archive.names.includes(name) || texts.has(name)
      let number = 1
      while (isTaken(`${stem}${number}${ending}`)) number++
      return `${stem}${number}${ending}`
    },
    written: () => new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)])),
  }
}

const namespace = 'http://schemas.openxmlformats.org/'
export const relationshipTypes = `${namespace}officeDocument/2006/relationships`
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Adds a child to the root of a part. */
export const appendToRoot = (source: string, xml: string): string => {
  const tags = [...scanTags(source)].filter(({ depth }) => depth === 1)
  const [open, close] = tags as [Tag, Tag | undefined]
  return applyEdits(source, [appendChild(source, { open, close }, addPrefix(xml, open.prefix))])
}

export const relationshipsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** Points from one part to another and gives the id of the pointer. */
export const relate = (copy: PackageCopy, from: string, type: string, target: string): string => {
  const name = relationshipsOf(from)
  const source =
    copy.read(name) ?? `${declaration}<Relationships xmlns="${namespace}package/2006/relationships"/>`
  const taken = new Set(
    [...scanTags(source)].map((tag) => readAttribute(source.slice(tag.start, tag.end), 'Id')),
  )
  let number = 1
  while (taken.has(`papi${number}`)) number++
  const id = `papi${number}`
  const xml = `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="/${escapeXml(target)}"/>`
  copy.write(name, appendToRoot(source, xml))
  return id
}

/** The part that another points to with the first pointer of a type; `undefined` where there is none. */
export const targetOf = (copy: PackageCopy, from: string, type: string): string | undefined =>
  [...readRelationships(copy.archive, from).values()].find((one) => one.type === type)?.target

const contentTypes = '[content_types].xml'

const readTypes = (copy: PackageCopy): string =>
  copy.read(contentTypes) ??
  refuseToMark({ vi: 'thiếu [Content_Types].xml', en: 'it has no [Content_Types].xml' })

const addType = (copy: PackageCopy, xml: string): void =>
  copy.write(contentTypes, appendToRoot(readTypes(copy), xml))

const override = (part: string, type: string): string =>
  `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`

/** States the type of a new part: `worksheet`, `comments`, `styles`. */
export const addContentType = (copy: PackageCopy, part: string, type: string): void => {
  const source = readTypes(copy)
  const isStated = [...scanTags(source)].some((tag) => {
    const name = readAttribute(source.slice(tag.start, tag.end), 'PartName')
    return name !== undefined && normalizeName(name) === part
  })
  if (!isStated)
    addType(copy, override(part, `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`))
}

const vmlType = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

export const addVmlType = (copy: PackageCopy, part: string): void => {
  const source = readTypes(copy)
  const stated = [...scanTags(source)].map((tag) => source.slice(tag.start, tag.end))
  const known = stated.find((tag) => readAttribute(tag, 'Extension')?.toLowerCase() === 'vml')
  if (known === undefined) addType(copy, `<Default Extension="vml" ContentType="${vmlType}"/>`)
  else if (readAttribute(known, 'ContentType') !== vmlType) addType(copy, override(part, vmlType))
}
