import { fold } from '../../vi.ts'
import { distinctById, groupsBy } from '../group-by.ts'
import type { AgencyName, RowFacts } from '../year-facts.ts'
import { condense, joinText, lowerFirst } from './join-text.ts'
import { worstFirst } from './order.ts'

/** A cause that agencies gave in the same words, and the contents that they gave it for. */
export type CauseCluster = {
  /** Prose without its stop. */
  readonly text: string
  readonly rows: readonly RowFacts[]
  readonly by: readonly AgencyName[]
}

/** Why targets were missed, as the lead agencies wrote. */
export type Causes = {
  /** Contents with a cause, and the agencies that gave one. */
  readonly rows: readonly RowFacts[]
  readonly by: readonly AgencyName[]
  /** Set where all of several contents have one cause. */
  readonly single: CauseCluster | null
  /** The at most three that hold most contents, of equal ones last places first, then those furthest from the target; empty where `single` is set. */
  readonly clusters: readonly CauseCluster[]
  /** Contents whose cause is in the annex only. */
  readonly restRows: readonly RowFacts[]
  /** Missed targets without a cause, by the agency that owes it. */
  readonly unexplained: readonly { readonly agency: AgencyName; readonly rows: readonly RowFacts[] }[]
}

const mostClusters = 3
const mostCause = 300

/** What two causes have in common: without the name of the content, of the agency, the year and the opening words. */
const keyOf = (cause: string, row: RowFacts, by: AgencyName): string => {
  const drop = [row.name, by.name, by.short].map(fold).filter(Boolean)
  const bare = fold(joinText(cause))
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
  return drop
    .reduce(
      (text, words) => text.replaceAll(words.replace(/[^a-z0-9 ]+/g, ' ').replace(/\s+/g, ' '), ' '),
      bare,
    )
    .replace(/\b20\d\d\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:nguyen nhan(?: chinh| chu yeu)?(?: la)?|chu yeu|la|do|noi dung|chi so)\s+/, '')
}

/** A cause without the words that only say that it is one: `do thiếu kinh phí` → `thiếu kinh phí`. */
const readCause = (cell: string): string =>
  lowerFirst(
    condense(
      joinText(cell).replace(
        /^(?:nguyên nhân(?: chính| chủ yếu)?(?: là)?\s*:?\s*)?(?:chủ yếu\s+)?(?:là\s+)?(?:do\s+)?/iu,
        '',
      ),
      mostCause,
    ),
  )

/** `missed`: the rows below their target with what was written of them. */
export const clusterCauses = (missed: readonly RowFacts[]): Causes => {
  const given = missed.toSorted(worstFirst).flatMap((row) =>
    row.explanations.flatMap(({ cause, by }) => {
      const text = readCause(cause)
      const key = text && keyOf(cause, row, by)
      return key ? [{ key, text, row, by }] : []
    }),
  )
  const all = groupsBy(given, ({ key }) => key).map(
    (same): CauseCluster => ({
      text: same[0].text,
      rows: [...new Set(same.map(({ row }) => row))],
      by: distinctById(same.map(({ by }) => by)),
    }),
  )
  const rows = missed.filter((row) => all.some((one) => one.rows.includes(row)))
  const ordered = all.toSorted((a, b) => b.rows.length - a.rows.length)
  const [first] = ordered
  const single = first && ordered.length === 1 && first.rows.length > 1 ? first : null
  const shown = single ? [single] : ordered.slice(0, mostClusters)
  const open = missed.filter((row) => !rows.includes(row))
  return {
    rows,
    by: distinctById(all.flatMap(({ by }) => by)),
    single,
    clusters: single ? [] : shown,
    restRows: rows.filter((row) => !shown.some((one) => one.rows.includes(row))),
    unexplained: distinctById(open.flatMap(({ lead }) => lead)).map((agency) => ({
      agency,
      rows: open.filter(({ lead }) => lead.some(({ id }) => id === agency.id)),
    })),
  }
}
