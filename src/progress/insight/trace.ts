import type { Path } from '../../diagnostics/diagnostic.ts'
import { placeOn } from '../../plan/place.ts'
import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { cellOf, type Standing } from '../../results/results.ts'
import { compareRows, type Status } from '../compare.ts'
import { type Edition, findStanding } from '../edition.ts'
import type { Measure } from './measure.ts'

/** A score of the place, where it stands, and how its rank came about. */
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
  readonly status: Status
  readonly placesShort: number | null
  readonly pointsShort: number | null
}

/** The chain behind one figure, from its source to what is said of it. */
export type Trace = {
  readonly measure: Measure
  /** `null` where the place was not measured. */
  readonly now: TracedScore | null
  readonly before: TracedScore | null
  /** `null` for what the plan sets no target for. */
  readonly target: TracedTarget | null
}

const traceScore = (edition: Edition | undefined, code: string, place: string): TracedScore | null => {
  const standings = edition?.rankings(code) ?? []
  const standing = findStanding(standings, place)
  if (!edition || !standing) return null
  const { results } = edition
  const at = standings.indexOf(standing)
  return {
    year: results.year,
    standing,
    sheet: results.grid?.sheet ?? null,
    cell: cellOf(results, place, code) ?? null,
    publisher: results.source.publisher,
    edition: results.source.edition,
    better: standings.filter(({ rank }) => rank < standing.rank).length,
    above: standings[at - 1] ?? null,
    below: standings[at + 1] ?? null,
  }
}

/** The chain behind the figure of a code in the edition of `resultsYear`. */
export const traceFigure = (
  workspace: Workspace,
  editions: ReadonlyMap<number, Edition>,
  measure: Measure,
  resultsYear: number,
): Trace => {
  const { plan } = workspace
  const { code } = measure.scored
  const year = resultsYear - plan.resultsOffset
  const edition = editions.get(resultsYear)
  const place = edition ? placeOn(workspace, edition.results.day) : ''
  const row = listRows(workspace).find((one) => one.code === measure.code)
  const compared = row && edition && compareRows([row], year, workspace, editions, resultsYear)[0]
  return {
    measure,
    now: traceScore(edition, code, place),
    before: traceScore(editions.get(resultsYear - 1), code, place),
    target:
      row?.assignment && compared && compared.target !== null
        ? {
            year,
            target: compared.target,
            path: [...row.path, 'assignment', 'targets', String(year)],
            at: row.assignment.at,
            status: compared.status,
            placesShort: compared.placesShort,
            pointsShort: compared.pointsShort,
          }
        : null,
  }
}
