import { join } from 'node:path'
import { systemIo } from '../../src/io.ts'
import { provincesOn } from '../../src/plan/province.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { listParts, listScoredCodes } from '../../src/results/codes.ts'
import { readResults } from '../../src/results/read-results.ts'
import type { Results } from '../../src/results/results.ts'
import type { ResultsBasis } from '../../src/results/subject.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { type MadeCell, type MadeSheet, makeWorkbook } from '../read/make-workbook.ts'

const opened = await openWorkspace({
  io: systemIo,
  folder: import.meta.dirname,
  workspace: join(import.meta.dirname, '../../data'),
})
if (!opened.workspace) throw new Error('data/ does not open')

export const workspace = opened.workspace
export const { dimensions } = workspace
/** The 63 of the editions until 2024. */
export const provinces = provincesOn(workspace.provinces.provinces, '2024-12-31')
const everyProvince = workspace.provinces.provinces

export const basis = (year: number, others: readonly Results[] = []): ResultsBasis => ({
  year,
  workspace,
  others,
})

/** Not real: a score inside its range, the same for the same year, province and code. */
const inventScore = (
  year: number,
  province: number,
  [low, high]: readonly [number, number],
  index: number,
): number => {
  const share = ((province * 7919 + index * 104_729 + year * 1299) % 997) / 1000
  return Number((low + share * (high - low)).toFixed(7))
}

const sum = (values: readonly number[]): number => Number(values.reduce((a, b) => a + b, 0).toFixed(7))

/** The scores of one province on every code but the intervals; parts add up. */
const inventScores = (year: number, province: number): ReadonlyMap<string, number> => {
  const codes = listScoredCodes(dimensions, year).filter(({ kind }) => kind !== 'interval')
  const scores = new Map(
    codes.map(({ code, range }, i) => [code, inventScore(year, province, range, i)] as const),
  )
  for (const { code, kind } of codes)
    if (kind === 'dimension')
      scores.set(code, sum(listParts(codes, code).map((part) => scores.get(part) ?? 0)))
  scores.set('0', sum(listParts(codes, '0').map((part) => scores.get(part) ?? 0)))
  return scores
}

/** Cells of the sheet "Điểm": row 1 codes, row 2 names, Hà Nội in row 3; column C the total, D dimension 1. */
export const scoreRows = (
  year: number,
  units = provincesOn(everyProvince, `${year}-12-31`),
): MadeCell[][] => {
  const codes = listScoredCodes(dimensions, year).filter(({ kind }) => kind !== 'interval')
  return [
    ['Mã tỉnh', 'Tỉnh, thành phố', ...codes.map(({ code }) => code)],
    [null, null, ...codes.map(({ name }) => name.vi)],
    ...units.map(({ code, name }): MadeCell[] => [
      code,
      name,
      ...[...inventScores(year, Number(code)).values()],
    ]),
  ]
}

export const sourceRows = (year: number): MadeCell[][] => [
  ['Năm', String(year)],
  ['Cơ quan công bố', 'CECODES'],
  ['Bản công bố', `PAPI ${year}`],
  ['Ghi chú', 'số liệu giả định'],
]

export const makeResults = (
  rows: MadeCell[][],
  source: MadeCell[][],
  more: readonly MadeSheet[] = [],
): Uint8Array => makeWorkbook([{ name: 'Điểm', rows }, { name: 'Nguồn', rows: source }, ...more])

export const readSample = (
  year: number,
  rows = scoreRows(year),
  source = sourceRows(year),
  others: readonly Results[] = [],
) => {
  const { value, diagnostics } = readWorkbook(makeResults(rows, source), `results/${year}.xlsx`)
  if (!value) throw new Error(diagnostics[0]?.message.en)
  return readResults(value, basis(year, others))
}
