import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { lstat, mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Day } from './vi.ts'

/** A file to write: bytes for the place that the user named. */
export type OutputFile = { readonly path: string; readonly bytes: Uint8Array }

/** A file that waits beside its place under a temporary name: only `write` gives it its own. */
export type PreparedFile = { readonly path: string; readonly temporary: string; readonly target: string }

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
  /** Puts a file on the disk for a later `write`, so that many need not wait in memory. Rejects with `IoError`. */
  readonly prepare: (file: OutputFile, options: WriteOptions) => Promise<PreparedFile>
  /**
   * Writes all files or none: each goes to a temporary file beside its place, and only when all are on the disk are
   * they renamed. Rejects with `IoError`.
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
    const found = statSync(path)
    // A pipe or a device would block or never end.
    if (!found.isFile()) throw new IoError('not-a-file', path)
    if (found.size > limit) throw new IoError('too-large', path, String(limit))
    return readFileSync(path)
  } catch (error) {
    throw toIoError(error, path)
  }
}

const list = async (folder: string): Promise<readonly string[] | undefined> => {
  try {
    return readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))
  } catch (error) {
    const fault = toIoError(error, folder)
    if (fault.fault === 'missing' || fault.fault === 'not-a-folder') return undefined
    throw fault
  }
}

const exists = async (path: string): Promise<boolean> => existsSync(path)

/** Excel and LibreOffice leave a lock file beside a document that is open. */
const lockFiles = (path: string): readonly string[] => {
  const [folder, name] = [dirname(path), basename(path)]
  return [join(folder, `~$${name}`), join(folder, `~$${name.slice(2)}`), join(folder, `.~lock.${name}#`)]
}

const checkTarget = async (path: string, force: boolean): Promise<void> => {
  const found = await lstat(path).catch(() => undefined)
  if (!found) return
  if (found.isDirectory()) throw new IoError('not-a-file', path)
  if (!force) throw new IoError('exists', path)
  for (const lock of lockFiles(path)) if (await exists(lock)) throw new IoError('in-use', path)
}

/** Gone when papi ends, also by Ctrl-C. */
const temporaries = new Set<string>()
let watching = false

const removeTemporaries = (): void => {
  for (const temporary of temporaries) rmSync(temporary, { force: true })
  temporaries.clear()
}

const keepTrack = (temporary: string): void => {
  if (!watching) {
    watching = true
    process.once('exit', removeTemporaries)
    process.once('SIGINT', () => process.exit(130))
  }
  temporaries.add(temporary)
}

const writeTemporary = async ({ path, bytes }: OutputFile): Promise<PreparedFile> => {
  await mkdir(dirname(path), { recursive: true })
  // A link keeps pointing at the file it points at now.
  const target = await realpath(path).catch(() => resolve(path))
  const stem = createHash('sha256').update(target).digest('hex').slice(0, 8)
  const temporary = join(dirname(target), `.papi-${stem}-${randomBytes(4).toString('hex')}.tmp`)
  keepTrack(temporary)
  const file = await open(temporary, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(temporary, { force: true })
    throw error
  }
  await file.close()
  return { path, temporary, target }
}

const prepare: Io['prepare'] = async (file, { force }) => {
  try {
    await checkTarget(file.path, force)
    return await writeTemporary(file)
  } catch (error) {
    throw toIoError(error, file.path)
  }
}

const write: Io['write'] = async (files, { force }) => {
  for (const { path } of files) await checkTarget(path, force)
  const pending: PreparedFile[] = []
  try {
    for (const file of files) pending.push('bytes' in file ? await prepare(file, { force }) : file)
    for (const { temporary, target } of pending) {
      try {
        await rename(temporary, target)
      } catch (error) {
        throw toIoError(error, target)
      }
    }
  } finally {
    for (const { temporary } of pending) {
      await rm(temporary, { force: true })
      temporaries.delete(temporary)
    }
  }
}

/** `SOURCE_DATE_EPOCH` (seconds) stands in for the clock, so that a build can be repeated to the byte. */
const today = (): Day => {
  const epoch = process.env.SOURCE_DATE_EPOCH
  const now = epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

export const systemIo: Io = { today, read, list, exists, prepare, write }
