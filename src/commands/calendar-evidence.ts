import { type Checked, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import type { Workspace } from '../plan/workspace.ts'
import { compareTargetFrame, type FrameReason } from '../progress/comparable/frame.ts'
import { isAsked, isHeard } from '../progress/units.ts'
import type { AnswerCount, YearEvidence } from '../progress/year-calendar.ts'
import { totalCode } from '../results/codes.ts'
import { listPublished } from '../workspace/results.ts'
import { readEdition, readEditions } from './load.ts'
import type { Context } from './outcome.ts'
import { type ReadCoverage, readCoverage } from './read-coverage.ts'
import { findDeadline } from './year-deadline.ts'

/** Who has answered for a year, by the deadline of `letterhead.yaml`. */
export const readAnswers = (
  context: Context,
  folder: string,
  workspace: Workspace,
  year: number,
): Promise<Checked<ReadCoverage>> => {
  const read = async () => {
    const years = await listPublished(context, folder, workspace)
    return (await readEditions(context, folder, workspace, years)).editions
  }
  return readCoverage(context, folder, workspace, year, read, {})
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
    const { value, diagnostics } = await readAnswers(context, folder, workspace, year)
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
