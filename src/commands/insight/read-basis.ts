import { type Checked, type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { Edition } from '../../progress/edition.ts'
import { listPublished } from '../../workspace/results.ts'
import { openSoundWorkspace, readEditions } from '../load.ts'
import type { Context } from '../outcome.ts'

/** What the answer to a question rests on: the plan, and its editions of PAPI up to the one that is asked for. */
export type Basis = {
  readonly folder: string
  readonly workspace: Workspace
  /** Year of the edition that was asked for. */
  readonly year: number
  readonly edition: Edition
  /** By year, `edition` among them. */
  readonly editions: ReadonlyMap<number, Edition>
}

type ReadBasis = Checked<Basis> & { readonly sources: ReadonlyMap<string, string>; readonly exit?: 2 }

/** Which edition is asked for, by the plan and the years of the editions in the workspace; or why none. */
type ChooseYear = (workspace: Workspace, published: readonly number[]) => number | readonly Diagnostic[]

/** Opens the plan and reads the editions up to the chosen one, which must be among them. Later ones are left out. */
export const readBasis = async (context: Context, choose: ChooseYear): Promise<ReadBasis> => {
  const { value: opened, diagnostics, sources } = await openSoundWorkspace(context)
  if (!opened) return { value: undefined, diagnostics, sources }
  const { folder, workspace } = opened
  const published = await listPublished(context, folder, workspace)
  const year = choose(workspace, published)
  if (typeof year !== 'number') return { value: undefined, diagnostics: year, sources, exit: 2 }
  const years = [...published.filter((one) => one < year), year]
  const { editions, diagnostics: found } = await readEditions(context, folder, workspace, years)
  const edition = editions.get(year)
  if (!edition || hasErrors(found)) return { value: undefined, diagnostics: found, sources }
  return { value: { folder, workspace, year, edition, editions }, diagnostics: found, sources }
}
