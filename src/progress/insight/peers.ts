import type { Dimension } from '../../plan/dimension.ts'
import { placeOn } from '../../plan/place.ts'
import { listSet } from '../../plan/province.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { listScoredCodes, type ScoredCode } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import type { Words } from '../../vi.ts'
import { comparabilityOf } from '../comparable/comparability.ts'
import type { FrameReason } from '../comparable/frame.ts'
import type { ScaleReason } from '../comparable/scale.ts'
import { type Edition, type Editions, findStanding, rankAmong } from '../edition.ts'
import { measureYear } from './gains.ts'

/** A province among those that it is compared with. */
export type Peer = {
  readonly standing: Standing
  /** 1 + members of the set with a strictly better rank, among `PeerSet.of`. */
  readonly rankInSet: number
}

/** Provinces that one compares oneself with, best first. */
export type PeerSet = {
  readonly name: Words
  readonly source: string
  /** The set of cities run by the central government; else a region. */
  readonly ofCities: boolean
  readonly peers: readonly Peer[]
  /** Members that were measured, and all. */
  readonly of: number
  readonly members: number
}

/** The sets of `provinces.yaml` that the place belongs to, ranked on a code. */
export const rankPeers = (
  workspace: Workspace,
  { results: { day }, rankings }: Edition,
  code: string,
): readonly PeerSet[] => {
  const { provinces, sets = [] } = workspace.provinces
  const place = placeOn(workspace, day)
  return sets.flatMap((set): readonly PeerSet[] => {
    const members = listSet(provinces, set, day)
    if (!members.includes(place)) return []
    const standings = rankings(code).filter(({ province }) => members.includes(province))
    const peers = standings.map((standing) => ({
      standing,
      rankInSet: rankAmong(standings, standing),
    }))
    const { name, source, kind } = set
    return [{ name, source, ofCities: kind === 'city', peers, of: standings.length, members: members.length }]
  })
}

/** A province and how far its profile of scores is: 0 is the same on every code. */
export type Alike = {
  readonly province: string
  readonly name: string
  readonly distance: number
  /** Codes that both were measured on. */
  readonly codes: number
}

/**
 * Provinces by how near their scores on the sub-dimensions are: the root of the mean square of the differences, each in
 * parts of the distance between the best and the worst province on that code, so that every code counts alike. A
 * province must be measured on every code that the place was; codes on which all are equal say nothing.
 */
export const listAlike = (
  dimensions: readonly Dimension[],
  { results, rankings }: Edition,
  place: string,
): readonly Alike[] => {
  const own = results.provinces.find(({ province }) => province === place)?.scores ?? {}
  const codes = listScoredCodes(dimensions, results.year).flatMap(({ code, kind }) => {
    const standings = kind === 'sub-dimension' ? rankings(code) : []
    const width = Math.abs((standings[0]?.score ?? 0) - (standings.at(-1)?.score ?? 0))
    const score = own[code]
    return score !== undefined && width > 0 ? [{ code, score, width }] : []
  })
  if (codes.length === 0) return []
  return results.provinces
    .filter(({ province, scores }) => province !== place && codes.every(({ code }) => code in scores))
    .map(({ province, name, scores }): Alike => {
      const squares = codes.map(({ code, score, width }) => (((scores[code] ?? 0) - score) / width) ** 2)
      const mean = squares.reduce((sum, square) => sum + square, 0) / codes.length
      return { province, name, distance: Math.sqrt(mean), codes: codes.length }
    })
    .sort((a, b) => a.distance - b.distance)
}

/** A province that gained on a code within one year. */
export type Riser = {
  readonly points: number
  readonly earlier: Standing
  readonly later: Standing
}

export type Risers =
  | { readonly kind: 'found'; readonly risers: readonly Riser[] }
  /** Why the two years say nothing: no edition before, other provinces, or another scale. */
  | {
      readonly kind: 'not-comparable'
      readonly why: FrameReason | ScaleReason | { readonly kind: 'no-edition' }
    }

/** Who rose on a code from the edition before `year` to that of `year`, by points, the most first; the place is left out. */
export const listRisers = (
  workspace: Workspace,
  editions: Editions,
  scored: ScoredCode,
  year: number,
): Risers => {
  const [before, now] = [editions.get(year - 1), editions.get(year)]
  const gains = measureYear(workspace, editions, scored, year)
  if (!before || !now || !gains) return { kind: 'not-comparable', why: { kind: 'no-edition' } }
  const why = gains.broken ?? comparabilityOf(workspace, editions).frame(scored.code, year - 1, year)
  if (why) return { kind: 'not-comparable', why }
  const place = placeOn(workspace, now.results.day)
  const risers = [...gains.byProvince].flatMap(([province, points]): readonly Riser[] => {
    const [earlier, later] = [before, now].map((one) => findStanding(one.rankings(scored.code), province))
    return points > 0 && province !== place && earlier && later ? [{ points, earlier, later }] : []
  })
  return { kind: 'found', risers: risers.sort((a, b) => b.points - a.points) }
}

/** The sub-dimensions on which the place ranks worst, worst first. */
export const listWeakest = (
  dimensions: readonly Dimension[],
  { results, rankings }: Edition,
  place: string,
): readonly { readonly scored: ScoredCode; readonly standing: Standing }[] =>
  listScoredCodes(dimensions, results.year)
    .filter(({ kind }) => kind === 'sub-dimension')
    .flatMap((scored) => {
      const standing = findStanding(rankings(scored.code), place)
      return standing ? [{ scored, standing }] : []
    })
    .sort((a, b) => b.standing.rank / b.standing.of - a.standing.rank / a.standing.of)
