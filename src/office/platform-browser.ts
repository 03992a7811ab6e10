import { Inflate } from 'fflate'
import { crcByTable } from './crc-table.ts'

// `platform.ts` for a browser: the same exports.

/** Only workbooks made from nothing need it; a marked copy is packed in `copy-zip.ts`. */
export const deflate = (): never => {
  throw new Error('a browser makes no packages')
}

/** Packed bytes that are unpacked at once. Deflate packs 1032 to 1 at best: so much more than `most` is in memory at most. */
const step = 4096

/** Undoes raw deflate, up to `most` bytes: what goes beyond is given up at the next step, not at the end. */
export const inflate = (packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'damaged' => {
  if (packed.length === 0) return 'damaged'
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((piece) => {
    size += piece.length
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length)
      if (size > most) return 'too-large'
    }
  } catch {
    return 'damaged'
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** CRC-32 of bytes that follow others with the check sum `before`. */
export const crc32 = crcByTable

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of bytes in UTF-8, without a byte order mark; `undefined` where they are not. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
