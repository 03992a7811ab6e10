import { basename, dirname } from 'node:path'
import type { Io } from '../io.ts'

/** The files as they would lie there once `files` (by absolute path) are written. */
export const overlayFiles = (io: Io, files: ReadonlyMap<string, Uint8Array>): Io => ({
  ...io,
  exists: async (path) => files.has(path) || io.exists(path),
  read: async (path, limit) => files.get(path) ?? io.read(path, limit),
  list: async (folder) => {
    const added = [...files.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path))
    const names = await io.list(folder)
    return added.length > 0 ? [...new Set([...(names ?? []), ...added])].sort() : names
  },
})
