import type { Agency } from './agency.ts'
import { isWithin } from './codes.ts'
import type { Workspace } from './workspace.ts'

/** Days are compared as they are written, `2025-03-01`: their alphabetical order is their order. */
export type Term = 'not-yet' | 'in-office' | 'ended'

/** Whether an agency is in office on a day; an open end means always. */
export const termOn = ({ from, to }: Pick<Agency, 'from' | 'to'>, day: string): Term => {
  if (from !== null && day < from) return 'not-yet'
  return to !== null && day > to ? 'ended' : 'in-office'
}

export type Successor = NonNullable<Agency['successors']>[number]

/** Who took over a code from an agency by a day; several where the plan does not say which of them. */
export const listSuccessors = (agency: Agency, code: string, day: string): readonly Successor[] =>
  (agency.successors ?? []).filter(
    ({ from, codes }) => from <= day && (!codes || codes.some((taken) => isWithin(code, taken))),
  )

export const findAgency = ({ agencies }: Workspace, id: string): Agency | undefined =>
  agencies.agencies.find((agency) => agency.id === id)
