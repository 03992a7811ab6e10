import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Io } from '../../src/io.ts'
import { systemIo } from '../../src/io.ts'
import { runPapi } from '../run-papi.ts'
import { ioWith } from '../submissions/sample-submissions.ts'
import { withFullSample } from './sample-full.ts'

// The documents beside the annual report, as the director reads them.

const folder = mkdtempSync(join(tmpdir(), 'papi-other-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
const draft = async (words: string, io: Partial<Io> = {}): Promise<string> => {
  const out = join(folder, String(count++))
  const { exit, talk } = await runPapi([...words.split(' '), '--format', 'md', '--out', out], { io })
  if (exit !== 0) throw new Error(talk)
  const name = readdirSync(out).find((one) => !one.startsWith('phieu-soat')) ?? ''
  return readFileSync(join(out, name), 'utf8')
}

/** SAMPLE (MẪU): 600 inspections of three kinds at 600 units, every fifth finding still open after its day. */
const manyInspections = [
  'year: 2023',
  'inspections:',
  ...Array.from({ length: 600 }, (_, index) => {
    const of = index % 3
    const by = ['so-noi-vu', 'thanh-tra-thanh-pho', 'van-phong-ubnd-thanh-pho'][of]
    const remedied = index % 5 ? ', remedied: { on: 2023-06-20, how: đã làm lại }' : ''
    return `  - { id: kt-${index}, kind: thematic, by: ${by}, units: [UBND phường Mẫu ${index}], title: Kiểm tra mẫu ${of + 1}, from: 2023-05-08, findings: [{ text: tồn tại mẫu ${of + 1}, due: 2023-07-31${remedied} }] }`
  }),
].join('\n')

const withMany = ioWith(
  join(import.meta.dirname, '../../data/activities'),
  { '2023.yaml': new TextEncoder().encode(manyInspections) },
  systemIo,
)

it('tells of 600 inspections by theme, with those that let their day pass', async () => {
  const text = await draft('report inspections 2023', withMany)
  expect(text).toContain('Trong năm đã tiến hành 600 cuộc kiểm tra tại 600 đơn vị')
  expect(text).toContain('Kiểm tra mẫu 1 (Sở Nội vụ; 200 cuộc, 200 đơn vị)')
  expect(text).toContain('600 tồn tại, hạn chế')
  expect(text).toContain('480 đã khắc phục, 120 quá hạn chưa khắc phục')
  // 200 units a theme, 40 of them late: six by name.
  expect(text.match(/ và 34 đơn vị khác/g)).toHaveLength(6)
  expect(text.split('\n').length).toBeLessThan(90)
})

describe('the brief', () => {
  it('has the eight dimensions by rank, what happened, and who decides what', async () => {
    const text = await draft('brief 2024')
    const rows = text.split('\n').filter((line) => /^\| [^|]+ \| \d,\d{4} \| [+-]/.test(line))
    expect(rows.map((line) => line.split(' | ')[4])).toEqual([
      '2/61',
      '8/61',
      '15/61',
      '20/61',
      '29/61',
      '43/61',
      '48/61',
      '**61/61**',
    ])
    // 2,8726 less the mean of the 61 provinces, 3,6402.
    expect(rows[7]).toContain('| -0,7676 |')
    expect(text).toContain('Giáo dục tiểu học công lập giảm 0,2437 điểm')
    expect(text).toContain(
      '| 1. Giao một Phó Chủ tịch chỉ đạo cải thiện 03 nội dung đứng cuối cả nước | Chủ tịch UBND Thành phố |',
    )
    expect(text.match(/^\| \d\. /gm)).toHaveLength(3)
  })

  it('tells an agency what is left to do', async () => {
    const text = await draft('brief 2024 --agency so-y-te', await withFullSample(2024))
    expect(text).toContain(
      '| Y tế công lập | 35 | 59/61 | **61/61** | 1,6863 | -0,2589 | chưa đạt, thiếu 26 bậc |',
    )
    expect(text).toMatch(/^\| 1\. Y tế công lập: .* \| Sở Y tế \|/m)
  })
})

it('sets the content of an agency beside the country and other cities', async () => {
  const text = await draft('report 2024 --agency so-y-te', await withFullSample(2024))
  expect(text).toContain('Kính gửi: Ủy ban nhân dân thành phố Hà Nội (qua Sở Nội vụ)')
  expect(text).toContain(
    'Điểm giảm 04 năm liên tiếp (năm 2020 đạt 1,9424 điểm); thấp hơn mức trung bình cả nước 0,2589 điểm.',
  )
  expect(text).toContain('Tây Ninh từ thứ 60/61 lên thứ 39/61 (tăng 0,2590 điểm)')
  expect(text).toContain('| 2024 | 35 | 61/61 | 1,6863 | 1,9452 |')
  expect(text).not.toMatch(/Nhiệm vụ 6\.1-\d|\(6\.1\)/)
})

it('says nothing of causes and proposals that no agency gave', async () => {
  const text = await draft('report 2024 --agency so-y-te')
  expect(text).not.toMatch(/NGUYÊN NHÂN|ĐỀ XUẤT|không có đề xuất/)
})

it('opens the report on the period with its arc', async () => {
  const text = await draft('report 2021-2025')
  expect(text).toContain(
    'Trước khi có Kế hoạch số 179/KH-UBND, Thành phố xếp thứ 48/63 (năm 2020), thuộc nhóm 4. Năm 2021 tăng, lên thứ 9/60, thuộc nhóm 1; ba năm 2022 - 2024 giảm liên tục, còn thứ 29/61, thuộc nhóm 2.',
  )
  expect(text).toContain(
    'số nội dung đạt chỉ tiêu giảm dần: 18 nội dung năm 2021, 15 nội dung năm 2022, 12 nội dung năm 2023, 09 nội dung năm 2024.',
  )
  expect(text).toContain('từ thứ 22/63 năm 2020 lên thứ 2/61 năm 2024')
})
