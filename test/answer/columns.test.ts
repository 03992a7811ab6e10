import { describe, expect, it } from 'vitest'
import { runPapi } from '../run-papi.ts'
import {
  comma,
  dimensions,
  type Place,
  placeIn,
  planRows,
  readCsv,
  readMarkdown,
  scoresOf,
} from './sources.ts'

// Each column of each answer against values that are worked out in sources.ts.

type Record_ = Readonly<Record<string, unknown>>

const ask = async (...words: string[]): Promise<string> => (await runPapi(words)).out
const json = async (...words: string[]) => JSON.parse(await ask(...words, '--format', 'json'))
const csv = async (...words: string[]) => readCsv(await ask(...words, '--format', 'csv'))
const md = async (...words: string[]) => readMarkdown(await ask(...words, '--format', 'md'))

const field = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** `previous.rank` of a row. */
const at = (row: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record_ | null | undefined)?.[key] ?? null, row)

const camel = (path: string): string => path.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase())

/** The same expected values in JSON and in CSV. */
const expectRows = (
  found: { readonly rows: readonly unknown[]; readonly records: readonly Record_[] },
  expected: readonly Record_[],
): void => {
  expect(found.rows).toHaveLength(expected.length)
  expect(found.records).toHaveLength(expected.length)
  expected.forEach((values, index) => {
    for (const [path, value] of Object.entries(values)) {
      const given = at(found.rows[index], path)
      if (typeof value === 'number' && !Number.isInteger(value)) expect(given, path).toBeCloseTo(value, 6)
      else expect(given, path).toEqual(value)
      const written = found.records[index]?.[camel(path)]
      expect(written, `${path} in CSV`).toBeDefined()
      if (typeof value === 'number') expect(Number(written), `${path} in CSV`).toBeCloseTo(value, 6)
      else expect(written, `${path} in CSV`).toBe(field(value))
    }
  })
}

const both = async (...words: string[]) => ({
  rows: (await json(...words)).rows,
  records: await csv(...words),
})

/** A standing under the keys that it has in every command. */
const ranked = (place: Place | null, prefix = '', year?: number): Record_ =>
  Object.fromEntries(
    Object.entries({
      ...(year !== undefined && { year: place && year }),
      score: place?.score ?? null,
      rank: place?.rank ?? null,
      of: place?.of ?? null,
      tied: place?.tied ?? null,
    }).map(([key, value]) => [prefix ? `${prefix}.${key}` : key, value]),
  )

const show = (place: Place | null, none = ''): string =>
  place ? `${place.rank}${place.tied > 0 ? '=' : ''}/${place.of}` : none

