import {
  findHolding,
  type HeldRow,
  listFormer,
  listHeldRows,
  listRowsOf,
  nameHolding,
  openPlace,
} from '../plan/holding.ts'
import { termOn } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import { showDay } from '../vi.ts'
import { nameAgency } from './describe-reports.ts'
import { groupsBy } from './group-by.ts'
import type { AgencyFacts, YearFacts } from './year-facts.ts'

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

/** Who has rows on the day of issue; `null` while it is the same body, or one that is set up later. */
const nameNow = (workspace: Workspace, held: readonly HeldRow[], name: string, issued: string) => {
  if (held.some(({ holding: one }) => one.kind === 'known' && termOn(one.agency, issued) === 'not-yet'))
    return null
  const now = held.map(({ lead, code }) => findHolding(workspace, lead, code, issued))
  const names = unique(now.map((one) => (one.kind === 'open' ? openPlace : one.agency.name.vi)))
  return now.every((one) => nameHolding(one).name === name) ? null : names.join('; ')
}

type OfTheYear = Pick<YearFacts, 'rows' | 'tasks' | 'days'>

/** One body with the rows that it holds; none where it holds none. */
const describeBody = (
  workspace: Workspace,
  held: readonly HeldRow[],
  { rows, tasks, days }: OfTheYear,
): readonly AgencyFacts[] => {
  const [first] = held
  if (!first) return []
  const { agencies } = workspace.agencies
  const codes = held.map(({ code }) => code)
  const own = rows.filter(({ code }) => codes.includes(code))
  const name = nameHolding(first.holding)
  const candidates = held.flatMap(({ holding }) => (holding.kind === 'open' ? holding.candidates : []))
  return [
    {
      ...name,
      rows: own,
      missed: own.filter(({ status }) => status === 'missed'),
      tasks: tasks.filter(({ covers }) => covers.some(({ code }) => codes.includes(code))),
      former: listFormer(held, name.id).map((one) => ({
        ...nameAgency(agencies, one.lead.id),
        codes: one.codes,
        ended: showDay(one.lead.to ?? ''),
      })),
      successors:
        first.holding.kind === 'open' ? unique(candidates).map(({ id }) => nameAgency(agencies, id)) : null,
      now: nameNow(workspace, held, name.name, days.issued),
    },
  ]
}

/** Every body that has rows on `days.held`, in the plan's order, with its rows and tasks. */
export const gatherAgencies = (workspace: Workspace, year: OfTheYear): readonly AgencyFacts[] =>
  groupsBy(listHeldRows(workspace, year.days.held), ({ holding }) => nameHolding(holding).id).flatMap(
    (held) => describeBody(workspace, held, year),
  )

/** A body with the rows that it has on a day, or took over later, or had before it ended: `former` says whose they were. */
export const findAgencyFacts = (
  workspace: Workspace,
  facts: OfTheYear,
  id: string,
  day = facts.days.held,
): AgencyFacts | undefined => describeBody(workspace, listRowsOf(workspace, id, day), facts)[0]
