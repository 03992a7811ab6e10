import type { Dimension } from '../../plan/dimension.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { listParts, listScoredCodes, totalCode } from '../../results/codes.ts'
import type { ProvinceScores, Results } from '../../results/results.ts'
import { comparabilityOf } from '../comparable/comparability.ts'
import { type Editions, roundPoints } from '../edition.ts'
import { measureYear } from './gains.ts'

/** How far the country moved on each sub-dimension: the median one-year change. Codes that cannot be compared stay. */
export type Trend = {
  readonly shifts: ReadonlyMap<string, number>
  readonly still: readonly string[]
}

/** The trend from the edition before `year` to that of `year`; `undefined` without both, or across a merger. */
export const measureTrend = (workspace: Workspace, editions: Editions, year: number): Trend | undefined => {
  if (!editions.has(year - 1) || !editions.has(year)) return undefined
  const { frame } = comparabilityOf(workspace, editions)
  if (frame(totalCode, year - 1, year)?.kind === 'units') return undefined
  const parts = listScoredCodes(workspace.dimensions, year).filter(({ kind }) => kind === 'sub-dimension')
  const shifts = parts.flatMap((scored): readonly (readonly [string, number])[] => {
    const gains = measureYear(workspace, editions, scored, year)
    return gains && !gains.broken && gains.byProvince.size > 0
      ? [[scored.code, roundPoints(gains.shift)]]
      : []
  })
  const moved = new Map(shifts)
  return { shifts: moved, still: parts.map(({ code }) => code).filter((code) => !moved.has(code)) }
}

/** The same province after the trend: no score leaves its range, dimensions and total move by what their parts did. */
const moveProvince = (
  { scores, ...rest }: ProvinceScores,
  { shifts }: Trend,
  codes: ReturnType<typeof listScoredCodes>,
): ProvinceScores => {
  const moved = new Map(
    codes.flatMap(({ code, range: [low, high] }): readonly (readonly [string, number])[] => {
      const [score, shift] = [scores[code], shifts.get(code)]
      if (score === undefined || shift === undefined) return []
      const bounded = Math.max(Math.min(low, score), Math.min(Math.max(high, score), score + shift))
      return [[code, roundPoints(bounded - score)]]
    }),
  )
  const add = (whole: string): void => {
    const sum = listParts(codes, whole).reduce((total, part) => total + (moved.get(part) ?? 0), 0)
    moved.set(whole, roundPoints(sum))
  }
  for (const { code } of codes.filter(({ kind }) => kind === 'dimension')) add(code)
  add(totalCode)
  const later = Object.entries(scores).map(([code, score]) => {
    const by = moved.get(code) ?? 0
    return [code, by === 0 ? score : roundPoints(score + by)] as const
  })
  return { ...rest, scores: Object.fromEntries(later), groups: {} }
}

/** Every province but `place` after another year of the trend. */
export const followTrend = (
  results: Results,
  place: string,
  trend: Trend,
  dimensions: readonly Dimension[],
): Results => {
  const codes = listScoredCodes(dimensions, results.year)
  return {
    ...results,
    provinces: results.provinces.map((one) =>
      one.province === place ? { ...one, groups: {} } : moveProvince(one, trend, codes),
    ),
  }
}
