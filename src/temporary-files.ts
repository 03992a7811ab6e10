import { createHash, randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { constants, hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Gone when papi ends, also by a signal. */
const temporaries = new Set<string>()
const swept = new Set<string>()

/** Removes every temporary file of this run. One that a virus scanner holds is tried again at the end, then left to the next run. */
export const removeTemporaries = (): void => {
  for (const temporary of temporaries)
    try {
      fs.rmSync(temporary, { force: true })
      temporaries.delete(temporary)
    } catch {}
}

const watchForEnd = (): void => {
  process.once('exit', removeTemporaries)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]))
}

/** The name holds the process, so that the next run can tell whether it still runs; that can be asked on the same machine only. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const temporaryName = /^\.papi-([0-9a-f]{8})-(?:(\d+)-)?[0-9a-f]{8}\.tmp$/

/**
 * On a read-only disk Node reports ENOENT, as for a missing folder, where a folder in a folder cannot be made: the
 * existing part of the path shows why.
 */
const makeFolder = (folder: string): void => {
  try {
    fs.mkdirSync(folder, { recursive: true })
  } catch (error) {
    let existing = folder
    while (!fs.existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing)
    fs.accessSync(existing, fs.constants.W_OK)
    throw error
  }
}

/** A new name beside `path`, in a folder that is made where it is missing. Throws what the system throws. */
export const nameTemporary = (path: string): string => {
  if (temporaries.size === 0 && swept.size === 0) watchForEnd()
  const folder = dirname(resolve(path))
  makeFolder(folder)
  if (!swept.has(folder)) sweepFolder(folder)
  swept.add(folder)
  const temporary = join(folder, `.papi-${host}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`)
  temporaries.add(temporary)
  return temporary
}

/**
 * A second name for a file that is about to be replaced; a copy where the disk has no such names, and on Windows, where no name
 * of a file that is open can be taken away again.
 */
export const keepOld = (path: string): string => {
  const kept = nameTemporary(path)
  const keep = process.platform === 'win32' ? fs.copyFileSync : fs.linkSync
  try {
    keep(path, kept)
  } catch {
    fs.copyFileSync(path, kept)
  }
  return kept
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Files of other machines are left alone for half a day (milliseconds). */
const longestRun = 12 * 3_600_000

/** Removes what a run left that was killed. Whatever is in the way of that is no reason not to write. */
const sweepFolder = (folder: string): void => {
  try {
    for (const name of fs.readdirSync(folder)) {
      const [, machine, pid] = temporaryName.exec(name) ?? []
      if (machine === undefined) continue
      const path = join(folder, name)
      const isDead = machine === host && pid !== undefined && !isRunning(Number(pid))
      if (isDead || Date.now() - fs.statSync(path).mtimeMs > longestRun) fs.rmSync(path)
    }
  } catch {}
}
