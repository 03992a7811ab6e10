import { describe, expect, it } from 'vitest'
import { io34 } from '../results/sample-34.ts'
import { runPapi } from '../run-papi.ts'

// SAMPLE: an edition of 34 provinces in 2025 beside those of 63, with Hà Nội fourth of 34 and the last in 7.2.

const show = async (...words: string[]): Promise<string> => {
  const { out, exit } = await runPapi(words, { io: io34 })
  expect(exit).toBe(0)
  return out.replace(/\s+/g, ' ')
}

const apart = { vi: 'không so sánh trực tiếp được', en: 'not directly comparable' } as const

/** Never said across the two: a number of places, a verdict ahead or short, a pace. */
const never = {
  vi: /tăng \d+ bậc|giảm \d+ bậc|giữ hạng|vượt \d|thiếu \d+ bậc|đúng chỉ tiêu|chưa đạt,|bình quân (tăng|giảm)/,
  en: /\b(up|down) \d+(?![\d,])|same rank|\d+ (ahead|short)\b|on target|\bmissed,|\bmet,/,
} as const

const commands: readonly (readonly [words: readonly string[], both: readonly string[]])[] = [
  [
    ['diff', '2025'],
    ['4/34', '29/61', '34/34', '61/61'],
  ],
  [
    ['diff', '2025', '--format', 'md'],
    ['34/34', '61/61'],
  ],
  [
    ['diff', '2025', '--against', '2024'],
    ['29/61 → 4/34', '61/61 → 34/34'],
  ],
  [['diff', '2025', '--against', '2024', '--format', 'md'], ['| 29/61 | 4/34 |']],
  [['reach', '2025'], []],
  [['reach', '2025', '--code', '7.2'], ['34/34']],
  [['sure', '2025'], ['29/61 → 4/34']],
  [['what-if', '2025', '7.2=1.6'], ['34/34']],
  [['peers', '2025'], ['4/34']],
  [
    ['trace', '7.2', '--year', '2025'],
    ['34/34', '61/61'],
  ],
]

describe.each(['vi', 'en'] as const)('a year of other provinces, in %s', (language) => {
  it.each(commands.map(([words, both]) => [words.join(' '), words, both] as const))(
    'papi %s',
    async (_, words, both) => {
      const out = await show('--lang', language, ...words)
      expect(out).toContain(apart[language])
      // What documents of the year say is theirs; the chain to them is looked at here.
      const own = out.replace(/(Nêu trong các văn bản|Told in the documents).*/, '')
      expect(own).not.toMatch(never[language])
      for (const number of both) expect(own).toContain(number)
    },
  )

  it('papi outlook: no pace and no course', async () => {
    const out = await show('--lang', language, 'outlook', '2025')
    expect(out).toContain(apart[language])
    const rows = out.split(/(?=[✓›✗≠] \d\.\d)/).slice(1)
    expect(rows).toHaveLength(23)
    for (const row of rows) expect(row.startsWith('≠')).toBe(true)
  })

  it('papi agency: earlier years keep their verdicts, 2025 has none', async () => {
    const out = await show('--lang', language, 'agency', 'so-y-te')
    expect(out).toMatch(/35→61\/61 ✗ 30→33\/34 ≠/)
    expect(out).toContain(apart[language])
  })
})

