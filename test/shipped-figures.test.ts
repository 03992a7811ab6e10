import { describe, expect, it } from 'vitest'
import { runPapi } from './run-papi.ts'

// What the city itself published, and what the plan itself says, against what papi works out from the shipped scores.
// These figures come from outside of papi: nothing here may be changed to make a test pass.

type DiffJson = {
  readonly total: { readonly rank: number; readonly of: number; readonly group: number }
  readonly rows: readonly {
    readonly code: string
    readonly target: number | null
    readonly rank: number | null
    readonly status: string
  }[]
  readonly summary: Readonly<Record<string, number>>
}

type ShowJson = {
  readonly rows: readonly {
    readonly code: string
    readonly rank: number | null
    readonly of: number | null
  }[]
}

const json = async <T>(...words: string[]): Promise<T> =>
  JSON.parse((await runPapi([...words, '--format', 'json'])).out) as T

describe('the shipped figures', () => {
  it.each([
    [2019, 59, 63],
    [2020, 48, 63],
    [2021, 9, 60],
    [2022, 12, 61],
    [2023, 15, 61],
    [2024, 29, 61],
  ])("give Hà Nội's rank of %i as the city reported it: %i", async (year, rank, of) => {
    const { rows } = await json<ShowJson>('results', 'show', String(year))
    expect(rows.find(({ code }) => code === '0')).toMatchObject({ rank, of })
  })

  it('rank 2020 as the plan does in its column "2021", in all rows that have both', async () => {
    const [diff, show] = await Promise.all([
      json<DiffJson>('diff', '2021'),
      json<ShowJson>('results', 'show', '2020'),
    ])
    const ranks = new Map(show.rows.map(({ code, rank }) => [code, rank]))
    const both = diff.rows.filter(
      ({ code, target }) => target !== null && typeof ranks.get(code) === 'number',
    )
    expect(both).toHaveLength(24)
    expect(both.filter(({ code, target }) => ranks.get(code) !== target)).toEqual([])
  })

  it.each([
    [2021, 18, 5, 5],
    [2022, 18, 9, 1],
    [2023, 16, 11, 1],
    [2024, 9, 14, 5],
  ])(
    'hold against the targets of %i: %i met, %i missed, %i not measured',
    async (year, met, missed, notMeasured) => {
      const { rows, summary } = await json<DiffJson>('diff', String(year))
      expect(summary).toEqual({
        targets: 28,
        met,
        missed,
        notComparable: 0,
        notMeasured,
        notYet: 0,
        withoutTarget: 4,
      })
      expect(rows.filter(({ status }) => status === 'no-target').map(({ code }) => code)).toEqual([
        '4.1',
        '4.2',
        '4.3',
        '4.4',
      ])
    },
  )

  it('put Hà Nội into the groups that its own documents name: 2023 group 1, 2024 group 2', async () => {
    expect((await json<DiffJson>('diff', '2023')).total.group).toBe(1)
    expect((await json<DiffJson>('diff', '2024')).total.group).toBe(2)
  })
})
