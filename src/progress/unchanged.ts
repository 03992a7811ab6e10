import { placeOn } from '../plan/place.ts'
import { provincesOn } from '../plan/province.ts'
import type { Workspace } from '../plan/workspace.ts'
import { listUnchanged } from './comparable/frame.ts'
import { type Edition, standIn } from './edition.ts'

type Rank = { readonly rank: number; readonly of: number }

/** Among the provinces that no merger touched, the only ranks of two frames that may stand beside one another. */
export type Unchanged = {
  readonly names: readonly string[]
  readonly previous: Rank
  readonly now: Rank
}

/** `null` where the place was itself merged, or has no score in one of the editions. */
export const rankUnchanged = (
  workspace: Workspace,
  earlier: Edition,
  later: Edition,
  code: string,
): Unchanged | null => {
  const units = new Set(listUnchanged(workspace, earlier, later))
  const place = placeOn(workspace, later.results.day)
  const rankIn = (edition: Edition): Rank | null => {
    const own = standIn(edition, code, place)
    const among = edition.rankings(code).filter(({ province }) => units.has(province))
    return own ? { rank: 1 + among.filter(({ rank }) => rank < own.rank).length, of: among.length } : null
  }
  const [previous, now] = [rankIn(earlier), rankIn(later)]
  const named = provincesOn(workspace.provinces.provinces, later.results.day).filter(({ id }) =>
    units.has(id),
  )
  return units.has(place) && previous && now ? { names: named.map(({ name }) => name), previous, now } : null
}
