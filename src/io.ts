import * as fs from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { ownFolders } from './install.ts'
import { nameTemporary, removeTemporaries } from './temporary-files.ts'
import type { Day } from './vi.ts'

/** A file to write: bytes for the place that the user named. */
export type OutputFile = { readonly path: string; readonly bytes: Uint8Array }

/** A file that waits beside its place under a temporary name: only `write` gives it its own. */
export type PreparedFile = { readonly path: string; readonly temporary: string }

/** Why a file could not be read or written, in words that do not depend on the operating system. */
export type IoFault =
  | 'missing'
  | 'denied'
  | 'not-a-file'
  | 'not-a-folder'
  | 'too-large'
  | 'disk-full'
  | 'read-only'
  | 'in-use'
  | 'exists'
  | 'link'
  | 'installation'
  | 'other'

export class IoError extends Error {
  constructor(
    readonly fault: IoFault,
    readonly path: string,
    /** What the system said, for faults that papi has no words for. */
    readonly detail = '',
  ) {
    super(`${fault}: ${path} ${detail}`)
  }
}

/** Everything papi asks of the outside world. The only door to files and to the clock. */
export type Io = {
  readonly today: () => Day
  /** Bytes of a regular file of at most `limit` bytes; rejects with `IoError`. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>
  /** Names in a folder, sorted by code point; `undefined` where there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[] | undefined>
  readonly exists: (path: string) => Promise<boolean>
  /** Whether the path is a symbolic link, wherever it leads. */
  readonly isLink: (path: string) => Promise<boolean>
  /** Puts a file on the disk for a later `write`, so that many need not wait in memory. Rejects with `IoError`. */
  readonly prepare: (file: OutputFile, options: WriteOptions) => Promise<PreparedFile>
  /**
   * Writes all files or none: each goes to a temporary file beside its place, and only when all are on the disk are they
   * renamed, without a pause between them; where one cannot be, those before it are put back. A file that is replaced hands
   * its mode on; a symbolic link is never replaced or written through; nothing is written where papi is installed.
   * Rejects with `IoError`.
   */
  readonly write: (files: readonly (OutputFile | PreparedFile)[], options: WriteOptions) => Promise<void>
}

/** `force` allows replacing files that exist. */
export type WriteOptions = { readonly force: boolean }

const faults: Readonly<Record<string, IoFault>> = {
  ENOENT: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'not-a-file',
  ENOTDIR: 'not-a-folder',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EBUSY: 'in-use',
  EEXIST: 'exists',
}

const toIoError = (error: unknown, path: string): IoError => {
  if (error instanceof IoError) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return new IoError(faults[code] ?? 'other', path, (error as Error).message)
}

// papi does one thing at a time: asking the thread pool for a small file takes several times as long as reading it.
const read = async (path: string, limit: number): Promise<Uint8Array> => {
  try {
    const found = fs.statSync(path)
    // A pipe or a device would block or never end.
    if (!found.isFile()) throw new IoError('not-a-file', path)
    if (found.size > limit) throw new IoError('too-large', path, String(limit))
    return fs.readFileSync(path)
  } catch (error) {
    throw toIoError(error, path)
  }
}

const list = async (folder: string): Promise<readonly string[] | undefined> => {
  try {
    return fs.readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    const fault = toIoError(error, folder)
    if (fault.fault === 'missing' || fault.fault === 'not-a-folder') return undefined
    throw fault
  }
}

const exists = async (path: string): Promise<boolean> => fs.existsSync(path)

const isLink = async (path: string): Promise<boolean> => lookAt(path)?.isSymbolicLink() ?? false

/** Excel and LibreOffice leave a lock file beside a document that is open. */
const lockFiles = (path: string): readonly string[] => {
  const [folder, name] = [dirname(path), basename(path)]
  return [join(folder, `~$${name}`), join(folder, `~$${name.slice(2)}`), join(folder, `.~lock.${name}#`)]
}

const lookAt = (path: string): fs.Stats | undefined => fs.lstatSync(path, { throwIfNoEntry: false })

/** A path without links, for one that need not exist yet. */
const findReal = (path: string): string => {
  const above = dirname(path)
  if (fs.existsSync(path)) return fs.realpathSync(path)
  return above === path ? path : join(findReal(above), basename(path))
}

const isInside = (path: string, folder: string): boolean => {
  const from = relative(folder, path)
  return from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from)
}

/** What is there to be replaced, if anything. */
const checkTarget = (path: string, force: boolean): fs.Stats | undefined => {
  const real = findReal(resolve(path))
  if (ownFolders.some((folder) => isInside(real, findReal(folder)))) throw new IoError('installation', path)
  const found = lookAt(path)
  if (!found) return undefined
  if (found.isSymbolicLink()) throw new IoError('link', path)
  if (found.isDirectory()) throw new IoError('not-a-file', path)
  if (!force) throw new IoError('exists', path)
  for (const lock of lockFiles(path)) if (fs.existsSync(lock)) throw new IoError('in-use', path)
  return found
}

/** Written without a pause, so that a signal finds a file that is known, or none. */
const prepare: Io['prepare'] = async ({ path, bytes }, { force }) => {
  // Signals are heard here, between two files.
  await new Promise(setImmediate)
  try {
    const replaced = checkTarget(path, force)
    const temporary = nameTemporary(path)
    const file = fs.openSync(temporary, 'wx', replaced ? 0o600 : 0o666)
    try {
      fs.writeFileSync(file, bytes)
      fs.fsyncSync(file)
    } finally {
      fs.closeSync(file)
    }
    if (replaced) fs.chmodSync(temporary, replaced.mode & 0o777)
    return { path, temporary }
  } catch (error) {
    throw toIoError(error, path)
  }
}

/** A second name for a file that is about to be replaced; a copy where the disk has no such names. */
const keepOld = (path: string): string | undefined => {
  if (!lookAt(path)) return undefined
  const kept = nameTemporary(path)
  try {
    fs.linkSync(path, kept)
  } catch {
    fs.copyFileSync(path, kept)
  }
  return kept
}

/** Gives all files their names, or leaves all as they were. A single one is replaced in one step anyway. */
const renameAll = (files: readonly PreparedFile[]): void => {
  const done: (() => void)[] = []
  let current = ''
  try {
    for (const { path, temporary } of files) {
      current = path
      const kept = files.length > 1 ? keepOld(path) : undefined
      fs.renameSync(temporary, path)
      done.push(() => (kept === undefined ? fs.rmSync(path, { force: true }) : fs.renameSync(kept, path)))
    }
  } catch (error) {
    for (const undo of done.reverse())
      try {
        undo()
      } catch {}
    throw toIoError(error, current)
  }
}

const write: Io['write'] = async (files, { force }) => {
  try {
    for (const { path } of files) checkTarget(path, force)
    const pending: PreparedFile[] = []
    for (const file of files) pending.push('bytes' in file ? await prepare(file, { force }) : file)
    renameAll(pending)
  } finally {
    removeTemporaries()
  }
}

/** `SOURCE_DATE_EPOCH` (seconds) stands in for the clock, so that a build can be repeated to the byte. */
const today = (): Day => {
  const epoch = process.env.SOURCE_DATE_EPOCH
  const now = epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

export const systemIo: Io = { today, read, list, exists, isLink, prepare, write }
