import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeForms } from '../../src/commands/form.ts'
import type { Context } from '../../src/commands/outcome.ts'
import type { Annex, Document, Table } from '../../src/document/document.ts'
import { systemIo } from '../../src/io.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { taskColumns } from '../../src/submissions/columns.ts'
import { readForm } from '../../src/submissions/read-form.ts'
import { formVersion } from '../../src/submissions/sheets.ts'
import { readCells, readParts } from '../render/xlsx-parts.ts'
import { contextOf, sample } from '../rules/sample.ts'
import { root, runPapi } from '../run-papi.ts'
import { leadAgencies, makeForm, readShippedWorkspace, toSource } from './sample-form.ts'

const sheetOf = ({ annexes }: Document, name: string): Annex | undefined =>
  annexes.find((annex) => annex.name === name)
const tableOf = (document: Document, name: string): Table | undefined =>
  sheetOf(document, name)?.blocks.find(
    (block): block is Table => block.kind === 'table' && block.headRows > 0,
  )
const textsOf = (document: Document): string => JSON.stringify(document.annexes[0])

describe('a form', () => {
  it('says who asks, on what basis, and until when', async () => {
    const guide = textsOf(await makeForm('so-y-te'))
    for (const words of [
      'Sở Nội vụ',
      'Kế hoạch số 179/KH-UBND ngày 04 tháng 8 năm 2021',
      'gạch đầu dòng thứ ba khoản 2 Mục III',
      '15/12/2023',
      'Hoàn thành; Đang thực hiện; Thực hiện thường xuyên; Chưa thực hiện',
    ])
      expect(guide).toContain(words)
  })

  it('leaves the deadline blank and open when nobody set one', async () => {
    const { files = [], hint } = await writeForms(context, 2023, { agency: ['Sở Y tế'], force: false })
    expect(files.map(({ path }) => path)).toEqual(['/nowhere/bieu-mau-2023/so-y-te.xlsx'])
    expect(hint?.vi).toContain('hạn gửi (hoặc --deadline), đầu mối liên hệ để trống')
  })

  it('locks what the plan says and opens the rest', async () => {
    const form = await makeForm('so-y-te')
    const table = tableOf(form, 'Nhiệm vụ')
    const [head, first] = table?.rows ?? []
    const open = head?.cells
      .filter((_, at) => first?.cells[at]?.input)
      .map(({ value }) => (value.kind === 'text' ? value.text : ''))
    expect(open).toEqual([
      'Cơ quan phối hợp',
      'Kết quả thực hiện',
      'Số, ký hiệu, ngày văn bản / sản phẩm',
      'Ngày hoàn thành',
      'Tình trạng',
      'Tài liệu kiểm chứng',
      'Khó khăn, vướng mắc',
      'Đề xuất, kiến nghị',
      'Kết quả nổi bật',
    ])
    expect(sheetOf(form, 'Nhiệm vụ')?.protected).toBe(true)
    expect(sheetOf(form, 'papi')).toMatchObject({ hidden: true })
    expect(JSON.stringify(sheetOf(form, 'papi'))).toContain(`"text":"${formVersion}"`)
  })

  it('asks for a cause where a target was missed, and nowhere else', async () => {
    const rows = tableOf(await makeForm('van-phong-ubnd-thanh-pho'), 'Chỉ tiêu')?.rows.slice(1) ?? []
    for (const { cells } of rows) {
      const missed = cells.some(({ value }) => value.kind === 'text' && value.text.startsWith('Chưa đạt'))
      expect(cells.some(({ input }) => input)).toBe(missed)
    }
    expect(rows.length).toBe(4)
  })

  it('has lists over exactly the rows in use, none over another', async () => {
    const parts = readParts(await renderXlsx.render(await makeForm('so-noi-vu')))
    const sheet = parts['xl/worksheets/sheet2.xml'] ?? ''
    const lists = [...sheet.matchAll(/<dataValidation type="list"[^>]*sqref="([A-Z]+)(\d+):\1(\d+)"/g)]
    expect(lists).toHaveLength(1)
    const rows = (tableOf(await makeForm('so-noi-vu'), 'Nhiệm vụ')?.rows.length ?? 0) - 1
    expect(Number(lists[0]?.[3]) - Number(lists[0]?.[2]) + 1).toBe(rows)
    expect(sheet).toContain('<sheetProtection sheet="1"')
    expect(sheet).not.toContain('hashValue')
    expect(sheet).toMatch(/<col min="1" max="1"[^>]* hidden="1"/)
    expect(parts['xl/workbook.xml']).toMatch(/name="papi"[^>]* state="hidden"|state="hidden"[^>]*name="papi"/)
    // A row to type into follows its text: Excel fits it as long as the height is not the user's own.
    const first = Number(lists[0]?.[2])
    expect(sheet).toMatch(new RegExp(`<row r="${first}" ht="[\\d.]+"(?! customHeight)`))
  })

  it('is the same bytes each time', async () => {
    const [a, b] = await Promise.all([1, 2].map(async () => renderXlsx.render(await makeForm('so-y-te'))))
    expect(a).toEqual(b)
  })
})

