import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provincesOn } from '../../src/plan/province.ts'
import type { Workspace } from '../../src/plan/workspace.ts'
import { followAgency } from '../../src/progress/insight/agency-years.ts'
import {
  boundRank,
  type Estimate,
  judgeChange,
  listEstimates,
  rankInCommon,
  simulateRank,
} from '../../src/progress/insight/interval.ts'
import { followOutlook } from '../../src/progress/insight/outlook.ts'
import { listAlike, listRisers, listWeakest, rankPeers } from '../../src/progress/insight/peers.ts'
import { judgeSureness } from '../../src/progress/insight/sure.ts'
import { codeOf, dimensions, editionOf, editions, makeEdition, place, workspace } from './insight-sample.ts'

describe('the outlook', () => {
  const outlook = followOutlook(workspace, 2024, editions)
  const row = (code: string) => outlook.rows.find((one) => one.code === code)
  const course = (of: typeof outlook, name: string) => of.rows.filter((one) => one.course === name).length

  // Ranks by hand: 3.1 47/63 → 26/61, target 25; 6.1 49/63 → 61/61, target 30; 2.3 15/63 → 11/61, target 10.
  it.each([
    ['3.1', 1, 5.25, 'on-course'],
    ['6.1', 31, -3, 'behind'],
    ['2.3', 1, 1, 'on-course'],
    ['1.1', null, 10.25, 'met'],
    ['5.2', null, null, 'not-measurable'],
    ['4.1', null, -5, 'no-target'],
  ])('of %s', (code, neededAYear, gainedAYear, expected) => {
    expect(row(code)).toMatchObject({ neededAYear, course: expected })
    if (code !== '4.1') expect(row(code)?.gainedAYear).toBe(gainedAYear)
  })

  it('counts from the first edition that measured a row, where the one before the plan did not', () => {
    const of = followOutlook(workspace, 2023, editions).rows.find(({ code }) => code === '6.3.4')
    expect(of).toMatchObject({
      base: { year: 2022, standing: { rank: 4 } },
      now: { rank: 3 },
      gainedAYear: 1,
    })
  })

  it('knows every row once', () => {
    const names = ['met', 'on-course', 'behind', 'not-measurable', 'no-target', 'not-comparable']
    expect(names.map((name) => course(outlook, name))).toEqual([7, 2, 14, 5, 4, 0])
  })

  it('shows the years beside the average: 9 to 60 of 2021 alone is not the work of four years', () => {
    // 3.1: 47/63, 50/60, 46/62, 44/61, 26/61.
    expect(row('3.1')?.steps).toEqual([
      { year: 2021, gained: -3 },
      { year: 2022, gained: 4 },
      { year: 2023, gained: 2 },
      { year: 2024, gained: 18 },
    ])
    expect(row('3.1')?.newSample?.year).toBe(2021)
    const later = followOutlook(workspace, 2023, editions).rows.find(({ code }) => code === '6.3.4')
    expect(later?.newSample).toBeNull()
  })

  it('calls a target that is missed in the last year behind', () => {
    const plan = { ...workspace.plan, period: { from: 2021, to: 2024 } }
    const last = followOutlook({ ...workspace, plan }, 2024, editions)
    expect(last.yearsLeft).toBe(0)
    expect(course(last, 'on-course')).toBe(0)
    expect(last.rows.find(({ code }) => code === '6.1')).toMatchObject({
      neededAYear: null,
      course: 'behind',
    })
  })
})

