import { describe, expect, it } from 'vitest'
import { analyseResults } from '../../src/progress/analysis.ts'
import { gatherFindings } from '../../src/progress/findings/findings.ts'
import { followMoves } from '../../src/progress/findings/period-moves.ts'
import { gatherYearFacts } from '../../src/progress/gather-year-facts.ts'
import { followPeriod } from '../../src/progress/period.ts'
import { filters } from '../../src/reports/filters.ts'
import { editions, makeEdition, workspace } from './insight-sample.ts'

// Values of 2024 were worked out from the published scores by hand, apart from papi.

const findingsOf = (year: number, held = editions) => {
  const facts = gatherYearFacts(workspace, year, held)
  if (!facts) throw new Error(`no facts of ${year}`)
  const { parts } = analyseResults(workspace, facts, held)
  return { facts, ...gatherFindings(workspace, facts, held, parts) }
}

const codes = (ones: readonly { readonly code: string }[]): readonly string[] => ones.map(({ code }) => code)

describe('why the rank moved', () => {
  const { rankMove } = findingsOf(2024)

  it('sets the place beside the country', () => {
    expect(rankMove).toMatchObject({ common: 59, rose: 43, fell: 16 })
    expect(rankMove?.before.mean).toBeCloseTo(42.4212, 4)
    expect(rankMove?.now.mean).toBeCloseTo(43.4337, 4)
    expect(rankMove?.meanGained).toBeCloseTo(1.0125, 4)
    expect(rankMove?.before.gap).toBeCloseTo(1.5392, 4)
    expect(rankMove?.now.gap).toBeCloseTo(0.341, 4)
  })

  it('names the newly measured that passed the place, and the content that weighs most', () => {
    expect(rankMove?.newAbove.map(({ name }) => name).sort()).toEqual(['Bình Dương', 'Quảng Ninh'])
    expect(rankMove?.concentrated).toMatchObject({ part: { code: '6.2' }, beyondTotal: true })
  })

  it('says nothing of scores on two scales', () => {
    expect(findingsOf(2021).rankMove).toBeNull()
    expect(findingsOf(2022).rankMove).toBeNull()
  })

  it('says why only where the rank moved far', () => {
    expect(filters.rank_move(rankMove)).toBe(
      'Thứ hạng giảm do phần lớn địa phương tăng điểm (43/59), điểm trung bình cả nước tăng 1,0125, còn Thành phố giảm 0,1856 điểm. Mức giảm tập trung ở một nội dung: Giáo dục tiểu học công lập giảm 0,2437 điểm, lớn hơn mức giảm của cả tổng điểm.',
    )
    // 2023: three places.
    expect(filters.rank_move(findingsOf(2023).rankMove)).toBe('')
  })
})

describe('the groups', () => {
  const { bands } = findingsOf(2024)

  it('have the scores of those in them', () => {
    expect(
      bands?.bands.map(({ group, provinces, lowest, highest }) => [
        group,
        provinces,
        lowest.toFixed(4),
        highest.toFixed(4),
      ]),
    ).toEqual([
      [1, 15, '44.7379', '47.8212'],
      [2, 15, '43.7289', '44.6854'],
      [3, 15, '42.2931', '43.4796'],
      [4, 16, '39.9122', '41.9391'],
    ])
  })

  it('place the city between real neighbours', () => {
    expect(bands?.own).toEqual({ group: 2, position: 14, of: 15 })
    // The 31st of 61 scores, and the fifteen of group 2 with the city before the last.
    expect(bands?.median).toBeCloseTo(43.4796, 4)
    expect(bands?.members).toHaveLength(15)
    expect(bands?.members[13]).toBe('Hà Nội')
    expect(bands?.below).toBeCloseTo(0.2951, 4)
    expect(bands?.above).toBeCloseTo(0.9632, 4)
    expect([...(bands?.unmeasured ?? [])].sort()).toEqual(['Tiền Giang', 'Vĩnh Phúc'])
  })

  it('of the cities run by the centre change on the day after the survey year', () => {
    const { joinedSet } = findingsOf(2024)
    expect(joinedSet).toMatchObject({ on: '2025-01-01', rank: 2, of: 6, joined: [{ name: 'Huế', rank: 11 }] })
    expect(findingsOf(2023).joinedSet).toBeNull()
  })
})

