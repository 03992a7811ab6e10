import type { Break } from '../../plan/breaks.ts'
import { rememberIn } from '../../plan/remember.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { listScoredCodes, type ScoredCode, totalCode } from '../../results/codes.ts'
import { percentile } from '../../results/group.ts'
import { type Edition, type Editions, listYearsBetween, roundPoints } from '../edition.ts'

/** Why scores of two editions are on different scales. `year` is the first edition on the new one. */
export type ScaleReason =
  /** From `breaks.yaml`. */
  | { readonly kind: 'break'; readonly code: string; readonly year: number; readonly known: Break }
  /** Lowest and highest score differ. */
  | { readonly kind: 'range'; readonly code: string; readonly year: number }
  /** The whole has other parts. */
  | { readonly kind: 'parts'; readonly code: string; readonly year: number }
  /** The scores moved as only a change of the measure moves them, and `breaks.yaml` does not say why. */
  | {
      readonly kind: 'alarm'
      readonly code: string
      readonly year: number
      readonly up: number
      readonly down: number
      /** Provinces measured in both editions. */
      readonly of: number
    }
  /** Parts on other scales moved the whole by too much. `weight` is the share in the usual spread of its changes. */
  | {
      readonly kind: 'parts-moved'
      readonly code: string
      readonly year: number
      readonly parts: readonly string[]
      readonly weight: number
    }
  /** An edition between them is not held, or did not measure the code. */
  | { readonly kind: 'gap'; readonly code: string; readonly year: number }

/** `named`: a difference may be given together with the share of these parts, which are on another scale. */
export type Scale =
  | { readonly kind: 'same' }
  | { readonly kind: 'named'; readonly parts: readonly string[] }
  | { readonly kind: 'broken'; readonly reason: ScaleReason }

/** The thresholds; `papi explain` prints them. Set on the editions of 2018 to 2024, against the publisher's formulas. */
export const scaleRules = {
  /** More than this share of provinces moving one way is no achievement of theirs. */
  oneWay: 0.95,
  /** A spread between provinces this many times wider or narrower is that of another measure. */
  otherSpread: 1.5,
  /** At least this share moving one way, by a median of at least this many earlier spreads. */
  shiftShare: 0.8,
  shiftSpreads: 1.25,
  /** From this share of provinces in both editions on, the spreads are those of all provinces. */
  commonShare: 0.9,
  /** Fewer provinces raise no alarm. */
  fewestProvinces: 10,
  /** Parts on other scales that move a whole by at least this share of the usual spread of its changes break it. */
  heavyParts: 0.25,
} as const

/** Median absolute deviation to standard deviation, for a normal distribution. */
const deviationFactor = 1.4826

export const medianOf = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

const spreadOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}

/** Scores of the provinces that both editions measured on a code, as `[earlier, later]` by province. */
export const pairScores = (
  before: Edition,
  after: Edition,
  code: string,
): ReadonlyMap<string, readonly [number, number]> => {
  const earlier = new Map(before.rankings(code).map(({ province, score }) => [province, score]))
  return new Map(
    after.rankings(code).flatMap(({ province, score }) => {
      const then = earlier.get(province)
      return then === undefined ? [] : [[province, [then, score] as const] as const]
    }),
  )
}

/** Differences of scores, in points as published. */
const changesOf = (pairs: ReadonlyMap<string, readonly [number, number]>): readonly number[] =>
  [...pairs.values()].map(([then, now]) => roundPoints(now - then))

/** Spreads of all scores of both editions; of those of provinces measured in both, where many were not, as after a merger. */
const spreadsOf = (
  pairs: readonly (readonly [number, number])[],
  editions: readonly [Edition, Edition],
  code: string,
): readonly [number, number] => {
  const [was, is] = editions.map(({ rankings }) => rankings(code).map(({ score }) => score))
  if (!was || !is || pairs.length < scaleRules.commonShare * Math.max(was.length, is.length))
    return [spreadOf(pairs.map(([then]) => then)), spreadOf(pairs.map(([, now]) => now))]
  return [spreadOf(was), spreadOf(is)]
}

