import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followTrend, measureTrend } from '../../src/progress/insight/trend.ts'
import { applyScores, carryUp, type NewScores, tryScores } from '../../src/progress/insight/what-if.ts'
import { listScoredCodes } from '../../src/results/codes.ts'
import { isInRange } from '../../src/results/range.ts'
import { dimensions, editionOf, editions, makeEdition, place, rank, workspace } from './insight-sample.ts'

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024]
const scoresOf = (year: number): Readonly<Record<string, number>> =>
  editionOf(year).results.provinces.find(({ province }) => province === place)?.scores ?? {}

const carry = (year: number, set: Readonly<Record<string, number>>) =>
  carryUp(listScoredCodes(dimensions, year), scoresOf(year), new Map(Object.entries(set)))

const tryOut = (year: number, set: Readonly<Record<string, number>>) =>
  tryScores(workspace, editionOf(year), carry(year, set).scores, null)

describe('other scores', () => {
  it('give the ranks that were worked out by hand', () => {
    const rows = tryOut(2023, { '6.1': 1.9, '7.2': 1.7225032 })
    const standing = (code: string) => rows.find((row) => row.code === code)?.after
    expect([standing('6.1'), standing('6'), standing('7.2'), standing('0')].map((one) => one?.rank)).toEqual([
      40, 9, 59, 11,
    ])
    expect(standing('0')?.score).toBe(44.2573957)
    // From 59th, 15th, 61st and 15th; from 1,7029086, 7,8485813, 1,6225032 and 43,9603043 points.
    const gained = (code: string) => {
      const row = rows.find((one) => one.code === code)
      return [row?.placesGained, row?.pointsGained]
    }
    expect(['6.1', '6', '7.2', '0'].map(gained)).toEqual([
      [19, 0.1970914],
      [6, 0.1970914],
      [2, 0.1],
      [4, 0.2970914],
    ])
    expect(rows.find(({ code }) => code === '6.1')).toMatchObject({
      why: 'set',
      target: 40,
      before: { rank: 59 },
    })
    expect(rows.find(({ code }) => code === '0')).toMatchObject({ why: 'follows', target: null })
  })

  it.each(years)('that are the same give the ranks of PAPI %i', (year) => {
    const { scores, contradictions } = carry(year, scoresOf(year))
    expect(contradictions).toEqual([])
    const { results, rankings } = editionOf(year)
    const after = rank(applyScores(results, place, scores))
    for (const { code } of listScoredCodes(dimensions, year))
      expect(after.rankings(code)).toEqual(rankings(code))
  })

  it('keep what rounding left in the published sums: Hà Nội 2022, dimension 1', () => {
    const { scores } = carry(2022, { '1.1': (scoresOf(2022)['1.1'] ?? 0) + 0.1 })
    expect(scores.get('1')).toEqual({ score: 5.9254476, why: 'follows' })
  })

  it('of a dimension move the total, not its parts', () => {
    const rows = tryOut(2023, { '7': 3.5 })
    expect(rows.map(({ code }) => code)).toEqual(['0', '7'])
  })

  it('contradict one another where a whole is not the sum of its parts', () => {
    const { contradictions } = carry(2023, { '6': 7.9, '6.1': 1.8029086 })
    expect(contradictions).toMatchObject([{ whole: { code: '6' }, score: 7.9, fromParts: 7.9485813 }])
    expect(carry(2023, { '6': 7.949, '6.1': 1.8029086 }).contradictions).toEqual([])
    expect(carry(2023, { '0': 40, '6.1': 1.8029086 }).contradictions).toHaveLength(1)
  })

  it('drop a published group and work it out anew', () => {
    const { results } = makeEdition(2023, [{ '6': 5 }, { '6': 6 }, { '6': 7 }, { '6': 8 }])
    const published = {
      ...results,
      provinces: results.provinces.map((one) => ({ ...one, groups: { '6': 3, '7': 2 } as const })),
    }
    const news: NewScores = new Map([['6', { score: 9, why: 'set' }]])
    const changed = applyScores(published, '01', news)
    expect(changed.provinces.map(({ groups }) => groups)).toEqual(Array(4).fill({ '7': 2 }))
    expect(rank(changed).rankings('6')[0]).toMatchObject({
      province: '01',
      group: { number: 1, computed: true },
    })
  })

  it('never give a worse rank when they are higher', () => {
    const codes = listScoredCodes(dimensions, 2023).filter(({ kind }) => kind === 'sub-dimension')
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ code, range: [low, high] }, a, b) => {
          const at = (share: number) => tryOut(2023, { [code]: low + share * (high - low) })
          const [lower, higher] = [at(Math.min(a, b)), at(Math.max(a, b))]
          for (const row of lower) {
            const other = higher.find((one) => one.code === row.code)
            expect(other?.after.rank ?? row.before.rank).toBeLessThanOrEqual(row.after.rank)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the trend', () => {
  it('is the median change of each sub-dimension that can be compared', () => {
    const trend = measureTrend(workspace, editions, 2021)
    expect(trend?.still).toEqual(['3.2', '5.1', '5.3', '5.4', '6.2', '6.4', '8.1'])
    expect(measureTrend(workspace, editions, 2018)).toBeUndefined()
  })

  it('moves others by the same points, and their sums with them', () => {
    const parts = { '6.1': 1, '6.2': 1, '6.3': 1, '6.4': 1, '6': 4, '0': 40 }
    const edition = makeEdition(2023, [parts, parts, { ...parts, '6.1': 2.49, '6': 5.49, '0': 41.49 }])
    const moved = followTrend(
      edition.results,
      '01',
      { shifts: new Map([['6.1', 0.1]]), still: [] },
      dimensions,
    )
    expect(moved.provinces.map(({ scores }) => [scores['6.1'], scores['6'], scores['0']])).toEqual([
      [1, 4, 40],
      [1.1, 4.1, 40.1],
      [2.5, 5.5, 41.5],
    ])
  })

  it.each(years.slice(1))('leaves no score of PAPI %i outside its range', (year) => {
    const trend = measureTrend(workspace, editions, year)
    if (!trend) throw new Error('no trend')
    const { results } = editionOf(year)
    const moved = followTrend(results, place, trend, dimensions)
    const ranges = new Map(listScoredCodes(dimensions, year).map(({ code, range }) => [code, range]))
    for (const [index, { scores, province }] of moved.provinces.entries()) {
      if (province === place) expect(scores).toEqual(results.provinces[index]?.scores)
      for (const code of trend.shifts.keys()) {
        const range = ranges.get(code)
        const score = scores[code]
        if (range && score !== undefined) expect(isInRange(score, range)).toBe(true)
      }
    }
  })
})
