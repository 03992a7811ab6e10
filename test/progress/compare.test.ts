import { describe, expect, it } from 'vitest'
import type { Dimension } from '../../src/plan/dimension.ts'
import { listRows, type PlanRow } from '../../src/plan/rows.ts'
import type { Workspace } from '../../src/plan/workspace.ts'
import { describeGap, describePlaces, describePoints } from '../../src/progress/change.ts'
import { whyAbsent } from '../../src/progress/comparable/absence.ts'
import { comparabilityOf } from '../../src/progress/comparable/comparability.ts'
import { compareRows, listMissed, summarise } from '../../src/progress/compare.ts'
import { editions, makeEdition, workspace } from './insight-sample.ts'

/** SAMPLE: a country of so many provinces, the first of which has the plan. */
const countryOf = (count: number): Workspace => ({
  ...workspace,
  plan: { ...workspace.plan, place: '01', provinces: count },
  provinces: {
    source: 'mẫu',
    provinces: Array.from({ length: count }, (_, index) => ({
      code: String(index + 1).padStart(2, '0'),
      name: `Tỉnh Mẫu ${index + 1}`,
    })),
  },
})

const row = (target: number | null): PlanRow => ({
  dimension: { number: '1', name: { vi: 'Mẫu', en: 'Sample' } } as Dimension,
  code: '1.1',
  name: { vi: 'Mẫu', en: 'Sample' },
  measuredBy: '1.1',
  assignment: target === null ? null : { lead: ['so-mau'], targets: { 2023: target }, at: 'mẫu' },
  path: [],
})

/** The first province against its target; scores by province, `null` where it has none. */
const compare = (target: number | null, scores: readonly (number | null)[]) => {
  const edition = makeEdition(
    2023,
    scores.map((score): Record<string, number> => (score === null ? {} : { '1.1': score })),
  )
  return compareRows([row(target)], 2023, countryOf(scores.length), new Map([[2023, edition]]), 2023)[0]
}

const four = [1.2, 1.5, 1.35, 1.1]

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
    const others = Array<number>(19).fill(1.5)
    expect(compare(2, [null, ...others])).toMatchObject({
      status: 'not-measured',
      standing: null,
      absence: { kind: 'withheld', year: 2023 },
      placesShort: null,
      pointsShort: null,
    })
  })

  it('has no status but "no target" where the plan sets none', () => {
    expect(compare(null, four)).toMatchObject({ status: 'no-target', target: null, placesShort: null })
  })

  it('takes the province next above where a tie leaves the target rank empty', () => {
    expect(compare(2, [1.2, 1.5, 1.5, 1.4])).toMatchObject({
      status: 'missed',
      placesShort: 2,
      pointsShort: 0.3,
    })
  })

  it('is met only among those measured where withheld provinces could have turned it', () => {
    const others = [...Array<number>(9).fill(1.5), ...Array<number>(9).fill(1.1)]
    // Rank 10 of 19, one withheld: among all 20 it could have been 11.
    expect(compare(10, [1.2, ...others, null])).toMatchObject({ status: 'met', restsOnWithheld: 1 })
    expect(compare(11, [1.2, ...others, null])).toMatchObject({ status: 'met', restsOnWithheld: 0 })
  })

  it('is not judged where too many have no score', () => {
    expect(compare(1, [1.2, 1.1, 1, null])).toMatchObject({
      status: 'not-comparable',
      apart: { kind: 'few' },
      placesShort: null,
      pointsShort: null,
    })
  })
})

describe('many rows', () => {
  const all = [4, 2, 1, null].map((target) => compare(target, four)).filter((one) => one !== undefined)

  it('are counted by status', () => {
    expect(summarise(all)).toEqual({
      targets: 3,
      met: 1,
      missed: 2,
      notComparable: 0,
      notMeasured: 0,
      notYet: 0,
      withoutTarget: 1,
    })
  })

  it('are listed with the worst last', () => {
    expect(listMissed(all).map(({ placesShort }) => placesShort)).toEqual([1, 2])
  })
})

