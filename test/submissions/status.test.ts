import { beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../src/commands/outcome.ts'
import { type StatusOptions, showStatus } from '../../src/commands/status.ts'
import { systemIo } from '../../src/io.ts'
import { measureText } from '../../src/render/terminal-text.ts'
import { readCells, readParts } from '../render/xlsx-parts.ts'
import { root } from '../run-papi.ts'
import { changed, ioWith, makeBytes, mixedAnswers, submissionsOf } from './sample-submissions.ts'

const contextOf = (files: Readonly<Record<string, Uint8Array>>, year = 2023, width = 80): Context => ({
  io: {
    ...systemIo,
    today: () => ({ year: 2023, month: 12, day: 22 }),
    ...ioWith(submissionsOf(year), files),
  },
  folder: root,
  workspace: 'data',
  language: 'vi',
  terminal: { width, colour: false },
})

let partial: Readonly<Record<string, Uint8Array>> = {}
beforeAll(async () => {
  partial = {
    '2023-12-13-so-y-te.xlsx': await makeBytes('so-y-te', undefined, 2023, 2022),
    '2023-12-14-so-noi-vu.xlsx': await makeBytes('so-noi-vu', mixedAnswers, 2023, 2022),
    '2023-12-20-so-y-te.xlsx': await makeBytes(
      'so-y-te',
      changed(({ key, ref }) => (ref === '6.1-2' && (key === 'status' || key === 'doneOn') ? '' : undefined)),
      2023,
      2022,
    ),
    'ghi-chu.xlsx': new TextEncoder().encode('<html>'),
    'phuong-mau.xlsx': await makeBytes('ubnd-cap-xa', undefined, 2023, 2022),
    'so-tu-phap.xlsx': await makeBytes(
      'so-tu-phap',
      changed(({ key }) => (key === 'doneOn' ? '' : undefined)),
      2023,
      2022,
    ),
  }
})

const status = (options: Partial<StatusOptions> = {}, files = partial, width = 80) =>
  showStatus(contextOf(files, 2023, width), 2023, {
    format: 'text',
    deadline: { year: 2023, month: 12, day: 15 },
    ...options,
  })

describe('papi status', () => {
  it('shows who has answered, counts last', async () => {
    const { text = '' } = await status()
    expect(text).toBe(`Tình hình gửi báo cáo năm 2023 theo Kế hoạch số 179/KH-UBND
Hạn gửi: 15/12/2023, đã qua 5 ngày làm việc. Chưa có ngày nghỉ lễ năm 2023 trong
calendar.yaml: chỉ trừ thứ bảy, chủ nhật.

Theo cơ quan (nhiệm vụ có tình trạng/được giao)
· Sở Thông tin và Truyền thông                0/7  chưa báo cáo
✓ Sở Nội vụ                                   5/5  đã báo cáo
    nhận 14/12/2023, đúng hạn
    3 đang thực hiện, 1 thường xuyên, 1 chưa thực hiện
    data/submissions/2023/2023-12-14-so-noi-vu.xlsx
· Sở Tài chính                                0/2  chưa báo cáo
· Sở Lao động, Thương binh và Xã hội          0/2  chưa báo cáo
· Sở Tài nguyên và Môi trường                0/13  chưa báo cáo
· Thanh tra Thành phố                         0/2  chưa báo cáo
✗ Sở Tư pháp                                  0/2  đã nhận nhưng chưa dùng được
    đã nhận, cần gửi lại: trang "Nhiệm vụ", ô K10:K11: ghi "Hoàn thành" nhưng
    chưa có ngày hoàn thành (so-tu-phap.xlsx)
· Văn phòng UBND Thành phố                    0/4  chưa báo cáo
– Sở Y tế                                     5/6  báo cáo chưa đủ
    nhận 13/12/2023, đúng hạn; bản sau nhận 20/12/2023
    5 hoàn thành, 1 chưa rõ tình trạng
    chưa trả lời: 6.1-2
    01 dòng có nội dung nhưng chưa chọn tình trạng: trang "Nhiệm vụ", ô L11
    data/submissions/2023/2023-12-20-so-y-te.xlsx
· Sở Giáo dục và Đào tạo                      0/4  chưa báo cáo
· Sở Công Thương                              0/2  chưa báo cáo
· Sở Giao thông vận tải                       0/2  chưa báo cáo
· Sở Xây dựng                                 0/4  chưa báo cáo
· Công an Thành phố                           0/4  chưa báo cáo

UBND cấp huyện: 0/30 đã gửi (quận 0/12, huyện 0/17, thị xã 0/1)

Theo chỉ số nội dung
1. Tham gia của người dân ở cấp cơ sở
   4/6: 2 đang thực hiện, 1 thường xuyên, 1 chưa thực hiện, 2 chưa rõ tình trạng
2. Công khai, minh bạch trong hoạch định chính sách
   0/9: 9 chưa rõ tình trạng
3. Trách nhiệm giải trình với người dân
   1/5: 1 đang thực hiện, 4 chưa rõ tình trạng
4. Kiểm soát tham nhũng trong khu vực công
   không có nhiệm vụ trong Biểu
5. Thủ tục hành chính công
   0/4: 4 chưa rõ tình trạng
6. Cung ứng dịch vụ công
   5/22: 5 hoàn thành, 17 chưa rõ tình trạng
7. Quản trị môi trường
   0/8: 8 chưa rõ tình trạng
8. Quản trị điện tử
   0/5: 5 chưa rõ tình trạng

Tệp không dùng
ghi-chu.xlsx (chưa rõ đơn vị gửi): đã nhận, cần gửi lại: tệp là trang HTML,
  không phải bảng tính .xlsx
so-tu-phap.xlsx (Sở Tư pháp): đã nhận, cần gửi lại: trang "Nhiệm vụ", ô
  K10:K11: ghi "Hoàn thành" nhưng chưa có ngày hoàn thành
2023-12-13-so-y-te.xlsx: đã có biểu sau là 2023-12-20-so-y-te.xlsx

2023: 14 cơ quan: 1 đã báo cáo, 1 báo cáo chưa đủ, 1 đã nhận nhưng chưa dùng
được, 11 chưa báo cáo. UBND cấp huyện: 0/30 đã gửi (quận 0/12, huyện 0/17, thị
xã 0/1). 1 đơn vị khác đã gửi. 59 nhiệm vụ: 5 hoàn thành, 3 đang thực hiện, 1
thường xuyên, 1 chưa thực hiện, 49 chưa rõ tình trạng.
`)
  })

  it.each([60, 80, 120])('fits %i columns', async (width) => {
    for (const text of [
      (await status({}, partial, width)).text ?? '',
      (await showStatus(contextOf({}, 2025, width), 2025, { format: 'text' })).text ?? '',
    ])
      for (const line of text.split('\n')) expect(measureText(line)).toBeLessThanOrEqual(width)
  })

  it('names what it cannot use, and why, as warnings', async () => {
    const { diagnostics } = await status()
    expect(diagnostics.map(({ code, severity, place }) => [severity, code, place.file])).toEqual([
      ['warning', 'submission-incomplete', 'data/submissions/2023/2023-12-20-so-y-te.xlsx'],
      ['warning', 'submission-held-back', 'data/submissions/2023/ghi-chu.xlsx'],
      ['warning', 'submission-held-back', 'data/submissions/2023/so-tu-phap.xlsx'],
    ])
    expect(diagnostics[2]?.notes?.[0]?.message.vi).toMatch(/^trang "Nhiệm vụ", ô [A-Z]+\d+:[A-Z]+\d+: /)
  })

  it('gives the same to programs', async () => {
    const { text = '' } = await status({ format: 'json' })
    const found = JSON.parse(text)
    expect(Object.keys(found).slice(0, 4)).toEqual(['version', 'command', 'plan', 'year'])
    expect(found).toMatchObject({ version: 2, plan: '179/KH-UBND', year: 2023, deadline: '2023-12-15' })
    expect(found.agencies.find(({ id }: { id: string }) => id === 'so-y-te')).toMatchObject({
      name: 'Sở Y tế',
      status: 'partly',
      files: ['data/submissions/2023/2023-12-20-so-y-te.xlsx'],
      receivedOn: '2023-12-13',
      replacedOn: '2023-12-20',
      workingDaysLate: 0,
      taskCounts: { done: 5, inProgress: 0, ongoing: 0, notStarted: 0, withoutAnswer: 1, total: 6 },
    })
    expect(found.dimensions).toHaveLength(8)
    expect(found.tasks).toHaveLength(59)
    expect(found.summary).toMatchObject({
      agencies: 14,
      answered: 1,
      late: 0,
      partly: 1,
      heldBack: 1,
      notAnswered: 11,
    })
  })

  it('writes a workbook', async () => {
    const { files = [] } = await status({ format: 'xlsx', out: 'ra' })
    expect(files.map(({ path }) => path.slice(root.length))).toEqual(['/ra/tinh-hinh-bao-cao-2023.xlsx'])
    const bytes = files[0]?.bytes ?? new Uint8Array()
    const names = [...(readParts(bytes)['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)]
    expect(names.map(([, name]) => name)).toEqual([
      'Mục lục',
      'Cơ quan',
      'UBND cấp huyện theo loại',
      'UBND cấp huyện',
      'Chỉ số nội dung',
      'Nhiệm vụ',
      'Tệp không dùng',
    ])
    const cells = [...readCells(bytes, 2).values()]
    expect(cells.some(({ text }) => text === 'Báo cáo chưa đủ')).toBe(true)
    expect(cells.some(({ number }) => number === 13)).toBe(true)
  })

  it('tells of nothing while nothing came, and reads nothing', async () => {
    const { text = '', diagnostics } = await status({ deadline: undefined }, {})
    expect(diagnostics).toEqual([])
    expect(text).toContain('Hạn gửi: chưa đặt')
    expect(text.replace(/\s+/g, ' ').trimEnd()).toMatch(
      / 2023: 14 cơ quan: 14 chưa báo cáo\. UBND cấp huyện: 0\/30 đã gửi \(quận 0\/12, huyện 0\/17, thị xã 0\/1\)\. 59 nhiệm vụ: 59 chưa rõ tình trạng\.$/,
    )
  })

  it('counts down to a deadline that lies ahead', async () => {
    const { text = '' } = await status({ deadline: { year: 2023, month: 12, day: 29 } }, {})
    expect(text).toContain('Hạn gửi tiếp theo: 29/12/2023 (báo cáo năm 2023), còn 5 ngày làm việc.')
  })

  it.each([
    ['a year outside the plan', 2031, {}, 2, 'usage'],
    ['a folder that is not there', 2023, { submissions: 'khong-co' }, undefined, 'submissions-missing'],
  ])('refuses %s', async (_, year, options, exit, code) => {
    const refused = await showStatus(contextOf({}), year, { format: 'text', ...options })
    expect(refused.exit).toBe(exit)
    expect(refused.text).toBeUndefined()
    expect(refused.diagnostics.map((one) => one.code)).toEqual([code])
  })
})
