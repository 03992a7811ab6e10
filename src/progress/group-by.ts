import { groupBy } from '../diagnostics/group-by.ts'

/** Items with one key together, in the order of the first of each. */
export const groupsBy = <T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [T, ...T[]])[] => [...groupBy(all, keyOf).values()]

/** One item a key, in the order of the first of each. */
export const distinctBy = <T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] =>
  groupsBy(all, keyOf).map(([first]) => first)

const idOf = ({ id }: { readonly id: string }): string => id

export const distinctById = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
  distinctBy(all, idOf)
