import { type Fault, groupBy } from './decree-rule.ts'
import type { Spot } from './paper.ts'
import { textOf } from './pieces.ts'

/** Words as they stand, and as they should. */
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

/** The same words are told once, with every paragraph that has them. */
export function* tellWords(
  spots: readonly Spot[],
  find: (text: string) => readonly WordFault[],
): Iterable<Fault> {
  const faults = spots.flatMap((at) => find(textOf(at)).map((fault) => ({ at, ...fault })))
  for (const [{ at, found, wanted }, ...others] of groupBy(faults, ({ found }) => found).values())
    yield {
      at,
      also: [...new Set(others.map((one) => one.at))].filter((one) => one !== at),
      message: { vi: `viết "${found}"`, en: `"${found}" is written` },
      remedy: { vi: `sửa thành "${wanted}"`, en: `write "${wanted}"` },
    }
}
