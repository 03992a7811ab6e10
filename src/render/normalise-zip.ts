import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate'

/** What stands in the properties of every file, because the same document must give the same bytes. */
const moment = '2000-01-01T00:00:00Z'

const tag = /<(?:[^<>"']|"[^"]*"|'[^']*')*>/g
const reference = /\b(r:\w+)="([^"]*)"/g
const relationship = /<Relationship\s[^<>]*?(?:\/>|>\s*<\/Relationship>)/g

const idOf = (element: string): string => /\sId="([^"]*)"/.exec(element)?.[1] ?? ''

/** `word/_rels/document.xml.rels` → `word/document.xml`. */
const sourceOf = (path: string): string => path.replace(/_rels\/([^/]+)\.rels$/, '$1')

/** Relationship ids come out as `rId1`, `rId2` in the order in which the part uses them; unused ones follow. */
const renumber = (source: string, relationships: string): { source: string; relationships: string } => {
  const elements = new Map(
    (relationships.match(relationship) ?? []).map((element) => [idOf(element), element]),
  )
  const ids = new Map<string, string>()
  const rename = (id: string): string => {
    const known = ids.get(id) ?? `rId${ids.size + 1}`
    ids.set(id, known)
    return known
  }
  const renamed = source.replace(tag, (text) =>
    text.replace(reference, (whole, name, id) => (elements.has(id) ? `${name}="${rename(id)}"` : whole)),
  )
  for (const id of elements.keys()) rename(id)
  const sorted = [...ids].map(([id, name]) => elements.get(id)?.replace(/\sId="[^"]*"/, ` Id="${name}"`))
  let next = 0
  return { source: renamed, relationships: relationships.replace(relationship, () => sorted[next++] ?? '') }
}

const order = (path: string): string => (path === '[Content_Types].xml' ? '' : path)

type Parts = Readonly<Record<string, Uint8Array>>

/** What belongs before `</sheetData>` of a part, made while the file is packed: it never stands in memory as a whole. */
export type Tails = ReadonlyMap<string, () => Iterable<string>>

// Zip entries carry local time without a zone: a local date has the same bytes everywhere.
const packing = () => ({ level: 6, mtime: new Date(1980, 0, 1) }) as const

/** Bytes that are packed at once. */
const pieceSize = 2 ** 18

/**
 * Hands texts on as bytes, many at a time. They are encoded one by one as they come: texts that wait to be joined would
 * outlive the collections of young objects, and so fill the memory.
 */
const createEncoder = (push: (bytes: Uint8Array) => void) => {
  const encoder = new TextEncoder()
  const buffer = new Uint8Array(pieceSize)
  let used = 0
  const flush = (): void => {
    if (used > 0) push(buffer.subarray(0, used))
    used = 0
  }
  const add = (text: string): void => {
    // A unit of UTF-16 takes at most three bytes.
    if (used + text.length * 3 > pieceSize) flush()
    if (text.length * 3 > pieceSize) push(strToU8(text))
    else used += encoder.encodeInto(text, buffer.subarray(used)).written
  }
  return { add, flush }
}

const packWithTails = (parts: readonly (readonly [string, Uint8Array])[], tails: Tails): Uint8Array => {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    packed.push(bytes.slice())
  })
  for (const [name, bytes] of parts) {
    const { level, mtime } = packing()
    const entry = new ZipDeflate(name, { level })
    entry.mtime = mtime
    zip.add(entry)
    const tail = tails.get(name)
    if (!tail) {
      entry.push(bytes, true)
      continue
    }
    const text = strFromU8(bytes)
    const end = text.lastIndexOf('</sheetData>')
    const { add, flush } = createEncoder((piece) => entry.push(piece))
    add(text.slice(0, end))
    for (const row of tail()) add(row)
    add(text.slice(end))
    flush()
    entry.push(new Uint8Array(), true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(packed))
}

/**
 * Packs an Office file anew without what depends on the moment, the zone or chance: the order and times of entries,
 * the dates in `docProps/core.xml`, the ids of relationships. The same content gives the same bytes.
 * `amend` puts further parts into it, `tails` what is too long to wait in memory.
 */
export const normaliseZip = (
  bytes: Uint8Array,
  amend: (parts: Parts) => Parts = (parts) => parts,
  tails: Tails = new Map(),
): Uint8Array => {
  const parts = { ...amend(unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })) }
  const text = (path: string): string | undefined => parts[path] && strFromU8(parts[path])
  const core = text('docProps/core.xml')
  if (core !== undefined)
    parts['docProps/core.xml'] = strToU8(
      core.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${moment}`),
    )
  for (const path of Object.keys(parts).filter((name) => name.endsWith('.rels'))) {
    const relationships = text(path) ?? ''
    const { source, relationships: renumbered } = renumber(text(sourceOf(path)) ?? '', relationships)
    parts[path] = strToU8(renumbered)
    if (parts[sourceOf(path)]) parts[sourceOf(path)] = strToU8(source)
  }
  const sorted = Object.entries(parts).sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
  return tails.size > 0 ? packWithTails(sorted, tails) : zipSync(Object.fromEntries(sorted), packing())
}
