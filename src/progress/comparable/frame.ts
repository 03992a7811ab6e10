import { provincesOn } from '../../plan/province.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { Standing } from '../../results/results.ts'
import { type Edition, findStanding, rankAmong } from '../edition.ts'

/**
 * Why ranks of two editions are not subtracted, or a target is not compared with a rank. `from` and `to` are the
 * numbers of provinces in force. `units`: other provinces, as after a merger. `few`: too many of them have no score
 * on the code.
 */
export type FrameReason = {
  readonly kind: 'units' | 'few'
  readonly from: number
  readonly to: number
}

/**
 * At least this share of the provinces in force must be measured on the code in both years: 57 of 63, 31 of 34. A few
 * withheld provinces leave the frame as it is.
 */
const measuredShare = 0.9

/** Ids of the provinces in force on a day. */
const unitsOn = ({ provinces }: Workspace, day: string): readonly string[] =>
  provincesOn(provinces.provinces, day).map(({ id }) => id)

const isSameSet = (a: readonly string[], b: readonly string[]): boolean => {
  const [x, y] = [new Set(a), new Set(b)]
  return x.size === y.size && [...x].every((id) => y.has(id))
}

const isWidelyMeasured = (units: readonly string[], editions: readonly Edition[], code: string): boolean => {
  const measured = editions.map(({ rankings }) => new Set(rankings(code).map(({ province }) => province)))
  return units.filter((id) => measured.every((one) => one.has(id))).length >= measuredShare * units.length
}

const judgeFrame = (
  from: readonly string[],
  to: readonly string[],
  editions: readonly Edition[],
  code: string,
): FrameReason | null => {
  const numbers = { from: from.length, to: to.length }
  if (!isSameSet(from, to)) return { kind: 'units', ...numbers }
  return isWidelyMeasured(to, editions, code) ? null : { kind: 'few', ...numbers }
}

/** `null` where ranks of two editions on a code may be subtracted. */
export const compareFrames = (
  workspace: Workspace,
  earlier: Edition,
  later: Edition,
  code: string,
): FrameReason | null => {
  const [from, to] = [earlier, later].map(({ results }) => unitsOn(workspace, results.day))
  return judgeFrame(from ?? [], to ?? [], [earlier, later], code)
}

/** `null` where a target of the plan, set among the provinces in force on the plan's day, may be compared with a rank. */
export const compareTargetFrame = (
  workspace: Workspace,
  edition: Edition,
  code: string,
): FrameReason | null =>
  judgeFrame(
    unitsOn(workspace, workspace.plan.date),
    unitsOn(workspace, edition.results.day),
    [edition],
    code,
  )

/** Ranks of two editions among the provinces that no merger touched, measured in either: places that may be compared. */
export type AmongUnchanged = {
  readonly names: readonly string[]
  readonly earlier: Pick<Standing, 'rank' | 'of'>
  readonly later: Pick<Standing, 'rank' | 'of'>
}

/** `null` where the province itself was merged, or was not measured in both. */
export const rankAmongUnchanged = (
  { provinces: { provinces } }: Workspace,
  [earlier, later]: readonly [Edition, Edition],
  code: string,
  province: string,
): AmongUnchanged | null => {
  const before = new Set(provincesOn(provinces, earlier.results.day).map(({ id }) => id))
  const unchanged = provincesOn(provinces, later.results.day).filter(({ id }) => before.has(id))
  const units = new Set(unchanged.map(({ id }) => id))
  const [was, is] = [earlier, later].map(({ rankings }) => {
    const among = rankings(code).filter((one) => units.has(one.province))
    const own = findStanding(among, province)
    return own && { rank: rankAmong(among, own), of: among.length }
  })
  return was && is ? { names: unchanged.map(({ name }) => name), earlier: was, later: is } : null
}
