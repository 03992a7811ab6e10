import * as fs from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { findNameFault, lockFiles, pathKey } from './file-names.ts'
import { isOwn } from './install.ts'
import { keepOld, nameTemporary, removeTemporaries } from './temporary-files.ts'
import type { Day, Words } from './vi.ts'

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
  | 'bad-name'
  | 'other'

export class IoError extends Error {
  constructor(
    readonly fault: IoFault,
    readonly path: string,
    /** Why, where the fault alone does not say it: papi's own words, or what the system said. */
    readonly detail: string | Words = '',
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${path} ${typeof detail === 'string' ? detail : detail.en}`, options)
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
  /** Whether both paths are there and lead to one file or folder. */
  readonly isSame: (one: string, other: string) => Promise<boolean>
  /** Puts a file on the disk for a later `write`, so that many need not wait in memory. Rejects with `IoError`. */
  readonly prepare: (file: OutputFile, options: WriteOptions) => Promise<PreparedFile>
  /**
   * Writes all files or none: each goes to a temporary file beside its place, and only when all are on the disk are they
   * renamed, without a pause between them; where one cannot be, those before it are put back. A file that another program
   * holds open is tried for three seconds, all of them anew each time. A file that is replaced hands
   * its mode on; a symbolic link is never replaced or written through; nothing is written where papi is
   * installed. Rejects with `IoError`.
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
  return new IoError(faults[code] ?? 'other', path, (error as Error).message, { cause: error })
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

const isSame = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = [one, other].map((path) => fs.statSync(path, { bigint: true, throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}

const lookAt = (path: string): fs.Stats | undefined => fs.lstatSync(path, { throwIfNoEntry: false })

/** A path without links, for one that need not exist yet. */
const findReal = (path: string): string => {
  const above = dirname(path)
  if (fs.existsSync(path)) return fs.realpathSync(path)
  return above === path ? path : join(findReal(above), basename(path))
}

/** The folders of a path that would have to be made, and its name, must be names that Windows accepts. */
const checkNames = (path: string): void => {
  let part = resolve(path)
  while (dirname(part) !== part && !lookAt(part)) {
    const why = findNameFault(basename(part))
    if (why) throw new IoError('bad-name', path, why)
    part = dirname(part)
  }
}

/** What is there to be replaced, if anything. */
const checkTarget = (path: string, force: boolean): fs.Stats | undefined => {
  if (isOwn(resolve(path), findReal)) throw new IoError('installation', path)
  const found = lookAt(path)
  if (!found) {
    checkNames(path)
    return undefined
  }
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

/** Gives all files their names, or leaves all as they were, ready for another try. A single one is replaced in one step anyway. */
const renameAll = (files: readonly PreparedFile[]): void => {
  const done: (() => void)[] = []
  let current = ''
  try {
    for (const { path, temporary } of files) {
      current = path
      const kept = files.length > 1 && lookAt(path) ? keepOld(path) : undefined
      fs.renameSync(temporary, path)
      done.push(() => {
        fs.renameSync(path, temporary)
        if (kept !== undefined) fs.renameSync(kept, path)
      })
    }
  } catch (error) {
    for (const undo of done.reverse())
      try {
        undo()
      } catch {}
    throw toIoError(error, current)
  }
}

/** What Windows says of a file that Word, Excel, WPS, a preview or a virus scanner holds open: often for a moment only. */
const held = new Set(['EPERM', 'EACCES', 'EBUSY'])
const isHeld = (error: unknown): boolean => held.has((error as NodeJS.ErrnoException).code ?? '')

/** Waits between the tries to replace files that something else holds open, in milliseconds: three seconds in all. */
const waits = [100, 200, 400, 800, 1500]

/** Tries again while a file is held; then nothing is replaced. */
const renameWhenFree = async (files: readonly PreparedFile[]): Promise<void> => {
  for (const wait of [...waits, undefined])
    try {
      return renameAll(files)
    } catch (error) {
      const { path, cause } = error as IoError
      if (!isHeld(cause) || !lookAt(path)) throw error
      if (wait === undefined) throw new IoError('in-use', path)
      await new Promise((resume) => setTimeout(resume, wait))
    }
}

const write: Io['write'] = async (files, { force }) => {
  try {
    for (const { path } of files) checkTarget(path, force)
    const keys = new Set(files.map(({ path }) => pathKey(resolve(path))))
    if (keys.size < files.length) throw new Error('two outputs of one run have one name')
    const pending: PreparedFile[] = []
    for (const file of files) pending.push('bytes' in file ? await prepare(file, { force }) : file)
    await renameWhenFree(pending)
  } finally {
    removeTemporaries()
  }
}

/** `SOURCE_DATE_EPOCH` (seconds) replaces the clock, so that a build can be repeated to the byte. */
const today = (): Day => {
  const epoch = process.env.SOURCE_DATE_EPOCH
  const now = epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

export const systemIo: Io = { today, read, list, exists, isLink, isSame, prepare, write }
