import { join } from 'node:path'
import { type Io, systemIo } from '../../src/io.ts'
import { membersOf, provincesOn } from '../../src/plan/province.ts'
import { listParts, listScoredCodes } from '../../src/results/codes.ts'
import { readYear } from '../../src/workspace/results.ts'
import type { MadeCell } from '../read/make-workbook.ts'
import { dimensions, makeResults, sourceRows, workspace } from './sample.ts'

// SAMPLE: PAPI 2025 as nobody has published it, of the 34 units in force since 01/7/2025, with their new codes and names.

const data = join(import.meta.dirname, '../../data')
const year = 2025
const { value: before } = await readYear(
  { io: systemIo, folder: data, workspace: data },
  data,
  2024,
  workspace,
)
if (!before) throw new Error('results/2024.xlsx does not read')

const { provinces } = workspace.provinces
export const units34 = provincesOn(provinces, `${year}-12-31`)

const codes = listScoredCodes(dimensions, year).filter(
  ({ kind, code }) => kind !== 'interval' && kind !== 'indicator' && before.codes.includes(code),
)

const parts = codes.filter(({ kind }) => kind === 'sub-dimension')

const round = (value: number): number => Number(value.toFixed(7))

/** Up or down by up to 1.5 % of the range, half of the units each way: no measure looks changed. Hà Nội, the first, rises. */
const shake = (unit: number, part: number): number =>
  unit === 0 ? 0.03 : (((unit * 37 + part * 11) % 13) - 6) / 400

/** A score near that of one of its earlier units in 2024; Hà Nội stays the last of all in 7.2. */
const inventPart = (
  id: string,
  unit: number,
  { code, range: [low, high] }: (typeof codes)[number],
): number => {
  const part = parts.findIndex((one) => one.code === code)
  const known = membersOf(provinces, id).flatMap(
    (member) => before.provinces.find(({ province }) => province === member)?.scores[code] ?? [],
  )
  const step = code === '7.2' && id === '01' ? -0.01 : shake(unit, part)
  const near = (known[0] ?? (low + high) / 2) + step * (high - low)
  return round(Math.min(high, Math.max(low + 0.01, near)))
}

/** The scores of a unit; dimensions and total are the sums of their parts. */
const inventScores = (id: string, unit: number): readonly number[] => {
  const scores = new Map(parts.map((part) => [part.code, inventPart(id, unit, part)]))
  const add = (whole: string) =>
    scores.set(whole, round(listParts(codes, whole).reduce((sum, part) => sum + (scores.get(part) ?? 0), 0)))
  for (const { code } of codes.filter(({ kind }) => kind === 'dimension')) add(code)
  add('0')
  return codes.map(({ code }) => scores.get(code) ?? 0)
}

/** Codes that have scores, and those of each unit in their order. */
export const codes34 = codes.map(({ code }) => code)
export const scores34 = units34.map(({ id }, index) => inventScores(id, index))

/** `results/2025.xlsx`. */
export const bytes34 = makeResults(
  [
    ['Mã tỉnh', 'Tỉnh, thành phố', ...codes34],
    [null, null, ...codes.map(({ name }) => name.vi)],
    ...units34.map(({ code, name }, index): MadeCell[] => [code, name, ...(scores34[index] ?? [])]),
  ],
  sourceRows(year),
)

const folder = join(data, 'results')
const file = join(folder, `${year}.xlsx`)

/** The shipped workspace, 2018 to 2024 of 63 provinces, with the sample beside it. */
export const io34: Pick<Io, 'list' | 'read' | 'exists'> = {
  list: async (path) => {
    const names = await systemIo.list(path)
    return path === folder && names ? [...names, `${year}.xlsx`].sort() : names
  },
  read: async (path, limit) => (path === file ? bytes34 : systemIo.read(path, limit)),
  exists: async (path) => path === file || systemIo.exists(path),
}