/** Refs of the rows of a sheet, from the hidden first column. */
const refsOf = (document: Document, name: string): readonly string[] =>
  (tableOf(document, name)?.rows.slice(1) ?? []).map(({ cells }) =>
    cells[0]?.value.kind === 'text' ? cells[0].value.text : '',
  )

describe('a form of those who lead no row', () => {
  // Section III.4 of the plan asks two things of the Front, III.5 one of the Mass Mobilization Commission.
  it.each([
    ['mttq-thanh-pho', ['iii-4-1', 'iii-4-2']],
    ['ban-dan-van-thanh-uy', ['iii-5']],
  ])('%s has its own duties and nothing else', async (agency, duties) => {
    const form = await makeForm(agency)
    expect(form.annexes.map(({ name }) => name)).toEqual(['Hướng dẫn', 'Trách nhiệm', 'papi'])
    expect(refsOf(form, 'Trách nhiệm')).toEqual(duties)
    expect(textsOf(form)).toContain('Cơ quan đề nghị báo cáo')
  })

  it('is of what units of its kind do', async () => {
    const [commune, department] = await Promise.all(
      ['ubnd-cap-xa', 'cac-so-co-quan-tuong-duong'].map((agency) => makeForm(agency)),
    )
    if (!commune || !department) throw new Error('no form')
    const [own, other] = [commune, department].map((form) => refsOf(form, 'Giải pháp'))
    // The election of village heads; the lists of poor households; the portal of the city.
    for (const ref of ['s-2a-3', 's-2b-2']) {
      expect(own).toContain(ref)
      expect(other).not.toContain(ref)
    }
    expect(own).not.toContain('s-2i-1')
    expect(other).toContain('s-2i-1')
    // II.3.b is for districts and communes, II.3.a for the city, II.3.c for its departments.
    const inspections = (form: Document) =>
      refsOf(form, 'Trách nhiệm').filter((ref) => ref.startsWith('ii-3'))
    expect(inspections(commune)).toEqual(['ii-3-b'])
    expect(inspections(department)).toEqual(['ii-3-a-1', 'ii-3-a-2', 'ii-3-a-3', 'ii-3-c'])
  })
})

describe('for whom who fills it in, a form', () => {
  it('has an example beside each column, which is never read back', async () => {
    const form = await makeForm('so-y-te')
    expect(textsOf(form)).toContain('Ví dụ (một việc giả định, không phải số liệu)')
    const examples = taskColumns.flatMap((column) => ('example' in column ? [column.example] : []))
    expect(examples).toHaveLength(8)
    const { value } = readForm(await toSource(form), await readShippedWorkspace())
    const read = JSON.stringify(value)
    for (const example of examples) {
      expect(textsOf(form)).toContain(example)
      expect(read).not.toContain(example)
    }
  })

  it('counts what is filled in, live', async () => {
    const bytes = await renderXlsx.render(await makeForm('so-y-te'))
    const cells = [...readCells(bytes, 2).values()]
    // Sở Y tế has six tasks.
    expect(cells.find(({ text }) => text?.startsWith('Đã ghi'))).toMatchObject({
      text: 'Đã ghi "Tình trạng": 0/6 dòng',
      formula: expect.stringMatching(
        /^"Đã ghi ""Tình trạng"": "&COUNTA\('Nhiệm vụ'!\$L\$10:\$L\$15\)&"\/6 dòng"$/,
      ),
    })
  })

  it('says that nobody is named to ask, and prints wide sheets on A3', async () => {
    const form = await makeForm('so-y-te')
    expect(textsOf(form)).toContain('chưa ghi; liên hệ Sở Nội vụ')
    const parts = readParts(await renderXlsx.render(form))
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pageSetup[^>]* paperSize="9"/)
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<pageSetup[^>]* paperSize="8"/)
  })

  it('writes each rank with the number of provinces', async () => {
    const rows = tableOf(await makeForm('so-y-te'), 'Chỉ tiêu')?.rows.slice(1) ?? []
    const ranks = rows.flatMap(({ cells }) => cells.filter(({ value }) => value.kind === 'rank'))
    expect(ranks.length).toBeGreaterThan(3)
    expect(rows.flatMap(({ cells }) => cells.filter(({ value }) => value.kind === 'number'))).toEqual([])
  })
})

