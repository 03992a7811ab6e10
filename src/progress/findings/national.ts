import { listSet, type ProvinceSet, provincesOn } from '../../plan/province.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { totalCode } from '../../results/codes.ts'
import type { Group, Standing } from '../../results/results.ts'
import { medianOf, pairScores } from '../comparable/scale.ts'
import { type Edition, type Editions, ownIn, pointsBetween, rankAmong, roundPoints } from '../edition.ts'
import type { Measured } from '../year-facts.ts'

/** The country's scores of one edition on a code. */
export type Country = {
  readonly year: number
  /** Plain mean of the provinces measured, in points; unrounded. */
  readonly mean: number
  readonly measured: number
  /** The place's score minus the mean: above 0 the place is better. `null` where it has no score. */
  readonly gap: number | null
}

export const measureCountry = (
  workspace: Workspace,
  edition: Edition | undefined,
  code: string,
): Country | null => {
  const standings = edition?.rankings(code) ?? []
  if (!edition || standings.length === 0) return null
  const mean = standings.reduce((sum, { score }) => sum + score, 0) / standings.length
  const own = ownIn(workspace, edition, code)
  return {
    year: edition.results.year,
    mean,
    measured: standings.length,
    gap: own && pointsBetween(own, { score: mean }),
  }
}

/** How the rank in the total moved beside the country; `null` unless both editions are on one scale and in one frame. */
export type RankMove = {
  readonly own: Measured
  readonly now: Country
  readonly before: Country
  /** Change of the mean, in points. */
  readonly meanGained: number
  /** Provinces measured in both editions, and those of them that gained and lost points. */
  readonly common: number
  readonly rose: number
  readonly fell: number
  /** Without a score the year before, and ranked above the place now: each of them cost a place. */
  readonly newAbove: readonly Standing[]
  /** The sub-dimension that moved the same way as the total by at least half as much, and by more than all of it. */
  readonly concentrated: { readonly part: Measured; readonly beyondTotal: boolean } | null
}

/** Half of the change of the total: from here on one sub-dimension is named as its place. */
const concentration = 0.5

const findConcentration = (gained: number, parts: readonly Measured[]): RankMove['concentrated'] => {
  const along = (part: Measured): number =>
    part.change?.scale.kind === 'same' ? (part.change.pointsGained ?? 0) * Math.sign(gained) : 0
  const part = parts.toSorted((a, b) => along(b) - along(a))[0]
  if (!part || along(part) < concentration * Math.abs(gained) || gained === 0) return null
  return { part, beyondTotal: along(part) > Math.abs(gained) }
}

export const explainRank = (
  workspace: Workspace,
  editions: Editions,
  own: Measured,
  parts: readonly Measured[],
): RankMove | null => {
  const { change } = own
  if (!change || change.placesGained === null || change.pointsGained === null) return null
  const [before, after] = [editions.get(change.from), editions.get(change.to)]
  const [was, is] = [before, after].map((one) => measureCountry(workspace, one, totalCode))
  if (!before || !after || !was || !is) return null
  const gains = [...pairScores(before, after, totalCode).values()].map(([a, b]) => roundPoints(b - a))
  const scoredBefore = new Set(before.rankings(totalCode).map(({ province }) => province))
  return {
    own,
    now: is,
    before: was,
    meanGained: roundPoints(is.mean - was.mean),
    common: gains.length,
    rose: gains.filter((gain) => gain > 0).length,
    fell: gains.filter((gain) => gain < 0).length,
    newAbove: after
      .rankings(totalCode)
      .filter(({ province, rank }) => rank < change.later.rank && !scoredBefore.has(province)),
    concentrated: findConcentration(change.pointsGained, parts),
  }
}

/** The scores of one group in the total. */
type Band = {
  readonly group: Group
  readonly provinces: number
  readonly lowest: number
  readonly highest: number
}

export type Bands = {
  readonly bands: readonly Band[]
  /** The place's own group, its position among the members and how many they are. */
  readonly own: { readonly group: Group; readonly position: number; readonly of: number }
  /** Names of the members of the own group, best first, itself among them. */
  readonly members: readonly string[]
  /** Of all totals, in points; unrounded. */
  readonly median: number
  /** The groups are the publisher's, not computed. */
  readonly published: boolean
  /** Provinces in force on the day of the edition that have no total: `Vĩnh Phúc`. */
  readonly unmeasured: readonly string[]
  /** Points up to the lowest of the next better group, and down to the highest of the next worse one. */
  readonly above: number | null
  readonly below: number | null
}

/** The four groups of the total as real provinces fill them; `null` where the place has no group. */
export const listBands = (workspace: Workspace, edition: Edition | undefined): Bands | null => {
  const own = ownIn(workspace, edition, totalCode)
  if (!edition || !own?.group) return null
  const standings = edition.rankings(totalCode)
  const membersOf = (group: number) => standings.filter((one) => one.group?.number === group)
  const group = own.group.number
  const [better, worse] = [membersOf(group - 1), membersOf(group + 1)]
  const bands = ([1, 2, 3, 4] as const).flatMap((number): readonly Band[] => {
    const scores = membersOf(number).map(({ score }) => score)
    const [lowest, highest] = [Math.min(...scores), Math.max(...scores)]
    return scores.length === 0 ? [] : [{ group: number, provinces: scores.length, lowest, highest }]
  })
  const members = membersOf(group)
  const [lowest, highest] = [better.at(-1), worse[0]]
  return {
    bands,
    own: {
      group,
      position: rankAmong(members, own),
      of: members.length,
    },
    members: members.map(({ name }) => name),
    median: medianOf(standings.map(({ score }) => score)),
    published: !own.group.computed,
    unmeasured: provincesOn(workspace.provinces.provinces, edition.results.day)
      .filter(({ id }) => !standings.some(({ province }) => province === id))
      .map(({ name }) => name),
    above: lowest ? pointsBetween(lowest, own) : null,
    below: highest ? pointsBetween(own, highest) : null,
  }
}

/** The set of cities run by the central government, where it changed between the survey and the first day after the year. */
export type JoinedSet = {
  /** Named as on that day. */
  readonly joined: readonly Standing[]
  readonly on: string
  readonly rank: number
  readonly of: number
}

/** Ranked among the members that a set has on the day after the survey year; `null` where they are the same, or fewer. */
export const rankInJoinedSet = (
  { provinces: { provinces, sets = [] } }: Workspace,
  edition: Edition,
  place: string,
): JoinedSet | null => {
  const { day, year } = edition.results
  const next = `${year + 1}-01-01`
  const isCities = ({ kind }: ProvinceSet) => kind === 'city'
  const set = sets.find(isCities)
  if (!set || provincesOn(provinces, day).length !== provincesOn(provinces, next).length) return null
  const [then, later] = [listSet(provinces, set, day), listSet(provinces, set, next)]
  const standings = edition.rankings(totalCode).filter(({ province }) => later.includes(province))
  const names = new Map(provincesOn(provinces, next).map(({ id, name }) => [id, name]))
  const joined = standings
    .filter(({ province }) => !then.includes(province))
    .map((one) => ({ ...one, name: names.get(one.province) ?? one.name }))
  const own = standings.find(({ province }) => province === place)
  if (joined.length === 0 || !own) return null
  return {
    joined,
    on: next,
    rank: rankAmong(standings, own),
    of: standings.length,
  }
}
