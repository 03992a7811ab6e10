import type { Group, Results } from './results.ts'

const groupNames: Readonly<Record<Group, string>> = {
  1: 'Cao',
  2: 'Trung bình cao',
  3: 'Trung bình thấp',
  4: 'Thấp',
}

/** `nhóm 2 (Trung bình cao)`. */
export const nameGroup = (group: Group): string => `nhóm ${group} (${groupNames[group]})`

/** Fewer provinces than groups cannot be grouped. */
const fewest = 4

/** Inclusive linear percentile of ascending values, as Excel's PERCENTILE.INC. `share` from 0 to 1. */
export const percentile = (ascending: readonly number[], share: number): number => {
  const place = share * (ascending.length - 1)
  const below = Math.floor(place)
  const low = ascending[below] ?? Number.NaN
  const high = ascending[below + 1]
  return high === undefined || place === below ? low : low + (place - below) * (high - low)
}

/**
 * The group of a score among all scores: cut at the 75th, 50th and 25th percentile. A score exactly on a cut goes to
 * the lower group, as PAPI did in 2023. `undefined` where there are fewer than four scores.
 */
export const makeGrouping = (scores: readonly number[]): ((score: number) => Group) | undefined => {
  if (scores.length < fewest) return undefined
  const ascending = scores.toSorted((a, b) => a - b)
  const [high, middle, low] = [
    percentile(ascending, 0.75),
    percentile(ascending, 0.5),
    percentile(ascending, 0.25),
  ]
  return (score) => (score > high ? 1 : score > middle ? 2 : score > low ? 3 : 4)
}

/** Only the total and the dimensions have groups. */
export const hasGroups = (code: string): boolean => /^[0-9]$/.test(code)

/** The group of each province on a code: the publisher's where the workbook states it, else computed. */
export const groupProvinces = (
  { provinces }: Results,
  code: string,
): ReadonlyMap<string, { readonly number: Group; readonly computed: boolean }> => {
  const groups = new Map<string, { number: Group; computed: boolean }>()
  if (!hasGroups(code)) return groups
  const grouping = makeGrouping(provinces.flatMap(({ scores }) => scores[code] ?? []))
  for (const { province, scores, groups: published } of provinces) {
    const score = scores[code]
    if (score === undefined) continue
    const number = published[code] ?? grouping?.(score)
    if (number !== undefined) groups.set(province, { number, computed: published[code] === undefined })
  }
  return groups
}
