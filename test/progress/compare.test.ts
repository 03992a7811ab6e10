import { describe, expect, it } from 'vitest'
import type { Dimension } from '../../src/plan/dimension.ts'
import type { PlanRow } from '../../src/plan/rows.ts'
import { describeGap, describePlaces, describePoints, measureChange } from '../../src/progress/change.ts'
import { compareRows, listMissed, summarise } from '../../src/progress/compare.ts'
import type { Standing } from '../../src/results/results.ts'

const standings = (scores: readonly (readonly [province: string, score: number])[]): readonly Standing[] =>
  scores
    .toSorted((a, b) => b[1] - a[1])
    .map(([province, score]) => ({
      province,
      name: province,
      code: '1.1',
      score,
      rank: 1 + scores.filter((other) => other[1] > score).length,
      of: scores.length,
      group: null,
      tied: scores.filter((other) => other[1] === score).length - 1,
    }))

const row = (target: number | null): PlanRow => ({
  dimension: { number: '1', name: { vi: 'Mẫu', en: 'Sample' } } as Dimension,
  code: '1.1',
  name: { vi: 'Mẫu', en: 'Sample' },
  measuredBy: '1.1',
  assignment: target === null ? null : { lead: ['so-mau'], targets: { 2023: target }, at: 'mẫu' },
  path: [],
})

const compare = (target: number | null, list: readonly Standing[]) =>
  compareRows([row(target)], 2023, 'a', () => list, null)[0]

const four = standings([
  ['a', 1.2],
  ['b', 1.5],
  ['c', 1.35],
  ['d', 1.1],
])

describe('a target against a rank', () => {
  it.each([
    ['met, ahead', 4, { status: 'met', placesShort: -1, pointsShort: -0.1 }],
    ['met, to the place', 3, { status: 'met', placesShort: 0, pointsShort: 0 }],
    ['missed', 1, { status: 'missed', placesShort: 2, pointsShort: 0.3 }],
    ['a target past the last province', 9, { status: 'met', placesShort: -6, pointsShort: -0.1 }],
  ])('%s', (_, target, expected) => {
    expect(compare(target, four)).toMatchObject(expected)
  })

  it('is not measured when PAPI gives no score: never last, never zero', () => {
    expect(compare(2, standings([['b', 1.5]]))).toMatchObject({
      status: 'not-measured',
      standing: null,
      placesShort: null,
      pointsShort: null,
    })
  })

  it('has no status but "no target" where the plan sets none', () => {
    expect(compare(null, four)).toMatchObject({ status: 'no-target', target: null, placesShort: null })
  })

  it('takes the province next above where a tie leaves the target rank empty', () => {
    const tied = standings([
      ['b', 1.5],
      ['c', 1.5],
      ['d', 1.4],
      ['a', 1.2],
    ])
    expect(compare(2, tied)).toMatchObject({ status: 'missed', placesShort: 2, pointsShort: 0.3 })
  })
})

describe('many rows', () => {
  const all = [4, 2, 1, null].map((target) => compare(target, four)).filter((one) => one !== undefined)

  it('are counted by status', () => {
    expect(summarise(all)).toEqual({ targets: 3, met: 1, missed: 2, notMeasured: 0, withoutTarget: 1 })
  })

  it('are listed with the worst last', () => {
    expect(listMissed(all).map(({ placesShort }) => placesShort)).toEqual([1, 2])
  })
})

describe('words for directions', () => {
  const standing = (rank: number, of: number): Standing => ({
    province: '01',
    name: 'Mẫu',
    code: '0',
    score: 40,
    rank,
    of,
    group: null,
    tied: 0,
  })

  it.each([
    [3, 'tăng 3 bậc'],
    [-2, 'giảm 2 bậc'],
    [0, 'giữ hạng'],
  ])('a smaller rank is better: %i places gained is "%s"', (gained, words) => {
    expect(describePlaces(measureChange(standing(10, 63), standing(10 - gained, 61))).vi).toBe(words)
  })

  it('tells when places are among other provinces than before', () => {
    const change = measureChange(standing(29, 63), standing(12, 34))
    expect(describePlaces(change)).toEqual({
      vi: 'tăng 17 bậc (trước trong 63, nay trong 34 tỉnh, thành phố)',
      en: 'up 17 (then of 63, now of 34 provinces)',
    })
  })

  it.each([
    [0.0553742, 'tăng 0,0554 điểm'],
    [-0.18558, 'giảm 0,1856 điểm'],
    [0.00004, 'giữ nguyên điểm'],
  ])('points: %d is "%s"', (gained, words) => {
    expect(describePoints(gained).vi).toBe(words)
  })

  it.each([
    [19, 'thiếu 19 bậc'],
    [-34, 'vượt 34 bậc'],
    [0, 'đúng chỉ tiêu'],
  ])('the gap of %i is "%s"', (gap, words) => {
    expect(describeGap(gap).vi).toBe(words)
  })

  it('measures change without the noise of floating point', () => {
    const [earlier, later] = [
      { ...four[0], score: 43.9049301, rank: 12 },
      { ...four[0], score: 43.9603043, rank: 15 },
    ] as [Standing, Standing]
    expect(measureChange(earlier, later)).toMatchObject({ placesGained: -3, pointsGained: 0.0553742 })
  })
})
