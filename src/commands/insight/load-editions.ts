import { type Checked, type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { Edition } from '../../progress/edition.ts'
import { listPublished } from '../../workspace/results.ts'
import { openSoundWorkspace, readEdition } from '../load.ts'
import type { Context } from '../outcome.ts'

/** A workspace with its editions of PAPI up to the one that is asked for. */
export type AllEditions = {
  readonly folder: string
  readonly workspace: Workspace
  /** The edition that was asked for. */
  readonly year: number
  readonly edition: Edition
  readonly editions: ReadonlyMap<number, Edition>
}

type LoadedEditions = Checked<AllEditions> & {
  readonly sources: ReadonlyMap<string, string>
  readonly exit?: 2
}

/** Which edition is asked for, by the plan and the editions it holds; or why none. */
type ChooseYear = (workspace: Workspace, held: readonly number[]) => number | readonly Diagnostic[]

/** Opens the plan and reads the editions up to the chosen one, which must be among them: what came later is not counted. */
export const loadEditions = async (context: Context, choose: ChooseYear): Promise<LoadedEditions> => {
  const { value: opened, diagnostics, sources } = await openSoundWorkspace(context)
  if (!opened) return { value: undefined, diagnostics, sources }
  const { folder, workspace } = opened
  const held = await listPublished(context, folder, workspace)
  const year = choose(workspace, held)
  if (typeof year !== 'number') return { value: undefined, diagnostics: year, sources, exit: 2 }
  const read = await Promise.all(
    [...new Set([...held.filter((one) => one < year), year])].map(
      async (one) => [one, await readEdition(context, folder, workspace, one)] as const,
    ),
  )
  const found = read.flatMap(([, checked]) => checked.diagnostics)
  const editions = new Map(read.flatMap(([one, { value }]) => (value ? [[one, value] as const] : [])))
  const edition = editions.get(year)
  if (!edition || hasErrors(found)) return { value: undefined, diagnostics: found, sources }
  return { value: { folder, workspace, year, edition, editions }, diagnostics: found, sources }
}
