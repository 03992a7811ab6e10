import { deflateSync } from 'fflate'
import { joinEntries, type PackedEntry, packEntry } from './write-zip.ts'
import { type Archive, type Entry, findContent, normalizeName, viewOf } from './zip.ts'

/** Not by zlib: papi and the page of a browser give a copy the same bytes. */
const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 6 })

type StoredEntry = PackedEntry & { readonly name: string }

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Some programs write `xl\\styles.xml` or `/xl/styles.xml`, which others refuse. Source: APPNOTE.TXT 4.4.17.1. */
const partName = (stored: string): string => stored.replaceAll('\\', '/').replace(/^\/+/, '')

/** A header with another name; its length is at `lengthAt`, the name at `nameAt`. */
const rename = (header: Uint8Array, lengthAt: number, nameAt: number, name: string): Uint8Array => {
  const written = new TextEncoder().encode(name)
  const end = nameAt + viewOf(header).getUint16(lengthAt, true)
  const renamed = new Uint8Array(header.length - (end - nameAt) + written.length)
  renamed.set(header.subarray(0, nameAt))
  renamed.set(written, nameAt)
  renamed.set(header.subarray(end), nameAt + written.length)
  viewOf(renamed).setUint16(lengthAt, written.length, true)
  return renamed
}

/** In the order of the directory. Each entry owns the bytes up to where the next one begins. */
const listEntries = (
  { bytes, entries, directoryAt }: Archive,
  refuseUnusual: () => never,
): readonly StoredEntry[] => {
  const starts = [...[...entries.values()].map(({ at }) => at), directoryAt].sort((a, b) => a - b)
  const nextStart = new Map(starts.map((from, i) => [from, starts[i + 1] ?? directoryAt]))
  const decode = (stored: Uint8Array): string => {
    try {
      return utf8.decode(stored)
    } catch {
      return refuseUnusual()
    }
  }
  return [...entries.values()].map((entry: Entry) => {
    const { at, packed, central, stored } = entry
    const fields = viewOf(central)
    const to = nextStart.get(at) ?? directoryAt
    // Sizes and places of 64 bits, and parts that lie over one another.
    const isBig = [20, 24, 42].some((place) => fields.getUint32(place, true) === 0xffffffff)
    if (isBig || findContent(bytes, entry) + packed > to) return refuseUnusual()
    const local = bytes.subarray(at, to)
    const written = decode(stored)
    const name = partName(written)
    return name === written
      ? { name, local: [local], central }
      : { name, local: [rename(local, 26, 30, name)], central: rename(central, 28, 46, name) }
  })
}

/** A name that leads out of the folder where an archive is unpacked. */
const leadsOut = (name: string): boolean => name.split('/').includes('..') || /^[a-z]:/.test(name)

/**
 * A copy of a zip with some parts written anew; all others keep their packed bytes and their order, new ones follow.
 * `parts` and `isStray`, for what is left out, are by normalised name; so is what leads out of the archive.
 */
export const copyZip = (
  archive: Archive,
  parts: ReadonlyMap<string, string>,
  isStray: (name: string) => boolean,
  refuseUnusual: () => never,
): Uint8Array => {
  const entries = listEntries(archive, refuseUnusual)
    .map((entry) => ({ ...entry, key: normalizeName(entry.name) }))
    .filter(({ key }) => !leadsOut(key) && !isStray(key))
  const known = new Set(entries.map(({ key }) => key))
  const kept = entries.map((entry) => {
    const text = parts.get(entry.key)
    return text === undefined ? entry : packEntry(entry.name, text, deflate)
  })
  const added = [...parts].filter(([name]) => !known.has(name))
  return joinEntries([...kept, ...added.map(([name, text]) => packEntry(name, text, deflate))])
}
