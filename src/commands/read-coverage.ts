import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Edition } from '../progress/edition.ts'
import type { Reported } from '../progress/reported.ts'
import { collectReports } from '../submissions/collect-reports.ts'
import { type Coverage, type CoverageRequest, coverAgencies } from '../submissions/coverage.ts'
import { chooseLatest } from '../submissions/received.ts'
import { listSuperseded } from '../submissions/superseded.ts'
import type { Day } from '../vi.ts'
import { findSubmissions } from '../workspace/submissions.ts'
import type { Context } from './outcome.ts'
import { findDeadline } from './year-deadline.ts'

export type CoverageOptions = {
  /** From `letterhead.yaml` when left out; without either no answer is late. */
  readonly deadline?: Day | undefined
  /** Folder of the forms; `submissions/<year>/` of the workspace when left out. */
  readonly submissions?: string | undefined
  /** Whether `reported` is to repeat what units wrote of the duties of all; else only who has answered is read. */
  readonly answers?: boolean
  /** `2026-01-15`, the day of a letter. */
  readonly day?: string | undefined
}

export type ReadCoverage = {
  readonly request: CoverageRequest
  readonly coverage: Coverage
  readonly reported: Reported
}

/** Problems of a version that a later one has replaced are dropped. */
const dropReplaced = (
  diagnostics: readonly Diagnostic[],
  { chosen, held }: CoverageRequest,
): readonly Diagnostic[] => {
  const old = new Set([
    ...chosen.replaced.map(({ received }) => received.file),
    ...listSuperseded(held, chosen).map((one) => one.held.file),
  ])
  return diagnostics.filter(({ place }) => !old.has(place.file))
}

/** Reads what agencies sent for a year and works out who has answered. The readers are loaded only when there are files. */
export const readCoverage = async (
  context: Context,
  folder: string,
  workspace: Workspace,
  year: number,
  readEditions: () => Promise<ReadonlyMap<number, Edition>>,
  options: CoverageOptions,
): Promise<Checked<ReadCoverage>> => {
  const place = await findSubmissions(context, folder, year, options.submissions)
  if (place.value === undefined) return { value: undefined, diagnostics: place.diagnostics }
  const submitted =
    place.value === null
      ? { received: [], held: [], diagnostics: [] }
      : await (await import('./submitted.ts')).readSubmitted(
          context,
          { workspace, year, editions: await readEditions(), keep: options.answers ? 'answers' : 'coverage' },
          place.value,
        )
  const request: CoverageRequest = {
    workspace,
    year,
    deadline: findDeadline(workspace, year, options.deadline),
    day: options.day,
    chosen: chooseLatest(submitted.received),
    held: submitted.held,
  }
  const coverage = coverAgencies(request)
  return {
    value: { request, coverage, reported: collectReports(request, coverage) },
    diagnostics: dropReplaced(submitted.diagnostics, request),
  }
}
