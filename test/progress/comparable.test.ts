import { describe, expect, it } from 'vitest'
import { listRows } from '../../src/plan/rows.ts'
import { comparabilityOf } from '../../src/progress/comparable/comparability.ts'
import { rankAmongUnchanged } from '../../src/progress/comparable/frame.ts'
import { convertTarget, describePosition, positionOf } from '../../src/progress/comparable/position.ts'
import { compareRows } from '../../src/progress/compare.ts'
import { judgeStep, measureGains } from '../../src/progress/insight/gains.ts'
import { codeOf, editions, workspace } from './insight-sample.ts'

// Every expected value was worked out from the published scores by other programs than papi.

const comparability = comparabilityOf(workspace, editions)
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024]

/** Editions on one scale with one another: `2018-2020 2021-2024`. A year without scores of the code is left out. */
const showSpans = (code: string): string => {
  const spans: number[][] = []
  for (const year of years) {
    if ((editions.get(year)?.rankings(code).length ?? 0) === 0) continue
    const last = spans.at(-1)
    const before = last?.at(-1)
    if (last && before !== undefined && comparability.scale(code, before, year).kind !== 'broken')
      last.push(year)
    else spans.push([year])
  }
  return spans.map((span) => (span.length > 1 ? `${span[0]}-${span.at(-1)}` : `${span[0]}`)).join(' ')
}

describe('editions on one scale', () => {
  it.each([
    ['0', '2018 2019 2020 2021 2022-2024'],
    ['1', '2018 2019-2021 2022-2024'],
    ['2', '2018-2024'],
    ['3', '2018-2020 2021-2024'],
    ['4', '2018-2024'],
    ['5', '2018-2020 2021-2024'],
    ['6', '2018-2019 2020 2021 2022-2024'],
    ['7', '2018 2019-2024'],
    ['8', '2018 2019 2020-2024'],
    ['1.1', '2018 2019-2021 2022-2024'],
    ['1.2', '2018-2024'],
    ['1.3', '2018-2024'],
    ['1.4', '2018-2024'],
    ['2.1', '2018-2024'],
    ['2.2', '2018-2024'],
    ['2.3', '2018-2024'],
    ['2.4', '2018-2024'],
    ['3.1', '2018-2024'],
    ['3.2', '2018-2020 2021-2024'],
    ['3.3', '2018-2024'],
    ['4.1', '2018-2024'],
    ['4.2', '2018-2024'],
    ['4.3', '2018-2024'],
    ['4.4', '2018-2024'],
    ['5.1', '2018-2020 2021-2024'],
    ['5.2', '2018-2020'],
    ['5.3', '2018-2020 2021-2024'],
    ['5.4', '2018-2020 2021-2024'],
    ['6.1', '2018-2024'],
    ['6.2', '2018-2019 2020 2021 2022-2024'],
    ['6.3', '2018-2024'],
    ['6.4', '2018-2020 2021-2024'],
    ['7.1', '2018 2019-2024'],
    ['7.2', '2018-2024'],
    ['7.3', '2018-2024'],
    ['8.1', '2018 2019-2020 2021-2022 2023-2024'],
    ['8.2', '2018 2019-2024'],
    ['8.3', '2019 2020-2024'],
    ['6.3-electricity', '2018-2019 2022-2023'],
    ['6.3-garbage', '2018-2019 2022-2023'],
    ['6.3-no-power-cut', '2018-2019 2022-2023'],
    ['6.3-road', '2018-2019 2022-2023'],
    ['6.3-tapwater', '2018-2019 2022-2023'],
    ['6.3-unclean-water', '2018-2019 2022-2023'],
  ])('%s: %s', (code, spans) => {
    expect(showSpans(code)).toBe(spans)
  })

  // How much of the usual spread of a whole its parts on other scales moved: from 0.25 on, the whole breaks.
  it.each([
    ['0', 2020, 0.93, 'no'],
    ['0', 2022, 0.45, 'no'],
    ['0', 2023, 0.03, 'yes'],
    ['1', 2019, 0.93, 'no'],
    ['1', 2022, 0.79, 'no'],
    ['3', 2021, 1.4, 'no'],
    ['6', 2020, 1.15, 'no'],
    ['6', 2021, 2.29, 'no'],
    ['6', 2022, 0.69, 'no'],
    ['7', 2019, 3.36, 'no'],
    ['8', 2020, 1.13, 'no'],
    ['8', 2021, 0.07, 'yes'],
    ['8', 2023, 0.16, 'yes'],
  ])('%s in %i: the weight of its broken parts is %f', (code, year, weight, comparable) => {
    const scale = comparability.scale(code, year - 1, year)
    if (comparable === 'yes') expect(scale.kind).toBe('named')
    else if (scale.kind === 'broken' && scale.reason.kind === 'parts-moved')
      expect(scale.reason.weight).toBeCloseTo(weight, 2)
    else expect.fail(JSON.stringify(scale))
  })

  it('does not take 57 of 60 falling for a break: that is 95 %, not more', () => {
    expect(comparability.scale('7.3', 2021, 2022)).toEqual({ kind: 'same' })
  })
})

