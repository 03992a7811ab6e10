import type { RowFacts } from '../facts.ts'

export const isLast = ({ standing }: Pick<RowFacts, 'standing'>): boolean =>
  standing !== null && standing.rank === standing.of

/** Last places in the country first, then the most places short of the target. */
export const worstFirst = (a: RowFacts, b: RowFacts): number =>
  Number(isLast(b)) - Number(isLast(a)) || (b.placesShort ?? 0) - (a.placesShort ?? 0)
