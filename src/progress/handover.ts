import { listHeldRows } from '../plan/holding.ts'
import type { Workspace } from '../plan/workspace.ts'
import { showDay } from '../vi.ts'
import { groupsBy } from './group-by.ts'

/** A lead agency of the plan that ended before a day, and who has its rows on that day. */
export type Handover = {
  readonly id: string
  readonly name: string
  /** Last day in office, `28/02/2025`. */
  readonly ended: string
  readonly parts: readonly {
    readonly codes: readonly string[]
    /** Empty where the workspace names no successor. */
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
  return groupsBy(moved, ({ lead }) => lead.id).map((own) => {
    const { lead } = own[0]
    const bodiesOf = ({ holding }: (typeof own)[number]) =>
      holding.kind === 'open' ? holding.candidates : [holding.agency]
    const keyOf = (row: (typeof own)[number]): string =>
      `${row.holding.kind} ${bodiesOf(row)
        .map(({ id }) => id)
        .join()}`
    const parts = groupsBy(own, keyOf).map((same) => ({
      codes: same.map(({ code }) => code),
      successors: bodiesOf(same[0]).map(({ name }) => name.vi),
      confirmed: same[0].holding.kind === 'known',
    }))
    return { id: lead.id, name: lead.name.vi, ended: showDay(lead.to ?? ''), parts }
  })
}