describe('what is left to compare', () => {
  it.each([
    [2019, 24, -0.4316, 0.2356],
    [2020, 27, 1.4645, 0.2704],
    [2021, 21, 1.8707, -0.7918],
    [2022, 26, -0.6664, -0.201],
    [2023, 27, 0.0019, 0.0041],
  ])('of the total in %i: %i parts', (year, parts, points, median) => {
    const { remainder } = comparability.change('0', year - 1, year) ?? {}
    expect(remainder?.parts).toBe(parts)
    expect(remainder?.points).toBeCloseTo(points, 4)
    expect(remainder?.median).toBeCloseTo(median, 4)
  })

  it('is not asked for where the whole compares', () => {
    expect(comparability.change('0', 2023, 2024)).toMatchObject({
      remainder: null,
      pointsGained: -0.1855888,
      placesGained: -14,
    })
  })

  it('names the part that makes most of the rise of 2023', () => {
    const change = comparability.change('0', 2022, 2023)
    expect(change?.pointsGained).toBeCloseTo(0.0554, 4)
    expect(change?.shares.map(({ code }) => code)).toEqual(['8.1'])
    expect(change?.shares[0]?.points).toBeCloseTo(0.0528, 4)
  })

  it('gives no points for 2020 to 2021, and the places with the reserve of another sample', () => {
    const change = comparability.change('0', 2020, 2021)
    expect(change).toMatchObject({ pointsGained: null, placesGained: 39, newSample: { year: 2021 } })
    expect(comparability.newSample(2021, 2024)).toBeNull()
  })
})

describe('how usual a gain is', () => {
  // year, code, rank, points to the target, gains as large: as they were, net of the national median, of, class by net.
  it.each([
    [2023, '1.2', 17, 0.0326, 30, 41, 120, 'easy'],
    [2023, '1.3', 31, 0.1018, 18, 25, 120, 'usual'],
    [2023, '1.4', 29, 0.0585, 43, 45, 120, 'easy'],
    [2023, '3.1', 44, 0.0332, 36, 45, 120, 'easy'],
    [2023, '3.2', 54, 0.0424, 8, 11, 120, 'rare'],
    [2023, '5.4', 50, 0.0242, 34, 43, 120, 'easy'],
    [2023, '6.1', 59, 0.1893, 0, 2, 121, 'rare'],
    [2023, '6.4', 27, 0.0192, 35, 40, 121, 'easy'],
    [2023, '7.1', 47, 0.0427, 36, 45, 121, 'easy'],
    [2023, '7.2', 61, 0.1897, 14, 7, 121, 'rare'],
    [2023, '7.3', 61, 0.1019, 9, 14, 121, 'usual'],
    [2024, '1.2', 17, 0.0926, 11, 21, 179, 'usual'],
    [2024, '1.3', 28, 0.0861, 33, 41, 179, 'usual'],
    [2024, '1.4', 44, 0.2357, 28, 19, 179, 'usual'],
    [2024, '3.2', 58, 0.0659, 6, 7, 179, 'rare'],
    [2024, '3.3', 13, 0.0082, 89, 81, 179, 'easy'],
    [2024, '5.1', 35, 0.0373, 67, 58, 179, 'easy'],
    [2024, '5.3', 39, 0.0388, 65, 65, 179, 'easy'],
    [2024, '5.4', 36, 0.0015, 80, 87, 179, 'easy'],
    [2024, '6.1', 61, 0.2476, 1, 0, 180, 'never'],
    [2024, '6.2', 32, 0.1653, 29, 30, 120, 'easy'],
    [2024, '6.4', 28, 0.0366, 44, 46, 180, 'easy'],
    [2024, '7.1', 49, 0.065, 57, 47, 180, 'easy'],
    [2024, '7.2', 61, 0.337, 1, 0, 180, 'never'],
    [2024, '7.3', 61, 0.1345, 11, 11, 180, 'rare'],
  ] as const)('%i %s', (year, code, rank, short, times, net, of, chance) => {
    const row = compareRows(listRows(workspace), year, workspace, editions, year).find(
      (one) => one.row.code === code,
    )
    expect(row?.standing?.rank).toBe(rank)
    expect(row?.pointsShort).toBeCloseTo(short, 4)
    const gains = measureGains(workspace, editions, codeOf(code, year), year)
    expect(judgeStep(row?.pointsShort ?? 0, gains)).toMatchObject({ times, net, of, chance })
  })
})

