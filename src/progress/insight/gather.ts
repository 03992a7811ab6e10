import type { Workspace } from '../../plan/workspace.ts'
import { totalCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import type { Editions } from '../edition.ts'
import type { Facts } from '../facts.ts'
import { type Chance, chanceRules, type Likelihood } from './gains.ts'
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

/** What documents say of how far, how sure, where to and like whom. Each is worked out when a template first asks. */
export type Insight = {
  /** What share of all one-year gains a step must be as large as to be called likely, in per cent. */
  readonly likelyPercent: number
  readonly steps: {
    readonly all: readonly StepFacts[]
    /** As large as gains that are easy or usual; rare; never seen; not known. */
    readonly likely: readonly StepFacts[]
    readonly rare: readonly StepFacts[]
    readonly never: readonly StepFacts[]
    readonly unknown: readonly StepFacts[]
  }
  /** `null` where the place has no total. */
  readonly sure: Sure | null
  readonly outlook: {
    readonly targetYear: number
    readonly rows: readonly OutlookRow[]
    readonly met: readonly OutlookRow[]
    readonly onCourse: readonly OutlookRow[]
    readonly behind: readonly OutlookRow[]
    readonly notComparable: readonly OutlookRow[]
    readonly notMeasurable: readonly OutlookRow[]
  }
  readonly peers: readonly PeerSet[]
}

const describeStep = ({ code, name, short, standing, target, step }: ReachRow): readonly StepFacts[] =>
  standing && target !== null && step
    ? [
        {
          code,
          name: name.vi,
          short: short.vi,
          standing,
          target,
          points: step.points,
          holder: step.holder.name,
          ...step.likelihood,
        },
      ]
    : []

const splitSteps = (rows: readonly ReachRow[]): Insight['steps'] => {
  const share = ({ net, of }: StepFacts) => net / Math.max(1, of)
  const all = rows.flatMap(describeStep).sort((a, b) => share(b) - share(a))
  const of = (...chances: readonly Chance[]) => all.filter(({ chance }) => chances.includes(chance))
  return { all, likely: of('easy', 'usual'), rare: of('rare'), never: of('never'), unknown: of('unknown') }
}

const splitRows = (rows: readonly OutlookRow[]) => {
  const of = (course: Course) => rows.filter((row) => row.course === course)
  return {
    rows,
    met: of('met'),
    onCourse: of('on-course'),
    behind: of('behind'),
    notComparable: of('not-comparable'),
    notMeasurable: of('not-measurable'),
  }
}

const once = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

export const gatherInsight = (
  workspace: Workspace,
  { year, resultsYear }: Facts,
  editions: Editions,
): Insight => {
  const edition = editions.get(resultsYear)
  const none = splitSteps([])
  const steps = once(() =>
    edition ? splitSteps(reachTargets(workspace, editions, resultsYear, year)) : none,
  )
  const sure = once(() => (edition ? judgeSureness(workspace, editions, resultsYear) : null))
  const outlook = once(() => {
    const { targetYear, rows } = followOutlook(workspace, resultsYear, editions)
    return { targetYear, ...splitRows(rows) }
  })
  const peers = once(() => (edition ? rankPeers(workspace, edition, totalCode) : []))
  return {
    likelyPercent: chanceRules.usualShare * 100,
    get steps() {
      return steps()
    },
    get sure() {
      return sure()
    },
    get outlook() {
      return outlook()
    },
    get peers() {
      return peers()
    },
  }
}
