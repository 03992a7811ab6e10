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