describe('peers', () => {
  it('are ranked among themselves beside the rank among all', () => {
    const [cities, region] = rankPeers(workspace, editionOf(2024), '0')
    expect(cities?.peers.map(({ standing, rankInSet }) => [standing.name, standing.rank, rankInSet])).toEqual(
      [
        ['Hà Nội', 29, 1],
        ['Đà Nẵng', 35, 2],
        ['TP. Hồ Chí Minh', 41, 3],
        ['Hải Phòng', 42, 4],
        ['Cần Thơ', 59, 5],
      ],
    )
    expect(region).toMatchObject({ name: { vi: 'Đồng bằng sông Hồng' }, of: 10, members: 11 })
  })

  it('share a rank when they are tied', () => {
    const sets = [
      { id: 'mau', name: { vi: 'Mẫu', en: 'Sample' }, provinces: ['01', '02', '04'], source: 'MẪU' },
    ]
    const tied: Workspace = { ...workspace, provinces: { ...workspace.provinces, sets } }
    const [set] = rankPeers(
      tied,
      makeEdition(2023, [{ '0': 40 }, { '0': 41 }, { '0': 42 }, { '0': 41 }]),
      '0',
    )
    expect(set?.peers.map(({ rankInSet }) => rankInSet)).toEqual([1, 1, 3])
  })

  it('are none where the workspace states no sets', () => {
    const { sets: _, ...provinces } = workspace.provinces
    expect(rankPeers({ ...workspace, provinces }, editionOf(2024), '0')).toEqual([])
  })

  it('hold each province in one region', () => {
    const [, ...regions] = workspace.provinces.sets ?? []
    const ids = regions.flatMap(({ provinces = [] }) => provinces)
    const units = provincesOn(workspace.provinces.provinces, '2024-12-31')
    expect(ids.toSorted()).toEqual(units.map(({ id }) => id).toSorted())
  })

  it('are alike by the distance that was worked out by hand', () => {
    const alike = listAlike(dimensions, editionOf(2024), place)
    expect(alike.slice(0, 5).map(({ name, distance }) => [name, Number(distance.toFixed(4))])).toEqual([
      ['TP. Hồ Chí Minh', 0.2011],
      ['Hải Phòng', 0.2244],
      ['Đà Nẵng', 0.2305],
      ['Đồng Nai', 0.2512],
      ['Thái Bình', 0.27],
    ])
    expect(alike[0]?.codes).toBe(28)
  })

  it('are alike only where they were measured on every code, and codes on which all are equal say nothing', () => {
    const edition = makeEdition(2023, [
      { '6.1': 1, '6.2': 1, '6.4': 2 },
      { '6.1': 2, '6.2': 1, '6.4': 2 },
      { '6.1': 1, '6.2': 3, '6.4': 2 },
      { '6.1': 1, '6.4': 2 },
    ])
    const alike = listAlike(dimensions, edition, '01')
    expect(alike.map(({ province }) => province)).toEqual(['02', '03'])
    expect(alike.map(({ distance, codes }) => [distance, codes])).toEqual([
      [Math.sqrt(1 / 2), 2],
      [Math.sqrt(1 / 2), 2],
    ])
    expect(listAlike(dimensions, makeEdition(2023, [{ '6.1': 1 }]), '01')).toEqual([])
  })

  it('rose from where to where, never over another measure', () => {
    const found = listRisers(workspace, editions, codeOf('6.1', 2023), 2023)
    if (found.kind !== 'found') throw new Error(found.why.kind)
    expect(found.risers[0]).toMatchObject({
      points: 0.1621102,
      earlier: { rank: 58, of: 63 },
      later: { name: 'Bà Rịa-Vũng Tàu', rank: 24, of: 61 },
    })
    expect(found.risers.every(({ points, later }) => points > 0 && later.province !== place)).toBe(true)
    const of = (code: string) => listRisers(workspace, editions, codeOf(code, 2021), 2021)
    expect(of('5.1')).toEqual({ kind: 'not-comparable', why: { kind: 'range', code: '5.1', year: 2021 } })
    expect(of('6.4')).toMatchObject({
      kind: 'not-comparable',
      why: { kind: 'break', code: '6.4', year: 2021 },
    })
    expect(listRisers(workspace, editions, codeOf('6.1', 2018), 2018)).toMatchObject({
      why: { kind: 'no-edition' },
    })
  })

  it('are asked where the place is weakest', () => {
    const weakest = listWeakest(dimensions, editionOf(2024), place).slice(0, 5)
    expect(weakest.map(({ scored }) => scored.code)).toEqual(['6.1', '7.2', '7.3', '3.2', '4.2'])
  })
})

