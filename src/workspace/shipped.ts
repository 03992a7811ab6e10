import { dirname, join } from 'node:path'
import { packageFolder, shippedData } from '../install.ts'
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

/** The workspace that ships with papi: Plan 179/KH-UBND of Hà Nội. */
export const findShippedWorkspace = async (io: Io): Promise<string> => {
  if (!(await io.exists(join(shippedData, planFile))))
    throw new Error(`no ${planFile} in ${shippedData}: papi is not installed completely`)
  return shippedData
}

/** A file of `templates/` that ships with papi. */
export const shippedTemplate = (...name: readonly string[]): string =>
  join(packageFolder, 'templates', ...name)
