import { describe, expect, it } from 'vitest'
import type { Agency } from '../../src/plan/agency.ts'
import { findHolding, listRowsOf, nameHolders } from '../../src/plan/holding.ts'
import { findAgency } from '../../src/plan/succession.ts'
import type { Workspace } from '../../src/plan/workspace.ts'
import { gatherYearFacts } from '../../src/progress/gather-year-facts.ts'
import { editionsOf, readShippedWorkspace } from '../submissions/sample-form.ts'

const workspace = await readShippedWorkspace()
const agency = (id: string): Agency => findAgency(workspace, id) as Agency

const holder = (lead: string, code: string, day: string, within = workspace) => {
  const found = findHolding(within, agency(lead), code, day)
  return found.kind === 'known' ? found.agency.id : found.candidates.map(({ id }) => id)
}

describe('who has a row', () => {
  // Nghị quyết 06/NQ-HĐND ngày 25/02/2025: the old departments end on 28 February 2025.
  it.each([
    ['so-tai-nguyen-va-moi-truong', '7.1', '2025-02-28', 'so-tai-nguyen-va-moi-truong'],
    ['so-tai-nguyen-va-moi-truong', '7.1', '2025-03-01', 'so-nong-nghiep-va-moi-truong'],
    ['so-giao-thong-van-tai', '6.3.2', '2026-01-15', 'so-xay-dung'],
    ['so-y-te', '6.1', '2026-01-15', 'so-y-te'],
    ['van-phong-ubnd-thanh-pho', '5.1', '2026-01-15', 'van-phong-ubnd-thanh-pho'],
    ['so-thong-tin-va-truyen-thong', '8.1', '2026-01-15', ['so-khoa-hoc-va-cong-nghe']],
    ['so-thong-tin-va-truyen-thong', '1.1', '2026-01-15', ['so-van-hoa-va-the-thao']],
    ['so-lao-dong-thuong-binh-va-xa-hoi', '2.2', '2026-01-15', ['so-noi-vu', 'so-nong-nghiep-va-moi-truong']],
  ])('of %s, %s, on %s', (lead, code, day, expected) => {
    expect(holder(lead, code, day)).toEqual(expected)
  })

  it('is followed over two mergers, and is open where the second is not confirmed', () => {
    const next = (certainty: 'confirmed' | 'ask'): Workspace => ({
      ...workspace,
      agencies: {
        agencies: workspace.agencies.agencies.map((one) =>
          one.id === 'so-nong-nghiep-va-moi-truong'
            ? { ...one, to: '2027-06-30', successors: [{ id: 'so-y-te', from: '2027-07-01', certainty }] }
            : one,
        ),
      },
    })
    const lead = 'so-tai-nguyen-va-moi-truong'
    expect(holder(lead, '7.1', '2027-07-01', next('confirmed'))).toBe('so-y-te')
    expect(holder(lead, '7.1', '2027-07-01', next('ask'))).toEqual(['so-y-te'])
    expect(nameHolders(next('ask'), ['7.1'], '2027-07-01')).toEqual([
      {
        id: lead,
        name: '[…] (trước đây giao Sở Tài nguyên và Môi trường)',
        short: '[…] (trước đây: Sở TN&MT)',
      },
    ])
  })

  it('does not run round in a circle', () => {
    const circle: Workspace = {
      ...workspace,
      agencies: {
        agencies: workspace.agencies.agencies.map((one) =>
          one.id === 'so-nong-nghiep-va-moi-truong'
            ? {
                ...one,
                to: '2025-12-31',
                successors: [
                  { id: 'so-tai-nguyen-va-moi-truong', from: '2026-01-01', certainty: 'confirmed' as const },
                ],
              }
            : one,
        ),
      },
    }
    expect(findHolding(circle, agency('so-tai-nguyen-va-moi-truong'), '7.1', '2026-01-15').kind).toBe('open')
  })

  it.each([
    ['so-nong-nghiep-va-moi-truong', '2025-12-31', ['2.4', '7.1', '7.2', '7.3']],
    ['so-nong-nghiep-va-moi-truong', '2023-12-31', ['2.4', '7.1', '7.2', '7.3']],
    ['so-tai-nguyen-va-moi-truong', '2025-12-31', ['2.4', '7.1', '7.2', '7.3']],
    ['so-xay-dung', '2024-12-31', ['6.3.3', '6.3.4']],
    ['so-xay-dung', '2025-12-31', ['6.3.2', '6.3.3', '6.3.4']],
    ['so-khoa-hoc-va-cong-nghe', '2025-12-31', []],
  ])('is asked the other way round: %s on %s', (id, day, codes) => {
    expect(listRowsOf(workspace, id, day).map(({ code }) => code)).toEqual(codes)
  })
})

