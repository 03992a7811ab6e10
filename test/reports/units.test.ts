import { beforeAll, describe, expect, it } from 'vitest'
import { draftDocument } from '../../src/commands/draft.ts'
import type { Outcome } from '../../src/commands/outcome.ts'
import { writePage } from '../../src/commands/page.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { contextFor, makeSentUnits } from '../submissions/sample-units.ts'

// What documents of 2025 say of the 126 units. SAMPLE answers: nobody reported any of this.

let sent: Readonly<Record<string, Uint8Array>> = {}
beforeAll(async () => {
  sent = await makeSentUnits()
})

const textOf = ({ files = [] }: Outcome, end: string): string =>
  new TextDecoder().decode(files.find(({ path }) => path.endsWith(end))?.bytes)

const draft = (id: 'annual-report' | 'remind-letter', files = sent) =>
  draftDocument(contextFor(files), id, 2025, {
    formats: id === 'annual-report' ? ['md', 'xlsx'] : ['md'],
    out: '/nowhere',
    ...(id === 'annual-report' && { results: 2024 }),
  })

describe('the report of 2025', () => {
  it('counts units by kind and names the exceptions; the workbook has them all', async () => {
    const outcome = await draft('annual-report')
    expect(textOf(outcome, 'papi-2025.md')).toContain(
      'Có 3/126 UBND cấp xã gửi báo cáo về giải pháp, trách nhiệm chung (2/51 phường, 1/75 xã); chưa gửi: 121 đơn vị (danh sách ở tệp Excel kèm theo); báo cáo cần gửi lại: phường Ngọc Hà và xã Mỹ Đức. ',
    )
    const workbook = outcome.files?.find(({ path }) => path.endsWith('papi-2025.xlsx'))
    const { value } = readWorkbook(workbook?.bytes ?? new Uint8Array(), 'x.xlsx')
    const cells =
      value?.sheets.find(({ name }) => name === 'Đơn vị')?.cells.map((cell) => String(cell.value)) ?? []
    expect(cells.filter((text) => /^UBND (phường|xã) /.test(text))).toHaveLength(126)
    expect(cells[cells.indexOf('UBND phường Hoàn Kiếm') + 2]).toBe(
      'Đã báo cáo 33/33 nội dung (nhận ngày 12/12/2025; bản sau nhận ngày 18/12/2025)',
    )
    expect(textOf(outcome, 'phieu-soat-bao-cao-papi-2025.md')).toContain('123/126 UBND cấp xã')
  })

  it('says nothing of units of which nothing came', async () => {
    const outcome = await draft('annual-report', {})
    expect(textOf(outcome, 'papi-2025.md')).not.toContain('/126')
    expect(textOf(outcome, 'phieu-soat-bao-cao-papi-2025.md')).not.toContain('/126')
  })
})

describe('a reminder of 2025', () => {
  it('goes to units too, with what is missing of each', async () => {
    const text = textOf(await draft('remind-letter'), '.md')
    expect(text).toContain('- UBND các đơn vị có tên tại Phụ lục.')
    expect(text).toContain(
      'đã nhận báo cáo của 3/126 UBND cấp xã; chưa nhận được báo cáo của 121 đơn vị; báo cáo của 02 đơn vị chưa đọc được, cần gửi lại; báo cáo của 01 đơn vị có nội dung cần sửa, bổ sung.',
    )
    // 121 silent, 2 unusable, 1 in part; Hoàn Kiếm and Sóc Sơn have sent theirs.
    expect(text.match(/\| UBND (phường|xã) /g)).toHaveLength(124)
    expect(text).not.toContain('UBND phường Hoàn Kiếm')
    expect(text).not.toContain('UBND xã Sóc Sơn')
  })

  it('goes to agencies only where no unit was heard of', async () => {
    expect(textOf(await draft('remind-letter', {}), '.md')).not.toMatch(/126|nhận biểu chung/)
  })
})

it('the page has the count and those that are missing', async () => {
  const html = textOf(await writePage(contextFor(sent), 2025, { out: '/nowhere', results: 2024 }), '.html')
  expect(html).toContain('3/126 đơn vị đã gửi báo cáo')
  expect(html).toContain('UBND phường Ngọc Hà')
  expect(html).not.toContain('UBND phường Hoàn Kiếm')
  expect(html).not.toContain('0900 000 008')
})
