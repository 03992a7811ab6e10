import { crc32, deflate } from './platform.ts'
import { signs, viewOf } from './zip.ts'

/** What a part holds. Pieces are made while the file is packed, so that a long part is never in memory as a whole. */
export type Content = string | Uint8Array | (() => Iterable<string>)

/** An entry as it lies in a zip: `local` is its header and its packed bytes, `central` its record in the directory. */
export type PackedEntry = { readonly local: readonly Uint8Array[]; readonly central: Uint8Array }

const encoder = new TextEncoder()

/** Bytes that are packed at once. */
const pieceSize = 2 ** 18

/** Texts are encoded as they come: those that wait to be joined would outlive the collections of young objects. */
function* encodePieces(texts: Iterable<string>): Generator<Uint8Array> {
  const buffer = new Uint8Array(pieceSize)
  let used = 0
  for (const text of texts) {
    // A unit of UTF-16 takes at most three bytes.
    if (used + text.length * 3 > pieceSize) {
      yield buffer.subarray(0, used)
      used = 0
    }
    if (text.length * 3 > pieceSize) yield encoder.encode(text)
    else used += encoder.encodeInto(text, buffer.subarray(used)).written
  }
  yield buffer.subarray(0, used)
}

type Packed = { readonly packed: readonly Uint8Array[]; readonly size: number; readonly crc: number }

const pack = (content: Content, deflateWhole: typeof deflate): Packed => {
  if (typeof content !== 'function') {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content
    return { packed: [deflateWhole(bytes)], size: bytes.length, crc: crc32(bytes) }
  }
  const packed: Uint8Array[] = []
  let size = 0
  let crc = 0
  for (const bytes of encodePieces(content())) {
    packed.push(deflate(bytes, true))
    size += bytes.length
    crc = crc32(bytes, crc)
  }
  return { packed: [...packed, deflate(new Uint8Array())], size, crc }
}

const lengthOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0)

/** Midnight of 1 January 1980, the earliest moment that a zip can state: the same content gives the same bytes. */
const moment = 0x00210000

const methods = { stored: 0, deflate: 8 } as const

/** Source: APPNOTE.TXT 4.3.7 and 4.3.12; version 2.0, names in UTF-8. */
const writeEntry = (
  name: string,
  method: keyof typeof methods,
  { packed, size, crc }: Packed,
): PackedEntry => {
  const stored = encoder.encode(name)
  // Version, flags (bit 11: the name is UTF-8), method, moment, check sum, sizes, length of the name.
  const common = new Uint8Array(24)
  const view = viewOf(common)
  view.setUint16(0, 20, true)
  view.setUint16(2, stored.length === name.length ? 0 : 0x800, true)
  view.setUint16(4, methods[method], true)
  view.setUint32(6, moment, true)
  view.setUint32(10, crc, true)
  view.setUint32(14, lengthOf(packed), true)
  view.setUint32(18, size, true)
  view.setUint16(22, stored.length, true)
  const local = new Uint8Array(30 + stored.length)
  viewOf(local).setUint32(0, signs.local, true)
  local.set(common, 4)
  local.set(stored, 30)
  const central = new Uint8Array(46 + stored.length)
  viewOf(central).setUint32(0, signs.central, true)
  viewOf(central).setUint16(4, 20, true)
  central.set(common, 6)
  central.set(stored, 46)
  return { local: [local, ...packed], central }
}

/** `deflateWhole` packs what is given whole. */
export const packEntry = (name: string, content: Content, deflateWhole = deflate): PackedEntry =>
  writeEntry(name, 'deflate', pack(content, deflateWhole))

export const joinEntries = (entries: readonly PackedEntry[]): Uint8Array => {
  const localSize = entries.reduce((sum, { local }) => sum + lengthOf(local), 0)
  const centralSize = lengthOf(entries.map(({ central }) => central))
  const joined = new Uint8Array(localSize + centralSize + 22)
  const view = viewOf(joined)
  let localAt = 0
  let centralAt = localSize
  for (const { local, central } of entries) {
    joined.set(central, centralAt)
    view.setUint32(centralAt + 42, localAt, true)
    centralAt += central.length
    for (const piece of local) {
      joined.set(piece, localAt)
      localAt += piece.length
    }
  }
  view.setUint32(centralAt, signs.end, true)
  view.setUint16(centralAt + 8, entries.length, true)
  view.setUint16(centralAt + 10, entries.length, true)
  view.setUint32(centralAt + 12, centralSize, true)
  view.setUint32(centralAt + 16, localSize, true)
  return joined
}

/** A zip of parts in the order given. */
export const writeZip = (parts: Iterable<readonly [name: string, content: Content]>): Uint8Array =>
  joinEntries([...parts].map(([name, content]) => packEntry(name, content)))

/** A zip of files as they are: those that are zips themselves get no smaller. The same files give the same bytes. */
export const storeZip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  joinEntries(
    [...files].map(([name, bytes]) =>
      writeEntry(name, 'stored', { packed: [bytes], size: bytes.length, crc: crc32(bytes) }),
    ),
  )
