import { zipSync } from 'fflate'
import { normalizeName } from '../read/zip.ts'
import { refuseToMark } from './refuse-to-mark.ts'

/** One file in a zip as it lies there: `local` is its header with the packed bytes, `central` its line in the directory. */
type Entry = { readonly name: string; readonly local: Uint8Array; readonly central: Uint8Array }

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const refuseUnusualZip = (): never =>
  refuseToMark({ vi: 'cấu trúc tệp nén bên trong khác thường', en: 'the zip inside is unusual' })

/** `shift`: bytes put before the archive. Source: APPNOTE.TXT 4.3.16; the last record in the file counts. */
const findDirectory = (view: DataView): { count: number; start: number; end: number; shift: number } => {
  let last = view.byteLength - 22
  while (last >= 0 && view.getUint32(last, true) !== 0x06054b50) last--
  if (last < 0) return refuseUnusualZip()
  const count = view.getUint16(last + 10, true)
  const size = view.getUint32(last + 12, true)
  const offset = view.getUint32(last + 16, true)
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) return refuseUnusualZip()
  // Some programs put a 64-bit record of 56 bytes and its locator of 20 between the directory and its end.
  const big = last >= 76 && view.getUint32(last - 20, true) === 0x07064b50
  const end = big ? last - 76 : last
  const start = end - size
  return start < offset ? refuseUnusualZip() : { count, start, end, shift: start - offset }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const decodeName = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    return refuseUnusualZip()
  }
}

/** Some programs write `xl\\styles.xml` or `/xl/styles.xml`, which others refuse. Source: APPNOTE.TXT 4.4.17.1. */
const partName = (stored: string): string => stored.replaceAll('\\', '/').replace(/^\/+/, '')

/** A header with another name; the length stands at `lengthAt`, the name at `nameAt`. */
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
const listEntries = (bytes: Uint8Array): readonly Entry[] => {
  const view = viewOf(bytes)
  const { count, start, end, shift } = findDirectory(view)
  const found: { name: string; from: number; packed: number; central: Uint8Array }[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return refuseUnusualZip()
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const packed = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    if (packed === 0xffffffff || local === 0xffffffff) return refuseUnusualZip()
    const name = decodeName(bytes.subarray(at + 46, nameEnd))
    found.push({ name, from: local + shift, packed, central: bytes.subarray(at, next) })
    at = next
  }
  const starts = [...found.map(({ from }) => from), start].sort((a, b) => a - b)
  const nextStart = new Map(starts.map((from, i) => [from, starts[i + 1] ?? start]))
  return found.map(({ name: stored, from, packed, central }) => {
    const name = partName(stored)
    const to = nextStart.get(from) ?? start
    if (from < 0 || from + 30 > to || view.getUint32(from, true) !== 0x04034b50) return refuseUnusualZip()
    const head = 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true)
    if (from + head + packed > to) return refuseUnusualZip()
    const local = bytes.subarray(from, to)
    return name === stored
      ? { name, local, central }
      : { name, local: rename(local, 26, 30, name), central: rename(central, 28, 46, name) }
  })
}

const joinEntries = (entries: readonly Entry[]): Uint8Array => {
  const localSize = entries.reduce((sum, { local }) => sum + local.length, 0)
  const centralSize = entries.reduce((sum, { central }) => sum + central.length, 0)
  const joined = new Uint8Array(localSize + centralSize + 22)
  const view = viewOf(joined)
  let localAt = 0
  let centralAt = localSize
  for (const { local, central } of entries) {
    joined.set(local, localAt)
    joined.set(central, centralAt)
    view.setUint32(centralAt + 42, localAt, true)
    localAt += local.length
    centralAt += central.length
  }
  view.setUint32(centralAt, 0x06054b50, true)
  view.setUint16(centralAt + 8, entries.length, true)
  view.setUint16(centralAt + 10, entries.length, true)
  view.setUint32(centralAt + 12, centralSize, true)
  view.setUint32(centralAt + 16, localSize, true)
  return joined
}

/** A name that leads out of the folder where an archive is unpacked. */
const leadsOut = (name: string): boolean => name.split('/').includes('..') || /^[a-z]:/.test(name)

/**
 * A copy of a zip with some parts written anew; all others keep their packed bytes and their order, new ones follow.
 * `parts` and `isStray`, for what is left out, are by normalised name; so is what leads out of the archive. The same input
 * gives the same bytes.
 */
export const copyZip = (
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  isStray: (name: string) => boolean,
): Uint8Array => {
  const isKept = (name: string): boolean => !leadsOut(name) && !isStray(name)
  const entries = listEntries(bytes).filter(({ name }) => isKept(normalizeName(name)))
  const spelling = new Map(entries.map(({ name }) => [normalizeName(name), name]))
  const named = [...parts].map(([name, part]) => [spelling.get(name) ?? name, part] as const)
  // Zip entries carry local time without a zone: a local date has the same bytes everywhere.
  const packed = zipSync(Object.fromEntries(named), { level: 6, mtime: new Date(1980, 0, 1) })
  const written = new Map(listEntries(packed).map((entry) => [entry.name, entry]))
  const kept = entries.map((entry) => written.get(entry.name) ?? entry)
  const added = [...written.values()].filter(({ name }) => !spelling.has(normalizeName(name)))
  return joinEntries([...kept, ...added])
}
