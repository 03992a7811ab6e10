import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Io } from '../io.ts'

/** A folder is a workspace when it holds this file. */
export const planFile = 'plan.yaml'

const ancestors = (folder: string): readonly string[] => {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...ancestors(above)]
}

/** The nearest folder, from `folder` upwards, in which `name` exists. */
export const findAbove = async (io: Io, folder: string, name: string): Promise<string | undefined> => {
  for (const candidate of ancestors(folder)) if (await io.exists(join(candidate, name))) return candidate
  return undefined
}

/** The folder of papi itself, above `data/` and `templates/`: the same from `src/` and from the bundle in `dist/`. */
export const findPackageFolder = async (io: Io): Promise<string> => {
  const here = dirname(fileURLToPath(import.meta.url))
  const found = await findAbove(io, here, join('data', planFile))
  if (!found) throw new Error(`no data/${planFile} above ${here}: papi is not installed completely`)
  return found
}

/** The workspace that ships with papi: Plan 179/KH-UBND of Hà Nội. */
export const findShippedWorkspace = async (io: Io): Promise<string> =>
  join(await findPackageFolder(io), 'data')
