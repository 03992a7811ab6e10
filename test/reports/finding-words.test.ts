import { describe, expect, it } from 'vitest'
import { analyseResults } from '../../src/progress/analysis.ts'
import type { Change } from '../../src/progress/comparable/comparability.ts'
import { gatherFindings } from '../../src/progress/findings/findings.ts'
import type { RankMove } from '../../src/progress/findings/national.ts'
import { followTargets } from '../../src/progress/findings/targets.ts'
import { gatherYearFacts } from '../../src/progress/gather-year-facts.ts'
import { rankPeers } from '../../src/progress/insight/peers.ts'
import type { Measured } from '../../src/progress/year-facts.ts'
import { describePeers, describeSample } from '../../src/reports/country-words.ts'
import { describeSums } from '../../src/reports/finding-words.ts'
import { describeRankMove, describeWeaknesses } from '../../src/reports/standout-words.ts'
import { editionOf, editions, workspace } from '../progress/insight-sample.ts'

// SAMPLE moves: the figures are made up, so that each sentence meets the case it is for and the one it would be false in.

type Sides = {
  readonly places: number
  readonly gained: number
  readonly mean: number
  readonly rose?: number
}

const moveOf = ({ places, gained, mean, rose = 20 }: Sides): RankMove =>
  ({
    own: { code: '0', change: { placesGained: places, pointsGained: gained } as Change } as Measured,
    meanGained: mean,
    common: 60,
    rose,
    fell: 60 - rose,
    newAbove: [],
    concentrated: null,
  }) as unknown as RankMove

it.each([
  [
    { people: 1122, communes: 12 },
    'Năm 2024, PAPI khảo sát 1.122 người dân tại 12 xã, phường của Thành phố.',
  ],
  [{ people: 1122 }, 'Năm 2024, PAPI khảo sát 1.122 người dân của Thành phố.'],
  [{ communes: 6 }, 'Năm 2024, PAPI khảo sát tại 06 xã, phường của Thành phố.'],
  [null, ''],
])('whom PAPI surveyed: %j', (sample, words) => {
  expect(describeSample(sample, 2024)).toBe(words)
})

describe('why the rank moved is said only where it is so', () => {
  it.each<readonly [string, Sides, string]>([
    [
      'most rose, the place fell',
      { places: -9, gained: -0.2, mean: 1, rose: 43 },
      'Thứ hạng giảm do phần lớn địa phương tăng điểm (43/60), điểm trung bình cả nước tăng 1,0000, còn Thành phố giảm 0,2000 điểm.',
    ],
    [
      'few rose, the place fell',
      { places: -9, gained: -0.2, mean: 1, rose: 25 },
      'Thứ hạng giảm do 25/60 địa phương tăng điểm, điểm trung bình cả nước tăng 1,0000, còn Thành phố giảm 0,2000 điểm.',
    ],
    [
      'fell more than the country',
      { places: -9, gained: -2, mean: -1 },
      'Thành phố giảm nhiều hơn mức giảm chung của cả nước (1,0000 điểm).',
    ],
    ['fell less than the country', { places: -9, gained: -0.5, mean: -1 }, ''],
    [
      'rose slower than the country',
      { places: -9, gained: 0.5, mean: 1 },
      'Thành phố tăng 0,5000 điểm nhưng chậm hơn các địa phương khác (điểm trung bình cả nước tăng 1,0000).',
    ],
    ['rose faster than the country, but lost places', { places: -9, gained: 2, mean: 1 }, ''],
    ['rose while the country fell, but lost places', { places: -9, gained: 2, mean: -1 }, ''],
    [
      'rose while most fell',
      { places: 9, gained: 2, mean: -1 },
      'Thành phố tăng 2,0000 điểm trong khi phần lớn địa phương giảm điểm (40/60), điểm trung bình cả nước giảm 1,0000.',
    ],
    [
      'rose faster than the country',
      { places: 9, gained: 2, mean: 1 },
      'Thành phố tăng nhanh hơn mức tăng chung của cả nước (1,0000 điểm).',
    ],
    ['rose slower, but gained places', { places: 9, gained: 0.5, mean: 1 }, ''],
    ['fell, but gained places', { places: 9, gained: -0.5, mean: 1 }, ''],
  ])('%s', (_, sides, words) => {
    expect(describeRankMove(moveOf(sides))).toBe(words)
  })
})

const findingsOf = (year: number, held = editions) => {
  const facts = gatherYearFacts(workspace, year, held)
  if (!facts) throw new Error(`no facts of ${year}`)
  return { facts, ...gatherFindings(workspace, facts, held, analyseResults(workspace, facts, held).parts) }
}

it('counts the dimensions that may be compared, those that stayed as they were among them', () => {
  // 2022 against 2021: dimensions 1 and 6 were measured otherwise; of the six others four fell.
  const { standouts } = findingsOf(2022)
  const [stayed, ...falling] = standouts.falling
  if (!stayed) throw new Error('nothing fell')
  expect(describeWeaknesses(standouts)).toContain(
    'trong 06 chỉ số nội dung so sánh được với năm 2021, 04 chỉ số giảm điểm',
  )
  expect(describeSums({ ...standouts, falling })).toMatch(
    /^Trong 06 chỉ số nội dung so sánh được với năm 2021, /,
  )
})

it('names a region as a region, whatever stands before it', () => {
  const [cities, region] = rankPeers(workspace, editionOf(2023), '0')
  if (!cities || !region) throw new Error('no sets')
  expect(describePeers([region], 'Hà Nội', null)).toMatch(
    /^Trong \d\d tỉnh, thành phố vùng .+ có kết quả, Hà Nội xếp thứ /,
  )
  expect(describePeers([region, cities], 'Hà Nội', null)).toContain(
    'Trong 05 thành phố trực thuộc Trung ương, Hà Nội xếp thứ nhất',
  )
})

describe('a year without results among the years of the plan', () => {
  const without = (...gone: readonly number[]) =>
    new Map([...editions].filter(([year]) => !gone.includes(year)))
  const historyOf = (year: number, held: typeof editions) => {
    const facts = gatherYearFacts(workspace, year, held)
    if (!facts) throw new Error(`no facts of ${year}`)
    return followTargets(workspace, facts, held)
  }

  it('ends what is said to be so in a row', () => {
    const { years, longMissed, lost } = historyOf(2024, without(2022))
    expect(years.map(({ year }) => year)).toEqual([2023, 2024])
    expect(longMissed).toEqual([])
    // Met in 2023 and missed in 2024, both held.
    expect(lost.map(({ code }) => code)).toEqual(['3.3', '5.1', '5.3', '6.2'])
  })

  it('is no "last year": nothing is called lost over it', () => {
    const { years, lost, firstTime } = historyOf(2024, without(2023))
    expect(years.map(({ year }) => year)).toEqual([2024])
    expect([lost, firstTime]).toEqual([[], []])
  })
})
