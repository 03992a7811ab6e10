import { placeOn } from '../../plan/place.ts'
import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { listParts, type ScoredCode, totalCode } from '../../results/codes.ts'
import { rankEdition } from '../../results/rank.ts'
import type { Results, Standing } from '../../results/results.ts'
import { isSum } from '../../results/subject.ts'
import { compareRows, type Status } from '../compare.ts'
import { type Edition, findStanding, roundPoints } from '../edition.ts'
import { listMeasures, type Measure } from './measure.ts'
import { followTrend, type Trend } from './trend.ts'

/** New scores of the place, by code of PAPI: those that were set, and the dimensions and total that follow them. */
export type NewScores = ReadonlyMap<string, { readonly score: number; readonly why: 'set' | 'follows' }>

/** A whole that was set to another score than its parts, as set, add up to. */
export type Contradiction = { readonly whole: ScoredCode; readonly score: number; readonly fromParts: number }

export type Carried = {
  readonly scores: NewScores
  readonly contradictions: readonly Contradiction[]
  /** Wholes that were set alone: their parts stay as they were, and do not add up to them any more. */
  readonly loose: readonly ScoredCode[]
}

/**
 * Carries scores that were set up to the dimensions and the total: a whole moves by as much as its parts do, so that
 * rounding in the published figures stays as it is. A whole that was set itself must agree with its parts.
 */
export const carryUp = (
  codes: readonly ScoredCode[],
  scores: Readonly<Record<string, number>>,
  set: ReadonlyMap<string, number>,
): Carried => {
  const news = new Map([...set].map(([code, score]) => [code, { score, why: 'set' as 'set' | 'follows' }]))
  const contradictions: Contradiction[] = []
  const loose: ScoredCode[] = []
  const wholes = [
    ...codes.filter(({ kind }) => kind === 'dimension'),
    ...codes.filter(({ code }) => code === totalCode),
  ]
  for (const whole of wholes) {
    const old = scores[whole.code]
    const parts = listParts(codes, whole.code).filter((part) => news.has(part))
    if (old === undefined) continue
    if (parts.length === 0) {
      if (news.has(whole.code) && news.get(whole.code)?.score !== old) loose.push(whole)
      continue
    }
    const moved = parts.reduce((sum, part) => sum + (news.get(part)?.score ?? 0) - (scores[part] ?? 0), 0)
    const fromParts = roundPoints(moved) === 0 ? old : roundPoints(old + moved)
    const own = set.get(whole.code)
    if (own === undefined) news.set(whole.code, { score: fromParts, why: 'follows' })
    else if (!isSum(own - fromParts)) contradictions.push({ whole, score: own, fromParts })
  }
  return { scores: news, contradictions, loose }
}

/** The results with other scores of one province; published groups of the codes that changed hold no longer. */
export const applyScores = (results: Results, place: string, news: NewScores): Results => {
  const own = results.provinces.find(({ province }) => province === place)
  const changed = [...news].filter(([code, { score }]) => own?.scores[code] !== score).map(([code]) => code)
  if (!own || changed.length === 0) return results
  return {
    ...results,
    provinces: results.provinces.map((one) => ({
      ...one,
      scores:
        one === own
          ? {
              ...one.scores,
              ...Object.fromEntries(changed.map((code) => [code, news.get(code)?.score ?? 0])),
            }
          : one.scores,
      groups: Object.fromEntries(Object.entries(one.groups).filter(([code]) => !changed.includes(code))),
    })),
  }
}

/** A code before and after. */
export type WhatIfRow = Measure & {
  readonly before: Standing
  readonly after: Standing
  /** `others`: the score is as it was, but other provinces moved. */
  readonly why: 'set' | 'follows' | 'others'
  /** Within the one edition, so always in one frame and on one scale. */
  readonly placesGained: number
  readonly pointsGained: number
  /** Target rank of the plan for the year of the edition; `null` where there is none. */
  readonly target: number | null
  /** Of the rank after against it. */
  readonly status: Status
}

/**
 * The ranks of the place with other scores: all rows of which the score or the rank changes and those that were
 * set. Other provinces are held still, or moved by `trend`.
 */
export const tryScores = (
  workspace: Workspace,
  edition: Edition,
  news: NewScores,
  trend: Trend | null,
): readonly WhatIfRow[] => {
  const { dimensions, plan } = workspace
  const { year, day } = edition.results
  const place = placeOn(workspace, day)
  const moved = trend ? followTrend(edition.results, place, trend, dimensions) : edition.results
  const after = rankEdition(applyScores(moved, place, news), dimensions)
  const compared = compareRows(
    listRows(workspace),
    year - plan.resultsOffset,
    workspace,
    new Map([[year, edition]]),
    year,
  )
  const aims = new Map(compared.map(({ row, ...rest }) => [row.code, rest]))
  return listMeasures(workspace, year).flatMap((measure): readonly WhatIfRow[] => {
    const { code } = measure.scored
    const was = findStanding(edition.rankings(code), place)
    const is = findStanding(after(code), place)
    const change = news.get(code)
    if (!was || !is || (!change && was.rank === is.rank && was.group?.number === is.group?.number)) return []
    const { target = null, converted, apart } = aims.get(measure.code) ?? {}
    const aim = apart && !converted ? null : (converted?.target ?? target)
    return [
      {
        ...measure,
        before: was,
        after: is,
        why: change?.why ?? 'others',
        target,
        placesGained: was.rank - is.rank,
        pointsGained: roundPoints(is.score - was.score),
        status:
          aim === null
            ? target === null
              ? 'no-target'
              : 'not-comparable'
            : is.rank <= aim
              ? 'met'
              : 'missed',
      },
    ]
  })
}
