import type { AgencyName, RowFacts } from '../year-facts.ts'

export const isLast = ({ standing }: Pick<RowFacts, 'standing'>): boolean =>
  standing !== null && standing.rank === standing.of

/** Last places in the country first, then the most places short of the target. */
export const worstFirst = (a: RowFacts, b: RowFacts): number =>
  Number(isLast(b)) - Number(isLast(a)) || (b.placesShort ?? 0) - (a.placesShort ?? 0)

/** The at most `most` that weigh most, in their own order: one of an agency before a second of the same; of equal ones the earlier. */
export const chooseSpread = <One extends { readonly by: AgencyName }>(
  all: readonly One[],
  most: number,
  weigh: (one: One) => number,
): readonly One[] => {
  const ranked = all.toSorted((a, b) => weigh(b) - weigh(a))
  const turn = (one: One): number => ranked.filter(({ by }) => by.id === one.by.id).indexOf(one)
  const chosen = new Set(ranked.toSorted((a, b) => turn(a) - turn(b)).slice(0, most))
  return all.filter((one) => chosen.has(one))
}
