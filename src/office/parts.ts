import { relationshipsPart } from './package.ts'
import type { Content } from './write-zip.ts'
import { addToRoot, readAttribute, scanTags } from './xml-edit.ts'
import { element, xmlHead } from './xml-element.ts'
import { normalizeName } from './zip.ts'

/** The parts of an Office file that is being written. */
export type Parts = {
  /** The text of a part as it is by now; `undefined` where there is none. */
  readonly read: (name: string) => string | undefined
  readonly write: (name: string, text: string) => void
}

/** Parts that are made from nothing, or by a library. */
export const createParts = (contents: Map<string, Content>): Parts => ({
  read: (name) => {
    const content = contents.get(name)
    return typeof content === 'string' ? content : undefined
  },
  write: (name, text) => {
    contents.set(name, text)
  },
})

const schemas = 'http://schemas.openxmlformats.org/'
export const relationshipTypes = `${schemas}officeDocument/2006/relationships`
const contentType = 'application/vnd.openxmlformats-'

const office = `${contentType}officedocument.`

/** By the last word of the relationship that points to such a part. */
const partTypes = {
  officeDocument: `${office}spreadsheetml.sheet.main+xml`,
  worksheet: `${office}spreadsheetml.worksheet+xml`,
  comments: `${office}spreadsheetml.comments+xml`,
  styles: `${office}spreadsheetml.styles+xml`,
  chart: `${office}drawingml.chart+xml`,
  drawing: `${office}drawing+xml`,
} as const

const extensionTypes = {
  rels: `${contentType}package.relationships+xml`,
  vml: `${office}vmlDrawing`,
  xlsx: `${office}spreadsheetml.sheet`,
} as const

const emptyRelationships = `${xmlHead}<Relationships xmlns="${schemas}package/2006/relationships"></Relationships>`
const emptyTypes = `${xmlHead}<Types xmlns="${schemas}package/2006/content-types"></Types>`

export const typesPart = '[Content_Types].xml'

/** Attributes of the tags of a part. */
const listAttributes = (source: string, name: string): readonly (string | undefined)[] =>
  [...scanTags(source)].map(({ text }) => readAttribute(text, name))

/** Points from one part (`''` for the package) to another and gives the id of the pointer: `id`, else one that is free. */
export const relate = (parts: Parts, from: string, type: string, target: string, id?: string): string => {
  const name = relationshipsPart(from)
  const source = parts.read(name) ?? emptyRelationships
  const taken = new Set(id === undefined ? listAttributes(source, 'Id') : [])
  let number = 1
  while (taken.has(`papi${number}`)) number++
  const own = id ?? `papi${number}`
  const xml = element('Relationship', { Id: own, Type: `${relationshipTypes}/${type}`, Target: target })
  parts.write(name, addToRoot(source, xml))
  return own
}

const readTypes = (parts: Parts): string => parts.read(typesPart) ?? emptyTypes

const addType = (parts: Parts, xml: string, place: 'last' | 'first' = 'last'): void =>
  parts.write(typesPart, addToRoot(readTypes(parts), xml, place))

/** States what a new part is. */
export const declarePart = (parts: Parts, part: string, type: keyof typeof partTypes): void => {
  const stated = listAttributes(readTypes(parts), 'PartName')
  if (!stated.some((name) => name !== undefined && normalizeName(name) === normalizeName(part)))
    addType(parts, element('Override', { PartName: `/${part}`, ContentType: partTypes[type] }))
}

/** States what all parts with an extension are; a part alone where the file says something else of the extension. */
export const declareByExtension = (
  parts: Parts,
  part: string,
  extension: keyof typeof extensionTypes,
): void => {
  const type = extensionTypes[extension]
  const known = [...scanTags(readTypes(parts))].find(
    ({ text }) => readAttribute(text, 'Extension')?.toLowerCase() === extension,
  )
  if (!known) addType(parts, element('Default', { Extension: extension, ContentType: type }), 'first')
  else if (readAttribute(known.text, 'ContentType') !== type)
    addType(parts, element('Override', { PartName: `/${part}`, ContentType: type }))
}
