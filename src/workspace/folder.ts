import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Io } from '../io.ts'
import { findAbove, findShippedWorkspace, planFile } from './shipped.ts'

/** Where the user is, and the workspace that the user named with `-C`, if any. */
export type Where = {
  readonly io: Io
  readonly folder: string
  readonly workspace?: string
  /** Called with the workspace that papi found for a command, where the user named none. */
  readonly onFound?: (folder: string) => void
}

/** A path as messages show it: relative to the user's folder when inside it, `/` between its parts on every system. */
export const showPath = (path: string, folder: string): string => {
  const fromHere = relative(folder, path)
  const inside = fromHere !== '' && !isAbsolute(fromHere) && fromHere.split(sep)[0] !== '..'
  return (inside ? fromHere : path).split(sep).join('/')
}

/** Which workspace a command works on: the one named with `-C`, else the nearest around the user, else the shipped one. */
export const chooseFolder = async ({ io, folder, workspace, onFound }: Where): Promise<string> => {
  if (workspace !== undefined) return resolve(folder, workspace)
  const found = (await findAbove(io, resolve(folder), planFile)) ?? (await findShippedWorkspace(io))
  onFound?.(found)
  return found
}

/** Whether the folder can be a workspace at all. */
export const isWorkspace = ({ io }: Where, folder: string): Promise<boolean> =>
  io.exists(join(folder, planFile))