describe('for machines', () => {
  const json = async (...words: string[]) => JSON.parse(await show(...words, '--format', 'json'))

  it('a difference is null, with the id of the reason', async () => {
    const { rows, summary, total } = await json('diff', '2025')
    expect(summary).toMatchObject({ targets: 28, met: 0, missed: 0, notComparable: 23, notMeasured: 5 })
    expect(total.change).toMatchObject({ placesGained: null, frame: 'units' })
    expect(rows.find(({ code }: { code: string }) => code === '7.2')).toMatchObject({
      target: 40,
      rank: 34,
      of: 34,
      status: 'not-comparable',
      reason: 'units',
      placesShort: null,
      pointsShort: null,
      previous: { rank: 61, of: 61 },
    })
    const pairs = (await json('diff', '2025', '--against', '2024')).rows
    expect(
      pairs.filter((one: { change: { placesGained: unknown } | null }) => one.change?.placesGained ?? false),
    ).toEqual([])
    const outlook = (await json('outlook', '2025')).rows
    expect(outlook.filter((one: { gainedAYear: unknown }) => one.gainedAYear !== null)).toEqual([])
    const reach = (await json('reach', '2025')).rows
    expect(reach.filter((one: { step: unknown }) => one.step !== null)).toEqual([])
  })

  it('CSV leaves them blank', async () => {
    const { out } = await runPapi(['diff', '2025', '--format', 'csv'], { io: io34 })
    expect(out).toMatch(
      /^7\.2,.*,40,1\.5391073,34,34,0,,,not-comparable,units,,,0,2024,1\.[0-9]+,61,61,0,,,2024,2025,,units,-0\.03/m,
    )
  })
})

describe('papi peers', () => {
  it('counts six centrally-run cities in 2025, and no merged province beside its former self', async () => {
    const out = await show('peers', '2025', '--code', '2')
    expect(out).toContain('Thành phố trực thuộc trung ương (6/6 địa phương có điểm)')
    expect(out).toContain('Huế')
    expect(out).not.toContain('Phú Thọ +')
    const { risers, reason } = JSON.parse(
      (await runPapi(['peers', '2025', '--code', '2', '--format', 'json'], { io: io34 })).out,
    )
    expect({ risers, reason }).toEqual({ risers: [], reason: 'units' })
  })
})

describe('PAPI 2021 against 2020', () => {
  // Code, and the difference of the published scores of Hà Nội that was printed before.
  const broken = [
    ['0', '2,8179'],
    ['3', '0,4825'],
    ['5', '0,3679'],
    ['6', '0,9248'],
    ['3.2', '0,4124'],
    ['5.1', '0,7496', '0,7495'],
    ['5.3', '0,7967'],
    ['5.4', '0,6638'],
    ['6.2', '0,3505'],
    ['6.4', '0,5105'],
    ['8.1', '0,1307'],
  ] as const

  const questions = [
    ['diff', '2021'],
    ['diff', '2021', '--format', 'md'],
    ['diff', '2021', '--against', '2020'],
    ['diff', '2021', '--against', '2020', '--format', 'md'],
    ['sure', '2021'],
    ['reach', '2021', '--rank', '5'],
    ['peers', '2021'],
    ['peers', '2021', '--code', '5.3'],
    ['outlook', '2021'],
    ['trace', '5.3', '--year', '2021'],
    ['trace', '0', '--year', '2021'],
  ]
  it.each(questions.map((words) => [words.join(' '), words] as const))('papi %s', async (_, words) => {
    const { out } = await runPapi(words)
    // 8.1 moved dimension 8 by little: its share is named wherever the difference of 8 stands, and only there.
    const said = out
      .replace(/\s+/g, ' ')
      .replaceAll(/Sử dụng cổng giao tiếp điện tử tăng 0,1307 điểm|tăng 0,1307 điểm ở 8\.1/g, '')
    for (const [, ...differences] of broken) for (const one of differences) expect(said).not.toContain(one)
  })

  it('gives machines no points for them', async () => {
    const { out } = await runPapi(['diff', '2021', '--against', '2020', '--format', 'json'])
    const { rows, summary } = JSON.parse(out)
    const of = (code: string) => rows.find((row: { code: string }) => row.code === code)
    for (const [code] of broken) expect(of(code)).toMatchObject({ change: { pointsGained: null } })
    expect(of('2').change.pointsGained).toBeCloseTo(0.6892, 4)
    // Of the 27 rows of the plan with a score in both years 3.2, 5.1, 5.3, 5.4, 6.2, 6.4 and 8.1 are left out.
    expect(summary).toMatchObject({ otherMeasure: 7, notMeasured: 5, notComparable: 0 })
    expect(summary.risen + summary.fallen).toBe(20)
  })
})
