import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFewestPoints, type Lever, listLevers } from '../../src/progress/insight/fewest-points.ts'
import {
  type Gains,
  isReached,
  judgeStep,
  measureGains,
  measureYear,
} from '../../src/progress/insight/gains.ts'
import { listMoved, reachTargets, stepToGroup, stepToRank } from '../../src/progress/insight/reach.ts'
import { applyScores, carryUp } from '../../src/progress/insight/what-if.ts'
import { listScoredCodes } from '../../src/results/codes.ts'
import type { Group, Standing } from '../../src/results/results.ts'
import {
  codeOf,
  dimensions,
  editionOf,
  editions,
  makeEdition,
  place,
  rank,
  workspace,
} from './insight-sample.ts'

const noGains: Gains = { from: 2023, to: 2023, raw: [], net: [], reached: [] }

const ownOf = (standings: readonly Standing[]): Standing => {
  const own = standings.find(({ province }) => province === '01')
  if (!own) throw new Error('the place is not there')
  return own
}

/** Rank of the place with the score on one code. */
const rankWith = (code: string, score: number, edition = editionOf(2023)): number =>
  ownOf(rank(applyScores(edition.results, place, new Map([[code, { score, why: 'set' }]]))).rankings(code))
    .rank

describe('a step to a rank', () => {
  const { rankings } = makeEdition(2023, [
    { '6.1': 1 },
    { '6.1': 2 },
    { '6.1': 1.8 },
    { '6.1': 1.8 },
    { '6.1': 1.5 },
  ])
  const standings = rankings('6.1')
  const own = ownOf(standings)

  it('equals the score of the province that holds it', () => {
    const step = stepToRank(standings, own, 4, noGains)
    expect(step).toMatchObject({ points: 0.5, holder: { province: '05', rank: 4 } })
    expect(step?.ahead.map(({ province }) => province)).toEqual(['05'])
  })

  it('takes the next above where a tie leaves the rank empty', () => {
    expect(stepToRank(standings, own, 3, noGains)).toMatchObject({ points: 0.8, holder: { rank: 2 } })
  })

  it('is none where the rank is held already, or nobody else was measured', () => {
    expect(stepToRank(standings, own, 5, noGains)).toBeNull()
    const alone = makeEdition(2023, [{ '6.1': 1 }]).rankings('6.1')
    expect(stepToRank(alone, ownOf(alone), 1, noGains)).toBeNull()
    const tied = makeEdition(2023, [{ '6.1': 1 }, { '6.1': 1 }, { '6.1': 1 }]).rankings('6.1')
    expect(stepToRank(tied, ownOf(tied), 1, noGains)).toBeNull()
  })

  it('goes down where less is better', () => {
    const water = makeEdition(2023, [{ '6.3-unclean-water': 0.5 }, { '6.3-unclean-water': 0.2 }])
    const list = water.rankings('6.3-unclean-water')
    expect(stepToRank(list, ownOf(list), 1, noGains)).toMatchObject({ points: 0.3, holder: { score: 0.2 } })
  })

  it('to a group works the cuts out anew with the new score', () => {
    // Cuts of 1 … 8 are 6.25, 4.5 and 2.75. With 6 twice instead of 1 and 6 the second cut is 5.5.
    const eight = makeEdition(
      2023,
      [1, 2, 3, 4, 5, 6, 7, 8].map((score) => ({ '6': score })),
    ).rankings('6')
    const step = (group: Group) => stepToGroup(eight, ownOf(eight), group, noGains)
    expect(step(4)).toBeNull()
    expect(step(3)?.holder.score).toBe(4)
    expect(step(2)?.holder.score).toBe(6)
    // At 7 it would stand on the first cut, which goes to the lower group.
    expect(step(1)?.holder.score).toBe(8)
  })
})

