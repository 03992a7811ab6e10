import { roman } from '../document/numbering.ts'
import { letters, type Numbered, readNumbered } from './numbers.ts'
import type { Paper, Spot } from './paper.ts'
import { isBlank, textOf } from './pieces.ts'

export type Heading = {
  readonly spot: Spot
  readonly numbered: Numbered
  /** The number that belongs here; `undefined` when this one is in sequence. */
  readonly expected: string | undefined
}

/** Reads numbers in their order. A higher number begins the lower ones anew; the number found is where the count goes on. */
const follow = (spots: readonly Spot[]): readonly Heading[] => {
  const none = { article: 0, roman: 0, decimal: 0, sub: 0, letter: 0, nested: 0 }
  let last = none
  const expect = (numbered: Numbered): string | undefined => {
    const { kind, value, above = 0 } = numbered
    switch (kind) {
      case 'part':
        last = { ...none, article: last.article }
        return undefined
      case 'article': {
        const next = last.article + 1
        last = { ...none, article: value, roman: last.roman }
        return value === next ? undefined : `Điều ${next}`
      }
      case 'roman': {
        const next = last.roman + 1
        last = { ...none, article: last.article, roman: value }
        return value === next ? undefined : roman(next)
      }
      case 'decimal': {
        // A separate count below a letter: a) … 1. … 2. …
        if (last.letter > 0 && value === last.nested + 1 && value !== last.decimal + 1) {
          last = { ...last, nested: value }
          return undefined
        }
        const next = last.decimal + 1
        last = { ...last, decimal: value, sub: 0, letter: 0, nested: 0 }
        return value === next ? undefined : String(next)
      }
      case 'sub': {
        // `6.3.` may be the code of what is measured: only a count that began below this clause is followed.
        if (above !== last.decimal || (last.sub === 0 && value !== 1)) return undefined
        const next = last.sub + 1
        last = { ...last, sub: value, letter: 0, nested: 0 }
        return value === next ? undefined : `${above}.${next}`
      }
      case 'letter': {
        const next = last.letter + 1
        // A letter that Vietnamese lists have not, and a list without đ, are found by a separate rule.
        const known = value > 0 ? value : next
        const withoutD = letters[next - 1] === 'đ' && value === next + 1
        last = { ...last, letter: known, nested: 0 }
        return known === next || withoutD ? undefined : (letters[next - 1] ?? '?')
      }
    }
  }
  return spots.flatMap((spot) => {
    const numbered = readNumbered(textOf(spot))
    return numbered ? [{ spot, numbered, expected: expect(numbered) }] : []
  })
}

/** Every numbered paragraph of the text, and of each annex, which counts for itself. */
export const listHeadings = ({ body, annexes }: Paper): readonly Heading[] => [
  ...follow(body),
  ...annexes.flatMap(({ spots }) =>
    follow(spots.filter((spot) => spot.table === undefined && !isBlank(spot))),
  ),
]
