import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeForms } from '../../src/commands/form.ts'
import { type StatusOptions, showStatus } from '../../src/commands/status.ts'
import { listUnits } from '../../src/commands/units.ts'
import { validateFiles } from '../../src/commands/validate.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { readForm } from '../../src/submissions/read-form.ts'
import { root } from '../run-papi.ts'
import { readShippedWorkspace } from './sample-form.ts'
import { contextFor, makeSentUnits } from './sample-units.ts'

// The general forms of 2025 on their way out and back. SAMPLE answers and contacts: nobody reported any of this.

let sent: Readonly<Record<string, Uint8Array>> = {}
beforeAll(async () => {
  sent = await makeSentUnits()
})

const status = (options: Partial<StatusOptions> = {}) =>
  showStatus(contextFor(sent), 2025, {
    format: 'text',
    deadline: { year: 2025, month: 12, day: 15 },
    ...options,
  })

describe('papi form for a register', () => {
  const context = { ...contextFor({}), folder: '/nowhere', workspace: `${root}/data` }

  it('writes a form for each of the 126 in one zip a group, and a list of them', async () => {
    const { files = [], hint } = await writeForms(context, 2025, {
      // One of them by name too: it is written once.
      agency: ['P. Hoàn Kiếm', 'UBND cấp xã'],
      zip: true,
      force: false,
    })
    expect(hint?.vi).toMatch(/^Đã lập 126 biểu/)
    expect(files.map(({ path }) => path)).toEqual([
      '/nowhere/bieu-mau-2025/danh-sach-gui-ubnd-cap-xa.xlsx',
      '/nowhere/bieu-mau-2025/ubnd-cap-xa-phuong.zip',
      '/nowhere/bieu-mau-2025/ubnd-cap-xa-xa.zip',
    ])
    const names = files.slice(1).map(({ bytes }) => Object.keys(unzipSync(bytes)))
    expect(names.map((all) => all.length)).toEqual([51, 75])
    expect(names[0]).toContain('00070-phuong-hoan-kiem.xlsx')
    const { value } = readWorkbook(files[0]?.bytes ?? new Uint8Array(), 'x.xlsx')
    const texts = (value?.sheets[0]?.cells ?? []).map((cell) => String(cell.value))
    expect(texts.filter((text) => text.startsWith('UBND phường '))).toHaveLength(51)
    expect(texts.filter((text) => text.startsWith('UBND xã '))).toHaveLength(75)
    expect(texts).toContain('00070-phuong-hoan-kiem.xlsx')
    expect(texts).toContain('mau@example.vn')
    expect(texts.join()).not.toContain('0900 000 008')
  })

  it('writes those of units by any of their names, known again by their codes', async () => {
    const { files = [] } = await writeForms(context, 2025, {
      agency: ['P. Hoàn Kiếm', 'UBND xã Mỹ Đức'],
      force: false,
    })
    expect(files.map(({ path }) => path)).toEqual([
      '/nowhere/bieu-mau-2025/danh-sach-gui-ubnd-cap-xa.xlsx',
      '/nowhere/bieu-mau-2025/ubnd-cap-xa/00070-phuong-hoan-kiem.xlsx',
      '/nowhere/bieu-mau-2025/ubnd-cap-xa/10441-xa-my-duc.xlsx',
    ])
    const { value } = readWorkbook(files[1]?.bytes ?? new Uint8Array(), 'x.xlsx')
    const read = value && readForm(value, await readShippedWorkspace()).value
    expect(read?.stamp).toMatchObject({ form: 'general', agency: 'ubnd-cap-xa', unit: '00070', year: 2025 })
    expect(read?.unit?.raw).toBe('UBND phường Hoàn Kiếm')
    // 26 solutions; 5 passages of II.1, II.3 and II.4, 2 duties of III.
    expect([read?.solutions.length, read?.duties.length]).toEqual([26, 7])
  })
})

describe('papi units', () => {
  it('lists the register at the end of a year', async () => {
    const { text = '' } = await listUnits(contextFor({}), 2025, { format: 'text' })
    expect(text).toMatch(/\n00070 {2}UBND phường Hoàn Kiếm +01\/7\/2025 - …\n/)
    expect(text).toMatch(/\n\n126 đơn vị ngày 31\/12\/2025: 51 phường, 75 xã\.\n$/)
    const before = await listUnits(contextFor({}), 2024, { format: 'text' })
    expect(before.text).toMatch(/^001 {2}UBND quận Ba Đình +… - 30\/6\/2025\n/)
    expect(before.text).toMatch(/\n\n30 đơn vị ngày 31\/12\/2024: 12 quận, 17 huyện, 1 thị xã\.\n$/)
    const english = await listUnits({ ...contextFor({}), language: 'en' }, 2024, { format: 'text' })
    expect(english.text).toMatch(
      /30 units on 2024-12-31: 12 urban districts, 17 rural districts, 1 town\.\n$/,
    )
  })

  it('writes it for Excel, contacts included', async () => {
    const { files = [] } = await listUnits(contextFor({}), 2025, { format: 'csv', out: '/nowhere' })
    expect(files.map(({ path }) => path)).toEqual(['/nowhere/units.csv'])
    const lines = new TextDecoder().decode(files[0]?.bytes).split('\r\n')
    // A head, 126 communes, 30 districts, and nothing behind the last line end.
    expect(lines).toHaveLength(158)
    expect(lines[2]).toBe('00008;phường;Ngọc Hà;01/7/2025;;;;;;Nguyễn SAMPLE;0900 000 008;mau@example.vn')
  })
})