describe('one-year gains', () => {
  it('are of years on one scale, one frame and one sample, and of none after the year', () => {
    const span = (code: string, year: number) => {
      const { from, to } = measureGains(workspace, editions, codeOf(code, year), year)
      return [from, to]
    }
    expect(span('6.1', 2024)).toEqual([2021, 2024])
    expect(span('6.1', 2023)).toEqual([2021, 2023])
    expect(span('6.1', 2020)).toEqual([2018, 2020])
    expect(span('6.2', 2024)).toEqual([2022, 2024])
    expect(span('8.1', 2024)).toEqual([2023, 2024])
    expect(span('5.2', 2020)).toEqual([2018, 2020])
    expect(span('6.1', 2021)).toEqual([2021, 2021])
  })

  it('are of provinces measured in both years', () => {
    const { raw, net, reached } = measureGains(workspace, editions, codeOf('6.3-road', 2023), 2023)
    expect([raw.length, net.length, reached.length]).toEqual([61, 61, 61])
  })

  it('are no break where all stay tied', () => {
    const tied = (year: number) => makeEdition(year, Array(12).fill({ '6.1': 2 }))
    const both = new Map([2022, 2023].map((year) => [year, tied(year)]))
    expect(measureYear(workspace, both, codeOf('6.1', 2023), 2023)).toMatchObject({ broken: null, shift: 0 })
  })

  it('say how large a step is, by the net count', () => {
    const list = Array.from({ length: 100 }, (_, index) => index / 100)
    const gains: Gains = { ...noGains, raw: list.map((gain) => gain + 0.1), net: list }
    expect(judgeStep(0.75, gains)).toMatchObject({ chance: 'easy', times: 35, net: 25, of: 100 })
    expect(judgeStep(0.76, gains).chance).toBe('usual')
    expect(judgeStep(0.9, gains)).toMatchObject({ chance: 'usual', net: 10 })
    expect(judgeStep(0.91, gains).chance).toBe('rare')
    expect(judgeStep(1, gains)).toMatchObject({ chance: 'never', net: 0, times: 10 })
    expect(judgeStep(0.1, { ...gains, raw: gains.raw.slice(0, 29) }).chance).toBe('unknown')
  })

  it('have come to a rank, or have not', () => {
    const gains: Gains = {
      ...noGains,
      reached: [
        { points: 0.3, rank: 5 },
        { points: 0.1, rank: 1 },
      ],
    }
    expect(isReached(0.3, 5, gains)).toBe(true)
    expect(isReached(0.1, 1, gains)).toBe(true)
    expect(isReached(0.2, 4, gains)).toBe(false)
    expect(isReached(0.31, 5, gains)).toBe(false)
  })
})

describe('the targets of the plan', () => {
  // Worked out by hand (Python on the CSV files of the scores): holder, points, gains as large, the same net, all gains.
  it.each([
    ['6.1', 'Lạng Sơn', 0.1892895, 0, 2, 121],
    ['1.2', 'Quảng Trị', 0.0325855, 30, 41, 120],
    ['7.2', 'Hậu Giang', 0.1896797, 14, 7, 121],
    ['5.4', 'Hải Dương', 0.024174, 34, 43, 120],
  ])('%s lacks what the figures say', (code, holder, points, times, net, of) => {
    const row = reachTargets(workspace, editions, 2023, 2023).find((one) => one.code === code)
    expect(row?.step).toMatchObject({ holder: { name: holder }, points, likelihood: { times, net, of } })
  })

  it('are met, missed, not measured or not set as papi diff counts them', () => {
    const rows = reachTargets(workspace, editions, 2023, 2023)
    const count = (status: string) => rows.filter((row) => row.status === status).length
    expect(['met', 'missed', 'not-measured', 'no-target'].map(count)).toEqual([16, 11, 1, 4])
    expect(rows.filter(({ step, status }) => (step !== null) !== (status === 'missed'))).toEqual([])
    expect(rows.find(({ code }) => code === '5.2')).toMatchObject({ standing: null, status: 'not-measured' })
  })

  it.each([2021, 2022, 2023, 2024])('are reached in PAPI %i with the score that is named', (year) => {
    for (const { scored, target, step } of reachTargets(workspace, editions, year, year))
      if (step && target !== null)
        expect(rankWith(scored.code, step.holder.score, editionOf(year))).toBeLessThanOrEqual(target)
  })

  it('need no less than the named score', () => {
    for (const { scored, target, step } of reachTargets(workspace, editions, 2023, 2023))
      if (step && target !== null)
        expect(rankWith(scored.code, step.holder.score - 1e-7)).toBeGreaterThan(target)
  })
})

describe('the parts of a whole', () => {
  it('are told with what they gained, the most moved first', () => {
    const codes = listScoredCodes(dimensions, 2023)
    const parts = codes.filter(({ kind }) => kind === 'dimension')
    const moved = listMoved(workspace, editions, parts, 2023)
    expect(moved.map(({ code }) => code)).toEqual(['6', '1', '8', '5', '2', '3', '4', '7'])
    const sum = moved.reduce((total, { change }) => total + (change?.pointsGained ?? 0), 0)
    expect(sum).toBeCloseTo(43.9603043 - 43.9049301, 5)
  })

  it('are not compared over another range', () => {
    const parts = listScoredCodes(dimensions, 2021).filter(({ code }) => /^5\./.test(code))
    const moved = listMoved(workspace, editions, parts, 2021)
    expect(moved.map(({ change }) => change?.pointsGained ?? null)).toEqual([null, null, null])
  })
})

/** SAMPLE: a sub-dimension with steps of so many points, each made by so many of 100. */
const lever = (steps: readonly (readonly [points: number, times: number])[], code = '6.1'): Lever => ({
  scored: codeOf(code, 2023),
  known: true,
  steps: steps.map(([points, times]) => ({
    points,
    likelihood: {
      chance: times >= 25 ? 'easy' : times >= 10 ? 'usual' : 'rare',
      times,
      net: times,
      of: 100,
      from: 2021,
      to: 2023,
    },
    own: {} as Standing,
    holder: {} as Standing,
    ahead: [],
  })),
})