describe('papi diff 2023', () => {
  const year = 2023
  const expected = planRows.map((row) => {
    const [now, before] = [placeIn(year, row.measuredBy), placeIn(year - 1, row.measuredBy)]
    const target = row.targets[year] ?? null
    const status =
      target === null ? 'no-target' : !now ? 'not-measured' : now.rank <= target ? 'met' : 'missed'
    return { row, now, before, target, status }
  })

  it('has every column for programs', async () => {
    expectRows(
      await both('diff', '2023'),
      expected.map(({ row, now, before, target, status }) => ({
        code: row.code,
        name: row.vi,
        dimension: row.dimension,
        target,
        status,
        ...ranked(now),
        ...ranked(before, 'previous', year - 1),
        placesShort: target !== null && now ? now.rank - target : null,
        'change.placesGained': now && before ? before.rank - now.rank : null,
        'change.from': now && before ? year - 1 : null,
        'change.to': now && before ? year : null,
        'change.pointsGained': row.code === '8.1' ? null : now && before ? now.score - before.score : null,
      })),
    )
    const { rows } = await json('diff', '2023')
    expect(rows.map(({ lead }: { lead: unknown }) => lead)).toEqual(planRows.map(({ lead }) => lead))
  })

  it.each([
    ['vi', ['Mã', 'Nội dung', 'Chủ trì', 'Chỉ tiêu', 'Thứ hạng', 'Đánh giá', 'Năm trước', 'Điểm']],
    ['en', ['Code', 'Row', 'Lead', 'Target', 'Rank', 'Status', 'Year before', 'Score']],
  ] as const)('has every column for people (%s)', async (language, heads) => {
    const [table = []] = await md('--lang', language, 'diff', '2023')
    const [code, name, , target, rank, status, previous, score] = heads
    expect(Object.keys(table[0] ?? {})).toEqual(heads)
    expect(table).toHaveLength(expected.length)
    expected.forEach((one, index) => {
      expect(table[index]).toMatchObject({
        [code]: one.row.code,
        [name]: one.row[language],
        [target]: field(one.target),
        [rank]: show(one.now),
        [previous]: show(one.before),
        [score]: one.now ? comma(one.now.score, 4) : '',
      })
      const met = { vi: 'đạt', en: 'met' }[language]
      expect(table[index]?.[status]?.startsWith(met)).toBe(one.status === 'met')
    })
  })

  it('marks and counts the rows of the text', async () => {
    const out = await ask('diff', '2023')
    for (const { row, now, target, status } of expected) {
      const mark = { met: '✓', missed: '✗', 'not-measured': '–', 'no-target': '·' }[status]
      expect(out).toMatch(
        new RegExp(
          `^${mark} ${row.code.replaceAll('.', '\\.')} +.* ${field(target) || '–'} → ${show(now, '–')}  `,
          'm',
        ),
      )
    }
    const count = (status: string) => expected.filter((one) => one.status === status).length
    expect(out.replace(/\s+/g, ' ')).toContain(
      `2023: 28 chỉ tiêu, ${count('met')} đạt, ${count('missed')} chưa đạt, ${count('not-measured')} không đánh giá`,
    )
    expect((await json('diff', '2023')).total).toMatchObject({
      ...placeIn(2023, '0'),
      previous: { year: 2022, ...placeIn(2022, '0') },
    })
  })
})

describe('papi diff 2024 --against 2022', () => {
  const codes = [
    { code: '0', measuredBy: '0', vi: 'Tổng điểm PAPI', en: 'PAPI total' },
    ...dimensions.flatMap(({ number, vi, en }) => [
      { code: number, measuredBy: number, vi, en },
      ...planRows.filter(({ dimension }) => dimension === number),
    ]),
  ]
  const expected = codes.map((row) => ({
    row,
    earlier: placeIn(2022, row.measuredBy),
    later: placeIn(2024, row.measuredBy),
  }))

  it('has every column for programs', async () => {
    const found = await both('diff', '2024', '--against', '2022')
    expectRows(
      found,
      expected.map(({ row, earlier, later }) => ({
        code: row.code,
        name: row.vi,
        ...ranked(later),
        ...ranked(earlier, 'previous', 2022),
        'change.placesGained': earlier && later ? earlier.rank - later.rank : null,
      })),
    )
    const { summary, resultsYear, previousYear } = await json('diff', '2024', '--against', '2022')
    expect({ resultsYear, previousYear }).toEqual({ resultsYear: 2024, previousYear: 2022 })
    const gained = expected.flatMap(({ row, earlier, later }) =>
      earlier && later && planRows.some(({ code }) => code === row.code) ? [earlier.rank - later.rank] : [],
    )
    expect(summary).toMatchObject({
      up: gained.filter((one) => one > 0).length,
      down: gained.filter((one) => one < 0).length,
      same: gained.filter((one) => one === 0).length,
    })
  })

  it.each([
    [
      'vi',
      ['Mã', 'Nội dung', '2022', '2024', 'Bậc', 'Điểm', 'Ghi chú'],
      ['tăng', 'giảm', 'điểm', 'giữ nguyên điểm', 'đo khác'],
    ],
    [
      'en',
      ['Code', 'Row', '2022', '2024', 'Places', 'Points', 'Note'],
      ['up', 'down', 'points', 'same score', 'measured differently'],
    ],
  ] as const)('has every column for people (%s)', async (language, heads, [up, down, unit, same, other]) => {
    const [table = []] = await md('--lang', language, 'diff', '2024', '--against', '2022')
    // Keys that are numbers come first in an object.
    expect(Object.keys(table[0] ?? {}).sort()).toEqual([...heads].sort())
    expected.forEach(({ row, earlier, later }, index) => {
      expect(table[index]).toMatchObject({
        [heads[0]]: row.code,
        [heads[1]]: row[language],
        '2022': show(earlier, '–'),
        '2024': show(later, '–'),
      })
      const gained = earlier && later ? earlier.rank - later.rank : 0
      const places = table[index]?.[heads[4]] ?? ''
      if (gained !== 0) expect(places.startsWith(gained > 0 ? up : down)).toBe(true)
      expect(Number(/\d+/.exec(places)?.[0] ?? 0)).toBe(Math.abs(gained))
      const points = earlier && later ? later.score - earlier.score : null
      const written = points === null ? '' : comma(Math.abs(points), 4)
      const word = points !== null && points > 0 ? up : down
      // 8.1 has had a third indicator since 2023; so have 8 and the total, which name its share.
      const expectedPoints =
        points === null
          ? ''
          : row.code === '8.1'
            ? other
            : written === '0,0000'
              ? same
              : `${word} ${written} ${unit}`
      const shown = table[index]?.[heads[5]] ?? ''
      if (row.code === '0' || row.code === '8') expect(shown.startsWith(`${expectedPoints}, `)).toBe(true)
      else expect(shown).toBe(expectedPoints)
    })
  })

  it('shows the earlier rank first', async () => {
    const out = await ask('diff', '2022', '--against', '2024')
    for (const { row, earlier, later } of expected)
      if (row.code !== '0')
        expect(out).toMatch(
          new RegExp(
            `^${row.code.replaceAll('.', '\\.')} +.* ${show(earlier, '–')} → ${show(later, '–')}`,
            'm',
          ),
        )
  })
})

