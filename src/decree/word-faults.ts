import { groupBy } from '../diagnostics/group-by.ts'
import { type Fault, once } from './decree-rule.ts'
import type { Spot } from './paper.ts'
import { textOf } from './pieces.ts'

/** Words as they are written, and as they should be. */
export type WordFault = { readonly found: string; readonly wanted: string }

/** What a pattern finds in a text, each with what belongs in its place; `undefined` where it is right as it is. */
export const findWords = (
  text: string,
  pattern: RegExp,
  mend: (found: string, groups: Readonly<Record<string, string | undefined>>) => string | undefined,
): readonly WordFault[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: found, groups = {} }) => {
    const wanted = mend(found, groups)
    return wanted === undefined || wanted === found ? [] : [{ found, wanted }]
  })

/** The same wrong words are one fault, with every paragraph that has them. */
export const tellWords = (
  spots: readonly Spot[],
  find: (text: string) => readonly WordFault[],
): readonly Fault[] => {
  const faults = spots.flatMap((at) => find(textOf(at)).map((fault) => ({ at, ...fault })))
  return [...groupBy(faults, ({ found }) => found).values()].flatMap((group) =>
    once([...new Set(group.map(({ at }) => at))], {
      message: { vi: `viết "${group[0].found}"`, en: `it reads "${group[0].found}"` },
      remedy: { vi: `sửa thành "${group[0].wanted}"`, en: `write "${group[0].wanted}"` },
    }),
  )
}
