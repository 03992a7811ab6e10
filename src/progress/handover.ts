import { findAgency, listSuccessors, termOn } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import { showDay } from '../vi.ts'
import type { AgencyFacts } from './facts.ts'

/** A lead agency that ended before the period did, and who has its rows since. */
export type Handover = {
  readonly name: string
  /** Last day in office, `28/02/2025`. */
  readonly ended: string
  readonly parts: readonly {
    readonly codes: readonly string[]
    /** Empty where the workspace names nobody. */
    readonly successors: readonly string[]
    /** Exactly one body took the rows over, and the workspace is sure of it. */
    readonly confirmed: boolean
  }[]
}

/** Who took over from the lead agencies that had ended by `day`, in the order of `agencies`. */
export const listHandovers = (
  workspace: Workspace,
  agencies: readonly AgencyFacts[],
  day: string,
): readonly Handover[] =>
  agencies.flatMap(({ id, name, rows }): readonly Handover[] => {
    const agency = findAgency(workspace, id)
    if (!agency?.to || termOn(agency, day) !== 'ended') return []
    const parts = new Map<string, { codes: string[]; successors: readonly string[]; confirmed: boolean }>()
    for (const { code } of rows) {
      const found = listSuccessors(agency, code, day)
      const confirmed = found.length === 1 && found.every(({ certainty }) => certainty === 'confirmed')
      const key = `${confirmed} ${found.map((one) => one.id).join()}`
      const successors = found.map((one) => findAgency(workspace, one.id)?.name.vi ?? one.id)
      const part = parts.get(key) ?? { codes: [], successors, confirmed }
      part.codes.push(code)
      parts.set(key, part)
    }
    return [{ name, ended: showDay(agency.to), parts: [...parts.values()] }]
  })
