import { join } from 'node:path'
import { shippedData } from '../install.ts'
import type { Io } from '../io.ts'

/** A file that ships with papi, by its name in a workspace: `results/2024.xlsx`. */
export type ShippedFile = { readonly file: string; readonly bytes: Uint8Array }

/** Bytes; far above the largest file of `data/`. */
export const maxShippedBytes = 2 ** 24

/** Lock files, hidden files and what the system strews about are no content. */
export const isContent = (name: string): boolean => !/^(\.|~\$|desktop\.ini$|thumbs\.db$)/i.test(name)

/** Every file of the plan that ships with papi, in the order of names, without received forms. */
export const readShipped = async (io: Io, folder = ''): Promise<readonly ShippedFile[]> => {
  const files: ShippedFile[] = []
  for (const name of (await io.list(join(shippedData, folder))) ?? []) {
    if (!isContent(name) || name === 'submissions') continue
    const file = folder === '' ? name : `${folder}/${name}`
    const path = join(shippedData, file)
    if (await io.list(path)) files.push(...(await readShipped(io, file)))
    else files.push({ file, bytes: await io.read(path, maxShippedBytes) })
  }
  return files
}