describe('the rows of the shipped plan', () => {
  it('stand beside the edition of the year before', () => {
    const rows = compareRows(listRows(workspace), 2023, workspace, editions, 2023)
    const of = (code: string) => rows.find((one) => one.row.code === code)
    // Counted in the workbooks: 1 + the provinces with a higher score.
    expect(of('7.2')).toMatchObject({ standing: { rank: 61, of: 61 }, previous: { rank: 60, of: 63 } })
    expect(of('3.1')).toMatchObject({ standing: { rank: 44, of: 61 }, previous: { rank: 46, of: 62 } })
    expect(of('6.2')).toMatchObject({ standing: { rank: 16, of: 61 }, previous: { rank: 48, of: 63 } })
  })
})

describe('why there is no score', () => {
  // SAMPLE years of measuring: 1.1 since 2020, up to 2022.
  const sample = {
    ...workspace,
    dimensions: workspace.dimensions.map((one) => ({
      ...one,
      subDimensions: one.subDimensions.map((part) =>
        part.code === '1.1' ? { ...part, measured: { from: 2020, to: 2022 } } : part,
      ),
    })),
  }

  it.each([
    [2019, { kind: 'not-yet', year: 2019, from: 2020 }],
    [2020, { kind: 'not-in-source', year: 2020, code: '1.1' }],
    [2022, { kind: 'not-in-source', year: 2022, code: '1.1' }],
    [2023, { kind: 'not-measured', year: 2023, to: 2022 }],
  ])('in %i', (year, absence) => {
    expect(whyAbsent(sample, makeEdition(year, [{ 0: 40 }]), year, '1.1')).toEqual(absence)
  })

  it('is that the province has none, where others have', () => {
    const edition = makeEdition(2021, [{ 0: 40 }, { '1.1': 1.2 }])
    expect(whyAbsent(sample, edition, 2021, '1.1')).toEqual({ kind: 'withheld', year: 2021 })
    expect(whyAbsent(sample, undefined, 2021, '1.1')).toEqual({ kind: 'not-published', year: 2021 })
  })
})

describe('words for directions', () => {
  it.each([
    [3, 'tăng 03 bậc'],
    [-2, 'giảm 02 bậc'],
    [0, 'giữ hạng'],
    [null, 'không so sánh trực tiếp được'],
  ])('a smaller rank is better: %s places gained is "%s"', (placesGained, words) => {
    expect(describePlaces({ placesGained }).vi).toBe(words)
  })

  it.each([
    [0.0553742, 'tăng 0,0554 điểm'],
    [-0.18558, 'giảm 0,1856 điểm'],
    [0.00004, 'giữ nguyên điểm'],
  ])('points: %d is "%s"', (gained, words) => {
    expect(describePoints({ pointsGained: gained, shares: [] }).vi).toBe(words)
  })

  it.each([
    [19, 'thiếu 19 bậc'],
    [-34, 'vượt 34 bậc'],
    [0, 'đúng chỉ tiêu'],
  ])('the gap of %i is "%s"', (gap, words) => {
    expect(describeGap(gap).vi).toBe(words)
  })

  it('names what is on another scale, and gives no points where the whole is', () => {
    expect(
      describePoints({
        pointsGained: 0.0554,
        shares: [{ code: '8.1', short: 'Sử dụng cổng', points: 0.0528 }],
      }).vi,
    ).toBe('tăng 0,0554 điểm (trong đó Sử dụng cổng tăng 0,0528 điểm, nội dung đo khác năm trước)')
    expect(describePoints({ pointsGained: null, shares: [] }).vi).not.toMatch(/\d|tăng|giảm/)
  })

  it('measures change without the noise of floating point: Hà Nội 2022 to 2023', () => {
    expect(comparabilityOf(workspace, editions).change('0', 2022, 2023)).toMatchObject({
      placesGained: -3,
      pointsGained: 0.0553742,
    })
  })
})