describe('papi status with a register', () => {
  it('counts by kind, and names what is to be done', async () => {
    const { text = '' } = await status()
    // 126 less Hoàn Kiếm, Sóc Sơn, Cửa Nam, and less Ngọc Hà and Mỹ Đức, of which something came.
    expect(text).toContain(`
UBND cấp xã: 3/126 đã gửi (phường 2/51, xã 1/75)
chưa gửi 121: phường Ba Đình; phường Giảng Võ;`)
    expect(text).toMatch(/và 101 đơn vị khác\s+\(--format xlsx\)/)
    expect(text).toContain(`đã nhận nhưng chưa dùng được 2: phường Ngọc Hà (tệp là trang HTML, không phải
  bảng tính .xlsx); xã Mỹ Đức (tệp .pdf)`)
    expect(text).toContain('dùng được một phần 1: phường Cửa Nam (31/33 dòng)')
    expect(text).toContain('gửi chậm 1: xã Sóc Sơn (2 ngày làm việc)')
    // Made for Phú Thượng, signed as Cửa Nam: nobody's for sure.
    expect(text).toContain('\n2025-12-11-w.xlsx (chưa rõ đơn vị gửi):')
    expect(text).not.toContain('0900')
    expect(text).toMatch(
      /13 chưa báo cáo\. UBND cấp xã: 3\/126 đã gửi \(phường 2\/51, xã\s+1\/75\)\. 59 nhiệm vụ/,
    )
  })

  it('tells whom to call only when asked', async () => {
    const { text = '' } = await status({ contacts: true })
    expect(text).toContain('\nphường Ngọc Hà: Nguyễn SAMPLE, 0900 000 008, mau@example.vn\n')
    expect(text).toContain('\nphường Ba Đình: chưa ghi đầu mối trong units.yaml\n')
    expect(text).not.toContain('\nphường Hoàn Kiếm:')
  })

  it('has each unit in json', async () => {
    const { text = '' } = await status({ format: 'json' })
    const { levels, units } = JSON.parse(text)
    const unitOf = (code: string) => units.find((one: { unit: string }) => one.unit === code)
    expect(levels).toHaveLength(1)
    expect(levels[0].summary).toMatchObject({
      units: 126,
      heard: 3,
      answered: 1,
      late: 1,
      partly: 1,
      heldBack: 2,
      notAnswered: 121,
    })
    expect(unitOf('00070')).toMatchObject({
      level: levels[0].id,
      name: 'UBND phường Hoàn Kiếm',
      status: 'answered',
      files: ['data/submissions/2025/2025-12-18-x2.xlsx'],
      receivedOn: '2025-12-12',
      replacedOn: '2025-12-18',
      workingDaysLate: 0,
      answered: 33,
    })
    // Two of its 33 rows are kept out.
    expect(unitOf('00082')).toMatchObject({
      status: 'partly',
      answered: 31,
    })
    expect(text).not.toContain('0900')
  })

  it('has the list that goes around as a workbook, with a directory only when asked', async () => {
    const sheetsOf = async (options: Partial<StatusOptions>) => {
      const { files = [] } = await status({ format: 'xlsx', out: '/nowhere', ...options })
      const { value } = readWorkbook(files[0]?.bytes ?? new Uint8Array(), 'x.xlsx')
      return value?.sheets ?? []
    }
    const around = await sheetsOf({})
    expect(around.map(({ name }) => name)).toContain('UBND cấp xã')
    expect(around.map(({ name }) => name)).not.toContain('Danh bạ UBND cấp xã')
    expect(JSON.stringify(around)).not.toContain('0900')
    const rows = new Map<number, string[]>()
    for (const { row, value } of around.find(({ name }) => name === 'UBND cấp xã')?.cells ?? [])
      rows.set(row, [...(rows.get(row) ?? []), String(value)])
    const rowOf = (code: string) => [...rows.values()].find((cells) => cells.includes(code))
    expect(rowOf('00376')?.slice(0, 4)).toEqual(['00376', 'UBND xã Sóc Sơn', 'xã', 'Báo cáo chậm'])
    expect(rowOf('00376')).toContain('33/33')
    expect(rowOf('00004')?.slice(0, 4)).toEqual(['00004', 'UBND phường Ba Đình', 'phường', 'Chưa báo cáo'])
    const kinds = around.find(({ name }) => name === 'UBND cấp xã theo loại')?.cells ?? []
    const values = kinds.map(({ value }) => value)
    const at = values.indexOf('Phường')
    // Units, heard; answered, late, partly, held back, silent.
    expect(values.slice(at, at + 8)).toEqual(['Phường', 51, 2, 1, 0, 1, 1, 48])
    const called = await sheetsOf({ contacts: true })
    expect(JSON.stringify(called.find(({ name }) => name === 'Danh bạ UBND cấp xã'))).toContain(
      '0900 000 008',
    )
  })
})

it('papi validate names units as the register does, and the later of two forms', async () => {
  const { text = '' } = await validateFiles(contextFor(sent), [], { year: 2025, format: 'text' })
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Đưa vào báo cáo được 2: UBND xã Sóc Sơn; UBND phường Hoàn Kiếm. Dùng được một phần 1: UBND phường Cửa Nam (31/33 dòng).',
  )
  expect(text.replace(/\s+/g, ' ')).toContain(
    'UBND phường Hoàn Kiếm gửi nhiều biểu; tính biểu sau, không tính biểu này',
  )
})