const context: Context = {
  io: systemIo,
  folder: '/nowhere',
  workspace: `${root}/data`,
  language: 'vi',
  terminal: { width: 80, colour: false },
}

describe('papi form', () => {
  it('writes one file for each lead agency, and the general forms when asked', async () => {
    const { files = [], diagnostics } = await writeForms(context, 2023, {
      force: false,
      general: true,
      deadline: { year: 2023, month: 12, day: 15 },
    })
    expect(diagnostics).toEqual([])
    const names = files.map(({ path }) => path.split('/').at(-1)?.replace('.xlsx', ''))
    expect(names.slice(0, 14)).toEqual(leadAgencies)
    expect(names).toContain('ubnd-cap-xa')
  })

  it('takes deadline and contact from the letterhead', async () => {
    const letterhead = `${sample.get('letterhead.yaml')}\nreporting:\n  contact: Phòng Mẫu\n  deadline: 12-15\n`
    const files = new Map([...sample, ['letterhead.yaml', letterhead]])
    const { files: written = [], diagnostics } = await writeForms(contextOf(files), 2033, { force: false })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(written.length).toBeGreaterThan(0)
    const strings = readParts(written[0]?.bytes ?? new Uint8Array())['xl/sharedStrings.xml'] ?? ''
    for (const words of ['Phòng Mẫu', '15/12/2033']) expect(strings).toContain(words)
    const wrong = new Map([...sample, ['letterhead.yaml', letterhead.replace('12-15', '02-31')]])
    expect((await writeForms(contextOf(wrong), 2033, { force: false })).diagnostics).toMatchObject([
      { severity: 'error' },
    ])
  })

  it('tells of agencies that ended, and who took over', async () => {
    const { diagnostics } = await writeForms(context, 2025, { agency: ['Sở TN&MT'], force: false })
    expect(diagnostics).toMatchObject([{ code: 'agency-ended', severity: 'warning' }])
    expect(diagnostics[0]?.message.vi).toContain('Sở Nông nghiệp và Môi trường')
  })

  it.each([
    ['an unknown agency', 2023, { agency: ['Sở Mây'] }],
    ['a year outside the plan', 2031, {}],
  ])('refuses %s', async (_, year, options) => {
    const { exit, files } = await writeForms(context, year, { force: false, ...options })
    expect({ exit, files }).toEqual({ exit: 2, files: undefined })
  })
})

it('adds forms beside those that lie there unchanged, and replaces none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'papi-form-'))
  const form = (...agencies: readonly string[]) =>
    runPapi(['form', '2023', ...agencies.flatMap((one) => ['--agency', one])], { folder })
  try {
    await form('so-y-te')
    const { out, exit } = await form('so-y-te', 'so-tai-chinh')
    expect([out, exit]).toEqual(['bieu-mau-2023/so-tai-chinh.xlsx\n', 0])
    expect((await form('so-y-te', 'so-tai-chinh')).talk).toContain('file-exists')
    writeFileSync(join(folder, 'bieu-mau-2023/so-y-te.xlsx'), 'đã điền')
    const refused = await form('so-y-te', 'so-tu-phap')
    expect([refused.exit, refused.talk]).toEqual([1, expect.stringContaining('file-exists')])
    expect(readdirSync(join(folder, 'bieu-mau-2023'))).toEqual(['so-tai-chinh.xlsx', 'so-y-te.xlsx'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
