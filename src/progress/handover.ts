import { listHeldRows } from '../plan/holding.ts'
import type { Workspace } from '../plan/workspace.ts'
import { showDay } from '../vi.ts'

/** A lead agency of the plan that ended before a day, and who has its rows on that day. */
export type Handover = {
  readonly id: string
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

/** Who took over from the lead agencies that had ended by `day`, in the order of the plan. */
export const listHandovers = (workspace: Workspace, day: string): readonly Handover[] => {
  const moved = listHeldRows(workspace, day).filter(
    ({ lead, holding }) => holding.kind === 'open' || holding.agency !== lead,
  )
  return [...new Set(moved.map(({ lead }) => lead))].map((lead) => {
    const parts = new Map<string, { codes: string[]; successors: readonly string[]; confirmed: boolean }>()
    for (const { code, holding } of moved.filter((one) => one.lead === lead)) {
      const bodies = holding.kind === 'open' ? holding.candidates : [holding.agency]
      const key = `${holding.kind} ${bodies.map(({ id }) => id).join()}`
      const confirmed = holding.kind === 'known'
      const part = parts.get(key) ?? { codes: [], successors: bodies.map(({ name }) => name.vi), confirmed }
      part.codes.push(code)
      parts.set(key, part)
    }
    return { id: lead.id, name: lead.name.vi, ended: showDay(lead.to ?? ''), parts: [...parts.values()] }
  })
}
