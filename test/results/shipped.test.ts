import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemIo } from '../../src/io.ts'
import { rankEdition } from '../../src/results/rank.ts'
import { listYears, readYear } from '../../src/workspace/results.ts'
import { dimensions, workspace } from './sample.ts'

const folder = join(import.meta.dirname, '../../data')
const context = { io: systemIo, folder, language: 'vi', terminal: { width: 80, colour: false } } as const

const read = async (year: number) => {
  const { value, diagnostics } = await readYear(context, folder, year, workspace)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error(`no ${year}`)
  return { results: value, rankings: rankEdition(value, dimensions) }
}

const standing = async (year: number, code: string) =>
  (await read(year)).rankings(code).find(({ province }) => province === '01')

describe('the shipped results', () => {
  it('are of 2018 to 2024', async () => {
    expect(await listYears(context, folder)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024])
  })

  // Ranks that Hà Nội itself reported; how many provinces were measured.
  it.each([
    [2019, 59, 63],
    [2020, 48, 63],
    [2021, 9, 60],
    [2022, 12, 61],
    [2023, 15, 61],
    [2024, 29, 61],
  ])('rank Hà Nội in %d as the city reported: %d of %d', async (year, rank, of) => {
    expect(await standing(year, '0')).toMatchObject({ rank, of, tied: 0 })
  })

  // Counts that the publisher gave, from the highest group to the lowest; other years are computed.
  it.each([
    [2018, [15, 15, 15, 16], true],
    [2019, [16, 16, 15, 16], false],
    [2020, [16, 16, 15, 16], false],
    [2021, [15, 15, 15, 15], true],
    [2022, [16, 16, 15, 14], false],
    [2023, [15, 15, 15, 16], false],
    [2024, [15, 15, 15, 16], true],
  ])('have so many in each group of %d', async (year, counts, computed) => {
    const groups = (await read(year)).rankings('0').map(({ group }) => group)
    expect([1, 2, 3, 4].map((one) => groups.filter((group) => group?.number === one).length)).toEqual(counts)
    expect(groups.every((group) => group?.computed === computed)).toBe(true)
  })

  it.each([
    [2019, 'Điện Biên', 2],
    [2020, 'Bắc Kạn', 2],
    [2022, 'Khánh Hòa', 1],
    [2022, 'Quảng Nam', 2],
    [2022, 'Đồng Tháp', 2],
    [2022, 'Sơn La', 3],
    [2022, 'Phú Yên', 3],
  ])('put, in %d, %s in group %d, where quartiles would not', async (year, name, number) => {
    const { results, rankings } = await read(year)
    expect(rankings('0').find((one) => one.name === name)?.group).toEqual({ number, computed: false })
    const unpublished = { ...results, provinces: results.provinces.map((one) => ({ ...one, groups: {} })) }
    expect(rankEdition(unpublished, dimensions)('0').find((one) => one.name === name)?.group?.number).toBe(
      number + 1,
    )
  })

  it('keep the groups of 2022 in the bands that were published', async () => {
    const scores = (await read(2022)).rankings('0')
    const bands = [1, 2, 3, 4].map((group) => {
      const own = scores.filter((one) => one.group?.number === group).map(({ score }) => score.toFixed(2))
      return `${own.at(-1)}-${own[0]}`
    })
    expect(bands).toEqual(['43.44-47.88', '42.15-43.25', '40.74-42.14', '38.80-40.72'])
  })

  it('say where groups are from', async () => {
    for (const year of [2019, 2020, 2022, 2023])
      expect((await read(year)).results.source.remarks.join()).toContain('0-group')
  })

  it('ranks of 2020 equal the column "2021" of the plan wherever both exist', async () => {
    const { rankings } = await read(2020)
    const pairs = dimensions
      .flatMap(({ subDimensions }) => subDimensions)
      .flatMap(({ code, items, assignment }) => {
        const target = items ? undefined : assignment?.targets['2021']
        const own = rankings(code).find(({ province }) => province === '01')
        return target === undefined || !own ? [] : [[code, own.rank, target] as const]
      })
    expect(pairs).toHaveLength(24)
    expect(pairs.filter(([, rank, target]) => rank !== target)).toEqual([])
  })
})
