import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Io } from '../io.ts'

/**
 * What papi itself read, without a remark, when it was built: a value for each file of `data/`, by a hash of the bytes (and
 * of whatever else the reading rested on). A file that has not changed since need not be parsed and checked again, which
 * would be most of the time of `papi diff`. `build.js` writes them beside the bundle; without them every file is read.
 */
export const knownFolder = 'known'

const encoder = new TextEncoder()

/** SHA-256 over bytes and plain data, in hexadecimal. */
export const hashParts = (...parts: readonly unknown[]): string => {
  const hash = createHash('sha256')
  for (const part of parts)
    hash.update(part instanceof Uint8Array ? part : encoder.encode(JSON.stringify(part)))
  return hash.digest('hex')
}

const maxBytes = 2 ** 22

/** The value that was read from such bytes when papi was built; `undefined` when they are not known. */
export const readKnown = async (io: Io, hash: string): Promise<unknown> => {
  const path = join(dirname(fileURLToPath(import.meta.url)), knownFolder, `${hash}.json`)
  if (!(await io.exists(path))) return undefined
  return JSON.parse(new TextDecoder().decode(await io.read(path, maxBytes)))
}
