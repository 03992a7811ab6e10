import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { insightPages } from '../../src/progress/insight/pages.ts'
import { measureText } from '../../src/render/terminal-text.ts'
import { root, runPapi } from '../run-papi.ts'
import { ioWith, makeBytes, mixedAnswers, submissionsOf } from '../submissions/sample-submissions.ts'

const json = async (...words: string[]) => JSON.parse((await runPapi([...words, '--format', 'json'])).out)

const rowsOf = (csv: string): readonly string[] => csv.split('\r\n').filter(Boolean)

const questions = [
  ['reach', '2023'],
  ['reach', '2024', '--to', '2025'],
  ['reach', '2023', '--code', '6.1'],
  ['reach', '2023', '--rank', '5'],
  ['what-if', '2023', '6.1=1,9', '7.2=+0.1'],
  ['what-if', '2023', '7.2=+0.1', '--others', 'trend'],
  ['outlook'],
  ['peers'],
  ['peers', '2023', '--code', '6.1'],
  ['agency', 'so-y-te'],
  ['sure', '2023'],
]

describe.each(questions.map((words) => [words.join(' '), words] as const))('papi %s', (_, words) => {
  it.each([
    ['vi', 80],
    ['vi', 100],
    ['en', 120],
  ] as const)('fits the screen (%s, %i columns)', async (language, width) => {
    const { out, talk, exit } = await runPapi(['--lang', language, ...words], { width })
    expect({ talk, exit }).toEqual({ talk: '', exit: 0 })
    expect(out.normalize('NFC')).toBe(out)
    for (const line of out.split('\n')) expect(measureText(line)).toBeLessThanOrEqual(width)
    // Three choices of up to a dozen steps each are the longest answer.
    expect(out.split('\n').length).toBeLessThanOrEqual(75)
    expect(out).not.toMatch(/undefined|NaN|Infinity|null/)
  })

  it('has JSON and CSV', async () => {
    expect(await json(...words)).toMatchObject({
      version: 2,
      command: expect.stringMatching(new RegExp(`^${words[0]}`)),
    })
    const rows = rowsOf((await runPapi([...words, '--format', 'csv'])).out)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.join('\n')).not.toMatch(/undefined|NaN|\[object/)
  })
})

it('gives the same answer every time, also where it draws at random', async () => {
  const [first, again] = await Promise.all([json('sure', '2023'), json('sure', '2023')])
  expect(again).toEqual(first)
})

describe('papi what-if', () => {
  const ask = (...words: string[]) => runPapi(['what-if', '2023', ...words])

  it('takes gains, losses and scores, with point or comma', async () => {
    const { rows } = await json('what-if', '2023', '7.2=-0.1', '6,1=1,9')
    const after = Object.fromEntries(
      rows.map(({ code, score }: { code: string; score: number }) => [code, score]),
    )
    expect(after).toMatchObject({ '7.2': 1.5225032, '6.1': 1.9 })
  })

  it("takes an item of the plan for the indicator that measures it: 6.3.2 is 6.3-road's", async () => {
    const { rows } = await json('what-if', '2023', '6.3.2=+0.1')
    expect(rows.map(({ code }: { code: string }) => code)).toEqual(['6.3-road', '6.3.2'])
  })

  it('refuses what cannot be, all at once', async () => {
    const { out, talk, exit } = await ask('6.1=9', '9.9=1', '7.2', '7.1=+0.1', '7.1=1', '5.2=1', '0-se=1')
    expect({ out, exit }).toEqual({ out: '', exit: 2 })
    for (const part of [
      'mã 6.1: 9 nằm ngoài thang điểm',
      'thang điểm năm 2023: từ 0,25 đến 2,50',
      'PAPI 2023 không đo mã "9.9"',
      'không hiểu "7.2"',
      'mã 7.1 được ghi hai lần',
      'PAPI 2023 không đo mã "5.2"',
      'PAPI 2023 không đo mã "0-se"',
    ])
      expect(talk).toContain(part)
  })

  it('knows that 3.2 cannot pass 1,0725 since 2021', async () => {
    const { talk, exit } = await runPapi(['what-if', '2024', '3.2=2.0'])
    expect(exit).toBe(2)
    expect(talk).toContain('mã 3.2: 2 nằm ngoài thang điểm')
    expect(talk).toContain('thang điểm năm 2024: từ 0,33 đến 1,0725')
    expect((await runPapi(['what-if', '2020', '3.2=2.0'])).exit).toBe(0)
  })

  it('explains a dimension that contradicts its parts', async () => {
    const { talk, exit } = await ask('6=7.9', '6.1=+0.1')
    expect(exit).toBe(2)
    expect(talk).toContain('Chỉ số 6 đặt là 7,9')
    expect(talk).toContain('7,9485813')
    expect(talk).toContain('0,001')
  })

  it('says of a dimension that was set alone that its parts do not make it', async () => {
    expect((await ask('7=3')).out).toContain('Mã 7 được đặt trực tiếp')
    expect((await ask('7=+0')).out).not.toContain('đặt trực tiếp')
  })

  it('knows no trend without the year before', async () => {
    const { talk, exit } = await runPapi(['what-if', '2018', '7.2=+0.1', '--others', 'trend'])
    expect(exit).toBe(2)
    expect(talk).toContain('2017')
  })
})

