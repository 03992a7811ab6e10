import { findAgency } from '../../plan/succession.ts'
import { findAgencyFacts } from '../../progress/agencies.ts'
import { listHandovers } from '../../progress/handover.ts'
import { followAgency } from '../../progress/insight/agency-years.ts'
import { listYears } from '../../workspace/results.ts'
import { readFilter } from '../diff-filter.ts'
import { loadFacts, openSoundWorkspace, readReportsOf } from '../load.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseYear } from '../year-deadline.ts'
import { showAgency } from './agency-text.ts'
import type { InsightFormat } from './format-names.ts'

export type AgencyOptions = {
  readonly format: InsightFormat
  /** Year of the plan whose tasks are reported on; default: the last one with results. */
  readonly year?: number
  /** Tasks in full, not cut to a line each. */
  readonly full?: boolean
}

/** `papi agency NAME`: all that one agency leads, over the years, with its tasks and what it reported. */
export const askAgency = async (
  context: Context,
  name: string,
  { format, year: asked, full = false }: AgencyOptions,
): Promise<Outcome> => {
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const { folder, workspace } = opened.value
  const filter = readFilter(workspace, { agency: name, format: 'text', detail: 'normal' })
  const refused = [...filter.diagnostics, ...(asked === undefined ? [] : refuseYear(asked, workspace))]
  const id = filter.value?.agency
  if (refused.length > 0 || id === undefined) return { diagnostics: refused, exit: 2 }
  const held = (await listYears(context, folder)).map((one) => one - workspace.plan.resultsOffset)
  const year =
    asked ?? held.findLast((one) => refuseYear(one, workspace).length === 0) ?? workspace.plan.period.from

  const {
    value: loaded,
    diagnostics,
    sources,
  } = await loadFacts(context, year, true, readReportsOf(context, year, undefined))
  const facts = loaded && findAgencyFacts(workspace, loaded.facts, id, loaded.facts.days.issued)
  if (!loaded || !facts) return { diagnostics, sources }
  const answer = {
    name: findAgency(workspace, id)?.name ?? { vi: facts.name, en: facts.name },
    year,
    facts,
    years: followAgency(
      workspace,
      facts.rows.map(({ code }) => code),
      loaded.editions,
    ),
    handover: listHandovers(workspace, loaded.facts.days.issued).find((one) => one.id === id) ?? null,
    full,
  }
  return { diagnostics, sources, text: showAgency(context, workspace, answer, format) }
}
