import { membersOf, provincesOn } from '../plan/province.ts'
import type { Workspace } from '../plan/workspace.ts'
import { rankEdition } from '../results/rank.ts'
import type { Results, Standing } from '../results/results.ts'

/** A unit before a merger; `undefined` where its score was not published. */
export type Member = { readonly name: string; readonly standing: Standing | undefined }

/** Where the units that a province was formed of stood, each with its own figures, in their last edition. */
export type Members = {
  readonly year: number
  readonly members: readonly Member[]
}

/** Whether some province of a day was formed of others. */
export const hasMerged = ({ provinces: { provinces } }: Workspace, day: string): boolean =>
  provincesOn(provinces, day).some(({ id }) => !membersOf(provinces, id).includes(id))

/** `undefined` for a province that was not merged, or where no edition of its members is held. */
export const standMembers = (
  { dimensions, provinces: { provinces } }: Workspace,
  province: string,
  code: string,
  history: readonly Results[],
): Members | undefined => {
  const ids = membersOf(provinces, province)
  const last = history.findLast(({ day }) => provincesOn(provinces, day).some(({ id }) => id === ids[0]))
  if (!last || ids.includes(province)) return undefined
  const standings = rankEdition(last, dimensions)(code)
  const names = new Map(provincesOn(provinces, last.day).map(({ id, name }) => [id, name]))
  return {
    year: last.year,
    members: ids.map((id) => ({
      name: names.get(id) ?? id,
      standing: standings.find((one) => one.province === id),
    })),
  }
}
