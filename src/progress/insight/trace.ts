import type { Path } from '../../diagnostics/diagnostic.ts'
import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { cellOf, type Standing } from '../../results/results.ts'
import type { Absence } from '../comparable/absence.ts'
import { type Change, comparabilityOf } from '../comparable/comparability.ts'
import { type Comparison, compareRows } from '../compare.ts'
import { type Edition, type Editions, ownIn, rankAmong } from '../edition.ts'
import { findOwn } from '../measured.ts'
import type { Measure } from './measure.ts'

/** A score of the place, the cell that holds it, and how its rank came about. */
export type TracedScore = {
  readonly year: number
  readonly standing: Standing
  /** Sheet and cell of `results/<year>.xlsx`; `null` where they are not known. */
  readonly sheet: string | null
  readonly cell: string | null
  readonly publisher: string
  readonly edition: string
  /** Provinces with a better score; the rank is one more. */
  readonly better: number
  /** The next one on either side. */
  readonly above: Standing | null
  readonly below: Standing | null
}

/** What the plan says of the row, and where. */
export type TracedTarget = {
  readonly year: number
  readonly target: number
  /** In the YAML. */
  readonly path: Path
  /** In the decision: `Biểu, TT 7, dòng 7.2`. */
  readonly at: string
  /** As in `Comparison`. */
  readonly compared: Comparison
}

/** The chain behind one figure, from its source to the comparison. */
export type Trace = {
  readonly measure: Measure
  /** `null` where the place was not measured. */
  readonly now: TracedScore | null
  /** Why it was not. */
  readonly absence: Absence | null
  readonly before: TracedScore | null
  /** What may be said of the two. */
  readonly change: Change | null
  /** `null` for what the plan sets no target for. */
  readonly target: TracedTarget | null
}

const traceScore = (workspace: Workspace, edition: Edition | undefined, code: string): TracedScore | null => {
  const standings = edition?.rankings(code) ?? []
  const standing = ownIn(workspace, edition, code)
  if (!edition || !standing) return null
  const { results } = edition
  const at = standings.indexOf(standing)
  return {
    year: results.year,
    standing,
    sheet: results.grid?.sheet ?? null,
    cell: cellOf(results, standing.province, code) ?? null,
    publisher: results.source.publisher,
    edition: results.source.edition,
    better: rankAmong(standings, standing) - 1,
    above: standings[at - 1] ?? null,
    below: standings[at + 1] ?? null,
  }
}

/** The chain behind the figure of a code in the edition of `resultsYear`. */
export const traceFigure = (
  workspace: Workspace,
  editions: Editions,
  measure: Measure,
  resultsYear: number,
): Trace => {
  const { plan } = workspace
  const { code } = measure.scored
  const year = resultsYear - plan.resultsOffset
  const edition = editions.get(resultsYear)
  const row = listRows(workspace).find((one) => one.code === measure.code)
  const compared = row && edition && compareRows([row], year, workspace, editions, resultsYear)[0]
  return {
    measure,
    now: traceScore(workspace, edition, code),
    absence: findOwn(workspace, editions, resultsYear, code).absence,
    before: traceScore(workspace, editions.get(resultsYear - 1), code),
    change: comparabilityOf(workspace, editions).change(code, resultsYear - 1, resultsYear),
    target:
      row?.assignment && compared && compared.target !== null
        ? {
            year,
            target: compared.target,
            path: [...row.path, 'assignment', 'targets', String(year)],
            at: row.assignment.at,
            compared,
          }
        : null,
  }
}