describe('papi reach', () => {
  it('finds with papi what-if that each choice of steps suffices', async () => {
    type Chosen = { choice: number; code: string; step: { score: number } }
    const { choices } = await json('reach', '2024', '--group', '1')
    expect(choices.at(-1).choice).toBe(3)
    for (const number of [1, 2, 3]) {
      const chosen = choices.filter(({ choice }: Chosen) => choice === number)
      const scores = chosen.map(({ code, step }: Chosen) => `${code}=${step.score}`)
      const { rows } = await json('what-if', '2024', ...scores)
      expect(rows[0]).toMatchObject({ code: '0', group: 1, actual: { group: 2 } })
    }
  })

  it.each([
    [['--code', '5.2'], 'PAPI 2023 không đo mã "5.2"'],
    [
      ['--code', '4.2'],
      'không có chỉ tiêu năm 2023 của mã 4.2: bản Kế hoạch đang dùng thiếu dòng TT 4 của Biểu',
    ],
    [['--code', '6.1', '--group', '1'], 'mã 6.1 không chia nhóm'],
    [['--rank', '5', '--group', '1'], 'không dùng cùng nhau'],
    [['--rank', '0'], '"0" không phải là thứ hạng'],
    [['--rank', '62'], 'chỉ 61 tỉnh, thành phố có điểm'],
    [['--to', '2030'], 'năm 2030 nằm ngoài giai đoạn 2021-2025'],
  ])('refuses %j', async (options, words) => {
    const { out, talk, exit } = await runPapi(['reach', '2023', ...options])
    expect({ out, exit }).toEqual({ out: '', exit: 2 })
    expect(talk.replace(/\s+/g, ' ')).toContain(words)
  })

  it('needs the results of the year', async () => {
    const { talk, exit } = await runPapi(['reach', '2025'])
    expect(exit).toBe(1)
    expect(talk).toContain('chưa có kết quả PAPI 2025')
  })

  it('goes down where less is better', async () => {
    const { out } = await runPapi(['reach', '2023', '--code', '6.3-unclean-water', '--rank', '30'])
    expect(out).toContain('cần giảm 0,00')
    expect(out).toMatch(/30\/61 .* -0,00/)
  })

  it('says that a target is met', async () => {
    const { out } = await runPapi(['reach', '2023', '--code', '5.1'])
    expect(out).toContain('đã đạt hạng 30, chỉ tiêu năm 2023')
  })
})

describe('papi sure', () => {
  it('says that there is no interval, and never that a change is real without one', async () => {
    const { out } = await runPapi(['sure', '2024'])
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Nguồn không có khoảng tin cậy của PAPI 2024 (đến nay chỉ có các năm 2019, 2022, 2023)',
    )
    expect(out).not.toMatch(/tăng rõ|giảm rõ/)
  })
})

describe('papi agency', () => {
  it('shows what was reported of each task, when a form is there', async () => {
    const files = { '2023-12-14-so-noi-vu.xlsx': await makeBytes('so-noi-vu', mixedAnswers, 2023, 2022) }
    const io = ioWith(submissionsOf(2023), files)
    const { out } = await runPapi(['agency', 'so-noi-vu', '--year', '2023'], { io })
    expect(out).toContain('Nhiệm vụ (5); năm 2023 đã báo cáo 5')
    expect(out).toMatch(/ 1\.2-1 {2}\[đang thực hiện\] Sửa đổi, bổ sung/)
    expect(out).toMatch(/ 1\.2-2 {2}\[thường xuyên\]/)
    for (const line of out.split('\n')) expect(measureText(line)).toBeLessThanOrEqual(80)
    const { tasks } = JSON.parse(
      (await runPapi(['agency', 'so-noi-vu', '--year', '2023', '--format', 'json'], { io })).out,
    )
    expect(tasks[0]).toMatchObject({ id: '1.2-1', reports: [{ by: 'so-noi-vu', status: 'in-progress' }] })
  })

  it('knows a name by its spellings, and suggests for others', async () => {
    expect((await json('agency', 'Sở TT&TT')).agency.id).toBe('so-thong-tin-va-truyen-thong')
    const { talk, exit } = await runPapi(['agency', 'so-xyz'])
    expect(exit).toBe(2)
    expect(talk).toContain('không có cơ quan chủ trì "so-xyz"')
  })

  it('says who took over, and how sure that is', async () => {
    const io = { today: () => ({ year: 2025, month: 12, day: 1 }) }
    const { out } = await runPapi(['agency', 'so-thong-tin-va-truyen-thong'], { io })
    expect(out).toContain('28/02/2025')
    expect(out).toMatch(/chưa xác\s+nhận/)
  })
})

describe('papi explain', () => {
  it.each(insightPages)('$name states definition, method, limits and source', async ({ name }) => {
    const { out, exit } = await runPapi(['explain', name])
    expect(exit).toBe(0)
    for (const head of ['Định nghĩa', 'Cách tính', 'Giới hạn', 'Nguồn']) expect(out).toContain(`\n${head}\n`)
    for (const line of out.split('\n')) expect(measureText(line)).toBeLessThanOrEqual(80)
  })

  it('has a page for each of these commands', () => {
    const source = readFileSync(join(root, 'src/command-line/insight-commands.ts'), 'utf8')
    const names = [...source.matchAll(/command\('([a-z-]+)'/g)].map(([, name]) => name)
    expect(names.toSorted()).toEqual(insightPages.map(({ name }) => name).toSorted())
  })
})