describe('what stands out', () => {
  it('of 2024', () => {
    const { standouts } = findingsOf(2024)
    expect(codes(standouts.first)).toEqual(['1.1', '8.2'])
    expect(codes(standouts.leading)).toEqual(['8'])
    expect(standouts.last.map(({ code, years, within }) => [code, years, codes(within)])).toEqual([
      ['7', 2, ['7.2', '7.3']],
      ['6.1', 1, []],
    ])
    // 6.2 lost 16 places, dimension 4 and 1.4 lost 15 each, dimension 6 lost 14; 3.1 gained 18, dimension 3 gained 10.
    expect(codes(standouts.falls)).toEqual(['6.2', '4', '1.4', '6'])
    expect(codes(standouts.climbs)).toEqual(['3.1', '3'])
  })

  it('of 2023: the environment last, e-government first, six of eight dimensions down, 5.4 down 23 places', () => {
    const { standouts } = findingsOf(2023)
    expect(standouts.last.map(({ code, within }) => [code, codes(within)])).toEqual([['7', ['7.2', '7.3']]])
    expect(codes(standouts.first)).toContain('8')
    // 1st is not second or third: the dimensions are 10th, 9th, 30th, 33rd, 37th, 15th, 61st and 1st.
    expect(codes(standouts.leading)).toEqual([])
    expect(standouts.falling).toHaveLength(6)
    const { falls } = standouts
    expect(falls[0]).toMatchObject({ code: '5.4', change: { placesGained: -23 } })
    const words = filters.weaknesses(standouts)
    expect(words).toContain('Quản trị môi trường đứng cuối cả nước (61/61)')
    expect(words).toContain('6/8 chỉ số nội dung giảm điểm')
    expect(words).toContain('Thủ tục hành chính cấp xã giảm 23 bậc')
  })

  it('counts the years in a row, and only those', () => {
    // The environment: 60/63, 54/60, 62/63, 61/61, 61/61.
    expect(findingsOf(2023).standouts.last[0]?.years).toBe(1)
  })

  it('lists runs of three years within the plan, each with where it began', () => {
    const { runs, totalRuns } = findingsOf(2024)
    expect(runs.falling.map(({ one, years, from }) => [one.code, years, from])).toEqual([
      ['4', 3, { year: 2021, rank: 20, of: 60 }],
      ['5', 3, { year: 2021, rank: 5, of: 60 }],
    ])
    expect(runs.leading).toMatchObject([{ one: { code: '8' }, since: 2021 }])
    expect(totalRuns.falling).toMatchObject([{ years: 3, from: { rank: 9, of: 60 } }])
    expect(findingsOf(2023).runs.falling).toEqual([])
  })

  it('counts those near the end, and large losses', () => {
    const { nearLast, manyLost, toNextAbove } = findingsOf(2024)
    expect(nearLast.map(({ code, standing }) => [code, standing?.rank])).toEqual([
      ['3.2', 58],
      ['4.2', 57],
    ])
    expect(manyLost).toHaveLength(6)
    expect(codes(manyLost).slice(0, 2)).toEqual(['6.2', '1.4'])
    expect(toNextAbove).toEqual({ 7: expect.closeTo(0.2183, 4) })
  })
})

describe('the targets over the years', () => {
  const { targets } = findingsOf(2024)

  it('are counted over the same 23 rows', () => {
    expect(targets.years).toEqual([
      { year: 2021, met: 18, of: 23 },
      { year: 2022, met: 15, of: 23 },
      { year: 2023, met: 12, of: 23 },
      { year: 2024, met: 9, of: 23 },
    ])
  })

  it('tell what lasts, what never came and what was lost', () => {
    expect(codes(targets.always)).toEqual(['1.1', '2.1', '2.2', '2.3', '2.4', '8.1', '8.2', '8.3'])
    expect(codes(targets.firstTime)).toEqual(['3.1'])
    expect(codes(targets.never)).toEqual(['1.3', '7.3'])
    expect(codes(targets.longMissed)).toEqual(['6.1', '6.4', '7.1', '7.2'])
    expect(codes(targets.lost)).toEqual(['3.3', '5.1', '5.3', '6.2'])
  })

  it('claim no history in the first year', () => {
    const { targets: first } = findingsOf(2021)
    expect(first.years).toEqual([{ year: 2021, met: 18, of: 23 }])
    expect([first.always, first.never, first.lost, first.firstTime]).toEqual([[], [], [], []])
  })

  it('count since the edition before the plan', () => {
    const { sinceBase } = findingsOf(2024)
    expect(sinceBase).toMatchObject({ base: 2020, better: 6, compared: 8, total: { placesGained: 19 } })
  })
})

describe('the period 2021 - 2025', () => {
  const { facts } = findingsOf(2024)
  const period = followPeriod(workspace, 2021, 2025, editions)
  const moves = followMoves(workspace, editions, period, facts.dimensions)
  const told = (list: typeof moves.best) =>
    list.map(({ one, from, to, gained }) => [
      one.code,
      `${from.year}: ${from.standing.rank}`,
      `${to.year}: ${to.standing.rank}`,
      gained,
    ])

  it('is counted from the edition before it to the last one', () => {
    expect(moves.base).toMatchObject({ year: 2020, standing: { rank: 48, of: 63 } })
    // Dimensions 3 and 8 both gained 20 places; 8 is 2nd, 3 is 20th.
    expect(told(moves.best)).toEqual([
      ['2', '2020: 39', '2024: 8', 31],
      ['8', '2020: 22', '2024: 2', 20],
    ])
    expect(told(moves.unmoved)).toEqual([
      ['4', '2020: 47', '2024: 48', -1],
      ['7', '2020: 60', '2024: 61', -1],
    ])
  })
})

describe('an edition among other provinces', () => {
  const held = new Map([...editions, [2025, makeEdition(2025, [{ 0: 40 }, { 0: 41 }, { 0: 42 }, { 0: 43 }])]])
  const { rankMove, sinceBase, totalRuns, runs, targets } = findingsOf(2025, held)

  it('is compared with nothing', () => {
    expect([rankMove, sinceBase]).toEqual([null, null])
    expect([...totalRuns.falling, ...runs.falling, ...runs.rising]).toEqual([])
    // The years that were judged stay.
    expect(targets.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024])
  })
})
