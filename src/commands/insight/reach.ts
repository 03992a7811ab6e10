import type { AnswerOptions } from '../../answer/formats.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { listRows } from '../../plan/rows.ts'
import { compareRows } from '../../progress/compare.ts'
import { ownIn } from '../../progress/edition.ts'
import { findFewestPoints, listLevers } from '../../progress/insight/fewest-points.ts'
import { measureGains } from '../../progress/insight/gains.ts'
import { listMeasures } from '../../progress/insight/measure.ts'
import { isInGroup, listMoved, reachTargets, stepToGroup, stepToRank } from '../../progress/insight/reach.ts'
import { describeNoTarget } from '../../progress/verdict.ts'
import { listParts, listScoredCodes, totalCode } from '../../results/codes.ts'
import { hasGroups } from '../../results/group.ts'
import type { Group } from '../../results/results.ts'
import { giveAnswer } from '../give-answer.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseCode, refuseUsage } from '../usage.ts'
import { refuseYear } from '../year-deadline.ts'
import { answerCode } from './reach-code.ts'
import type { CodeReach } from './reach-step.ts'
import { answerTargets } from './reach-targets.ts'
import { type Basis, readBasis } from './read-basis.ts'

export type ReachOptions = AnswerOptions & {
  /** One code, with all that is known of the step. */
  readonly code?: string
  /** The year whose targets are meant; default: the year itself. */
  readonly to?: number
  /** Another aim than the plan's target. */
  readonly rank?: number
  readonly group?: Group
}

/** One code: the step to the target, a rank or a group; or why that cannot be asked. */
const reachCode = (
  { workspace, year, edition, editions }: Basis,
  targetYear: number,
  { code = totalCode, rank, group }: ReachOptions,
): CodeReach | Diagnostic => {
  const measures = listMeasures(workspace, year)
  const measure = measures.find((one) => one.code === code.trim().replace(',', '.'))
  if (!measure?.scored.measured) return refuseCode(code, measures, year)
  const { scored } = measure
  if (group !== undefined && !hasGroups(scored.code))
    return refuseUsage(
      { vi: `mã ${measure.code} không chia nhóm`, en: `${measure.code} has no groups` },
      {
        vi: 'chỉ tổng điểm (0) và các chỉ số nội dung (1-8) có nhóm; dùng --rank',
        en: 'only the total (0) and the dimensions (1-8) have; use --rank',
      },
    )
  const row = listRows(workspace).find((one) => one.code === measure.code)
  const [planned] = row ? compareRows([row], targetYear, workspace, editions, year) : []
  const target = planned?.converted?.target ?? planned?.target ?? null
  const aim = rank ?? (group === undefined ? target : null)
  if (aim === null && group === undefined)
    return refuseUsage(
      ((why) => ({
        vi: `không có chỉ tiêu năm ${targetYear} của mã ${measure.code}: ${why.vi}`,
        en: `there is no target of ${targetYear} for ${measure.code}: ${why.en}`,
      }))(describeNoTarget(workspace.plan.gaps, row?.dimension.number ?? '')),
      { vi: 'ghi thứ hạng muốn đạt: --rank 10', en: 'name a rank: --rank 10' },
    )
  const standings = edition.rankings(scored.code)
  if (rank !== undefined && rank > standings.length)
    return refuseUsage(
      {
        vi: `không có hạng ${rank}: chỉ ${standings.length} tỉnh, thành phố có điểm`,
        en: `there is no rank ${rank}: ${standings.length} provinces were measured`,
      },
      { vi: `ghi từ 1 đến ${standings.length}`, en: `write 1 to ${standings.length}` },
    )
  const own = ownIn(workspace, edition, scored.code)
  const gains = measureGains(workspace, editions, scored, year)
  const apart = rank === undefined && group === undefined && planned?.status === 'not-comparable'
  const met =
    own !== null && !apart && (aim !== null ? own.rank <= aim : isInGroup(standings, own, group ?? 1))
  const step =
    own && !apart
      ? aim !== null
        ? stepToRank(standings, own, aim, gains)
        : stepToGroup(standings, own, group ?? 1, gains)
      : null
  const codes = listScoredCodes(workspace.dimensions, year)
  const below = listParts(codes, scored.code)
  const parts = codes.filter((one) => below.includes(one.code))
  return {
    year,
    targetYear,
    measure,
    aim: aim !== null ? { rank: aim, planned: rank === undefined } : { group: group ?? 1 },
    own,
    met,
    planned: rank === undefined && group === undefined ? (planned ?? null) : null,
    step,
    gains,
    moved: editions.has(year - 1) ? listMoved(workspace, editions, parts, year) : [],
    fewest:
      parts.length > 0 && step
        ? findFewestPoints(listLevers(workspace, edition, editions, scored.code), step.points)
        : null,
  }
}

/** `papi reach YEAR`: points that are missing to each target, or to a rank or group on one code. */
export const askReach = async (context: Context, year: number, options: ReachOptions): Promise<Outcome> => {
  const { code, rank, group, to = year } = options
  if (rank !== undefined && group !== undefined) {
    const refused = refuseUsage(
      { vi: '--rank và --group không dùng cùng nhau', en: '--rank and --group do not go together' },
      { vi: 'giữ lại một trong hai', en: 'keep one of them' },
    )
    return { diagnostics: [refused], exit: 2 }
  }
  const aimed = rank !== undefined || group !== undefined
  const { value: basis, ...found } = await readBasis(context, (workspace) => {
    const refused = aimed ? [] : refuseYear(to, workspace)
    return refused.length > 0 ? refused : year + workspace.plan.resultsOffset
  })
  if (!basis) return found
  if (aimed || code !== undefined) {
    const reach = reachCode(basis, to, options)
    return 'severity' in reach
      ? { ...found, diagnostics: [...found.diagnostics, reach], exit: 2 }
      : giveAnswer(context, answerCode(basis, reach), options, found)
  }
  const rows = reachTargets(basis.workspace, basis.editions, basis.year, to)
  const reach = { year, resultsYear: basis.year, targetYear: to, rows }
  return giveAnswer(context, answerTargets(basis, reach), options, found)
}
