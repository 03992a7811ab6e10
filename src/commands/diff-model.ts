import { listRows } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { findAgencyFacts } from '../progress/agencies.ts'
import { type Summary, summarise } from '../progress/compare.ts'
import type { Edition } from '../progress/edition.ts'
import { describeNoTarget, explainAbsence } from '../progress/verdict.ts'
import type { AgencyFacts, RowFacts, YearFacts } from '../progress/year-facts.ts'
import type { Standing } from '../results/results.ts'
import type { Language, Words } from '../vi.ts'
import { flattenChange } from './change-form.ts'

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
  /** Why a row has no rank, or no target; `null` where it has both. */
  readonly whyNot: (row: RowFacts) => Words | null
  readonly facts: YearFacts
  /** Whose rows these are, where the rows of one body were asked for. */
  readonly agency: AgencyFacts | null
  readonly rows: readonly RowFacts[]
  readonly missed: readonly RowFacts[]
  readonly summary: Summary
  readonly filtered: boolean
}

/** The facts of a year, and what they rest on. */
type Basis = {
  readonly workspace: Workspace
  readonly editions: ReadonlyMap<number, Edition>
  readonly facts: YearFacts
}

export const viewDiff = (
  { workspace, editions, facts }: Basis,
  filter: RowFilter,
  language: Language,
): DiffView => {
  const agency = filter.agency === undefined ? undefined : findAgencyFacts(workspace, facts, filter.agency)
  const kept = keep(
    agency?.rows.map(({ code }) => code),
    filter,
  )
  const rows = facts.rows.filter(kept)
  return {
    nameOf: nameCodes(workspace, language),
    whyNot: ({ absence, status, dimension }) => {
      if (absence) return explainAbsence(workspace, editions, absence)
      return status === 'no-target' ? describeNoTarget(workspace.plan.gaps, dimension.number) : null
    },
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
    groupComputed: standing.group?.computed ?? null,
  }

/** Id of what stands in the way of a verdict; `null` where there is one. */
export const reasonOf = ({ apart, converted, absence, status }: RowFacts): string | null =>
  absence?.kind ?? (apart && !converted ? apart.kind : status === 'no-target' ? 'plan-copy' : null)

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
      ...(showStanding(total.standing) ?? {
        score: null,
        rank: null,
        of: null,
        group: null,
        groupComputed: null,
      }),
      previous: total.previous && { year: facts.previousResultsYear, ...showStanding(total.previous) },
      change: flattenChange(total.change),
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
      reason: reasonOf(row),
      placesShort: row.placesShort,
      pointsShort: row.pointsShort,
      withheld: row.restsOnWithheld,
      converted: row.converted,
      previous: row.previous && {
        year: facts.previousResultsYear,
        rank: row.previous.rank,
        of: row.previous.of,
      },
      change: flattenChange(row.change),
    })),
    summary,
  }
}

/** Names as the plan gives them, in Vietnamese or, as PAPI gives them, in English. */
const nameCodes = (workspace: Workspace, language: Language): DiffView['nameOf'] => {
  const names = new Map([
    ...workspace.dimensions.map(({ number, name }) => [number, name[language]] as const),
    ...listRows(workspace).map(({ code, name }) => [code, name[language]] as const),
  ])
  return (code) => names.get(code) ?? code
}
