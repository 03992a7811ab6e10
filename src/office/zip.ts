import { limits } from './limits.ts'
import { crc32, inflate } from './platform.ts'
import {
  checkAndSave,
  refuse,
  refuseDamaged,
  refuseEncrypted,
  refuseTooLarge,
  refuseTruncated,
} from './refusal.ts'

/** A file in a zip. */
export type Entry = {
  /** Of the entry in the directory, as bytes. */
  readonly stored: Uint8Array
  readonly method: number
  readonly crc: number
  /** Sizes in bytes, as the directory states them. */
  readonly packed: number
  readonly unpacked: number
  /** Where its local header begins. */
  readonly at: number
  /** Its record in the directory. */
  readonly central: Uint8Array
}

/** The parts of a zip container by name. Nothing is unpacked before it is asked for, and never to the disk. */
export type Archive = {
  readonly bytes: Uint8Array
  /** By name: in lower case with `/`, without a leading one, because programs differ in both. */
  readonly entries: ReadonlyMap<string, Entry>
  /** Where the directory begins. */
  readonly directoryAt: number
  readonly has: (name: string) => boolean
  readonly names: readonly string[]
  /** Unpacks a part; `undefined` where there is none. */
  readonly unpack: (name: string) => Uint8Array | undefined
  /** Gives up on the file once its time is over, counted from `openZip`. */
  readonly checkTime: () => void
}

/** Source: APPNOTE.TXT 4.3. */
export const signs = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const normalizeName = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\/+/, '').normalize('NFC').toLowerCase()

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

const refuseDuplicate = (name: string): never =>
  refuse((kind) => ({
    code: 'duplicate-part',
    message: {
      vi: `tệp chứa hai phần cùng tên "${name}", mỗi chương trình đọc ra một kết quả khác nhau`,
      en: `the file holds two parts named "${name}": each program would read a different one`,
    },
    remedy: checkAndSave(kind),
  }))

/** Where the record that closes a zip begins; what follows it is ignored, as every program does. */
const findEnd = (view: DataView): number => {
  const last = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === signs.end) return at
  return refuseTruncated()
}

const readBig = (view: DataView, at: number): number => {
  const value = view.getBigUint64(at, true)
  return value > 2n ** 48n ? refuseDamaged() : Number(value)
}

/** Count, size and place of the directory; the 64-bit record where a program writes one even for small files. */
const readEnd = (view: DataView): { count: number; size: number; offset: number; end: number } => {
  const end = findEnd(view)
  const short = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
    end,
  }
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== signs.locator64) return short
  const at = readBig(view, locator + 8)
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== signs.end64) return short
  return {
    count: readBig(view, at + 32),
    size: readBig(view, at + 40),
    offset: readBig(view, at + 48),
    end: at,
  }
}

/** Sizes beyond 32 bits are in an extra field, in a fixed order, each only where its short form is full. */
const widen = (view: DataView, values: readonly number[], from: number, to: number): readonly number[] => {
  if (!values.includes(0xffffffff)) return values
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return values.map((value) => {
      if (value !== 0xffffffff) return value
      next += 8
      return readBig(view, next - 8)
    })
  }
  return refuseDamaged()
}

const refuseUnpacked = (): never =>
  refuseTooLarge({
    vi: `giải nén ra hơn ${megabytes(limits.unpackedBytes)}`,
    en: `it unpacks to more than ${megabytes(limits.unpackedBytes)}`,
  })

const startClock = (): (() => void) => {
  const end = performance.now() + limits.milliseconds
  return () => {
    if (performance.now() <= end) return
    const seconds = limits.milliseconds / 1000
    refuseTooLarge({ vi: `đọc mất hơn ${seconds} giây`, en: `it takes more than ${seconds} seconds to read` })
  }
}

const utf8 = new TextDecoder()

const readDirectory = (bytes: Uint8Array): { entries: ReadonlyMap<string, Entry>; directoryAt: number } => {
  const view = viewOf(bytes)
  const { count, size, offset, end } = readEnd(view)
  if (count > limits.entries)
    refuseTooLarge({ vi: `có ${count} phần bên trong`, en: `it has ${count} parts inside` })
  // Bytes put before the archive shift every place in it.
  const shift = end - size - offset
  if (shift < 0) refuseDamaged()

  const entries = new Map<string, Entry>()
  let packedTotal = 0
  let unpackedTotal = 0
  let at = offset + shift
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== signs.central) refuseDamaged()
    if (view.getUint16(at + 8, true) & 1) refuseEncrypted()
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    const stored = bytes.subarray(at + 46, nameEnd)
    const name = normalizeName(utf8.decode(stored))
    const sizes = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true))
    const [unpacked = 0, packed = 0, local = 0] = widen(view, sizes, nameEnd, extraEnd)
    packedTotal += packed
    unpackedTotal += unpacked
    if (entries.has(name) && !name.endsWith('/')) refuseDuplicate(name)
    entries.set(name, {
      stored,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      unpacked,
      at: local + shift,
      central: bytes.subarray(at, next),
    })
    at = next
  }
  // Parts that lie over one another unpack to many times the file.
  if (packedTotal > bytes.length) refuseDamaged()
  if (unpackedTotal > limits.unpackedBytes) refuseUnpacked()
  return { entries, directoryAt: offset + shift }
}

/** Where the packed bytes of an entry begin. */
export const findContent = (bytes: Uint8Array, { at, packed }: Entry): number => {
  const view = viewOf(bytes)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== signs.local) refuseDamaged()
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return from + packed > bytes.length ? refuseDamaged() : from
}

const unpackEntry = (bytes: Uint8Array, entry: Entry): Uint8Array => {
  const from = findContent(bytes, entry)
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) refuseDamaged()
  const plausible = Math.max(4 * 2 ** 20, packed.length * limits.inflateRatio)
  const most = Math.min(limits.partBytes, plausible)
  const part = entry.unpacked > most ? 'too-large' : inflate(packed, most, entry.unpacked)
  if (part === 'damaged') return refuseDamaged()
  return part === 'too-large'
    ? refuseTooLarge({
        vi: `một phần giải nén ra hơn ${megabytes(most)}`,
        en: `one part unpacks to more than ${megabytes(most)}`,
      })
    : part
}

export const openZip = (bytes: Uint8Array): Archive => {
  const checkTime = startClock()
  const { entries, directoryAt } = readDirectory(bytes)
  const names = [...entries.keys()].filter((name) => !name.endsWith('/'))
  const parts = new Set(names)
  const has = (name: string): boolean => parts.has(normalizeName(name))
  let unpackedSoFar = 0
  const unpack = (name: string): Uint8Array | undefined => {
    const entry = has(name) ? entries.get(normalizeName(name)) : undefined
    if (!entry) return undefined
    const part = unpackEntry(bytes, entry)
    unpackedSoFar += part.length
    if (unpackedSoFar > limits.unpackedBytes) refuseUnpacked()
    if (part.length !== entry.unpacked || crc32(part) !== entry.crc) refuseDamaged()
    return part
  }
  return { bytes, entries, directoryAt, has, names, unpack, checkTime }
}
