import type { Workspace } from '../../plan/workspace.ts'
import { totalCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import type { Editions } from '../edition.ts'
import type { YearFacts } from '../year-facts.ts'
import type { Likelihood } from './gains.ts'
import { type Course, followOutlook, type OutlookRow } from './outlook.ts'
import { type PeerSet, rankPeers } from './peers.ts'
import { type ReachRow, reachTargets } from './reach.ts'
import { judgeSureness, type Sure } from './sure.ts'

/** A missed target and the step to it. */
export type StepFacts = Likelihood & {
  readonly code: string
  readonly name: string
  /** The name in prose. */
  readonly short: string
  readonly standing: Standing
  readonly target: number
  readonly points: number
  /** The province whose score must be equalled. */
  readonly holder: string
}

/** How far, how sure, on what course and among whom the place is. Made by `gatherInsight` for each document. */
export type Insight = {
  /** Missed targets, the likeliest step first. */
  readonly steps: { readonly all: readonly StepFacts[] }
  /** `null` where the place has no total. */
  readonly sure: Sure | null
  readonly outlook: {
    readonly targetYear: number
    readonly rows: readonly OutlookRow[]
    readonly met: readonly OutlookRow[]
    readonly onCourse: readonly OutlookRow[]
    readonly behind: readonly OutlookRow[]
    readonly notMeasurable: readonly OutlookRow[]
  }
  readonly peers: readonly PeerSet[]
}

const describeStep = ({ code, name, short, standing, target, step }: ReachRow): readonly StepFacts[] => {
  if (!standing || target === null || !step) return []
  const { points, holder, likelihood } = step
  return [
    { code, name: name.vi, short: short.vi, standing, target, points, holder: holder.name, ...likelihood },
  ]
}

const listSteps = (rows: readonly ReachRow[]): readonly StepFacts[] => {
  const share = ({ net, of }: StepFacts) => net / Math.max(1, of)
  return rows.flatMap(describeStep).sort((a, b) => share(b) - share(a))
}

const splitRows = (rows: readonly OutlookRow[]) => {
  const of = (course: Course) => rows.filter((row) => row.course === course)
  return {
    rows,
    met: of('met'),
    onCourse: of('on-course'),
    behind: of('behind'),
    notMeasurable: of('not-measurable'),
  }
}

/** Each part is worked out when a template first asks for it: most documents need none or one. */
const makeLazy = <T extends object>(makers: { readonly [Part in keyof T]: () => T[Part] }): T => {
  const parts = {} as T
  for (const name of Object.keys(makers) as (keyof T)[])
    Object.defineProperty(parts, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[name]()
        Object.defineProperty(parts, name, { enumerable: true, value })
        return value
      },
    })
  return parts
}

export const gatherInsight = (
  workspace: Workspace,
  { year, resultsYear }: YearFacts,
  editions: Editions,
): Insight => {
  const edition = editions.get(resultsYear)
  return makeLazy<Insight>({
    steps: () => ({
      all: edition ? listSteps(reachTargets(workspace, editions, resultsYear, year)) : [],
    }),
    sure: () => (edition ? judgeSureness(workspace, editions, resultsYear) : null),
    outlook: () => {
      const { targetYear, rows } = followOutlook(workspace, resultsYear, editions)
      return { targetYear, ...splitRows(rows) }
    },
    peers: () => (edition ? rankPeers(workspace, edition, totalCode) : []),
  })
}
