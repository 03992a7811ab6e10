import * as zlib from 'node:zlib'
import { crcByTable } from './crc-table.ts'

// The only file of this room that needs Node: the build for the browser puts `compress-browser.ts` in its place.

/**
 * Raw deflate. `more`: other pieces follow, each packed on its own, and their results are one stream when joined.
 * zlib takes a sixth of the time of a JavaScript library. Its bytes are the same for the same input on one build of Node
 * and one kind of processor; another build may pack the same parts differently.
 */
export const deflate = (bytes: Uint8Array, more = false): Uint8Array =>
  zlib.deflateRawSync(bytes, {
    level: 6,
    finishFlush: more ? zlib.constants.Z_FULL_FLUSH : zlib.constants.Z_FINISH,
  })

/** Undoes raw deflate, up to `most` bytes. */
export const inflate = (packed: Uint8Array, most: number): Uint8Array | 'too-large' | 'damaged' => {
  try {
    return zlib.inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged'
  }
}

/** CRC-32 of bytes that follow others with the check sum `before`. */
export const crc32: (bytes: Uint8Array, before?: number) => number = (bytes, before = 0) =>
  ((zlib as { crc32?: typeof crcByTable }).crc32 ?? crcByTable)(bytes, before)
