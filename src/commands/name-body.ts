import { findAgency } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { AgencyName } from '../progress/year-facts.ts'
import { joinWords, type Words } from '../vi.ts'

/** The full name of a body: its English one where `agencies.yaml` has it, else the Vietnamese. */
export const nameBody = (workspace: Workspace, { id, name }: AgencyName): Words => ({
  vi: name,
  en: findAgency(workspace, id)?.name.en ?? name,
})

/** The same with the short name in Vietnamese. */
export const nameShort = (workspace: Workspace, body: AgencyName): Words => ({
  vi: body.short,
  en: nameBody(workspace, body).en,
})

/** Several, by commas. */
export const listBodies = (workspace: Workspace, bodies: readonly AgencyName[]): Words =>
  joinWords(
    bodies.map((body) => nameShort(workspace, body)),
    ', ',
  )
