import * as fs from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Io } from './io.ts'

/** What tells one state of a path from another; `''` where nothing is, or nothing can be seen. */
const markOf = (path: string): string => {
  try {
    const found = fs.statSync(path)
    return found.isDirectory() ? 'folder' : `${found.size} ${found.mtimeMs}`
  } catch {
    return ''
  }
}

/** Hidden files, locks (`~$…`, `.~…`) and what an editor writes before it renames: Excel takes eight digits for a name. */
const isPassing = (path: string): boolean => /^[.~]|~$|\.(?:tmp|swp|bak)$|^[0-9A-F]{8}$/i.test(basename(path))

const listNow = (folder: string): readonly string[] => {
  try {
    return fs.readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** Files that runs wrote, as they left them. */
export type Written = Map<string, string>

/** A run's door to files, and what of that it asked for is another since it asked. */
export type Noted = { readonly io: Io; readonly listChanged: () => ReadonlyMap<string, string> }

/**
 * Keeps in mind what a run reads. A file that an earlier run wrote, and nobody has altered, may be replaced without
 * `force`. No event of the system is relied on: network drives send none for what others change.
 */
export const noteInputs = (io: Io, written: Written): Noted => {
  const seen = new Map<string, string>()
  const folders = new Set<string>()
  const note = (given: string): void => {
    const path = resolve(given)
    if (!seen.has(path)) seen.set(path, markOf(path))
  }
  const noting =
    <A extends readonly [string, ...unknown[]], R>(ask: (...words: A) => R) =>
    (...words: A): R => {
      note(words[0])
      return ask(...words)
    }
  const isFree = ({ path }: { readonly path: string }): boolean =>
    ['', written.get(resolve(path))].includes(markOf(path))
  return {
    io: {
      ...io,
      read: noting(io.read),
      exists: noting(io.exists),
      isLink: noting(io.isLink),
      list: noting((folder: string) => {
        folders.add(resolve(folder))
        for (const path of listNow(resolve(folder))) note(path)
        return io.list(folder)
      }),
      prepare: (file, { force }) => io.prepare(file, { force: force || isFree(file) }),
      write: async (files, { force }) => {
        // Those that are in the way first: the refusal names the first.
        const taken = files.filter((file) => !isFree(file))
        await io.write([...taken, ...files.filter(isFree)], { force: force || taken.length === 0 })
        for (const { path } of files) written.set(resolve(path), markOf(path))
      },
    },
    listChanged: () => {
      const paths = new Set([...seen.keys(), ...[...folders].flatMap(listNow)])
      const inputs = [...paths].filter((path) => !written.has(path) && !isPassing(path))
      const marks = inputs.map((path) => [path, markOf(path)] as const)
      return new Map(marks.filter(([path, mark]) => mark !== (seen.get(path) ?? '')))
    },
  }
}

/** Milliseconds between two looks. */
const pause = 400

/** Waits for a change, then until two looks find the same: a file is often written piece by piece. */
export const waitForChange = async ({ listChanged }: Noted): Promise<readonly string[]> => {
  for (let before = ''; ; ) {
    await sleep(pause)
    const changed = listChanged()
    const now = JSON.stringify([...changed])
    if (changed.size > 0 && now === before) return [...changed.keys()].sort()
    before = now
  }
}

/** `08:05:09`, of the clock on the wall. */
export const tellTime = (now = new Date()): string =>
  [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')
