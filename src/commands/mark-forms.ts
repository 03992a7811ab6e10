import { basename, join } from 'node:path'
import { nameMarkedCopy } from '../checker/mark-form.ts'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import { pathKey } from '../file-names.ts'
import { IoError, type PreparedFile } from '../io.ts'
import { showPath } from '../workspace/folder.ts'
import type { Context } from './outcome.ts'

/** A name that is taken, in any case, gets a number. */
const nameCopy = (path: string, folder: string, taken: ReadonlySet<string>): string => {
  const nameOf = (number: number): string => join(folder, nameMarkedCopy(basename(path), number))
  let number = 1
  while (taken.has(pathKey(nameOf(number)))) number++
  return nameOf(number)
}

/** The marked copies that go back to the senders; they wait on the disk, since a folder of forms may hold pictures. */
export type Marking = {
  /** Puts the copy of a form on the disk; nothing happens where there is none. */
  readonly add: (path: string, marked: Checked<Uint8Array> | undefined) => Promise<void>
  readonly copies: readonly PreparedFile[]
  /** Files that cannot be marked. */
  readonly refused: readonly Diagnostic[]
  /** Copies that cannot be written. */
  readonly faults: readonly Diagnostic[]
}

/** `folder` is absolute; `inputs` are never written over. */
export const startMarking = (
  context: Context,
  folder: string,
  inputs: readonly string[],
  force: boolean,
): Marking => {
  const taken = new Set(inputs.map(pathKey))
  const copies: PreparedFile[] = []
  const refused: Diagnostic[] = []
  const faults: Diagnostic[] = []
  const add: Marking['add'] = async (path, marked) => {
    if (!marked) return
    const { value, diagnostics } = marked
    refused.push(...diagnostics)
    if (!value) return
    const copy = { path: nameCopy(path, folder, taken), bytes: value }
    taken.add(pathKey(copy.path))
    try {
      copies.push(await context.io.prepare(copy, { force }))
    } catch (error) {
      if (!(error instanceof IoError)) throw error
      faults.push(reportIoError(error, showPath(error.path, context.folder)))
    }
  }
  return { add, copies, refused, faults }
}