describe('an agency', () => {
  it('has its targets beside the rank of each year', () => {
    const { rows, summaries } = followAgency(workspace, ['6.1'], editions)
    expect(rows.map(({ code }) => code)).toEqual(['6.1'])
    expect(
      rows[0]?.years.map(({ year, target, standing, status }) => [
        year,
        target,
        standing?.rank,
        standing?.of,
        status,
      ]),
    ).toEqual([
      [2021, 49, 49, 60, 'met'],
      [2022, 45, 63, 63, 'missed'],
      [2023, 40, 59, 61, 'missed'],
      [2024, 35, 61, 61, 'missed'],
      [2025, 30, undefined, undefined, null],
    ])
    expect(summaries.map(({ year, summary }) => [year, summary.met])).toEqual([
      [2021, 1],
      [2022, 0],
      [2023, 0],
      [2024, 0],
    ])
  })

  it('holds targets against the edition that the plan means', () => {
    const plan = { ...workspace.plan, resultsOffset: -1 }
    const [row] = followAgency({ ...workspace, plan }, ['6.1'], editions).rows
    expect(row?.years[0]).toMatchObject({
      year: 2021,
      target: 49,
      standing: { rank: 49, of: 63 },
      status: 'met',
    })
    expect(row?.years[4]).toMatchObject({ year: 2025, standing: { rank: 61 } })
  })
})

/** SAMPLE: a score with so much to either side. */
const estimate = (province: string, score: number, half: number): Estimate => ({
  province,
  score,
  low: score - half,
  high: score + half,
  error: half / 1.645,
  published: true,
})