describe('papi results show', () => {
  it('has every column of a place', async () => {
    const codes = (await json('results', 'show', '2022')).rows.map(({ code }: { code: string }) => code)
    expect(codes).toEqual(
      expect.arrayContaining([...(scoresOf(2022).keys() ?? [])].filter((one) => !one.startsWith('0-'))),
    )
    expectRows(
      await both('results', 'show', '2022', '--place', 'Đà Nẵng'),
      codes.map((code: string) => ({ code, ...ranked(placeIn(2022, code, 'Đà Nẵng')) })),
    )
    const [table = []] = await md('--lang', 'en', 'results', 'show', '2022', '--place', 'Đà Nẵng')
    codes.forEach((code: string, index: number) => {
      const place = placeIn(2022, code, 'Đà Nẵng')
      expect(table[index]).toMatchObject({
        Code: code,
        Score: place ? comma(place.score, 4) : '',
        Rank: place ? show(place) : 'not measured',
      })
    })
  })

  it('tells published groups from computed ones', async () => {
    // PAPI 2023 was published with groups of the total, PAPI 2024 with none.
    const of = async (year: string) => (await json('results', 'show', year)).rows
    const [published, computed] = [await of('2023'), await of('2024')]
    expect(published[0]).toMatchObject({ code: '0', group: 1, groupBy: 'published' })
    expect(published[1]).toMatchObject({ code: '1', group: 1, groupBy: 'computed' })
    expect(computed[0]).toMatchObject({ code: '0', group: 2, groupBy: 'computed' })
  })

  it('has every column of a code, best first', async () => {
    const names = [...(scoresOf(2024).get('7.2') ?? [])].sort(([, a], [, b]) => b - a).map(([name]) => name)
    expectRows(
      await both('results', 'show', '2024', '--code', '7.2'),
      names.map((name) => ({ name, ...ranked(placeIn(2024, '7.2', name)) })),
    )
    const [table = []] = await md('results', 'show', '2024', '--code', '7.2')
    names.forEach((name, index) => {
      const place = placeIn(2024, '7.2', name)
      expect(table[index]).toMatchObject({
        'Tỉnh, thành phố': name,
        Điểm: comma(place?.score ?? 0, 4),
        Hạng: show(place),
      })
    })
  })
})

