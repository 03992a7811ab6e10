import type { NewSample } from '../../plan/breaks.ts'
import { placeOn } from '../../plan/place.ts'
import { remember, rememberIn } from '../../plan/remember.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { listScoredCodes } from '../../results/codes.ts'
import type { Results, Standing } from '../../results/results.ts'
import { countBack, type Edition, type Editions, findStanding, roundPoints } from '../edition.ts'
import {
  type AmongUnchanged,
  compareFrames,
  compareTargetFrame,
  type FrameReason,
  rankAmongUnchanged,
} from './frame.ts'
import { followScales, listSubDimensions, medianOf, pairScores, type Scale } from './scale.ts'

/** What the parts of a whole that are on one scale in both editions add up to. */
export type Remainder = {
  /** How many sub-dimensions are summed. */
  readonly parts: number
  /** What the province gained on them, in points; below 0 lost. */
  readonly points: number
  /** The median of the same over all provinces measured on them in both editions. */
  readonly median: number
}

/** Two standings of one province on one code, and the difference where they are comparable. */
export type Change = {
  /** Years of the two editions. */
  readonly from: number
  readonly to: number
  readonly earlier: Standing
  readonly later: Standing
  /** Earlier rank minus later rank: above 0 places gained; `null` where `frame` says why not. */
  readonly placesGained: number | null
  readonly frame: FrameReason | null
  /** Where the provinces differ: the ranks among those that no merger touched. */
  readonly unchanged: AmongUnchanged | null
  /** Later score minus earlier score; `null` where `scale` is broken. */
  readonly pointsGained: number | null
  readonly scale: Scale
  /** Parts on another scale, with what each adds to `pointsGained`: named wherever that is given. */
  readonly shares: readonly { readonly code: string; readonly short: string; readonly points: number }[]
  /** Set for a whole whose scale is not the same. */
  readonly remainder: Remainder | null
  /** The two editions seem to rest on other survey places: ranks are compared with that reserve. */
  readonly newSample: NewSample | null
}

/** Decides whether two standings may be compared, for the editions that a command has read. */
export type Comparability = {
  readonly scale: (code: string, from: number, to: number) => Scale
  /** Between ranks of two editions; `null` where they may be subtracted. Both must be held. */
  readonly frame: (code: string, from: number, to: number) => FrameReason | null
  /** Between the plan's targets and the ranks of an edition; `null` where they are comparable. */
  readonly targetFrame: (code: string, year: number) => FrameReason | null
  /**
   * How a province moved between two editions; the place of the plan when none is named. `null` unless the same province
   * was measured in both: a merged one has no earlier standing.
   */
  readonly change: (code: string, from: number, to: number, province?: string) => Change | null
  /** The first edition from which on a code is on one scale and on one sample up to `year`. */
  readonly firstOfSpan: (code: string, year: number) => number
  readonly newSample: (from: number, to: number) => NewSample | null
}

type Work<Value> = (code: string, from: number, to: number, province?: string) => Value

/** The same two editions are compared on the same code again and again. */
const once = <Value>(work: Work<Value>): Work<Value> => {
  const known = new Map<string, Value>()
  return (...asked) => rememberIn(known, asked.join(), () => work(...asked))
}

const build = (workspace: Workspace, editions: Editions): Comparability => {
  const scales = followScales(workspace, editions)

  const frame = once((code, from, to): FrameReason | null => {
    const [earlier, later] = [editions.get(from), editions.get(to)]
    return earlier && later ? compareFrames(workspace, earlier, later, code) : null
  })
  const newSample = (from: number, to: number): NewSample | null =>
    workspace.breaks?.samples?.find(({ year }) => year > from && year <= to) ?? null

  const sumParts = (
    code: string,
    [before, after]: readonly [Edition, Edition],
    province: string,
  ): Remainder | null => {
    const [from, to] = [before.results.year, after.results.year]
    const parts = listSubDimensions(listScoredCodes(workspace.dimensions, to), code).filter(
      (part) => scales.between(part, from, to).kind === 'same',
    )
    const sums = new Map<string, { points: number; parts: number }>()
    for (const part of parts)
      for (const [one, [then, now]] of pairScores(before, after, part)) {
        const sum = sums.get(one) ?? { points: 0, parts: 0 }
        sums.set(one, { points: sum.points + now - then, parts: sum.parts + 1 })
      }
    const complete = [...sums].filter(([, sum]) => sum.parts === parts.length)
    const own = complete.find(([one]) => one === province)?.[1]
    return own && parts.length > 0
      ? {
          parts: parts.length,
          points: roundPoints(own.points),
          median: roundPoints(medianOf(complete.map(([, { points }]) => points))),
        }
      : null
  }

  const shortOf = (code: string): string => {
    const part = workspace.dimensions
      .flatMap(({ subDimensions }) => subDimensions)
      .find((one) => one.code === code)
    return part?.short?.vi ?? part?.name.vi ?? code
  }

  const change = once((code, from, to, province): Change | null => {
    const [before, after] = [editions.get(from), editions.get(to)]
    if (!before || !after) return null
    const [then, now] = province
      ? [province, province]
      : [before, after].map(({ results }) => placeOn(workspace, results.day))
    const earlier = findStanding(before.rankings(code), then ?? '')
    const later = findStanding(after.rankings(code), now ?? '')
    if (!earlier || !later || earlier.province !== later.province) return null
    const [apart, scale] = [frame(code, from, to), scales.between(code, from, to)]
    const gainedOn = (part: string): number => {
      const pair = pairScores(before, after, part).get(later.province)
      return pair ? roundPoints(pair[1] - pair[0]) : 0
    }
    return {
      from,
      to,
      earlier,
      later,
      placesGained: apart ? null : earlier.rank - later.rank,
      frame: apart,
      unchanged:
        apart?.kind === 'units' ? rankAmongUnchanged(workspace, [before, after], code, later.province) : null,
      pointsGained: scale.kind === 'broken' ? null : roundPoints(later.score - earlier.score),
      scale,
      shares:
        scale.kind === 'named'
          ? scale.parts.map((part) => ({ code: part, short: shortOf(part), points: gainedOn(part) }))
          : [],
      remainder: scale.kind === 'same' ? null : sumParts(code, [before, after], later.province),
      newSample: newSample(from, to),
    }
  })

  const firstOfSpan = (code: string, year: number): number =>
    year -
    countBack(
      year,
      (to) =>
        editions.has(to - 1) &&
        newSample(to - 1, to) === null &&
        scales.between(code, to - 1, to).kind !== 'broken' &&
        frame(code, to - 1, to) === null,
    )

  return {
    scale: scales.between,
    frame,
    targetFrame: (code, year) => {
      const edition = editions.get(year)
      return edition ? compareTargetFrame(workspace, edition, code) : null
    },
    change,
    firstOfSpan,
    newSample,
  }
}

let count = 0
const numberOf = remember((_: Results) => ++count)

/** Sets of the same editions are one; each is forgotten with its last. */
const builders = remember((workspace: Workspace) => {
  const known = remember((_: Results) => new Map<string, Comparability>())
  return remember((editions: Editions) => {
    const all = [...editions].sort(([a], [b]) => a - b)
    const last = all.at(-1)?.[1]
    if (!last) return build(workspace, editions)
    const key = all.map(([year, { results }]) => `${year}:${numberOf(results)}`).join()
    return rememberIn(known(last.results), key, () => build(workspace, editions))
  })
})

/** Worked out once for each workspace and set of editions; what later editions would say is not asked. */
export const comparabilityOf = (workspace: Workspace, editions: Editions): Comparability =>
  builders(workspace)(editions)
