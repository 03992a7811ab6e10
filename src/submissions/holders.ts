import type { Agency } from '../plan/agency.ts'
import { listRows } from '../plan/rows.ts'
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
  readonly confirmed: boolean
}

/** An agency that has to report on a day. */
export type Holder = {
  readonly agency: Agency
  readonly parts: readonly Part[]
  /** Set where `agency` has ended: the bodies that may have taken over, none of them for sure. */
  readonly successors: readonly Agency[] | null
  /** Bodies that may answer for some of it although `agency` is still in office: the workspace does not know for sure. */
  readonly shared: readonly Agency[]
}

type Followed =
  | { readonly kind: 'found'; readonly agency: Agency; readonly confirmed: boolean }
  | { readonly kind: 'unknown'; readonly candidates: readonly Agency[] }

/** A chain of mergers longer than this is a circle. */
const longestChain = 10

const follow = (workspace: Workspace, agency: Agency, code: string, day: string, steps = 0): Followed => {
  if (termOn(agency, day) !== 'ended') return { kind: 'found', agency, confirmed: true }
  const named = listSuccessors(agency, code, day)
  const candidates = named.flatMap(({ id }) => findAgency(workspace, id) ?? [])
  const [successor, other] = candidates
  if (!successor || other || steps === longestChain) return { kind: 'unknown', candidates }
  const next = follow(workspace, successor, code, day, steps + 1)
  const sure = named[0]?.certainty === 'confirmed'
  return next.kind === 'found' ? { ...next, confirmed: next.confirmed && sure } : next
}

type Obligation = { readonly lead: Agency; readonly code: string; readonly followed: Followed }

/** Every row of the annex under every agency that leads it, in the plan's order, followed to the day. */
const listObligations = (workspace: Workspace, day: string): readonly Obligation[] =>
  listRows(workspace).flatMap(({ code, assignment }) =>
    (assignment?.lead ?? []).flatMap((id) => {
      const lead = findAgency(workspace, id)
      return lead ? [{ lead, code, followed: follow(workspace, lead, code, day) }] : []
    }),
  )

const holderOf = ({ lead, followed }: Obligation): Agency =>
  followed.kind === 'found' ? followed.agency : lead

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

/**
 * Who has to report on a day, in the plan's order. What the plan gave to an agency that has ended stands under the one body
 * that took it over; where several may have, or none is known, it stays under the old name.
 */
export const listHolders = (workspace: Workspace, day: string): readonly Holder[] => {
  const obligations = listObligations(workspace, day)
  const tasks = listTasks(workspace)
  // A task against rows of several successors stands under that of its first row, once.
  const firstCode = (task: ChargedTask, lead: Agency): string | undefined =>
    task.covers.find(({ assignment }) => assignment?.lead.includes(lead.id))?.code
  return unique(obligations.map(holderOf)).map((agency) => {
    const own = obligations.filter((one) => holderOf(one) === agency)
    const parts = unique(own.map(({ lead }) => lead)).map((lead): Part => {
      const mine = own.filter((one) => one.lead === lead)
      const codes = mine.map(({ code }) => code)
      return {
        lead,
        codes,
        tasks: tasks.filter((task) => codes.includes(firstCode(task, lead) ?? '')),
        whole: codes.length === obligations.filter((one) => one.lead === lead).length,
        confirmed: mine.every(({ followed }) => followed.kind === 'found' && followed.confirmed),
      }
    })
    const candidates = own.flatMap(({ followed }) => (followed.kind === 'unknown' ? followed.candidates : []))
    const shared = own.flatMap(({ lead, code }) =>
      lead === agency && termOn(agency, day) === 'in-office'
        ? listSuccessors(agency, code, day).flatMap(({ id }) => findAgency(workspace, id) ?? [])
        : [],
    )
    const isUnknown = own.some(({ followed }) => followed.kind === 'unknown')
    return {
      agency,
      parts,
      successors: isUnknown ? unique(candidates) : null,
      shared: unique(shared),
    }
  })
}