describe('the place among the others', () => {
  it.each([
    [59, 63, '6%'],
    [48, 63, '24%'],
    [9, 60, '86%'],
    [12, 61, '82%'],
    [15, 61, '77%'],
    [29, 61, '53%'],
    [18, 34, '48%'],
  ])('%i of %i is at or above %s', (rank, of, share) => {
    expect(describePosition({ rank, of }).vi).toContain(share)
  })

  it('calls the last place last, and gives no share', () => {
    expect(describePosition({ rank: 34, of: 34 })).toEqual({ vi: 'cuối bảng', en: 'last' })
    expect(positionOf({ rank: 34, of: 34 })).toBe(0)
    expect(positionOf({ rank: 1, of: 34 })).toBe(1)
  })

  it.each([
    [1, 1],
    [5, 3],
    [9, 5],
    [10, 5],
    [15, 8],
    [20, 11],
    [25, 13],
    [30, 16],
    [35, 19],
    [40, 21],
    [63, 34],
  ])('a target of %i among 63 is one of %i among 34', (target, converted) => {
    expect(convertTarget(target, 63, 34)).toBe(converted)
  })
})

describe('a target met', () => {
  it('rests on provinces without a score in five cases', () => {
    const resting = [2021, 2022, 2023, 2024].flatMap((year) =>
      compareRows(listRows(workspace), year, workspace, editions, year).flatMap(
        ({ row, restsOnWithheld, standing }) =>
          restsOnWithheld > 0 ? [`${year} ${row.code} ${standing?.rank}/${standing?.of}`] : [],
      ),
    )
    expect(resting).toEqual([
      '2021 6.1 49/60',
      '2021 6.2 38/60',
      '2022 3.2 39/62',
      '2023 6.3.1 24/61',
      '2024 2.3 11/61',
    ])
  })
})

describe('among the provinces that no merger touched', () => {
  // The eleven of Resolution 202/2025/QH15; Quảng Ninh has no total in 2018, 2021 and 2023.
  it.each([
    [2018, 10, 10],
    [2019, 11, 11],
    [2020, 9, 11],
    [2021, 5, 10],
    [2022, 5, 11],
    [2023, 4, 10],
    [2024, 7, 11],
  ])('Hà Nội ranks, in %i, %i of %i', (year, rank, of) => {
    const [held, later] = [editions.get(year), editions.get(2024)]
    if (!held || !later) throw new Error('no edition')
    // SAMPLE: the edition of 2024 as if it ranked the 34 provinces.
    const merged = { ...later, results: { ...later.results, day: '2025-12-31' } }
    const among = rankAmongUnchanged(workspace, [held, merged], '0', '01')
    expect(among?.earlier).toEqual({ rank, of })
    expect(among?.names).toHaveLength(11)
  })
})
