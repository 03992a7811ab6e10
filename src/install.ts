import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

declare const PAPI_VERSION: string | undefined

/** `0.1.0`; `0.0.0` where papi runs from its sources. */
export const version = typeof PAPI_VERSION === 'string' ? PAPI_VERSION : '0.0.0'

/** The folder of papi: `src/` and the bundle in `dist/` are both directly below it. */
export const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)))

/** The workspace that ships with papi: Plan 179/KH-UBND of Hà Nội. Read only. */
export const shippedData = join(packageFolder, 'data')

/** What an update of papi replaces as a whole: no user file may be there. */
const ownFolders = ['bin', 'data', 'dist', 'templates'].map((name) => join(packageFolder, name))

const isInside = (path: string, folder: string): boolean => {
  const from = relative(folder, path)
  return from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from)
}

/** Whether an absolute path leads into papi's own folders; `findReal` follows its links. */
export const isOwn = (path: string, findReal: (path: string) => string): boolean => {
  const real = findReal(path)
  return ownFolders.some((folder) => isInside(real, findReal(folder)))
}
