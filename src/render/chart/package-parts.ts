import { strFromU8, strToU8 } from 'fflate'
import { element, xmlHead } from '../xml-element.ts'

/** The parts of an Office file by path. */
export type Parts = Readonly<Record<string, Uint8Array>>

export type Relation = {
  readonly id: string
  readonly type: 'chart' | 'drawing' | 'package'
  readonly target: string
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const contentTypes = {
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
} as const

const relationshipsPath = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels')

const insert = (parts: Parts, path: string, before: string, xml: string, empty: string): Parts => {
  const part = parts[path]
  const text = part ? strFromU8(part) : empty
  return { ...parts, [path]: strToU8(text.replace(before, `${xml}${before}`)) }
}

/** Adds relationships from the part `path` to others. */
export const relate = (parts: Parts, path: string, relations: readonly Relation[]): Parts =>
  insert(
    parts,
    relationshipsPath(path),
    '</Relationships>',
    relations
      .map(({ id, type, target }) =>
        element('Relationship', { Id: id, Type: `${office}/${type}`, Target: target }),
      )
      .join(''),
    `${xmlHead}<Relationships xmlns="${packages}"></Relationships>`,
  )

const typesPath = '[Content_Types].xml'

/** Says what the parts `paths` are. */
export const declareParts = (
  parts: Parts,
  type: keyof typeof contentTypes,
  paths: readonly string[],
): Parts =>
  insert(
    parts,
    typesPath,
    '</Types>',
    paths
      .map((path) => element('Override', { PartName: `/${path}`, ContentType: contentTypes[type] }))
      .join(''),
    '',
  )

/** Says what parts are that end in `.xlsx`. */
export const declareWorkbooks = (parts: Parts): Parts => {
  const types = strFromU8(parts[typesPath] ?? new Uint8Array())
  if (/Extension="xlsx"/.test(types)) return parts
  const type = element('Default', {
    Extension: 'xlsx',
    ContentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
  return { ...parts, [typesPath]: strToU8(types.replace(/<Types[^>]*>/, (open) => open + type)) }
}
