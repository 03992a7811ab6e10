import { findTarget, listRows } from '../../plan/rows.ts'
import { ownIn } from '../../progress/edition.ts'
import { findCheapest, listLevers } from '../../progress/insight/cheapest.ts'
import { measureGains } from '../../progress/insight/gains.ts'
import { listMeasures } from '../../progress/insight/measure.ts'
import { isInGroup, listMoved, reachTargets, stepToGroup, stepToRank } from '../../progress/insight/reach.ts'
import { listParts, listScoredCodes, totalCode } from '../../results/codes.ts'
import { hasGroups } from '../../results/group.ts'
import type { Group } from '../../results/results.ts'
import type { Words } from '../../vi.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseUsage } from '../usage.ts'
import { refuseYear } from '../year-deadline.ts'
import { refuseMeasure } from './find-measure.ts'
import type { InsightFormat } from './format-names.ts'
import { type AllEditions, loadEditions } from './load-editions.ts'
import { showCode } from './reach-code.ts'
import type { CodeReach } from './reach-code-text.ts'
import { showTargets } from './reach-text.ts'

export type ReachOptions = {
  readonly format: InsightFormat
  /** One code, with all that is known of the step. */
  readonly code?: string
  /** The year whose targets are meant; default: the year itself. */
  readonly to?: number
  /** Another aim than the plan's target. */
  readonly rank?: number
  readonly group?: Group
}

const refuseAim = (message: Words, remedy: Words): Outcome => ({
  diagnostics: [refuseUsage(message, remedy)],
  exit: 2,
})

/** One code: the step to the target, a rank or a group. */
const reachCode = (
  context: Context,
  { workspace, year, edition, editions }: AllEditions,
  targetYear: number,
  { code = totalCode, rank, group, format }: ReachOptions,
): Outcome => {
  const measures = listMeasures(workspace, year)
  const measure = measures.find((one) => one.code === code.trim().replace(',', '.'))
  if (!measure?.scored.measured) return { diagnostics: [refuseMeasure(code, measures, year)], exit: 2 }
  const { scored } = measure
  if (group !== undefined && !hasGroups(scored.code))
    return refuseAim(
      { vi: `mã ${measure.code} không chia nhóm`, en: `${measure.code} has no groups` },
      {
        vi: 'chỉ tổng điểm (0) và các chỉ số nội dung (1-8) có nhóm; dùng --rank',
        en: 'only the total (0) and the dimensions (1-8) have; use --rank',
      },
    )
  const row = listRows(workspace).find((one) => one.code === measure.code)
  const target = row ? findTarget(row, targetYear) : null
  const aim = rank ?? (group === undefined ? target : null)
  if (aim === null && group === undefined)
    return refuseAim(
      {
        vi: `kế hoạch không đặt chỉ tiêu cho mã ${measure.code} năm ${targetYear}`,
        en: `the plan sets no target for ${measure.code} in ${targetYear}`,
      },
      { vi: 'ghi thứ hạng muốn đạt: --rank 10', en: 'name a rank: --rank 10' },
    )
  const standings = edition.rankings(scored.code)
  if (rank !== undefined && rank > standings.length)
    return refuseAim(
      {
        vi: `không có hạng ${rank}: chỉ ${standings.length} tỉnh, thành phố có điểm`,
        en: `there is no rank ${rank}: ${standings.length} provinces were measured`,
      },
      { vi: `ghi từ 1 đến ${standings.length}`, en: `write 1 to ${standings.length}` },
    )
  const own = ownIn(workspace, edition, scored.code)
  const gains = measureGains(workspace.dimensions, editions, scored)
  const met = own !== null && (aim !== null ? own.rank <= aim : isInGroup(standings, own, group ?? 1))
  const step =
    own &&
    (aim !== null ? stepToRank(standings, own, aim, gains) : stepToGroup(standings, own, group ?? 1, gains))
  const codes = listScoredCodes(workspace.dimensions, year)
  const below = listParts(codes, scored.code)
  const parts = codes.filter((one) => below.includes(one.code))
  const before = editions.get(year - 1)
  const reach: CodeReach = {
    year,
    targetYear,
    measure,
    aim: aim !== null ? { rank: aim, planned: rank === undefined } : { group: group ?? 1 },
    own,
    met,
    step,
    gains,
    moved: parts.length > 0 && before ? listMoved(workspace, parts, edition, before) : [],
    cheapest:
      parts.length > 0 && step
        ? findCheapest(listLevers(workspace, edition, editions, scored.code), step.points)
        : null,
  }
  return { diagnostics: [], text: showCode(context, workspace, reach, format) }
}

/** `papi reach YEAR`: points that are missing to each target, or to a rank or group on one code. */
export const askReach = async (context: Context, year: number, options: ReachOptions): Promise<Outcome> => {
  const { code, rank, group, to = year, format } = options
  if (rank !== undefined && group !== undefined)
    return refuseAim(
      { vi: '--rank và --group không dùng cùng nhau', en: '--rank and --group do not go together' },
      { vi: 'giữ lại một trong hai', en: 'keep one of them' },
    )
  const aimed = rank !== undefined || group !== undefined
  const { value: loaded, ...found } = await loadEditions(context, (workspace) => {
    const refused = aimed ? [] : refuseYear(to, workspace)
    return refused.length > 0 ? refused : year + workspace.plan.resultsOffset
  })
  if (!loaded) return found
  if (aimed || code !== undefined) {
    const outcome = reachCode(context, loaded, to, options)
    return { ...found, ...outcome, diagnostics: [...found.diagnostics, ...outcome.diagnostics] }
  }
  const { workspace, edition, editions } = loaded
  const rows = reachTargets(workspace, edition, to, editions)
  const reach = { year, resultsYear: loaded.year, targetYear: to, rows }
  return { ...found, text: showTargets(context, workspace, reach, format) }
}
