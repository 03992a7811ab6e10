import { placeOn } from '../../plan/place.ts'
import { listSet } from '../../plan/province.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { Standing } from '../../results/results.ts'
import { comparabilityOf } from '../comparable/comparability.ts'
import { pairScores } from '../comparable/scale.ts'
import { countBack, type Editions, ownIn, roundPoints, standIn } from '../edition.ts'
import type { RowFacts, YearFacts } from '../year-facts.ts'
import { type Country, measureCountry } from './national.ts'

/** A row beside the country and beside other cities. */
export type RowBeside = {
  readonly row: RowFacts
  readonly country: Country | null
  /** The score moved one way for `years` editions in a row, two at least; `from`: before the first of them. */
  readonly run: {
    readonly years: number
    readonly sign: 1 | -1
    readonly from: { readonly year: number; readonly score: number }
  } | null
  /** The other cities run by the central government at the time of the edition, the best first. */
  readonly cities: readonly Standing[]
  /** Who gained most points since the edition before; `null` where editions may not be compared. */
  readonly climber: { readonly now: Standing; readonly before: Standing; readonly gained: number } | null
}

const fewestYears = 2

const findRun = (workspace: Workspace, editions: Editions, code: string, year: number): RowBeside['run'] => {
  const { change } = comparabilityOf(workspace, editions)
  const signAt = (at: number): number => {
    const step = change(code, at - 1, at)
    return step?.scale.kind === 'same' ? Math.sign(step.pointsGained ?? 0) : 0
  }
  const sign = signAt(year)
  if (sign !== 1 && sign !== -1) return null
  const years = countBack(year, (at) => signAt(at) === sign)
  const from = ownIn(workspace, editions.get(year - years), code)
  return years >= fewestYears && from
    ? { years, sign, from: { year: year - years, score: from.score } }
    : null
}

const findClimber = (
  editions: Editions,
  { measuredBy: code, change }: RowFacts,
  year: number,
): RowBeside['climber'] => {
  const [before, after] = [editions.get(year - 1), editions.get(year)]
  if (!before || !after || !change || change.placesGained === null || change.scale.kind !== 'same')
    return null
  const gains = [...pairScores(before, after, code)].map(
    ([province, [then, now]]) => [province, roundPoints(now - then)] as const,
  )
  const [most] = gains.toSorted(([, a], [, b]) => b - a)
  const [then, now] = [before, after].map((one) => standIn(one, code, most?.[0] ?? ''))
  return most && then && now && most[1] > 0 ? { now, before: then, gained: most[1] } : null
}

/** Each row beside the country, in the order of `rows`; rows without a score are left out. */
export const gatherBeside = (
  workspace: Workspace,
  { resultsYear: year }: Pick<YearFacts, 'resultsYear'>,
  editions: Editions,
  rows: readonly RowFacts[],
): readonly RowBeside[] => {
  const edition = editions.get(year)
  const { provinces, sets = [] } = workspace.provinces
  const cities = sets.find(({ kind }) => kind === 'city')
  return rows.flatMap((row): readonly RowBeside[] => {
    if (!row.standing || !edition) return []
    const { day } = edition.results
    const place = placeOn(workspace, day)
    const others = cities ? listSet(provinces, cities, day).filter((id) => id !== place) : []
    return [
      {
        row,
        country: measureCountry(workspace, edition, row.measuredBy),
        run: findRun(workspace, editions, row.measuredBy, year),
        cities: edition.rankings(row.measuredBy).filter(({ province }) => others.includes(province)),
        climber: findClimber(editions, row, year),
      },
    ]
  })
}