describe('papi outlook 2023', () => {
  const expected = planRows.map(({ code, measuredBy, vi, en, targets }) => ({
    code,
    vi,
    en,
    target: targets[2025] ?? null,
    base: placeIn(2020, measuredBy),
    now: placeIn(2023, measuredBy),
  }))

  it('has every column for programs', async () => {
    const { rows, records } = await both('outlook', '2023')
    expectRows(
      { rows, records },
      expected.map(({ code, vi, target, base, now }) => ({
        code,
        name: vi,
        target,
        ...ranked(now),
        ...(base && ranked(base, 'base', 2020)),
        ...(target !== null && now && { neededAYear: now.rank > target ? (now.rank - target) / 2 : null }),
        ...(base && now && target !== null && { gainedAYear: (base.rank - now.rank) / 3 }),
      })),
    )
    for (const { code, base } of expected)
      if (!base) {
        const row = rows.find((one: { code: string }) => one.code === code)
        expect(row.base?.year ?? 2021).toBeGreaterThan(2020)
      }
    const of = Object.fromEntries(rows.map((row: { code: string }) => [row.code, row]))
    const path = [2020, 2021, 2022, 2023].map((year) => placeIn(year, '6.1')?.rank ?? 0)
    expect(of['6.1'].steps).toEqual(
      [1, 2, 3].map((index) => ({ year: 2020 + index, gained: (path[index - 1] ?? 0) - (path[index] ?? 0) })),
    )
  })

  it.each([
    ['vi', ['Mã', 'Nội dung', 'Đích', 'Cần', 'Được']],
    ['en', ['Code', 'Name', 'Aim', 'Need', 'Got']],
  ] as const)('has every column for people (%s)', async (language, heads) => {
    const [table = []] = await md('--lang', language, 'outlook', '2023')
    expect(table.length).toBeGreaterThan(20)
    for (const row of table) {
      const one = expected.find(({ code }) => code === row[heads[0]])
      if (!one?.now || one.target === null) throw new Error(`no row ${row[heads[0]]}`)
      expect(row).toMatchObject({
        [heads[1]]: one[language],
        [heads[2]]: String(one.target),
        '2023': show(one.now),
        ...(one.base && { '2020': show(one.base) }),
        [heads[3]]: one.now.rank > one.target ? `+${comma((one.now.rank - one.target) / 2, 1)}` : '',
      })
      const gained = one.base ? (one.base.rank - one.now.rank) / 3 : null
      if (gained !== null) expect(row[heads[4]]).toBe(`${gained > 0 ? '+' : ''}${comma(gained, 1)}`)
    }
  })
})

describe('papi agency', () => {
  const own = planRows.filter(({ lead }) => lead.includes('so-noi-vu'))

  it('has every column, a record a row and year', async () => {
    const found = await both('agency', 'so-noi-vu')
    const expected = own.flatMap((row) =>
      [2021, 2022, 2023, 2024, 2025].map((year) => ({
        code: row.code,
        name: row.vi,
        dimension: row.dimension,
        year,
        target: row.targets[year] ?? null,
        ...ranked(year === 2025 ? null : placeIn(year, row.measuredBy)),
      })),
    )
    const records = found.records.filter(({ table }) => table === 'rows')
    expectRows({ rows: found.rows, records }, expected)
  })

  it('shows target and rank of each year', async () => {
    const [table = []] = await md('agency', 'so-noi-vu')
    own.forEach((row, index) => {
      for (const year of [2021, 2022, 2023, 2024]) {
        const place = placeIn(year, row.measuredBy)
        expect(table[index]?.[year]).toMatch(new RegExp(`^${row.targets[year]}→${show(place)} [✓✗]\\*?$`))
        expect(table[index]?.[year]?.includes('✓')).toBe((place?.rank ?? 99) <= (row.targets[year] ?? 0))
      }
      expect(table[index]).toMatchObject({ Mã: row.code, '2025': String(row.targets[2025]) })
    })
  })

  it.each([
    ['vi', 'Đạt chỉ tiêu'],
    ['en', 'Targets met'],
  ])('counts the targets that were met (%s)', async (language, words) => {
    const counts = [2021, 2022, 2023, 2024].map((year) => {
      const met = own.filter(
        ({ measuredBy, targets }) => (placeIn(year, measuredBy)?.rank ?? 99) <= (targets[year] ?? 0),
      )
      return `${year}: ${met.length}/${own.length}`
    })
    const out = await ask('--lang', language, 'agency', 'so-noi-vu')
    expect(out).toContain(`${words}: ${counts.join('; ')}\n`)
    expect(counts[1]).toBe('2022: 1/3')
  })
})

