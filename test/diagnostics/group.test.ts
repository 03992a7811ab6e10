import { expect, it } from 'vitest'
import type { Code, Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { groupFindings } from '../../src/diagnostics/group.ts'

const at = (address: string, changes: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'sample' as Code,
  severity: 'error',
  message: { vi: 'sai', en: 'wrong' },
  place: { kind: 'cell', file: 'a.xlsx', sheet: 'Biểu 1', address },
  ...changes,
})
const show = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  groupFindings(diagnostics).map(
    ({ place, notes = [] }) =>
      (place.kind === 'cell' ? place.address : place.file) + notes.map(({ message }) => ` ${message.vi}`),
  )

it('joins one cause down a column and counts its cells', () => {
  const cells = Array.from({ length: 16 }, (_, i) => at(`D${i + 9}`))
  expect(show(cells)).toEqual(['D9:D24 16 ô giống nhau'])
  expect(groupFindings(cells)[0]).toMatchObject({
    code: 'sample' as Code,
    notes: [{ message: { vi: '16 ô giống nhau', en: 'the same in 16 cells' } }],
  })
})

it.each([
  ['a row between', [at('D9'), at('D11')], ['D9', 'D11']],
  ['another column', [at('D9'), at('E10')], ['D9', 'E10']],
  ['another code', [at('D9'), at('D10', { code: 'other' as Code })], ['D9', 'D10']],
  ['other words', [at('D9'), at('D10', { message: { vi: 'khác', en: 'other' } })], ['D9', 'D10']],
  ['another remedy', [at('D9'), at('D10', { remedy: { vi: 'x', en: 'x' } })], ['D9', 'D10']],
  [
    'another sheet',
    [at('D9'), at('D10', { place: { kind: 'cell', file: 'a.xlsx', sheet: 'B', address: 'D10' } })],
    ['D9', 'D10'],
  ],
  [
    'another file',
    [at('D9'), at('D10', { place: { kind: 'cell', file: 'b.xlsx', sheet: 'Biểu 1', address: 'D10' } })],
    ['D9', 'D10'],
  ],
  ['cells side by side', [at('D9:E9'), at('D10:E10')], ['D9:E9', 'D10:E10']],
  ['a sheet as a whole', [at(''), at('')], ['', '']],
  ['an address that is none', [at('x:y:z'), at('D0')], ['x:y:z', 'D0']],
])('keeps apart: %s', (_, diagnostics, expected) => {
  expect(show(diagnostics)).toEqual(expected)
})

it('joins across other problems, in any order, where the first of them stood', () => {
  const other = at('A1', { code: 'other' as Code })
  expect(show([at('D11'), other, at('D9'), at('D10')])).toEqual(['D9:D11 3 ô giống nhau', 'A1'])
  expect(show([other, at('D9'), at('E9'), at('D10'), at('E10')])).toEqual([
    'A1',
    'D9:D10 2 ô giống nhau',
    'E9:E10 2 ô giống nhau',
  ])
})

it('joins ranges, takes a repeated cell once, and has nothing to do the second time', () => {
  expect(show([at('D9:D10'), at('D11')])).toEqual(['D9:D11 3 ô giống nhau'])
  expect(show([at('D9'), at('D9')])).toEqual(['D9'])
  const once = groupFindings([at('D9'), at('D10'), at('F3')])
  expect(groupFindings(once)).toEqual(once)
})

it('keeps the notes of the problem and leaves texts alone', () => {
  const notes = [{ message: { vi: 'nguồn', en: 'source' } }]
  expect(show([at('D9', { notes }), at('D10', { notes })])).toEqual(['D9:D10 2 ô giống nhau, nguồn'])
  const text = at('', { place: { kind: 'file', file: 'a.yaml' } })
  expect(groupFindings([text, text])).toEqual([text, text])
})