const findAlarm = (code: string, before: Edition, after: Edition): ScaleReason | undefined => {
  const pairs = [...pairScores(before, after, code).values()]
  if (pairs.length < scaleRules.fewestProvinces) return undefined
  const changes = pairs.map(([then, now]) => roundPoints(now - then))
  const up = changes.filter((change) => change > 0).length
  const down = changes.filter((change) => change < 0).length
  const [was, is] = spreadsOf(pairs, [before, after], code)
  const [narrow, wide] = was < is ? [was, is] : [is, was]
  const share = Math.max(up, down) / changes.length
  const alarmed =
    share > scaleRules.oneWay ||
    (wide > 0 && wide >= scaleRules.otherSpread * narrow) ||
    (share >= scaleRules.shiftShare && Math.abs(medianOf(changes)) >= scaleRules.shiftSpreads * was)
  return alarmed ? { kind: 'alarm', code, year: after.results.year, up, down, of: changes.length } : undefined
}

/** The sub-dimensions that add up to the total or to a dimension; none for other codes. */
export const listSubDimensions = (codes: readonly ScoredCode[], whole: string): readonly string[] =>
  codes
    .filter(
      ({ kind, code }) => kind === 'sub-dimension' && (whole === totalCode || code.startsWith(`${whole}.`)),
    )
    .map(({ code }) => code)

/** Scales of codes over the editions of a workspace. */
export type Scales = {
  /** Between two editions, earlier first; `same` when they are one. */
  readonly between: (code: string, from: number, to: number) => Scale
}

export const followScales = (workspace: Workspace, editions: Editions): Scales => {
  const codesOf = new Map<number, readonly ScoredCode[]>()
  const listCodesOf = (year: number): readonly ScoredCode[] =>
    rememberIn(codesOf, year, () => listScoredCodes(workspace.dimensions, year))
  const isHeld = (code: string, year: number): boolean => {
    const edition = editions.get(year)
    return edition !== undefined && edition.rankings(code).length > 0
  }

  const stepOfPart = (code: string, year: number): ScaleReason | undefined => {
    const facts = (workspace.breaks?.breaks ?? []).filter(
      (one) => one.year === year && one.codes.includes(code),
    )
    const known = facts.find(({ kind }) => kind !== 'none')
    if (known) return { kind: 'break', code, year, known }
    const [was, is] = [year - 1, year].map((one) => listCodesOf(one).find((scored) => scored.code === code))
    if (!was || !is) return { kind: 'gap', code, year }
    if (was.range.join() !== is.range.join()) return { kind: 'range', code, year }
    const [before, after] = [editions.get(year - 1), editions.get(year)]
    if (!before || !after || facts.length > 0) return undefined
    return findAlarm(code, before, after)
  }

  const stepOfWhole = (code: string, year: number): Scale => {
    const [was, is] = [year - 1, year].map((one) => listSubDimensions(listCodesOf(one), code))
    if (was?.join() !== is?.join()) return { kind: 'broken', reason: { kind: 'parts', code, year } }
    const parts = (is ?? []).filter((part) => step(part, year).kind === 'broken')
    if (parts.length === 0) return { kind: 'same' }
    const [before, after] = [editions.get(year - 1), editions.get(year)]
    const shiftOf = (part: string): number =>
      before && after ? Math.abs(medianOf(changesOf(pairScores(before, after, part)))) : 0
    const changes = before && after ? changesOf(pairScores(before, after, code)) : []
    const middle = medianOf(changes)
    const spread = deviationFactor * medianOf(changes.map((change) => Math.abs(change - middle)))
    const weight = parts.reduce((sum, part) => sum + shiftOf(part), 0) / spread
    return weight < scaleRules.heavyParts
      ? { kind: 'named', parts }
      : { kind: 'broken', reason: { kind: 'parts-moved', code, year, parts, weight } }
  }

  const steps = new Map<string, Scale>()
  /** From the edition before `year` to that of `year`. */
  const step = (code: string, year: number): Scale =>
    rememberIn(steps, `${code} ${year}`, () => {
      if (listSubDimensions(listCodesOf(year), code).length > 0) return stepOfWhole(code, year)
      const reason = stepOfPart(code, year)
      return reason ? { kind: 'broken', reason } : { kind: 'same' }
    })

  return {
    between: (code, from, to) => {
      const years = listYearsBetween(from + 1, to)
      const found = years.map((year) => step(code, year))
      const broken = found.find((one) => one.kind === 'broken')
      if (broken) return broken
      const gap = years.find((year) => year !== to && !isHeld(code, year))
      if (gap !== undefined) return { kind: 'broken', reason: { kind: 'gap', code, year: gap } }
      const parts = [...new Set(found.flatMap((one) => (one.kind === 'named' ? one.parts : [])))].sort()
      return parts.length > 0 ? { kind: 'named', parts } : { kind: 'same' }
    },
  }
}
