import { relationshipsPart } from './package.ts'
import { type Content, writeZip } from './write-zip.ts'
import { applyEdits, findElements, readAttribute, scanTags, setAttribute, sliceElement } from './xml-edit.ts'

/** In the properties of every file, because the same document must give the same bytes. */
const moment = '2000-01-01T00:00:00Z'

const reference = /\b(r:\w+)="([^"]*)"/g
const tagHere = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/y

/** What merely looks like an attribute in the text stays as it is. */
const isInTag = (source: string, at: number): boolean => {
  tagHere.lastIndex = source.lastIndexOf('<', at)
  return tagHere.test(source) && tagHere.lastIndex > at
}

/** Relationship ids come out as `rId1`, `rId2` in the order in which the part uses them; unused ones follow. */
const renumber = (source: string, relationships: string): { source: string; relationships: string } => {
  const elements = findElements([...scanTags(relationships)], 2, 'Relationship')
  const known = new Map(elements.map((one) => [readAttribute(one.open.text, 'Id') ?? '', one]))
  const names = new Map<string, string>()
  const rename = (id: string): string => {
    const name = names.get(id) ?? `rId${names.size + 1}`
    names.set(id, name)
    return name
  }
  const renamed = source.replace(reference, (whole, attribute, id, at) =>
    known.has(id) && isInTag(source, at) ? `${attribute}="${rename(id)}"` : whole,
  )
  for (const id of known.keys()) rename(id)
  const edits = [...names].flatMap(([id, name], index) => {
    const [one, place] = [known.get(id), elements[index]]
    if (!one || !place) return []
    const text = setAttribute(one.open.text, 'Id', name)
    const rest = sliceElement(relationships, one).slice(one.open.text.length)
    return [{ start: place.open.start, end: place.close?.end ?? place.open.end, text: text + rest }]
  })
  return { source: renamed, relationships: applyEdits(relationships, edits) }
}

const order = (path: string): string => (path === '[Content_Types].xml' ? '' : path)

/** What belongs before `</sheetData>` of a part, made while the file is packed: it is never in memory as a whole. */
export type Tails = ReadonlyMap<string, () => Iterable<string>>

const withTail = (text: string, tail: () => Iterable<string>): Content =>
  function* () {
    const end = text.lastIndexOf('</sheetData>')
    yield text.slice(0, end)
    yield* tail()
    yield text.slice(end)
  }

/**
 * Packs the parts of an Office file without what depends on the moment, the zone or chance: the order and times of
 * entries, the dates in `docProps/core.xml`, the ids of relationships. The same content gives the same parts.
 */
export const writePackage = (
  contents: ReadonlyMap<string, Content>,
  tails: Tails = new Map(),
): Uint8Array => {
  const parts = new Map(contents)
  const text = (name: string): string | undefined => {
    const content = parts.get(name)
    return typeof content === 'string' ? content : undefined
  }
  const core = text('docProps/core.xml')
  if (core !== undefined)
    parts.set(
      'docProps/core.xml',
      core.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${moment}`),
    )
  for (const name of ['', ...parts.keys()]) {
    const relationships = text(relationshipsPart(name))
    if (relationships === undefined || name.endsWith('.rels')) continue
    const renumbered = renumber(text(name) ?? '', relationships)
    parts.set(relationshipsPart(name), renumbered.relationships)
    if (name !== '') parts.set(name, renumbered.source)
  }
  for (const [name, tail] of tails) parts.set(name, withTail(text(name) ?? '', tail))
  return writeZip([...parts].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)))
}
