import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bytes34 } from '../results/sample-34.ts'
import { runPapi } from '../run-papi.ts'
import { makeCompleteSet } from '../submissions/sample-submissions.ts'

// A workspace in which a year's work is done step by step (SAMPLE), and what `papi` and `papi calendar` say on the way.

let folder = ''
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'papi-year-')), 'w')
  await runPapi(['init', folder], {})
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const [year, month, date] = [2023, 12, 20]
const io = (day = { year, month, day: date }) => ({ today: () => day })

type Shown = { readonly id: string; readonly state: string; readonly workingDaysLate: number }

const states = async (
  words: readonly string[] = ['2023'],
  day?: { year: number; month: number; day: number },
) => {
  const { out, exit } = await runPapi(['calendar', ...words, '--format', 'json'], { folder, io: io(day) })
  expect(exit).toBe(0)
  const duties: readonly Shown[] = JSON.parse(out).duties
  return Object.fromEntries(duties.map(({ id, state }) => [id, state]))
}

const home = async (day?: { year: number; month: number; day: number }) => {
  const { out, exit } = await runPapi([], { folder, io: io(day) })
  expect(exit).toBe(0)
  return out
}

/** The part of `papi` below a title. */
const part = (text: string, title: string): string =>
  text.split('\n\n').find((one) => one.startsWith(title)) ?? ''

it('follow a year from its start to its end', async () => {
  appendFileSync(join(folder, 'letterhead.yaml'), 'reporting:\n  deadline: 12-15\n')
  expect(await states()).toMatchObject({
    'nhap-ket-qua': 'done',
    'bao-cao-ket-qua': 'open',
    'gui-bieu': 'late',
    'nhan-bao-cao': 'late',
    'don-doc': 'open',
    'bao-cao-nam': 'open',
  })
  // 15/12/2023 is a Friday: Monday to Wednesday are three working days.
  const before = await home()
  expect(before).toContain('Hạn gửi báo cáo năm 2023: 15/12/2023. 0/14 cơ quan đã báo cáo đủ.')
  expect(part(before, 'Việc cần làm')).toContain('quá hạn 3 ngày làm việc; 0/14 cơ quan đã báo cáo đủ')
  expect(part(before, 'Việc cần làm').indexOf('papi status 2023')).toBeLessThan(
    part(before, 'Việc cần làm').indexOf('papi results report 2022'),
  )

  // Letters go into the register, a draft lies in the folder, forms come in.
  writeFileSync(
    join(folder, 'activities/2023.yaml'),
    'year: 2023\nletters:\n  - { kind: request, number: 5/MẪU, on: 2023-11-01 }\n',
  )
  await runPapi(['results', 'report', '2022'], { folder, io: io() })
  mkdirSync(join(folder, 'submissions/2023'), { recursive: true })
  const forms = Object.entries(await makeCompleteSet())
  const write = ([name, bytes]: readonly [string, Uint8Array]) =>
    writeFileSync(join(folder, 'submissions/2023', name), bytes)
  forms.slice(0, 3).forEach(write)
  expect(await states()).toMatchObject({
    'bao-cao-ket-qua': 'begun',
    'gui-bieu': 'done',
    'nhan-bao-cao': 'late',
    'don-doc': 'open',
  })
  expect(await home()).toContain('3/14 cơ quan đã báo cáo đủ')
  // Who sends late has sent: thirteen in time, one four days behind.
  for (const [name, bytes] of forms)
    write([name.includes('so-y-te') ? name.replace('12-14', '12-19') : name, bytes])
  expect(await states()).toMatchObject({ 'nhan-bao-cao': 'done', 'don-doc': 'done', 'bao-cao-nam': 'open' })

  appendFileSync(
    join(folder, 'activities/2023.yaml'),
    'done:\n  - { duty: bao-cao-nam, on: 2023-12-28, number: 9/MẪU }\n',
  )
  expect(await states()).toMatchObject({ 'bao-cao-nam': 'done' })
  expect(part(await home(), 'Việc cần làm')).not.toContain('papi report 2023')
})

it('go on with last year until its results are out', async () => {
  const january = { year: 2026, month: 1, day: 10 }
  const text = await home(january)
  expect(text).toContain('Kết quả PAPI mới nhất: 2024.')
  expect(part(text, 'Việc cần làm')).toContain('papi report 2025 --results 2024')
  expect(part(text, 'Việc cần làm')).toContain('papi report 2021-2025')
  expect(part(text, 'Việc cần làm')).not.toContain('papi results import')
  expect(part(text, 'Sắp tới')).toContain('papi results import TỆP --year 2025')
  // In 2024 the results of 2023 are there: 2023 is behind.
  expect(await home({ year: 2024, month: 1, day: 10 })).not.toContain('papi report 2023')
  // Long after the plan, its last calendar year is shown.
  expect(await home({ year: 2030, month: 7, day: 1 })).toContain('chưa có PAPI 2025')
})

it('take today for the year, and the years of the plan for its bounds', async () => {
  expect(await states([], { year: 2022, month: 1, day: 1 })).toEqual(
    await states(['2022'], { year: 2022, month: 1, day: 1 }),
  )
  expect(await states([], { year: 2040, month: 1, day: 1 })).toEqual(
    await states(['2026'], { year: 2040, month: 1, day: 1 }),
  )
  for (const asked of ['2020', '2027']) expect((await runPapi(['calendar', asked], { folder })).exit).toBe(2)
})

it('say what is wrong with the workspace instead of a calendar', async () => {
  appendFileSync(join(folder, 'calendar.yaml'), 'x: 1\n')
  for (const words of [[], ['calendar']]) {
    const { exit, talk, out } = await runPapi(words, { folder })
    expect([exit, out]).toEqual([1, ''])
    expect(talk).toContain('calendar.yaml')
  }
})

it('are empty where calendar.yaml has no duties, as in older workspaces', async () => {
  writeFileSync(join(folder, 'calendar.yaml'), 'source: mẫu\nholidays: []\n')
  expect(await states()).toEqual({})
  const { out, exit } = await runPapi([], { folder })
  expect([exit, out]).toEqual([0, expect.stringContaining('papi upgrade')])
})

it('are for workspaces: elsewhere papi shows its commands, and says what it does not read', async () => {
  const elsewhere = join(folder, '..')
  const shown = await runPapi([], { folder: elsewhere })
  expect([shown.exit, shown.talk]).toEqual([0, ''])
  expect(shown.out).toBe((await runPapi(['--help'], { folder: elsewhere })).out)
  mkdirSync(join(elsewhere, 'submissions'))
  const warned = await runPapi([], { folder: elsewhere })
  expect([warned.out, warned.talk]).toEqual([shown.out, expect.stringContaining('folder-not-used')])
  const refused = await runPapi(['-C', 'submissions'], { folder: elsewhere })
  expect([refused.exit, refused.out, refused.talk]).toEqual([1, '', expect.stringContaining('no-workspace')])
})

it('are the same bytes every time', async () => {
  const [first, second] = [await home(), await home()]
  expect(first).toBe(second)
})

it('keep what is left of the last year of the plan once its results are there', async () => {
  writeFileSync(join(folder, 'results/2025.xlsx'), bytes34)
  const day = { year: 2026, month: 5, day: 20 }
  expect(await home(day)).toContain('papi report 2021-2025')
  await runPapi(['record', 'tong-ket', '2025', '--date', '2026-05-20'], { folder, io: io(day) })
  expect(await home(day)).not.toContain('papi report 2021-2025')
})
