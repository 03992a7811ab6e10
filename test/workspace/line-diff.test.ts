import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffLines, type Hunk } from '../../src/workspace/line-diff.ts'

/** The new text, made from the old one and the hunks alone. */
const patch = (old: string, hunks: readonly Hunk[]): string => {
  const lines = old.split('\n')
  const dropped = new Set<number>()
  const added = new Map<number, string[]>()
  for (const { kind, text, number } of hunks.flat()) {
    if (kind === '-') {
      expect(lines[number - 1]).toBe(text)
      dropped.add(number)
    }
    // An added line stands before the old line whose number it carries.
    if (kind === '+') added.set(number, [...(added.get(number) ?? []), text])
  }
  const kept = lines.flatMap((line, at) => [
    ...(added.get(at + 1) ?? []),
    ...(dropped.has(at + 1) ? [] : [line]),
  ])
  return [...kept, ...(added.get(lines.length + 1) ?? [])].join('\n')
}

const text = fc
  .array(fc.constantFrom('a', 'b', 'c: 1', '  d', 'e'), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.join('\n'))

it('leads from one text to the other', () => {
  fc.assert(
    fc.property(text, text, (old, fresh) => {
      expect(patch(old, diffLines(old, fresh))).toBe(fresh)
    }),
  )
})

it('shows the changed lines, one line around them, and nothing else', () => {
  const old = 'một\nhai\nba\nbốn\nnăm\nsáu\nbảy\n'
  const fresh = 'một\nhai\nba chấm\nbốn\nnăm\nsáu\nbảy\ntám\n'
  const show = (hunk: Hunk) => hunk.map(({ kind, text: line, number }) => `${number}${kind}${line}`)
  expect(diffLines(old, fresh).map(show)).toEqual([
    ['2 hai', '3-ba', '4+ba chấm', '4 bốn'],
    ['7 bảy', '8+tám'],
  ])
})

it('finds nothing in line ends and byte order marks', () => {
  expect(diffLines('\ufeffa\r\nb\r\n', 'a\nb')).toEqual([])
})

it('shows texts too long to align as replaced', () => {
  const many = (word: string) => Array.from({ length: 2100 }, (_, at) => `${word}${at}`).join('\n')
  const [hunk = []] = diffLines(many('a'), many('b'))
  expect(hunk.filter(({ kind }) => kind === '-').length).toBe(2100)
  expect(hunk.filter(({ kind }) => kind === '+').length).toBe(2100)
})
