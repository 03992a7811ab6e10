/** A line of a difference: in both texts, only in the old one, only in the new one. `number` counts in the old text, from 1. */
export type DiffLine = { readonly kind: ' ' | '-' | '+'; readonly text: string; readonly number: number }

/** Lines that changed, with a few around them. */
export type Hunk = readonly DiffLine[]

/** Lines of context around a change. */
const around = 1

/** Cells of the table of common lines; texts that differ in more are shown as replaced as a whole. */
const mostCells = 4e6

const splitLines = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replace(/\n$/, '')
    .split('\n')

/** Lengths of the longest common sequence of lines from each pair of places on. */
const countCommon = (old: readonly string[], fresh: readonly string[]): readonly Uint16Array[] => {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--) {
      const [row, below] = [table[i], table[i + 1]]
      if (row && below)
        row[j] = old[i] === fresh[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

const walkLines = (old: readonly string[], fresh: readonly string[]): readonly DiffLine[] => {
  const isLarge = (old.length + 1) * (fresh.length + 1) > mostCells
  const table = isLarge ? [] : countCommon(old, fresh)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]]
    const number = i + 1
    if (was !== undefined && was === is) {
      lines.push({ kind: ' ', text: was, number })
      i++
      j++
    } else if (was !== undefined && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) {
      lines.push({ kind: '-', text: was, number })
      i++
    } else if (is !== undefined) {
      lines.push({ kind: '+', text: is, number })
      j++
    } else {
      lines.push({ kind: '-', text: was ?? '', number })
      i++
    }
  }
  return lines
}

/** What differs between two texts, line by line; line ends do not count. */
export const diffLines = (before: string, after: string): readonly Hunk[] => {
  const lines = walkLines(splitLines(before), splitLines(after))
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== ' '),
  )
  const hunks: DiffLine[][] = []
  for (const [at, line] of lines.entries()) {
    if (!near[at]) continue
    if (!near[at - 1]) hunks.push([])
    hunks.at(-1)?.push(line)
  }
  return hunks
}
