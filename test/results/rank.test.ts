import { describe, expect, it } from 'vitest'
import { groupProvinces, makeGrouping, percentile } from '../../src/results/group.ts'
import { rankEdition, rankProvinces } from '../../src/results/rank.ts'
import type { Group, Results } from '../../src/results/results.ts'
import { dimensions } from './sample.ts'

const resultsOf = (
  scores: readonly (number | null)[],
  code = '1',
  groups: Readonly<Record<number, Group>> = {},
): Results => ({
  year: 2023,
  day: '2023-12-31',
  codes: [code],
  provinces: scores.map((score, i) => ({
    province: String(i),
    name: `Tỉnh ${i}`,
    scores: score === null ? {} : { [code]: score },
    groups: groups[i] ? { [code]: groups[i] } : {},
  })),
  source: { publisher: '', edition: '', remarks: [] },
})

/** In the order of the provinces: `rank/of`, with the number of others that share it. */
const ranksOf = (results: Results, code = '1', better?: 'higher' | 'lower') => {
  const standings = rankProvinces(results, code, better)
  return results.provinces.map(({ province }) => {
    const found = standings.find((standing) => standing.province === province)
    return found ? `${found.rank}/${found.of}${found.tied ? `=${found.tied}` : ''}` : '–'
  })
}

describe('rank', () => {
  it.each([
    ['the highest is first', [5, 7, 6], ['3/3', '1/3', '2/3']],
    [
      'a tie shares the better rank and leaves the next one empty',
      [7, 6, 7, 5],
      ['1/4=1', '3/4', '1/4=1', '4/4'],
    ],
    ['three may tie', [5, 5, 5], ['1/3=2', '1/3=2', '1/3=2']],
    ['a province without score is neither last nor counted', [5, null, 6], ['2/2', '–', '1/2']],
    ['one province is first of one', [5], ['1/1']],
    ['nobody measured, nobody ranked', [null, null], ['–', '–']],
    ['scores count unrounded', [5.0000001, 5.0000002], ['2/2', '1/2']],
  ])('%s', (_, scores, expected) => {
    expect(ranksOf(resultsOf(scores))).toEqual(expected)
  })

  it('turns round where less is better', () => {
    expect(ranksOf(resultsOf([0.2, 0, 0.1]), '1', 'lower')).toEqual(['3/3', '1/3', '2/3'])
    const unclean = resultsOf([0.2, 0, 0.1], '6.3-unclean-water')
    expect(rankEdition(unclean, dimensions)('6.3-unclean-water')[0]).toMatchObject({ score: 0, rank: 1 })
  })

  it('lists the best first and keeps the order of the workbook in a tie', () => {
    const standings = rankProvinces(resultsOf([5, 7, 7]), '1')
    expect(standings.map(({ province }) => province)).toEqual(['1', '2', '0'])
  })
})

describe('percentile', () => {
  // As PERCENTILE.INC gives them.
  it.each([
    [[1, 2, 3, 4, 5], 0.75, 4],
    [[1, 2, 3, 4], 0.75, 3.25],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[7], 0.75, 7],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected)
  })
})

describe('group', () => {
  it.each([
    ['a score on a cut goes to the lower group', [1, 2, 3, 4, 5], [4, 4, 3, 2, 1]],
    ['a quarter each', [1, 2, 3, 4, 5, 6, 7, 8], [4, 4, 3, 3, 2, 2, 1, 1]],
    ['all the same are all in the lowest', [3, 3, 3, 3], [4, 4, 4, 4]],
    ['fewer than four have none', [1, 2, 3], [undefined, undefined, undefined]],
  ])('%s', (_, scores, expected) => {
    const grouping = makeGrouping(scores)
    expect(scores.map((score) => grouping?.(score))).toEqual(expected)
  })

  it('is computed for total and dimensions only, unless published', () => {
    const scores = [1, 2, 3, 4, 5]
    expect(groupProvinces(resultsOf(scores, '1.1'), '1.1').size).toBe(0)
    expect(groupProvinces(resultsOf(scores, '0'), '0').get('4')).toEqual({ number: 1, computed: true })
    expect(groupProvinces(resultsOf(scores, '0', { 4: 2 }), '0').get('4')).toEqual({
      number: 2,
      computed: false,
    })
    expect(groupProvinces(resultsOf([1, 2, 3, 4, null], '0', { 4: 2 }), '0').has('4')).toBe(false)
  })
})
