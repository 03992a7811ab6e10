import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { applyRules } from '../diagnostics/rule.ts'
import type { Io } from '../io.ts'
import { hashParts, readKnown } from './known-files.ts'
import type { OpenedWorkspace } from './open.ts'

/** The name under which `build.js` keeps that these very files have no error. */
export const hashSound = ({ hashes }: OpenedWorkspace): string => hashParts('sound', hashes)

/** The errors of a workspace: of its files, and by the rules of the plan, unless it was found without any when papi was built. */
export const findErrors = async (io: Io, opened: OpenedWorkspace): Promise<readonly Diagnostic[]> => {
  const { workspace, diagnostics, locate } = opened
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (!workspace || (errors.length === 0 && (await readKnown(io, hashSound(opened))))) return errors
  const { planRules } = await import('../plan/rules.ts')
  const errorRules = planRules.filter(({ severity }) => severity === 'error')
  return [...errors, ...applyRules(errorRules, workspace, locate)]
}
