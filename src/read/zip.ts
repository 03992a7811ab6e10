import * as zlib from 'node:zlib'
import { limits } from './limits.ts'
import { refuse, refuseDamaged, refuseTooLarge } from './refusal.ts'

/** The parts of a zip container by name. Nothing is unpacked before it is asked for, and never to the disk. */
export type Archive = {
  /** Names in lower case with `/`, without a leading one: what programs write differs in both. */
  readonly names: readonly string[]
  /** Unpacks a part; `undefined` where there is none. */
  readonly unpack: (name: string) => Uint8Array | undefined
  /** Gives up on the file once its time is over, counted from `openZip`. */
  readonly checkTime: () => void
}

type Entry = {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Where the local header lies. */
  readonly at: number
}

export const normalizeName = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\/+/, '').normalize('NFC').toLowerCase()

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

const refuseDuplicate = (name: string): never =>
  refuse({
    code: 'duplicate-part',
    message: {
      vi: `tệp chứa hai phần cùng tên "${name}", mỗi chương trình đọc ra một kết quả khác nhau`,
      en: `the file holds two parts named "${name}": each program would read a different one`,
    },
    remedy: {
      vi: 'mở tệp bằng Excel, kiểm tra số liệu và lưu lại dạng .xlsx',
      en: 'open it in Excel, check the figures and save it as .xlsx',
    },
  })

const refuseEncrypted = (): never =>
  refuse({
    code: 'password-protected',
    message: { vi: 'tệp được đặt mật khẩu nên không đọc được', en: 'the file is protected by a password' },
    remedy: {
      vi: 'mở tệp bằng Excel, bỏ mật khẩu rồi lưu lại',
      en: 'open it in Excel, remove the password and save it',
    },
  })

/** Where the record that closes a zip begins; what follows it is ignored, as every program does. */
const findEnd = (view: DataView): number => {
  const last = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return refuse({
    code: 'truncated-workbook',
    message: {
      vi: 'tệp bị cắt cụt: thiếu phần cuối, có thể do tải hoặc gửi chưa xong',
      en: 'the file is cut off: its end is missing, as after a broken download',
    },
    remedy: { vi: 'tải lại hoặc đề nghị gửi lại tệp', en: 'download it again or ask for it again' },
  })
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
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return short
  const at = readBig(view, locator + 8)
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return short
  return {
    count: readBig(view, at + 32),
    size: readBig(view, at + 40),
    offset: readBig(view, at + 48),
    end: at,
  }
}

/** Sizes beyond 32 bits stand in an extra field, in a fixed order, each only where its short form is full. */
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

export const openZip = (bytes: Uint8Array): Archive => {
  const checkTime = startClock()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
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
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) refuseDamaged()
    if (view.getUint16(at + 8, true) & 1) refuseEncrypted()
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const name = normalizeName(utf8.decode(bytes.subarray(at + 46, nameEnd)))
    const sizes = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true))
    const [unpacked = 0, packed = 0, local = 0] = widen(view, sizes, nameEnd, extraEnd)
    packedTotal += packed
    unpackedTotal += unpacked
    if (entries.has(name)) refuseDuplicate(name)
    if (!name.endsWith('/'))
      entries.set(name, {
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed,
        unpacked,
        at: local + shift,
      })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  // Parts that lie over one another unpack to many times the file.
  if (packedTotal > bytes.length) refuseDamaged()
  if (unpackedTotal > limits.unpackedBytes) refuseUnpacked()

  let unpackedSoFar = 0
  const unpack = (name: string): Uint8Array | undefined => {
    const entry = entries.get(normalizeName(name))
    if (!entry) return undefined
    if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) refuseDamaged()
    const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    if (from + entry.packed > bytes.length) refuseDamaged()
    const packed = bytes.subarray(from, from + entry.packed)
    const part = entry.method === 0 ? packed : inflate(packed, entry)
    unpackedSoFar += part.length
    if (unpackedSoFar > limits.unpackedBytes) refuseUnpacked()
    if (part.length !== entry.unpacked || crcOf(part, entry.crc) !== entry.crc) refuseDamaged()
    return part
  }
  return { names: [...entries.keys()], unpack, checkTime }
}

/** Check sum of a part; Node before 20.15 has none, then the stated one is taken. */
const crcOf = (part: Uint8Array, stated: number): number =>
  (zlib as { crc32?: (data: Uint8Array) => number }).crc32?.(part) ?? stated

const inflate = (packed: Uint8Array, { method, unpacked }: Entry): Uint8Array => {
  if (method !== 8) refuseDamaged()
  const plausible = Math.max(4 * 2 ** 20, packed.length * limits.inflateRatio)
  const most = Math.min(limits.partBytes, plausible)
  const tooLarge = {
    vi: `một phần giải nén ra hơn ${megabytes(most)}`,
    en: `one part unpacks to more than ${megabytes(most)}`,
  }
  if (unpacked > most) refuseTooLarge(tooLarge)
  try {
    return zlib.inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? refuseTooLarge(tooLarge)
      : refuseDamaged()
  }
}
