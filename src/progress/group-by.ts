/** Items with one key together, in the order of the first of each. */
export const groupBy = <T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [T, ...T[]])[] => {
  const groups = new Map<string, [T, ...T[]]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return [...groups.values()]
}

/** One item a key, in the order of the first of each. */
export const distinctBy = <T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] =>
  groupBy(all, keyOf).map(([first]) => first)

const idOf = ({ id }: { readonly id: string }): string => id

export const distinctById = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
  distinctBy(all, idOf)
