import type { Workspace } from '../../plan/workspace.ts'
import type { ScoredCode } from '../../results/codes.ts'
import { comparabilityOf } from '../comparable/comparability.ts'
import { medianOf, pairScores, type ScaleReason } from '../comparable/scale.ts'
import { type Editions, listYearsBetween, roundPoints } from '../edition.ts'

/** What provinces gained on a code from one edition to the next. */
export type YearGains = {
  readonly from: number
  readonly to: number
  /** By province, in points: above 0 is better, whichever way the code counts. */
  readonly byProvince: ReadonlyMap<string, number>
  /** The median of them: how far the country moved. */
  readonly shift: number
  /** Why the scores of the two editions are not subtracted; `null` where they are. */
  readonly broken: ScaleReason | null
}

/** One-year gains on a code, with which a step is compared. */
export type Gains = {
  /** The first and the last edition that they are counted over. */
  readonly from: number
  readonly to: number
  /** Ascending, in points. */
  readonly raw: readonly number[]
  /** The same less what the country moved in that year. */
  readonly net: readonly number[]
  /** Each of them: net points, and the rank that the province then had. */
  readonly reached: readonly { readonly points: number; readonly rank: number }[]
}

/** Thresholds of the words; `papi explain reach` prints them. */
export const chanceRules = {
  /** Shares of all gains that are as large. */
  easyShare: 0.25,
  usualShare: 0.1,
  /** With fewer gains nothing is concluded. */
  fewestGains: 30,
} as const

const { easyShare, usualShare, fewestGains } = chanceRules

/** Gains on a code from the edition before `year` to that of `year`; `undefined` without both. */
export const measureYear = (
  workspace: Workspace,
  editions: Editions,
  { code, better }: ScoredCode,
  year: number,
): YearGains | undefined => {
  const [before, after] = [editions.get(year - 1), editions.get(year)]
  if (!before || !after) return undefined
  const sign = better === 'higher' ? 1 : -1
  const byProvince = new Map(
    [...pairScores(before, after, code)].map(([province, [then, now]]) => [
      province,
      roundPoints(sign * (now - then)),
    ]),
  )
  const scale = comparabilityOf(workspace, editions).scale(code, year - 1, year)
  return {
    from: year - 1,
    to: year,
    byProvince,
    shift: medianOf([...byProvince.values()]),
    broken: scale.kind === 'broken' ? scale.reason : null,
  }
}

/**
 * One-year gains of all provinces on a code up to the edition of `year`, over the editions before it that are on one
 * scale, one frame and one sample with it. Later editions are not looked at.
 */
export const measureGains = (
  workspace: Workspace,
  editions: Editions,
  scored: ScoredCode,
  year: number,
): Gains => {
  const from = comparabilityOf(workspace, editions).firstOfSpan(scored.code, year)
  const years = listYearsBetween(from + 1, year).flatMap(
    (one) => measureYear(workspace, editions, scored, one) ?? [],
  )
  const sort = (values: readonly number[]) => values.toSorted((a, b) => a - b)
  const reached = years.flatMap(({ to, byProvince, shift }) =>
    (editions.get(to)?.rankings(scored.code) ?? []).flatMap(({ province, rank }) => {
      const gain = byProvince.get(province)
      return gain === undefined ? [] : [{ points: roundPoints(gain - shift), rank }]
    }),
  )
  return {
    from,
    to: year,
    raw: sort(years.flatMap(({ byProvince }) => [...byProvince.values()])),
    net: sort(reached.map(({ points }) => points)),
    reached,
  }
}

/** Whether some province came to the rank, or a better one, by a net gain of `points` or more within one year. */
export const isReached = (points: number, rank: number, { reached }: Gains): boolean =>
  reached.some((one) => one.points >= points && one.rank <= rank)

/** `easy`: at least one gain in four was as large; `usual`: one in ten; `rare`: fewer; `never`: none; `unknown`: too few known. */
export type Chance = 'easy' | 'usual' | 'rare' | 'never' | 'unknown'

/** How a step compares with what provinces gained in one year. */
export type Likelihood = {
  /** By the net gains: a rank is relative, and a gain of all provinces changes no rank. */
  readonly chance: Chance
  /** Gains at least as large as the step, as they were and less what the country moved, among `of`. */
  readonly times: number
  readonly net: number
  readonly of: number
  /** First and last edition of those gains. */
  readonly from: number
  readonly to: number
}

export const isEnough = ({ raw }: Gains): boolean => raw.length >= fewestGains

const countFrom = (ascending: readonly number[], points: number): number => {
  const below = ascending.findIndex((gain) => gain >= points)
  return below < 0 ? 0 : ascending.length - below
}

/** How often provinces gained `points` or more on the code within one year. */
export const judgeStep = (points: number, gains: Gains): Likelihood => {
  const { raw, net: netGains, from, to } = gains
  const counted = {
    times: countFrom(raw, points),
    net: countFrom(netGains, points),
    of: raw.length,
    from,
    to,
  }
  if (!isEnough(gains)) return { chance: 'unknown', ...counted }
  const share = counted.net / counted.of
  const chance =
    share >= easyShare ? 'easy' : share >= usualShare ? 'usual' : counted.net > 0 ? 'rare' : 'never'
  return { chance, ...counted }
}
