import { type Checked, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../plan/workspace.ts'
import { compareTargetFrame, type FrameReason } from '../progress/comparable/frame.ts'
import type { Edition } from '../progress/edition.ts'
import { isAsked, isHeard } from '../progress/units.ts'
import type { AnswerCount, YearEvidence } from '../progress/year-calendar.ts'
import { totalCode } from '../results/codes.ts'
import { listPublished } from '../workspace/results.ts'
import { readEdition, readEditions } from './load.ts'
import type { Context } from './outcome.ts'
import { readCoverage } from './read-coverage.ts'
import { findDeadline } from './year-deadline.ts'

/** Every edition that the workspace holds and that reads, by its year. */
export const readPublished = async (
  context: Context,
  folder: string,
  workspace: Workspace,
): Promise<ReadonlyMap<number, Edition>> => {
  const years = await listPublished(context, folder, workspace)
  return (await readEditions(context, folder, workspace, years)).editions
}

/** Reads what shows how far the duties of calendar years are: editions, forms received for `years`, files beside the plan. */
export const readEvidence = async (
  context: Context,
  folder: string,
  workspace: Workspace,
  years: readonly number[],
): Promise<Checked<YearEvidence>> => {
  const editions = await listPublished(context, folder, workspace)
  const { from, to } = workspace.plan.period
  const otherFrames = new Map<number, FrameReason>()
  for (const year of editions.filter((one) => one >= Math.min(...years) - 1)) {
    const { value } = await readEdition(context, folder, workspace, year)
    const frame = value && compareTargetFrame(workspace, value, totalCode)
    if (frame?.kind === 'units') otherFrames.set(year, frame)
  }
  const answers = new Map<number, AnswerCount>()
  const found: Diagnostic[] = []
  for (const year of years.filter((one) => one >= from && one <= to)) {
    const { value, diagnostics } = await readCoverage(
      context,
      folder,
      workspace,
      year,
      () => readPublished(context, folder, workspace),
      {},
    )
    found.push(...diagnostics.filter(({ severity }) => severity === 'error'))
    const agencies = value?.coverage.agencies ?? []
    const full = agencies.filter(({ state }) => state === 'answered' || state === 'late').length
    const levels = (value?.reported.levels ?? []).filter(isAsked).map(({ short, units }) => ({
      short,
      heard: units.filter(isHeard).length,
      of: units.length,
    }))
    answers.set(year, { full, of: agencies.length, levels })
  }
  if (hasErrors(found)) return { value: undefined, diagnostics: found }
  return {
    value: {
      today: context.io.today(),
      editions,
      otherFrames,
      answers,
      files: (await context.io.list(folder)) ?? [],
      deadline: (year) => findDeadline(workspace, year),
    },
    diagnostics: [],
  }
}
