import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Io } from '../../src/io.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { io34 } from '../results/sample-34.ts'
import { runPapi } from '../run-papi.ts'
import { comparisons } from './never-said.ts'
import { withCriteria } from './sample-activities.ts'

// A SAMPLE edition of 34 provinces after the editions of 63, Hà Nội last in 7.2: no document compares across the two.

const folder = mkdtempSync(join(tmpdir(), 'papi-frames-'))
vi.setConfig({ testTimeout: 120_000 })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
const draft = async (words: string, io: Partial<Io> = io34): Promise<string> => {
  const out = join(folder, String(count++))
  const format = words.includes('--format') ? [] : ['--format', 'md']
  const { exit, talk } = await runPapi([...words.split(' '), ...format, '--out', out], { io })
  if (exit !== 0) throw new Error(talk)
  const texts = readdirSync(out).map((name) => {
    const bytes = readFileSync(join(out, name))
    if (!name.endsWith('.xlsx')) return new TextDecoder().decode(bytes)
    const { value } = readWorkbook(bytes, name)
    return (value?.sheets ?? []).map((sheet) => JSON.stringify(sheet)).join('\n')
  })
  return texts.join('\n')
}

describe('documents of 2025', () => {
  it.each([
    'report 2025',
    'report 2025 --format xlsx',
    'report 2025 --as ubnd',
    'report 2025 --all-agencies',
    'results report 2025',
    'letter request 2025',
    'plan 2026',
    'brief 2025',
    'brief 2025 --agency so-tai-nguyen-va-moi-truong',
    'report commend 2025',
    'report inspections 2025',
    'report communication 2025',
  ])('papi %s compares nothing across the frames', async (words) => {
    const text = await draft(words, words.includes('commend') ? withCriteria(io34) : io34)
    expect(text.length).toBeGreaterThan(500)
    for (const pattern of comparisons) expect(text).not.toMatch(pattern)
  })

  it.each([
    [
      'vi',
      'năm 2025 không có nội dung phải giải trình: kết quả PAPI 2025 không so được với chỉ tiêu (xếp trong 34 tỉnh, thành phố, trước đó trong 63)',
    ],
    [
      'en',
      '2025 has nothing to explain: PAPI 2025 cannot be held against the targets (then among 63, now among 34 provinces)',
    ],
  ])('ask nobody to explain, in %s', async (language, words) => {
    const out = join(folder, String(count++))
    const { exit, talk } = await runPapi(['letter', 'explain', '2025', '--lang', language, '--out', out], {
      io: io34,
    })
    expect(exit).toBe(2)
    expect(talk.replace(/\s+/g, ' ')).toContain(words)
    expect(existsSync(out)).toBe(false)
    // 9 of 23 targets of 2024 were met, among 61: the letter on the others goes out as before.
    expect(await draft('letter explain 2024')).toMatch(/; 14 nội dung chưa đạt chỉ tiêu/)
  })

  it('print both numbers and where each stands', async () => {
    const text = await draft('report 2025')
    expect(text).toContain('Chỉ tiêu (trong 63) | PAPI 2024 | PAPI 2025 |')
    expect(text).toMatch(/\| Chất lượng không khí \| .* \| 40 \| 61\/61 \| 34\/34 \| cuối bảng \|/)
    // 32 of the 60 others in 2024: 53 %.
    expect(text).toContain('năm 2024 bằng hoặc cao hơn 53% số địa phương còn lại')
    expect(text).toContain(
      'không tính bình quân số bậc tăng mỗi năm, vì thứ hạng xếp trong 34 tỉnh, thành phố',
    )
  })

  it('rank the place among the 11 that no merger touched', async () => {
    for (const words of ['report 2025', 'results report 2025'])
      expect(await draft(words)).toMatch(
        /Trong 11 tỉnh, thành phố không sắp xếp \(Hà Nội, .*Cao Bằng.*\), Hà Nội xếp thứ \d+\/11; PAPI 2024: 7\/11\./,
      )
  })

  it('propose nobody for commendation', async () => {
    const text = await draft('report commend 2025', withCriteria(io34))
    expect(text).toContain('không có cơ quan chủ trì nào đủ điều kiện đề nghị')
  })
})

it.each([
  ['plan 2026', io34],
  ['plan 2026 --results 2024', {}],
] as const)('invents no goal for a year after the plan: papi %s', async (words, io) => {
  const text = await draft(words, io)
  expect(text).toContain('đặt đến năm 2025; mục tiêu năm 2026: \\[…\\].')
  expect(text).toContain('đặt trong 34 tỉnh, thành phố (Kế hoạch số 179/KH-UBND đặt trong 63)')
  expect(text).toContain('Kế hoạch kết thúc năm 2025: mục tiêu, chỉ tiêu năm 2026 để trống')
  expect(text).not.toMatch(/Phấn đấu|Giữ vững vị trí|đứng trong nhóm các tỉnh|theo Biểu giao nhiệm vụ kèm/)
})

it('shows both frames in the report on the period, and no verdict in the second', async () => {
  const text = await draft('report 2021-2025')
  const years = text.match(/^\| 20\d\d \| \d.*$/gm)?.filter((line) => line.split('|').length === 9) ?? []
  expect(years.map((line) => line.split(' | ').slice(2).join(' | '))).toEqual([
    '48/63 | 4 | – | -1,1479 | – |',
    '9/60 | 1 | tăng 39 bậc | +2,0387 | 18/23 |',
    '12/61 | 1 | giảm 03 bậc | +1,5626 | 15/23 |',
    '15/61 | 1 | giảm 03 bậc | +1,5392 | 12/23 |',
    '29/61 | 2 | giảm 14 bậc | +0,3410 | 9/23 |',
    expect.stringMatching(
      /^\d+\/34 \| \d \| không so sánh trực tiếp được \| [+-]\d,\d{4} \| không đánh giá \|$/,
    ),
  ])
  expect(text).toMatch(
    /năm 2025 xếp thứ \d+\/34, thuộc nhóm \d, không so sánh trực tiếp được với các năm trước\./,
  )
  expect(text).not.toMatch(/bình quân (tăng|giảm)|(đạt|vượt) mục tiêu/)
  expect(text).toContain(
    '7.2. Chất lượng không khí | Sở TN&MT | 59 | 37/60 | 55 | **60/63** | 50 | **61/61** | 45 | **61/61** | 40 | 34/34 | 1/4 |',
  )
})

it('draws a line of its own for each frame, and no target beside the second', async () => {
  const text = await draft('report 2025 --agency so-y-te')
  expect(text).toContain('**6.1. Y tế công lập: năm 2025 xếp thứ')
  expect(text).toMatch(
    /\*\*6\.1\. Y tế công lập: năm 2025 xếp thứ \d+\/34, không so sánh trực tiếp được với các năm trước\*\*/,
  )
  expect(text).toMatch(/^\| 2024 \| 61\/61 \| \| 35 \| 61 \|\n\| 2025 \| \| \d+\/34 \| \| 34 \|$/m)
})

it('changes nothing in the documents of the years before', async () => {
  for (const words of ['report 2024', 'results report 2023', 'brief 2024'])
    expect(await draft(words)).toBe(await draft(words, {}))
})
