import { followOutlook } from '../../progress/insight/outlook.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseYear } from '../year-deadline.ts'
import type { InsightFormat } from './format-names.ts'
import { loadEditions } from './load-editions.ts'
import { showOutlook } from './outlook-text.ts'

/** `papi outlook [YEAR]`: each row's path to the last target of the plan; the last year with results when none is named. */
export const askOutlook = async (
  context: Context,
  asked: number | undefined,
  { format }: { readonly format: InsightFormat },
): Promise<Outcome> => {
  const { value: loaded, ...failed } = await loadEditions(context, (workspace, held) => {
    const { period, resultsOffset } = workspace.plan
    const last = held.findLast((one) => refuseYear(one - resultsOffset, workspace).length === 0)
    const year = asked ?? (last === undefined ? period.from : last - resultsOffset)
    const refused = refuseYear(year, workspace)
    return refused.length > 0 ? refused : year + resultsOffset
  })
  if (!loaded) return failed
  const { workspace, year, editions } = loaded
  const outlook = followOutlook(workspace, year, editions)
  return { ...failed, text: showOutlook(context, loaded, outlook, format) }
}
