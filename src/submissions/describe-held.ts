import { replaceHiddenCharacters } from '../diagnostics/hidden.ts'
import { writeDay } from '../plan/calendar.ts'
import { findAgency } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { HeldFile } from '../progress/reported.ts'
import type { AgencyName } from '../progress/year-facts.ts'
import type { Words } from '../vi.ts'
import { findKind } from './charge.ts'
import { dayInName, type Held } from './received.ts'

/** The most reasons given for a file that is held back; `papi validate` lists them all. */
const shownReasons = 3

/** No output can hold control characters: they are dropped here, so that all outputs show the same text. */
export const cleanText = (text: string): string => replaceHiddenCharacters(text, () => '').trim()

const cleanWords = ({ vi, en }: Words): Words => ({ vi: cleanText(vi), en: cleanText(en) })

export const showFile = (file: string): string => cleanText(file.split('/').at(-1) ?? file)

const nameSender = (workspace: Workspace, { agency: id, unit, registered }: Held): AgencyName | null => {
  const agency = id === undefined ? undefined : findAgency(workspace, id)
  if (!agency) return null
  if (!findKind(workspace, agency.id)) return { id: agency.id, name: agency.name.vi, short: agency.short }
  const name = registered?.name ?? cleanText(unit ?? '')
  return name === '' ? null : { id: agency.id, name, short: name }
}

export const describeHeld = (workspace: Workspace, held: Held): HeldFile => {
  const day = dayInName(held.file)
  return {
    file: showFile(held.file),
    agency: nameSender(workspace, held),
    receivedOn: day ? writeDay(day) : null,
    reasons: held.reasons.slice(0, shownReasons).map(cleanWords),
    count: held.reasons.length,
  }
}
