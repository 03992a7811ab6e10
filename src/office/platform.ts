import { isAscii, isUtf8, transcode } from 'node:buffer'
import * as zlib from 'node:zlib'
import { crcByTable } from './crc-table.ts'

// The only file of this room that needs Node: the build for the browser puts `platform-browser.ts` in its place.

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

/** The most memory that is asked for at once because a file says that it is needed. */
const mostAsked = 2 ** 20

/** Undoes raw deflate, up to `most` bytes. `expected`: how many the file states; any number gives the same, the right one soonest. */
export const inflate = (
  packed: Uint8Array,
  most: number,
  expected = most,
): Uint8Array | 'too-large' | 'damaged' => {
  try {
    // One byte more, or zlib asks for a second piece of memory to find out that there are no more.
    const chunkSize = Math.max(zlib.constants.Z_MIN_CHUNK, Math.min(expected + 1, mostAsked))
    return zlib.inflateRawSync(packed, { maxOutputLength: most, chunkSize })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged'
  }
}

/** CRC-32 of bytes that follow others with the check sum `before`. */
export const crc32: (bytes: Uint8Array, before?: number) => number = (bytes, before = 0) =>
  ((zlib as { crc32?: typeof crcByTable }).crc32 ?? crcByTable)(bytes, before)

/**
 * The text of bytes in UTF-8, without a byte order mark; `undefined` where they are not. For Vietnamese text it takes a tenth of
 * the time of `TextDecoder`.
 */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + mark, bytes.length - mark)
  if (isAscii(buffer)) return buffer.toString('latin1')
  return isUtf8(buffer) ? transcode(buffer, 'utf8', 'utf16le').toString('utf16le') : undefined
}
