import { distinctById } from '../group-by.ts'
import type { AgencyName, RowFacts } from '../year-facts.ts'

/** An agency and the missed targets that it leads. */
export type DutyShare = {
  readonly agency: AgencyName
  readonly rows: readonly RowFacts[]
  /** The body that compiles the report. */
  readonly own: boolean
}

/** Who leads the missed targets: most contents first, the compiler's own last. */
export const shareDuty = (missed: readonly RowFacts[], compiler: string): readonly DutyShare[] =>
  distinctById(missed.flatMap(({ lead }) => lead))
    .map((agency) => ({
      agency,
      rows: missed.filter(({ lead }) => lead.some(({ id }) => id === agency.id)),
      own: agency.id === compiler,
    }))
    .toSorted((a, b) => Number(a.own) - Number(b.own) || b.rows.length - a.rows.length)
