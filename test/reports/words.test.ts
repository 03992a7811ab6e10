import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemIo } from '../../src/io.ts'
import { gatherYearFacts } from '../../src/progress/gather-year-facts.ts'
import { describeMembers, describeRowAbsence, describeRowGap } from '../../src/reports/compared-words.ts'
import { readYear } from '../../src/workspace/results.ts'
import { editions, rank, workspace } from '../progress/insight-sample.ts'
import { io34 } from '../results/sample-34.ts'

const data = join(import.meta.dirname, '../../data')
const judged = { placesShort: -1, restsOnWithheld: 0, converted: null }

describe('a verdict', () => {
  it.each([
    [judged, 'vượt 01 bậc'],
    [
      { ...judged, restsOnWithheld: 2 },
      'vượt 01 bậc trong số địa phương có điểm, 02 địa phương không có điểm',
    ],
    // Rank 34 of 34 against a target of 40 of 63, which is 21 of 34.
    [
      { ...judged, placesShort: 13, converted: { target: 21, of: 34, document: 'Văn bản MẪU' } },
      'thiếu 13 bậc so với 21/34, quy đổi theo Văn bản MẪU',
    ],
  ])('says what it rests on: %o', (row, words) => {
    expect(describeRowGap(row)).toBe(words)
  })
})

it.each([
  [{ kind: 'not-published', year: 2025 }, 'PAPI 2025 chưa công bố'],
  [{ kind: 'not-yet', year: 2018, from: 2019 }, 'PAPI 2018 chưa đo lường nội dung này'],
  [{ kind: 'not-measured', year: 2024, to: 2020 }, 'PAPI không đo lường nội dung này từ năm 2021'],
  [
    { kind: 'not-in-source', year: 2024, code: '6.3.1' },
    'PAPI 2024 có đo lường nhưng nguồn số liệu không có điểm của mục này',
  ],
  [{ kind: 'withheld', year: 2024 }, 'PAPI 2024 không công bố điểm của Thành phố'],
] as const)('a missing figure has its reason: %o', (absence, words) => {
  expect(describeRowAbsence({ absence })).toBe(words)
})

it('gives the earlier standings of a merged place by its members, never as one', async () => {
  const { value } = await readYear(
    { io: { ...systemIo, ...io34 }, folder: data, workspace: data },
    data,
    2025,
    workspace,
  )
  if (!value) throw new Error('the sample does not read')
  const ofCanTho = { ...workspace, plan: { ...workspace.plan, place: '92' } }
  const facts = gatherYearFacts(ofCanTho, 2025, new Map([...editions, [2025, rank(value)]]))
  expect(facts?.total.change).toBeNull()
  expect(describeMembers(facts?.members ?? [], 2024)).toBe(
    'Số liệu gốc: Cần Thơ 59/61, Hậu Giang 23/61, Sóc Trăng 10/61 (PAPI 2024), không cộng gộp.',
  )
})
