import type { Agency } from '../plan/agency.ts'
import { type HeldRow, listHeldRows } from '../plan/holding.ts'
import { findAgency, listSuccessors, termOn } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type ChargedTask, listTasks } from './charge.ts'

/** What an agency answers for because the plan gave it to `lead`: the agency itself, or one that it took over from. */
export type Part = {
  readonly lead: Agency
  readonly codes: readonly string[]
  readonly tasks: readonly ChargedTask[]
  /** All that the plan gave to `lead`; else it was split. */
  readonly whole: boolean
}

/** An agency that has to report on a day. */
export type Holder = {
  readonly agency: Agency
  readonly parts: readonly Part[]
  /** Set where `agency` has ended and no successor is confirmed: the bodies that may have taken over. */
  readonly successors: readonly Agency[] | null
  /** Bodies that may answer for some of it although `agency` is still in office: the workspace does not know for sure. */
  readonly shared: readonly Agency[]
}

const holderOf = ({ lead, holding }: HeldRow): Agency => (holding.kind === 'known' ? holding.agency : lead)

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

/**
 * Who has to report on a day, in the plan's order. What the plan gave to an agency that has ended is listed under the
 * one body known to have taken it over; without one it stays under the old agency.
 */
export const listHolders = (workspace: Workspace, day: string): readonly Holder[] => {
  const heldRows = listHeldRows(workspace, day)
  const tasks = listTasks(workspace)
  // A task for rows of several successors is listed under that of its first row, once.
  const firstCode = (task: ChargedTask, lead: Agency): string | undefined =>
    task.covers.find(({ assignment }) => assignment?.lead.includes(lead.id))?.code
  return unique(heldRows.map(holderOf)).map((agency) => {
    const own = heldRows.filter((one) => holderOf(one) === agency)
    const parts = unique(own.map(({ lead }) => lead)).map((lead): Part => {
      const mine = own.filter((one) => one.lead === lead)
      const codes = mine.map(({ code }) => code)
      return {
        lead,
        codes,
        tasks: tasks.filter((task) => codes.includes(firstCode(task, lead) ?? '')),
        whole: codes.length === heldRows.filter((one) => one.lead === lead).length,
      }
    })
    const candidates = own.flatMap(({ holding }) => (holding.kind === 'open' ? holding.candidates : []))
    const shared = own.flatMap(({ lead, code }) =>
      lead === agency && termOn(agency, day) === 'in-office'
        ? listSuccessors(agency, code, day).flatMap(({ id }) => findAgency(workspace, id) ?? [])
        : [],
    )
    const isOpen = own.some(({ holding }) => holding.kind === 'open')
    return {
      agency,
      parts,
      successors: isOpen ? unique(candidates) : null,
      shared: unique(shared),
    }
  })
}