describe('papi sure 2023', () => {
  /** Ranks that are possible when every score lies anywhere within its published interval. */
  const bounds = () => {
    const [low, high] = ['0-ci95-low', '0-ci95-high'].map((code) => scoresOf(2023).get(code))
    const [ownLow = 0, ownHigh = 0] = [low?.get('Hà Nội'), high?.get('Hà Nội')]
    const others = [...(scoresOf(2023).get('0')?.keys() ?? [])].filter((name) => name !== 'Hà Nội')
    return {
      best: 1 + others.filter((name) => (low?.get(name) ?? 0) > ownHigh).length,
      worst: 1 + others.filter((name) => (high?.get(name) ?? 0) > ownLow).length,
      low: ownLow,
      high: ownHigh,
    }
  }
  const near = (code: string) => {
    const own = placeIn(2023, code)?.score ?? 0
    const others = [...(scoresOf(2023).get(code) ?? [])]
      .filter(([name]) => name !== 'Hà Nội')
      .map(([, one]) => one)
    const isClose = (one: number) => Math.abs(one - own) < 0.001
    return {
      best: 1 + others.filter((one) => one > own && !isClose(one)).length,
      worst: 1 + others.filter((one) => one > own || isClose(one)).length,
      above: others.filter((one) => one > own && isClose(one)).length,
      below: others.filter((one) => one < own && isClose(one)).length,
    }
  }

  it('has every column', async () => {
    const { rows, records } = await both('sure', '2023')
    const codes = ['2.4', '3.1', '5.4', '6.3', '6.4', '8.1']
    const { best, worst, median } = (await json('sure', '2023')).simulation
    expect([best, median, worst]).toEqual([12, 15, 18])
    expectRows({ rows, records }, [
      { code: '0', ...ranked(placeIn(2023, '0')), basis: 'bounds', ...bounds() },
      { code: '0', ...ranked(placeIn(2023, '0')), basis: 'simulation', best, worst },
      ...codes.map((code) => ({ code, ...ranked(placeIn(2023, code)), basis: 'rounding', ...near(code) })),
    ])
    const [table = []] = await md('--lang', 'en', 'sure', '2023')
    codes.forEach((code, index) => {
      expect(table[index]).toMatchObject({
        Code: code,
        Rank: show(placeIn(2023, code)),
        Maybe: `${near(code).best} - ${near(code).worst}`,
      })
    })
  })
})

describe('papi reach', () => {
  /** The province at a rank, or the last one before it where the rank is skipped. */
  const holderOf = (code: string, rank: number) => {
    const all = [...(scoresOf(2023).get(code)?.keys() ?? [])].map((name) => ({
      name,
      ...placeIn(2023, code, name),
    }))
    const best = Math.max(
      ...all.flatMap((one) => (one.rank !== undefined && one.rank <= rank ? [one.rank] : [])),
    )
    return all.find((one) => one.rank === best)
  }

  it('has every column of the targets', async () => {
    const { rows, records } = await both('reach', '2023')
    expectRows(
      { rows, records },
      planRows.map(({ code, measuredBy, vi, targets }) => {
        const now = placeIn(2023, measuredBy)
        const target = targets[2023] ?? null
        const missed = target !== null && now !== null && now.rank > target
        const holder = missed ? holderOf(measuredBy, target) : undefined
        return {
          code,
          name: vi,
          target,
          ...ranked(now),
          'step.name': holder?.name ?? null,
          'step.score': holder?.score ?? null,
          'step.rank': holder?.rank ?? null,
          'step.of': holder?.of ?? null,
          'step.points': holder?.score !== undefined && now ? holder.score - now.score : null,
          provincesAhead: holder?.rank !== undefined && now ? now.rank - holder.rank : null,
        }
      }),
    )
    const [table = []] = await md('reach', '2023')
    for (const row of table) {
      const one = planRows.find(({ code }) => code === row.Mã)
      const [now, target = 0] = [placeIn(2023, one?.measuredBy ?? ''), one?.targets[2023]]
      const holder = holderOf(one?.measuredBy ?? '', target)
      expect(row).toMatchObject({
        Hạng: show(now),
        'Chỉ tiêu': String(target),
        'Cần thêm': comma((holder?.score ?? 0) - (now?.score ?? 0), 4),
        'Bằng điểm của': holder?.name,
      })
    }
  })

  it('lists the provinces in between, and the parts since the year before', async () => {
    const { ahead } = await json('reach', '2023', '--code', '1.2')
    for (const { name, rank, score, of } of ahead)
      expect(placeIn(2023, '1.2', name)).toMatchObject({ rank, score, of })
    expect(ahead.map(({ rank }: { rank: number }) => rank)).toEqual([13, 14, 15, 16])
    const { moved } = await json('reach', '2024', '--group', '1')
    for (const { code, rank, score, previous, change } of moved) {
      const [now, before] = [placeIn(2024, code), placeIn(2023, code)]
      expect({ rank, score }).toEqual({ rank: now?.rank, score: now?.score })
      expect(previous).toMatchObject({ year: 2023, ...before })
      expect(change.placesGained).toBe((before?.rank ?? 0) - (now?.rank ?? 0))
    }
  })
})