const made = fc
  .array(fc.tuple(fc.integer({ min: 380, max: 480 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => list.map(([score, half], index) => estimate(String(index), score / 10, half / 10)))

const rankOf = (estimates: readonly Estimate[], own: Estimate): number =>
  1 + estimates.filter(({ score }) => score > own.score).length

describe('how sure a rank is', () => {
  it('is bounded by the intervals: Hà Nội 2023, by hand 8 to 26 of 61', () => {
    const { total, standing } = judgeSureness(workspace, editions, 2023)
    expect(total?.bounds).toEqual({ best: 8, worst: 26 })
    // A second simulation, in Python, gave 12, 15 and 18.
    expect(total?.simulation).toEqual({ best: 12, median: 15, worst: 18, draws: 10_000, seed: 2023 })
    expect(total?.halfWidth).toBeCloseTo(1.645, 3)
    expect(standing).toMatchObject({ rank: 15, of: 61 })
  })

  it('holds the actual rank, and the simulated ones, within the bounds', () => {
    fc.assert(
      fc.property(made, (estimates) => {
        const [own] = estimates
        if (!own) return
        const { best, worst } = boundRank(estimates, own)
        const actual = rankOf(estimates, own)
        expect(best).toBeLessThanOrEqual(actual)
        expect(worst).toBeGreaterThanOrEqual(actual)
      }),
    )
    for (const year of [2019, 2022, 2023]) {
      const estimates = listEstimates(editionOf(year))
      for (const own of estimates.filter((_, index) => index % 20 === 0)) {
        const [bounds, simulated] = [boundRank(estimates, own), simulateRank(estimates, own, 1)]
        const ranks = [bounds.best, simulated.best, simulated.median, simulated.worst, bounds.worst]
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }
    }
  })

  it('is the same each time, and certain where nothing is uncertain', () => {
    const estimates = [estimate('01', 40, 0), estimate('02', 41, 0), estimate('03', 39, 0)]
    const [own] = estimates
    if (!own) throw new Error('no place')
    expect(simulateRank(estimates, own, 7)).toEqual(simulateRank(estimates, own, 7))
    expect(simulateRank(estimates, own, 7)).toMatchObject({ best: 2, median: 2, worst: 2 })
    expect(boundRank(estimates, own)).toEqual({ best: 2, worst: 2 })
  })

  it('draws evenly from an interval without a standard error', () => {
    const wide = { ...estimate('01', 40, 1), error: 0 }
    const { best, worst, median } = simulateRank(
      [wide, estimate('02', 40.95, 0), estimate('03', 39.05, 0)],
      wide,
      7,
    )
    expect([best, median, worst]).toEqual([2, 2, 2])
    expect(simulateRank([wide, estimate('02', 40.5, 0)], wide, 7)).toMatchObject({ best: 1, worst: 2 })
  })

  it('takes a score without an interval as certain, and an interval that misses its score as reaching to it', () => {
    const edition = makeEdition(2023, [
      { '0': 40, '0-ci95-low': 40.5, '0-ci95-high': 41, '0-se': 0.2 },
      { '0': 42 },
    ])
    expect(listEstimates(edition)).toMatchObject([
      { province: '02', low: 42, high: 42, published: false },
      { province: '01', low: 40, high: 41 },
    ])
    expect(judgeSureness(workspace, new Map([[2023, edition]]), 2023).total).toMatchObject({ without: 1 })
  })

  it('takes an interval of width 0, or an error of 0, for none: Sóc Trăng, Bạc Liêu, Cà Mau in 2022', () => {
    const none = listEstimates(editionOf(2022)).filter(({ published }) => !published)
    expect(none.map(({ province }) => province).toSorted()).toEqual(['94', '95', '96'])
    for (const { score, low, high } of none) expect([low, high]).toEqual([score, score])
  })

  it.each([2018, 2020, 2021, 2024])('is not told of PAPI %i, which has no intervals', (year) => {
    const { total, change } = judgeSureness(workspace, editions, year)
    expect(total).toBeNull()
    expect(change?.verdict ?? null).toBeNull()
  })

  it('calls a change real only where the intervals do not touch', () => {
    expect(judgeChange(estimate('01', 40, 1), estimate('01', 42.1, 1))).toBe('risen')
    expect(judgeChange(estimate('01', 42.1, 1), estimate('01', 40, 1))).toBe('fallen')
    expect(judgeChange(estimate('01', 40, 1), estimate('01', 42, 1))).toBe('within')
    expect(judgeSureness(workspace, editions, 2023).change).toMatchObject({
      verdict: 'within',
      common: { of: 59, earlier: 10, later: 13 },
    })
    expect(judgeSureness(workspace, editions, 2019).change).toMatchObject({
      change: { pointsGained: null, scale: { kind: 'broken' } },
      verdict: null,
    })
  })

  it('counts ranks of two years among the provinces of both', () => {
    const before = makeEdition(2022, [{ '0': 40 }, { '0': 41 }, { '0': 42 }]).rankings('0')
    const now = makeEdition(2023, [{ '0': 40 }, {}, { '0': 39 }, { '0': 50 }]).rankings('0')
    expect(rankInCommon(before, now, '01')).toEqual({ of: 2, earlier: 2, later: 1 })
    expect(rankInCommon(before, now, '02')).toBeNull()
  })

  it('names ties and steps smaller than rounding: 6.4 in 2023 lies within 0.001 of two others', () => {
    const { close } = judgeSureness(workspace, editions, 2023)
    const of = (code: string) => close.find(({ measure }) => measure.code === code)
    expect(of('6.4')).toMatchObject({
      standing: { rank: 27 },
      tied: 0,
      above: 2,
      below: 0,
      ranks: { best: 25, worst: 27 },
    })
    expect(of('0')).toBeUndefined()
    const tied = makeEdition(2023, [{ '6': 5 }, { '6': 5 }, { '6': 5.0005 }, { '6': 4.9995 }, { '6': 5.001 }])
    expect(judgeSureness(workspace, new Map([[2023, tied]]), 2023).close).toMatchObject([
      // Third of five, beside one with the same score: second at best, fifth at worst.
      { tied: 1, above: 1, below: 1, ranks: { best: 2, worst: 5 } },
    ])
  })

  it('tells how many provinces stand behind a rank', () => {
    const { measured, withheld } = judgeSureness(workspace, editions, 2022)
    expect(measured.map(({ of, codes }) => [of, codes.length])).toEqual([
      [63, 9],
      [62, 17],
      [61, 11],
    ])
    expect(withheld).toBe(2)
  })
})
