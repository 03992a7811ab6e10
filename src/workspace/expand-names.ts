import { basename, dirname, join, resolve } from 'node:path'
import { isPattern, matchesPattern } from '../file-names.ts'
import type { Where } from './folder.ts'

/**
 * The files that words of the command line name: `bieu/*.xlsx` becomes the files that it matches, in order, where the shell
 * has left that to papi, as cmd and PowerShell do. A pattern that matches nothing stays as it is, and is reported as missing.
 */
export const expandNames = async (
  { io, folder }: Where,
  names: readonly string[],
): Promise<readonly string[]> => {
  const found: string[] = []
  for (const name of names) {
    const pattern = basename(name)
    const isPlain = !isPattern(pattern) || (await io.exists(resolve(folder, name)))
    const listed = isPlain ? [] : await io.list(resolve(folder, dirname(name))).catch(() => undefined)
    const matched = (listed ?? []).filter((one) => matchesPattern(one, pattern))
    found.push(...(matched.length > 0 ? matched.map((one) => join(dirname(name), one)) : [name]))
  }
  return found
}