describe('papi what-if 2023 6.1=1.9', () => {
  it('has every column', async () => {
    const found = await both('what-if', '2023', '6.1=1.9')
    const own = placeIn(2023, '6.1')
    const others = [...(scoresOf(2023).get('6.1') ?? [])].filter(([name]) => name !== 'Hà Nội')
    const rank = 1 + others.filter(([, score]) => score > 1.9).length
    const index = found.rows.findIndex(({ code }: { code: string }) => code === '6.1')
    expectRows({ rows: [found.rows[index]], records: [found.records[index] ?? {}] }, [
      {
        code: '6.1',
        why: 'set',
        score: 1.9,
        rank,
        of: 61,
        ...ranked(own, 'actual'),
        placesGained: (own?.rank ?? 0) - rank,
        pointsGained: 1.9 - (own?.score ?? 0),
        target: 40,
        status: rank <= 40 ? 'met' : 'missed',
      },
    ])
    const total = found.rows.find(({ code }: { code: string }) => code === '0')
    expect(total.score).toBeCloseTo((placeIn(2023, '0')?.score ?? 0) + 1.9 - (own?.score ?? 0), 6)
    expect(total.actual).toMatchObject({ ...placeIn(2023, '0') })
  })

  it('marks a rank that one other province shares', async () => {
    const { score, rank, of, tied } = placeIn(2023, '6.1', 'Bắc Ninh') ?? {}
    expect({ rank, of, tied }).toEqual({ rank: 10, of: 61, tied: 0 })
    const [table = []] = await md('what-if', '2023', `6.1=${score}`)
    expect(table.find((row) => row.Mã === '6.1')?.['Thứ hạng']).toBe('59 → 10=/61')
  })
})

