import { type Province, provincesOn } from '../plan/province.ts'
import type { Results } from './results.ts'

/** The day that says among which units an edition ranks, unless its workbook states another. */
export const defaultDay = (year: number): string => `${year}-12-31`

/** The frame of an edition: ids of the units in force on its day that carry at least one score. */
export const frameOf = (
  { day, provinces: measured }: Pick<Results, 'day' | 'provinces'>,
  provinces: readonly Province[],
): ReadonlySet<string> => {
  const inForce = new Set(provincesOn(provinces, day).map(({ id }) => id))
  return new Set(
    measured
      .filter(({ province, scores }) => inForce.has(province) && Object.keys(scores).length > 0)
      .map(({ province }) => province),
  )
}