describe('the facts of a year', () => {
  const facts = (year: number, days?: { held: string; issued: string }) => {
    const found = gatherYearFacts(workspace, year, editionsOf(workspace, [2023, 2024, 2025]), undefined, days)
    if (!found) throw new Error('no facts')
    return found
  }
  const leadOf = ({ rows }: ReturnType<typeof facts>, code: string) =>
    rows.find((row) => row.code === code)?.lead.map(({ name }) => name)

  it('of 2025 stand under the successors, with the tasks that they inherited', () => {
    const { agencies, ...year } = facts(2025)
    const found = agencies.find(({ id }) => id === 'so-nong-nghiep-va-moi-truong')
    expect(found?.tasks).toHaveLength(13)
    expect(found?.former).toMatchObject([
      { name: 'Sở Tài nguyên và Môi trường', codes: ['2.4', '7.1', '7.2', '7.3'], ended: '28/02/2025' },
    ])
    expect(agencies.find(({ id }) => id === 'so-xay-dung')?.tasks).toHaveLength(6)
    expect(agencies).toHaveLength(13)
    expect(leadOf({ agencies, ...year }, '7.2')).toEqual(['Sở Nông nghiệp và Môi trường'])
    expect(leadOf({ agencies, ...year }, '8.1')).toEqual([
      '[…] (trước đây giao Sở Thông tin và Truyền thông)',
    ])
  })

  it('of 2024 keep the names of the plan for deeds, and name who is there for duties of 2025', () => {
    const year = facts(2024, { held: '2024-12-31', issued: '2025-05-20' })
    expect(leadOf(year, '7.2')).toEqual(['Sở Tài nguyên và Môi trường'])
    const named = year.next.targets.find(({ code }) => code === '7.2')?.lead.map(({ name }) => name)
    expect(named).toEqual(['Sở Nông nghiệp và Môi trường'])
    const now = Object.fromEntries(year.agencies.map((one) => [one.id, one.now]))
    expect(now['so-tai-nguyen-va-moi-truong']).toBe('Sở Nông nghiệp và Môi trường')
    expect(now['so-thong-tin-va-truyen-thong']).toBe('[…]')
    expect(now['so-y-te']).toBeNull()
  })
})

describe('a year whose results are still to come', () => {
  const editions = editionsOf(workspace, [2023, 2024])

  it('is told with earlier ones, and judges no target by them', () => {
    const found = gatherYearFacts(workspace, 2025, editions, undefined, undefined, 2024)
    expect(found).toMatchObject({ year: 2025, resultsYear: 2024, results: { year: 2024, awaited: 2025 } })
    // Hà Nội is last on every code of these editions: each target would be missed.
    expect(found?.summary).toEqual({
      targets: 28,
      met: 0,
      missed: 0,
      notComparable: 0,
      notMeasured: 0,
      notYet: 28,
      withoutTarget: 4,
    })
    expect(found?.missed).toEqual([])
    expect(found?.rows.find(({ code }) => code === '7.1')).toMatchObject({
      target: 30,
      status: 'not-yet',
      placesShort: null,
      pointsShort: null,
      standing: { rank: 61 },
    })
  })

  it('is judged as ever once its own are there', () => {
    const found = gatherYearFacts(workspace, 2024, editions)
    expect(found).toMatchObject({
      results: { year: 2024, awaited: null },
      summary: { missed: 28, notYet: 0 },
    })
  })

  it('waits for the edition that the plan means', () => {
    const plan = { ...workspace.plan, resultsOffset: -1 }
    const found = gatherYearFacts({ ...workspace, plan }, 2025, editions, undefined, undefined, 2023)
    expect(found?.results).toEqual({ year: 2023, awaited: 2024 })
  })
})