describe('papi peers 2023 --code 6.1', () => {
  const cities = ['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'TP. Hồ Chí Minh', 'Cần Thơ']

  it('has every column', async () => {
    const found = await both('peers', '2023', '--code', '6.1')
    const set = found.rows.filter(({ ofSet }: { ofSet: number }) => ofSet === 5)
    const records = found.records.filter(({ ofSet }) => ofSet === '5')
    const places = cities
      .map((name) => ({ name, place: placeIn(2023, '6.1', name) }))
      .sort((a, b) => (a.place?.rank ?? 0) - (b.place?.rank ?? 0))
    expectRows(
      { rows: set, records },
      places.map(({ name, place }, index) => ({ name, ...ranked(place), rankInSet: index + 1, ofSet: 5 })),
    )
    const { nearest, risers } = await json('peers', '2023', '--code', '6.1')
    for (const { name, rank, of, score } of nearest)
      expect(placeIn(2023, '6.1', name)).toMatchObject({ rank, of, score })
    const gains = [...(scoresOf(2023).get('6.1') ?? [])]
      .flatMap(([name, score]) => {
        const before = scoresOf(2022).get('6.1')?.get(name)
        return before === undefined ? [] : [{ name, points: score - before }]
      })
      .sort((a, b) => b.points - a.points)
      .slice(0, 5)
    risers.forEach(
      (riser: { name: string; pointsGained: number; rank: number; previous: object }, index: number) => {
        expect(riser.name).toBe(gains[index]?.name)
        expect(riser.pointsGained).toBeCloseTo(gains[index]?.points ?? 0, 6)
        expect(riser.rank).toBe(placeIn(2023, '6.1', riser.name)?.rank)
        expect(riser.previous).toMatchObject({ year: 2022, ...placeIn(2022, '6.1', riser.name) })
      },
    )
  })
})

describe('papi status 2023', () => {
  // Nobody has answered: the shipped data holds no reports.
  const tasksOf = (rows: readonly (typeof planRows)[number][]) =>
    new Set(rows.flatMap(({ tasks }) => tasks)).size
  const leads = [...new Set(planRows.flatMap(({ lead }) => lead))]
  const countOf = (total: number) => ({
    total,
    done: 0,
    inProgress: 0,
    ongoing: 0,
    notStarted: 0,
    withoutAnswer: total,
  })

  it('counts the tasks of each agency and dimension', async () => {
    const given = leads.map((id) => tasksOf(planRows.filter(({ lead }) => lead.includes(id))))
    const { agencies, dimensions: counted } = await json('status', '2023')
    expect(agencies.map(({ id }: { id: string }) => id)).toEqual(leads)
    expect(agencies.map(({ taskCounts }: { taskCounts: object }) => taskCounts)).toEqual(given.map(countOf))
    const ofDimensions = dimensions.map(({ number }) =>
      tasksOf(planRows.filter(({ dimension }) => dimension === number)),
    )
    expect(counted.map(({ taskCounts }: { taskCounts: object }) => taskCounts)).toEqual(
      ofDimensions.map(countOf),
    )
    const out = await ask('status', '2023')
    const shown = [...out.matchAll(/^· .* (\d+\/\d+) {2}chưa báo cáo$/gm)].map(([, one]) => one)
    expect(shown).toEqual(given.map((total) => `0/${total}`))
    dimensions.forEach(({ number, vi }, index) => {
      const total = ofDimensions[index]
      const words = total ? `0/${total}: ${total} chưa rõ tình trạng` : 'không có nhiệm vụ trong Biểu'
      expect(out).toContain(`${number}. ${vi}\n   ${words}\n`)
    })
  })
})

describe('calendar', () => {
  /** Of data/calendar.yaml, by hand: a duty with two commands, a duty of months. */
  const expected = [
    {
      id: 'nhap-ket-qua',
      name: 'Nhập kết quả PAPI 2022 khi công bố',
      state: 'done',
      detail: 'đã có PAPI 2022',
      workingDaysLate: 0,
    },
    {
      id: 'gui-bieu',
      name: 'Gửi biểu và công văn đề nghị báo cáo năm 2023',
      state: 'open',
      detail: 'chưa ghi trong sổ công văn',
      workingDaysLate: 0,
    },
  ]
  const commands = ['papi form 2023', 'papi letter request 2023']
  const chosen = (rows: readonly Record_[]) =>
    rows.filter(({ id }) => id === 'nhap-ket-qua' || id === 'gui-bieu')

  it('has the duties in every form', async () => {
    const { duties } = await json('calendar', '2023')
    const records = await csv('calendar', '2023')
    expectRows({ rows: chosen(duties), records: chosen(records) }, expected)
    expect(chosen(duties).map(({ commands: typed }) => typed)).toEqual([
      ['papi results import TỆP --year 2022'],
      commands,
    ])
    expect(chosen(duties)[0]?.time).toMatchObject({ kind: 'months', from: 4, to: 5 })
    expect(chosen(records).map(({ time, commands: typed }) => [time, typed])).toEqual([
      ['tháng 4-5', 'papi results import TỆP --year 2022'],
      ['trước hạn gửi', commands.join('; ')],
    ])
    const [table = []] = await md('calendar', '2023')
    expect(table).toContainEqual({
      'Thời gian': 'trước hạn gửi',
      Việc: 'Gửi biểu và công văn đề nghị báo cáo năm 2023',
      'Tình trạng': 'chưa ghi trong sổ công văn',
      'Điều khoản của Kế hoạch':
        'gạch đầu dòng thứ hai khoản 4 Mục II và gạch đầu dòng thứ hai khoản 1 Mục III',
      Lệnh: commands.join('; '),
    })
  })
})
