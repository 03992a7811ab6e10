import { placeOn } from '../../plan/place.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { listScoredCodes, type ScoredCode, totalCode } from '../../results/codes.ts'
import { type Edition, type Editions, findStanding, roundPoints } from '../edition.ts'
import { isEnough, isReached, measureGains } from './gains.ts'
import { measureStep, type Step } from './reach.ts'

/** A sub-dimension, and the steps it can take: to scores that other provinces hold now. */
export type Lever = {
  readonly scored: ScoredCode
  /** Only to ranks that some province has reached by such a gain within one year. */
  readonly steps: readonly Step[]
  /** Whether enough is known of one-year gains on it. */
  readonly known: boolean
}

/** One step a sub-dimension at most. */
export type Chosen = { readonly scored: ScoredCode; readonly step: Step }

export type Choice = { readonly chosen: readonly Chosen[]; readonly points: number }

export type FewestPoints =
  /** The choice of the fewest points first; each of the others does without the largest step of the one before it. */
  | { readonly kind: 'found'; readonly choices: readonly Choice[] }
  /** Even the largest steps ever seen, all together, fall short: their sum is `most` points. */
  | { readonly kind: 'out-of-reach'; readonly most: number }
  /** Too few editions to know what provinces gain in a year. */
  | { readonly kind: 'unknown' }

/** The sub-dimensions of a dimension or of the total on which the place was measured. */
export const listLevers = (
  workspace: Workspace,
  edition: Edition,
  editions: Editions,
  whole: string,
): readonly Lever[] =>
  listScoredCodes(workspace.dimensions, edition.results.year)
    .filter(
      ({ kind, code }) => kind === 'sub-dimension' && (whole === totalCode || code.startsWith(`${whole}.`)),
    )
    .flatMap((scored): readonly Lever[] => {
      const standings = edition.rankings(scored.code)
      const own = findStanding(standings, placeOn(workspace, edition.results.day))
      if (!own) return []
      const gains = measureGains(workspace, editions, scored, edition.results.year)
      const better = standings.filter(
        ({ rank, score }, index) => rank < own.rank && standings[index - 1]?.score !== score,
      )
      const steps = better.map((holder) => measureStep(standings, own, holder, gains))
      return [
        {
          scored,
          steps: isEnough(gains)
            ? steps.filter(({ points, holder }) => isReached(points, holder.rank, gains))
            : [],
          known: isEnough(gains),
        },
      ]
    })

/** Points are counted in whole steps of this size; a step is rounded down and the need up, so that the sum suffices. */
const unit = 1e-4
/** Sums so close to the least are alike: the likeliest of them is taken. In units. */
const alike = 100

const unitsOf = ({ points }: Step): number => Math.floor(points / unit + 1e-6)

const shareOf = ({ likelihood: { net, of } }: Step): number => Math.log(net / of)

/** Choices that are shown: officers weigh work and cost, which scores do not measure. */
const shownChoices = 3

/**
 * Steps that together bring `need` points: the fewest points, and among sums within 0.01 of the fewest the likeliest,
 * taken as the product of the shares of one-year gains that were as large. Rare steps are taken only where the others do
 * not suffice. The search is exact, to 0.0001 points a step. Fewest points is not least work or cost.
 */
export const findFewestPoints = (levers: readonly Lever[], need: number): FewestPoints => {
  if (!levers.some(({ known }) => known)) return { kind: 'unknown' }
  const usual = levers.map(({ steps, ...lever }) => ({
    ...lever,
    steps: steps.filter(({ likelihood }) => likelihood.chance !== 'rare'),
  }))
  const choose = (without: readonly string[]) => {
    const [some, all] = [usual, levers].map((list) =>
      list.filter(({ scored }) => !without.includes(scored.code)),
    )
    const found = chooseSteps(some ?? [], need)
    return found.kind === 'found' ? found : chooseSteps(all ?? [], need)
  }
  const first = choose([])
  if (first.kind === 'out-of-reach') return first
  const choices = [first.choice]
  const without: string[] = []
  while (choices.length < shownChoices) {
    const largest = choices.at(-1)?.chosen.toSorted((a, b) => b.step.points - a.step.points)[0]
    if (!largest) break
    without.push(largest.scored.code)
    const next = choose(without)
    if (next.kind === 'out-of-reach') break
    choices.push(next.choice)
  }
  return { kind: 'found', choices }
}

type Search =
  | { readonly kind: 'found'; readonly choice: Choice }
  | { readonly kind: 'out-of-reach'; readonly most: number }

const chooseSteps = (levers: readonly Lever[], need: number): Search => {
  const usable = levers.filter(({ steps }) => steps.length > 0)
  const largest = usable.map(({ steps }) => Math.max(...steps.map(unitsOf)))
  const most = largest.reduce((sum, units) => sum + units, 0)
  const least = Math.ceil(need / unit - 1e-6)
  if (most < least) return { kind: 'out-of-reach', most: roundPoints(most * unit) }

  // best[s]: the largest sum of logarithms of shares among choices of exactly s units; taken[i][s]: the step of lever i.
  const size = Math.min(most, least + Math.max(...largest)) + 1
  let best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  best[0] = 0
  const taken = usable.map(({ steps }) => {
    const next = best.slice()
    const choice = new Int16Array(size).fill(-1)
    for (const [index, step] of steps.entries()) {
      const [units, share] = [unitsOf(step), shareOf(step)]
      for (let sum = units; sum < size; sum++) {
        const value = (best[sum - units] ?? Number.NEGATIVE_INFINITY) + share
        if (value <= (next[sum] ?? 0)) continue
        next[sum] = value
        choice[sum] = index
      }
    }
    best = next
    return choice
  })

  const fewest = best.findIndex((value, sum) => sum >= least && value > Number.NEGATIVE_INFINITY)
  const close = [...best.subarray(fewest, fewest + alike + 1)]
  let left = fewest + close.indexOf(Math.max(...close))
  const chosen: Chosen[] = []
  for (let index = usable.length - 1; index >= 0; index--) {
    const lever = usable[index]
    const step = lever?.steps[taken[index]?.[left] ?? -1]
    if (!lever || !step) continue
    chosen.unshift({ scored: lever.scored, step })
    left -= unitsOf(step)
  }
  const points = roundPoints(chosen.reduce((sum, { step }) => sum + step.points, 0))
  return { kind: 'found', choice: { chosen, points } }
}
