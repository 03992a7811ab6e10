import { beforeAll, describe, expect, it } from 'vitest'
import { draftDocument } from '../../src/commands/draft.ts'
import { writePage } from '../../src/commands/page.ts'
import { showStatus } from '../../src/commands/status.ts'
import { validateFiles } from '../../src/commands/validate.ts'
import { joinAddresses } from '../../src/diagnostics/address.ts'
import { systemIo } from '../../src/io.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { root } from '../run-papi.ts'
import { type Fill, fillForm, makeForm } from './sample-form.ts'
import { changed, ioWith, makeBytes as makeAgencyBytes, submissionsOf } from './sample-submissions.ts'
import { answers, contextFor, makeBytes } from './sample-units.ts'

// What `papi validate` calls usable in part is so in every other place. SAMPLE answers: nobody reported any of this.

/** Text in all rows; no status in the first two rows of the sheet and in the fourth. */
let rows = 0
const withoutStatus: Fill = (cell) => {
  if (cell.sheet !== 'Giải pháp' || cell.key !== 'status') return answers(cell)
  rows++
  return rows === 1 || rows === 2 || rows === 4 ? undefined : answers(cell)
}

const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('a form of a commune with rows that were begun and have no status', () => {
  let sent: Readonly<Record<string, Uint8Array>> = {}
  beforeAll(async () => {
    rows = 0
    sent = {
      '2025-12-12-x.xlsx': await makeBytes('00070'),
      '2025-12-13-y.xlsx': await makeBytes('00376', withoutStatus),
    }
  })

  const told =
    /03 dòng có nội dung nhưng chưa chọn tình trạng: trang ["“]Giải pháp["”], ô ([A-Z])(\d+):\1(\d+), \1(\d+)/

  it('is usable in part for validate and for status, which names the cells', async () => {
    const context = contextFor(sent)
    const verdict = await validateFiles(context, [], { year: 2025, format: 'text' })
    expect(flat(verdict.text ?? '')).toContain('Dùng được một phần 1: UBND xã Sóc Sơn.')
    const { text = '' } = await showStatus(context, 2025, {
      format: 'text',
      deadline: { year: 2025, month: 12, day: 15 },
    })
    expect(flat(text)).toMatch(/dùng được một phần 1: xã Sóc Sơn \(03 dòng/)
    const [, , first, second, fourth] = told.exec(flat(text)) ?? []
    expect([Number(second), Number(fourth)]).toEqual([Number(first) + 1, Number(first) + 3])
    const english = await showStatus({ ...context, language: 'en' }, 2025, { format: 'text' })
    expect(flat(english.text ?? '')).toMatch(
      /usable in part 1: xã Sóc Sơn \(3 rows have text and no status: sheet "Giải pháp", [A-Z]\d+:[A-Z]\d+, [A-Z]\d+\)/,
    )
  })

  it('counts the same in json: 33 rows, three of them open', async () => {
    const { text = '' } = await showStatus(contextFor(sent), 2025, { format: 'json' })
    const { levels, units } = JSON.parse(text)
    expect(levels[0].summary).toMatchObject({ heard: 2, answered: 1, partly: 1, notAnswered: 124 })
    const unit = units.find((one: { unit: string }) => one.unit === '00376')
    expect(unit).toMatchObject({
      status: 'partly',
      answered: 30,
      formRows: { total: 33, held: [], lost: [] },
    })
    expect(unit.formRows.open).toHaveLength(3)
  })

  it('is in the reminder and on the page with what is still asked for', async () => {
    const { files = [] } = await draftDocument(contextFor(sent), 'remind-letter', 2025, {
      formats: ['md'],
      out: '/nowhere',
    })
    const letter = new TextDecoder().decode(files[0]?.bytes)
    expect(letter).toContain(
      'đã nhận báo cáo của 2/126 UBND cấp xã; chưa nhận được báo cáo của 124 đơn vị; báo cáo của 01 đơn vị có nội dung cần sửa, bổ sung.',
    )
    const row = letter.split('\n').find((line) => line.includes('UBND xã Sóc Sơn')) ?? ''
    expect(row).toContain('Đã báo cáo 30/33 nội dung (nhận ngày 13/12/2025); 03 dòng có nội dung')
    expect(row).toMatch(told)
    expect(letter).not.toContain('UBND phường Hoàn Kiếm')
    const page = await writePage(contextFor(sent), 2025, { out: '/nowhere', results: 2024 })
    const html = new TextDecoder().decode(page.files?.[0]?.bytes)
    expect(html).toContain('2/126 đơn vị đã gửi báo cáo')
    expect(html).toContain('UBND xã Sóc Sơn')
  })
})

describe('a department whose tasks are all answered', () => {
  const contextOf = (bytes: Uint8Array) =>
    ({
      io: {
        ...systemIo,
        today: () => ({ year: 2023, month: 12, day: 22 }),
        ...ioWith(submissionsOf(2023), { '2023-12-14-a.xlsx': bytes }),
      },
      folder: root,
      workspace: 'data',
      language: 'vi',
      terminal: { width: 80, colour: false },
    }) as const

  const rowOfLetter = async (bytes: Uint8Array) => {
    const context = contextOf(bytes)
    const { text = '' } = await showStatus(context, 2023, { format: 'json' })
    const agency = JSON.parse(text).agencies.find((one: { id: string }) => one.id === 'so-xay-dung')
    expect(agency).toMatchObject({ status: 'partly', unanswered: [], taskCounts: { withoutAnswer: 0 } })
    const { files = [] } = await draftDocument(context, 'remind-letter', 2023, { formats: ['md'] })
    const letter = new TextDecoder().decode(files[0]?.bytes)
    return letter.split('\n').find((line) => line.includes('| Sở Xây dựng |')) ?? ''
  }

  it('is asked for a row that is not used', async () => {
    const odd = changed(({ sheet, key }) =>
      sheet === 'Chỉ số đo' && key === 'value' ? 'rất nhiều' : undefined,
    )
    const row = await rowOfLetter(await makeAgencyBytes('so-xay-dung', odd, 2023, 2022))
    expect(row).toContain('Đã báo cáo 4/4 nhiệm vụ, biểu cần sửa, bổ sung (nhận ngày 14/12/2023); dùng ')
    expect(row).toMatch(
      /dùng 4\/6 dòng có ghi; không dùng: trang “Chỉ số đo”, dòng 10 \(.*trang “Chỉ số đo”, dòng 11 \(.*Sửa 02 dòng không dùng được/,
    )
  })

  it('is asked for a sheet that is gone', async () => {
    const form = fillForm(await makeForm('so-xay-dung'))
    const annexes = form.annexes.filter(({ name }) => name !== 'Chỉ số đo')
    expect(annexes).toHaveLength(form.annexes.length - 1)
    const row = await rowOfLetter(await renderXlsx.render({ ...form, annexes }))
    expect(row).toMatch(/4\/4 nhiệm vụ, biểu cần sửa, bổ sung.*\| .*Thiếu trang “Chỉ số đo” của biểu/)
  })
})

it('neighbouring cells of a column are one range', () => {
  expect(joinAddresses(['H9', 'H10', 'H12', 'J13', 'H14', 'H15', 'H16'])).toBe('H9:H10, H12, J13, H14:H16')
  expect(joinAddresses(['', 'H9'])).toBe('H9')
})
