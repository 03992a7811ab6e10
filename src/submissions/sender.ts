import { findMentioned } from '../plan/match-agency.ts'
import type { Workspace } from '../plan/workspace.ts'
import { findKind } from './charge.ts'

/** The words of a file name: no folders, no extension, `-` and `_` as spaces. */
export const fileWords = (file: string): string =>
  (file.split(/[/\\]/).at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[_-]+/g, ' ')
    .normalize('NFC')

/**
 * Whose a file is by its name, where that leaves no doubt: the name, a spelling or the id of one agency stands in it, and of
 * no other. A kind of units ("UBND cấp xã") is no sender.
 */
export const findSenderByName = (workspace: Workspace, file: string): string | undefined => {
  const [agency, other] = findMentioned(fileWords(file), workspace.agencies.agencies)
  return agency && !other && !findKind(workspace, agency.id) ? agency.id : undefined
}
