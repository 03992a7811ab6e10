import { listRows } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { findAgencyFacts } from '../progress/agencies.ts'
import { type Summary, summarise } from '../progress/compare.ts'
import type { AgencyFacts, Facts, RowFacts } from '../progress/facts.ts'
import type { Standing } from '../results/results.ts'
import type { Language } from '../vi.ts'

/** How much of the text form: the counts alone, the rows, or the rows with their remarks. */
export type Detail = 'summary' | 'normal' | 'full'

export const diffFormats = ['text', 'json', 'csv', 'md'] as const

export type DiffOptions = {
  readonly format: (typeof diffFormats)[number]
  readonly detail: Detail
  /** Compare two editions of PAPI instead of targets and ranks. */
  readonly against?: number
  /** Id, short name or any spelling of a lead agency. */
  readonly agency?: string
  readonly dimension?: string
  readonly failOn?: 'missed'
}

/** Which rows to show. */
export type RowFilter = { readonly agency?: string; readonly dimension?: string }

const keep =
  (codes: readonly string[] | undefined, { dimension }: RowFilter) =>
  (row: RowFacts): boolean =>
    (codes === undefined || codes.includes(row.code)) &&
    (dimension === undefined || row.dimension.number === dimension)

/** The rows that a filter leaves, with counts of their own. */
export type DiffView = {
  /** Name of a row or a dimension in the language of the run. */
  readonly nameOf: (code: string) => string
  readonly facts: Facts
  /** Whose rows these are, where the rows of one body were asked for. */
  readonly agency: AgencyFacts | null
  readonly rows: readonly RowFacts[]
  readonly missed: readonly RowFacts[]
  readonly summary: Summary
  readonly filtered: boolean
}

export const viewDiff = (
  workspace: Workspace,
  facts: Facts,
  filter: RowFilter,
  nameOf: DiffView['nameOf'],
): DiffView => {
  const agency = filter.agency === undefined ? undefined : findAgencyFacts(workspace, facts, filter.agency)
  const kept = keep(
    agency?.rows.map(({ code }) => code),
    filter,
  )
  const rows = facts.rows.filter(kept)
  return {
    nameOf,
    facts,
    agency: agency ?? null,
    rows,
    missed: facts.missed.filter(kept),
    summary: summarise(rows),
    filtered: rows.length < facts.rows.length,
  }
}

const showStanding = (standing: Standing | null) =>
  standing && {
    score: standing.score,
    rank: standing.rank,
    of: standing.of,
    group: standing.group?.number ?? null,
  }

/** The machine-readable form: stable keys, numbers unrounded, `null` where there is nothing. */
export const toJson = ({ facts, rows, summary }: DiffView) => {
  const { total } = facts
  return {
    version: 1,
    plan: facts.plan.code,
    year: facts.year,
    resultsYear: facts.resultsYear,
    place: facts.place,
    total: {
      ...(showStanding(total.standing) ?? { score: null, rank: null, of: null, group: null }),
      previous: total.previous && { year: facts.previousResultsYear, ...showStanding(total.previous) },
    },
    rows: rows.map((row) => ({
      code: row.code,
      name: row.name,
      dimension: row.dimension.number,
      lead: row.lead.map(({ id }) => id),
      target: row.target,
      score: row.standing?.score ?? null,
      rank: row.standing?.rank ?? null,
      of: row.standing?.of ?? null,
      status: row.status,
      placesShort: row.placesShort,
      pointsShort: row.pointsShort,
      previous: row.previous && {
        year: facts.previousResultsYear,
        rank: row.previous.rank,
        of: row.previous.of,
      },
    })),
    summary,
  }
}

/** Names as the plan gives them, in Vietnamese or, as PAPI gives them, in English. */
export const nameCodes = (workspace: Workspace, language: Language): DiffView['nameOf'] => {
  const names = new Map([
    ...workspace.dimensions.map(({ number, name }) => [number, name[language]] as const),
    ...listRows(workspace).map(({ code, name }) => [code, name[language]] as const),
  ])
  return (code) => names.get(code) ?? code
}
