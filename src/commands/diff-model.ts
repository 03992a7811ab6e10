import type { AnswerOptions } from '../answer/formats.ts'
import { listRows } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { findAgencyFacts } from '../progress/agencies.ts'
import { type Summary, summarise } from '../progress/compare.ts'
import { describeNoTarget, explainAbsence } from '../progress/verdict.ts'
import type { AgencyFacts, RowFacts, YearBasis, YearFacts } from '../progress/year-facts.ts'
import type { Words } from '../vi.ts'

/** How much of the text form: the counts alone, the rows, or the rows with their remarks. */
export type Detail = 'summary' | 'normal' | 'full'

export type DiffOptions = AnswerOptions & {
  readonly detail: Detail
  /** Compare two editions of PAPI instead of targets and ranks. */
  readonly against?: number
  /** Id, short name or any spelling of a lead agency. */
  readonly agency?: string
  readonly dimension?: string
  readonly failOn?: 'missed'
}

export type RowFilter = { readonly agency?: string; readonly dimension?: string }

/** The rows that a filter leaves, with counts of their own. */
export type DiffView = {
  readonly workspace: Workspace
  /** Name of a row or a dimension: as the plan gives it in Vietnamese, as PAPI does in English. */
  readonly nameOf: (code: string) => Words
  /** Why a row has no rank, or no target; `null` where it has both. */
  readonly whyNot: (row: RowFacts) => Words | null
  readonly facts: YearFacts
  /** Whose rows these are, where the rows of one body were asked for. */
  readonly agency: AgencyFacts | null
  readonly rows: readonly RowFacts[]
  /** Those that missed their target, by the places that are short, fewest first. */
  readonly missed: readonly RowFacts[]
  readonly summary: Summary
  readonly filtered: boolean
}

export const viewDiff = ({ workspace, editions, facts }: YearBasis, filter: RowFilter): DiffView => {
  const agency = filter.agency === undefined ? undefined : findAgencyFacts(workspace, facts, filter.agency)
  const codes = agency?.rows.map(({ code }) => code)
  const isKept = (row: RowFacts): boolean =>
    (codes === undefined || codes.includes(row.code)) &&
    (filter.dimension === undefined || row.dimension.number === filter.dimension)
  const rows = facts.rows.filter(isKept)
  const names = new Map<string, Words>([
    ...workspace.dimensions.map(({ number, name }) => [number, name] as const),
    ...listRows(workspace).map(({ code, name }) => [code, name] as const),
  ])
  return {
    workspace,
    nameOf: (code) => names.get(code) ?? { vi: code, en: code },
    whyNot: ({ absence, status, dimension }) => {
      if (absence) return explainAbsence(workspace, editions, absence)
      return status === 'no-target' ? describeNoTarget(workspace.plan.gaps, dimension.number) : null
    },
    facts,
    agency: agency ?? null,
    rows,
    missed: facts.missed.filter(isKept),
    summary: summarise(rows),
    filtered: rows.length < facts.rows.length,
  }
}

/** Id of what prevents a verdict; `null` where there is one. */
export const reasonOf = ({ apart, converted, absence, status }: RowFacts): string | null =>
  absence?.kind ?? (apart && !converted ? apart.kind : status === 'no-target' ? 'plan-copy' : null)
