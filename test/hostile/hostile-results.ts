import { type MadeCell, makeWorkbook } from '../read/make-workbook.ts'
import { scoreRows } from '../results/sample.ts'
import type { HostileFile } from './hostile-file.ts'

/** A workbook of results with the sample's scores, changed. */
const scores = (
  about: string,
  spoil: (rows: MadeCell[][]) => readonly (readonly MadeCell[])[],
): HostileFile => ({
  kind: 'results',
  about,
  make: async () => ({
    '2023.xlsx': makeWorkbook([{ name: 'Điểm', rows: spoil(scoreRows(2023).map((row) => [...row])) }]),
  }),
})

const csv = (about: string, make: () => string): HostileFile => ({
  kind: 'results',
  about,
  make: async () => ({ '2023.csv': make() }),
})

const upTo = (text: string): string => text.repeat(Math.ceil(32_767 / text.length)).slice(0, 32_767)

export const hostileResults: readonly HostileFile[] = [
  scores('20,000 provinces nobody knows', (rows) => [
    ...rows,
    ...Array.from({ length: 20_000 }, (_, index) => [`${index}`, `Tỉnh ${index}`, index / 1000, 1.5]),
  ]),
  scores('the same province 5,000 times', (rows) => [
    ...rows,
    ...Array.from({ length: 5000 }, () => rows[2] ?? []),
  ]),
  scores('5,000 codes nobody knows', (rows) =>
    rows.map((row, at) => [
      ...row,
      ...Array.from({ length: 5000 }, (_, index) => (at < 2 ? `9.${index}` : index / 1000)),
    ]),
  ),
  scores('names of 32,000 letters', (rows) =>
    rows.map((row, at) => (at < 2 ? row : [row[0] ?? null, upTo('Hà Nội Hà Tĩnh '), ...row.slice(2)])),
  ),
  scores('a heading of 32,000 wide letters', (rows) =>
    rows.map((row, at) => (at === 1 ? row.map(() => upTo('漢')) : row)),
  ),
  scores('scores as words without end', (rows) =>
    rows.map((row, at) => (at < 2 ? row : row.map((cell, c) => (c < 2 ? cell : upTo('1,2.3'))))),
  ),
  csv('200,000 lines', () => `Mã tỉnh,Tỉnh,0,1\n${'01,Hà Nội,43.9,5\n'.repeat(200_000)}`),
  csv('one line of 2 MB', () => '1.1,'.repeat(500_000)),
  csv('a quote without end', () => `Mã tỉnh,Tỉnh,0\n"${'01,Hà Nội,43.9\n'.repeat(100_000)}`),
  csv('quotes', () => `Mã tỉnh,Tỉnh,0\n${'"'.repeat(1_000_001)}`),
  csv('wide letters', () => `${'漢'.repeat(300_000)},Tỉnh,0\n01,Hà Nội,43.9\n`),
]
