import type { Agency } from './agency.ts'
import { rememberEach } from './remember.ts'
import { listRows } from './rows.ts'
import { findAgency, listSuccessors, termOn } from './succession.ts'
import type { Workspace } from './workspace.ts'

/** Who has a row of the annex on a day: the body known to have it, or an open place where none is confirmed. */
export type Holding =
  | { readonly kind: 'known'; readonly agency: Agency }
  /** `lead` has ended, and no successor is confirmed; `candidates` may have taken over. */
  | { readonly kind: 'open'; readonly lead: Agency; readonly candidates: readonly Agency[] }

/** A chain of mergers longer than this is a circle. */
const longestChain = 10

/** Follows a row from the agency that the plan names to the one that has it on `day`, `2025-12-31`. */
export const findHolding = (
  workspace: Workspace,
  lead: Agency,
  code: string,
  day: string,
  steps = 0,
): Holding => {
  if (termOn(lead, day) !== 'ended') return { kind: 'known', agency: lead }
  const named = listSuccessors(lead, code, day)
  const candidates = named.flatMap(({ id }) => findAgency(workspace, id) ?? [])
  const [successor, other] = candidates
  const isSure = successor && !other && named[0]?.certainty === 'confirmed'
  if (!isSure || steps === longestChain) return { kind: 'open', lead, candidates }
  const next = findHolding(workspace, successor, code, day, steps + 1)
  return next.kind === 'known' ? next : { ...next, lead }
}

/** What documents call a body; `id` identifies it. */
export type BodyName = { readonly id: string; readonly name: string; readonly short: string }

/** The place of a name that an officer has to fill in. */
export const openPlace = '[…]'

/** The one way to name who has a row: the name of the day, or an open place beside the name in the plan. */
export const nameHolding = (holding: Holding): BodyName => {
  if (holding.kind === 'known') {
    const { id, name, short } = holding.agency
    return { id, name: name.vi, short }
  }
  const { id, name, short } = holding.lead
  return {
    id,
    name: `${openPlace} (trước đây giao ${name.vi})`,
    short: `${openPlace} (trước đây: ${short})`,
  }
}

/** A row of the annex under one of the agencies that lead it, and who has it on a day. */
export type HeldRow = { readonly lead: Agency; readonly code: string; readonly holding: Holding }

/** Every row of the annex under every agency that leads it, in the plan's order. */
export const listHeldRows = rememberEach((workspace: Workspace, day: string): readonly HeldRow[] =>
  listRows(workspace).flatMap(({ code, assignment }) =>
    (assignment?.lead ?? []).flatMap((id) => {
      const lead = findAgency(workspace, id)
      return lead ? [{ lead, code, holding: findHolding(workspace, lead, code, day) }] : []
    }),
  ),
)

/** The names of those who have some rows on a day, each once. */
export const nameHolders = (
  workspace: Workspace,
  codes: readonly string[],
  day: string,
): readonly BodyName[] => [
  ...new Map(
    listHeldRows(workspace, day)
      .filter(({ code }) => codes.includes(code))
      .map(({ holding }) => nameHolding(holding))
      .map((name) => [name.id, name] as const),
  ).values(),
]

/** The last day of a year: who is in office then has its duties, and its edition of PAPI ranks the units of that day. */
export const endOfYear = (year: number): string => `${year}-12-31`

/** Before the plan's agencies changed, and after all that is known. */
const [firstDay, lastDay] = ['0000-01-01', '9999-12-31']

/** The rows of a body on a day; where it has none, those that it took over later, or that the plan gave it before it ended. */
export const listRowsOf = (workspace: Workspace, id: string, day: string): readonly HeldRow[] =>
  [day, lastDay, firstDay]
    .map((one) => listHeldRows(workspace, one).filter(({ holding }) => nameHolding(holding).id === id))
    .find((rows) => rows.length > 0) ?? []

/** Rows that the plan gave to another agency than the one named, by that agency. */
export const listFormer = (
  held: readonly HeldRow[],
  id: string,
): readonly { readonly lead: Agency; readonly codes: readonly string[] }[] =>
  [...new Set(held.map(({ lead }) => lead))]
    .filter((lead) => lead.id !== id)
    .map((lead) => ({ lead, codes: held.filter((one) => one.lead === lead).map(({ code }) => code) }))

/** Bodies that have rows of the plan on some day, in the order of `agencies.yaml`. */
export const listBodies = (workspace: Workspace): readonly Agency[] => {
  const ids = new Set(
    [firstDay, lastDay].flatMap((day) =>
      listHeldRows(workspace, day).map(({ holding }) => nameHolding(holding).id),
    ),
  )
  return workspace.agencies.agencies.filter(({ id }) => ids.has(id))
}
