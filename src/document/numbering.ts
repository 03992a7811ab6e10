import type { Block } from './document.ts'

const romans = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

/** 1 → `I`, 14 → `XIV`; for 1 to 39. */
export const roman = (number: number): string => {
  let rest = number
  let text = ''
  for (const [sign, worth] of romans)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}

/** Letters of points in official documents: no f, j, w, z, and đ after d. Source: the decree's own text. */
const letters = 'abcdđeghiklmnopqrstuvxy'

/** `I.`, `1.`, `a)` for the headings of a document, in their order; `undefined` for other blocks. */
export const numberHeadings = (blocks: readonly Block[]): readonly (string | undefined)[] => {
  const counts = [0, 0, 0]
  return blocks.map((block) => {
    if (block.kind !== 'heading') return undefined
    const level = block.level - 1
    counts[level] = (counts[level] ?? 0) + 1
    counts.fill(0, level + 1)
    const count = counts[level] ?? 0
    return level === 0 ? `${roman(count)}.` : level === 1 ? `${count}.` : `${letters[count - 1] ?? count})`
  })
}