/** Every combination, the slow way. */
const searchAll = (levers: readonly Lever[], need: number) => {
  const all = levers.reduce<{ points: number; share: number }[]>(
    (known, { steps }) =>
      known.flatMap((one) => [
        one,
        ...steps.map((step) => ({
          points: one.points + step.points,
          share: one.share * (step.likelihood.times / step.likelihood.of),
        })),
      ]),
    [{ points: 0, share: 1 }],
  )
  const enough = all.filter(({ points }) => points >= need - 1e-9)
  const fewest = Math.min(...enough.map(({ points }) => points))
  return Math.max(...enough.filter(({ points }) => points <= fewest + 0.01 + 1e-9).map(({ share }) => share))
}

describe('the fewest points', () => {
  it('take the fewest points, then the likeliest', () => {
    const found = findFewestPoints(
      [
        lever([
          [0.3, 50],
          [0.5, 20],
        ]),
        lever(
          [
            [0.2, 40],
            [0.6, 30],
          ],
          '6.2',
        ),
      ],
      0.5,
    )
    // 0.5 alone (20 of 100), or 0.3 and 0.2 (50 × 40 = 20 of 100); 0.6 would be more points than needed.
    expect(found).toMatchObject({ kind: 'found', choices: [{ points: 0.5 }, { points: 0.6 }] })
  })

  it('leave rare steps out where others suffice', () => {
    const levers = [
      lever([
        [0.5, 9],
        [0.25, 11],
      ]),
      lever([[0.25, 11]], '6.2'),
    ]
    expect(findFewestPoints(levers, 0.5)).toMatchObject({
      kind: 'found',
      choices: [{ chosen: [{}, {}] }],
    })
    expect(findFewestPoints(levers, 0.75)).toMatchObject({ kind: 'found', choices: [{ points: 0.75 }] })
  })

  it('are offered in up to three choices, each without the largest step of the one before', () => {
    const levers = ['6.1', '6.2', '6.3', '6.4'].map((code, index) => lever([[0.4 + index / 10, 30]], code))
    const found = findFewestPoints(levers, 0.4)
    if (found.kind !== 'found') throw new Error(found.kind)
    expect(found.choices.map(({ points }) => points)).toEqual([0.4, 0.5, 0.6])
  })

  it('are not known where no year before is on the same sample', () => {
    const steps = listLevers(workspace, editionOf(2021), editions, '5')
    expect(findFewestPoints(steps, 0.1)).toEqual({ kind: 'unknown' })
  })

  it('go no further than ranks that a province came to by such a gain', () => {
    for (const { scored, steps } of listLevers(workspace, editionOf(2024), editions, '0')) {
      const { reached } = measureGains(workspace, editions, scored, 2024)
      for (const { points, holder } of steps)
        expect(reached.filter((one) => one.points >= points && one.rank <= holder.rank)).not.toEqual([])
    }
  })

  it('say when even all steps fall short, or nothing is known', () => {
    expect(findFewestPoints([lever([[0.5, 20]])], 0.6)).toEqual({ kind: 'out-of-reach', most: 0.5 })
    expect(findFewestPoints([{ ...lever([]), known: false }], 0.6)).toEqual({ kind: 'unknown' })
  })

  it('are found as if every combination were tried', () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 10, max: 60 }))
    fc.assert(
      fc.property(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 100 }),
        (made, hundredths) => {
          const levers = made.map((steps) => lever(steps.map(([points, times]) => [points / 100, times])))
          const found = findFewestPoints(levers, hundredths / 100)
          const most = made.reduce((sum, steps) => sum + Math.max(...steps.map(([points]) => points)), 0)
          if (most < hundredths) {
            expect(found.kind).toBe('out-of-reach')
            return
          }
          if (found.kind !== 'found') throw new Error(found.kind)
          const [first] = found.choices
          expect(first?.points).toBeGreaterThanOrEqual(hundredths / 100 - 1e-9)
          const share = (first?.chosen ?? []).reduce(
            (product, { step: one }) => product * (one.likelihood.times / 100),
            1,
          )
          expect(share).toBeCloseTo(searchAll(levers, hundredths / 100), 9)
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each([
    [2023, '0', 5],
    [2023, '7', 40],
    [2024, '0', 10],
    [2022, '5', 10],
  ])('bring PAPI %i, code %s to rank %i when they are tried', (year, whole, aim) => {
    const edition = editionOf(year)
    const standings = edition.rankings(whole)
    const step = stepToRank(standings, ownOf(standings), aim, noGains)
    const found = findFewestPoints(listLevers(workspace, edition, editions, whole), step?.points ?? 0)
    if (found.kind !== 'found') throw new Error(found.kind)
    const set = new Map(
      (found.choices[0]?.chosen ?? []).map(({ scored, step: one }) => [scored.code, one.holder.score]),
    )
    const scores = edition.results.provinces.find(({ province }) => province === place)?.scores ?? {}
    const { scores: news } = carryUp(listScoredCodes(dimensions, year), scores, set)
    const after = rank(applyScores(edition.results, place, news)).rankings(whole)
    expect(ownOf(after).rank).toBeLessThanOrEqual(aim)
  })
})
