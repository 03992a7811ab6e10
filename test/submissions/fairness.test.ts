import { beforeAll, describe, expect, it } from 'vitest'
import { draftDocument } from '../../src/commands/draft.ts'
import type { Context } from '../../src/commands/outcome.ts'
import { showStatus } from '../../src/commands/status.ts'
import { systemIo } from '../../src/io.ts'
import { describeHeld } from '../../src/submissions/describe-held.ts'
import { findSenderByName } from '../../src/submissions/registered.ts'
import { root } from '../run-papi.ts'
import { readShippedWorkspace } from './sample-form.ts'
import { changed, ioWith, makeBytes, submissionsOf } from './sample-submissions.ts'

// What came is told as what came: by name, day and reason. SAMPLE files: nobody sent any of this.

type Files = Readonly<Record<string, Uint8Array>>

const contextOf = (files: Files): Context => ({
  io: {
    ...systemIo,
    today: () => ({ year: 2023, month: 12, day: 29 }),
    ...ioWith(submissionsOf(2023), files),
  },
  folder: root,
  workspace: 'data',
  language: 'vi',
  terminal: { width: 200, colour: false },
})

const deadline = { year: 2023, month: 12, day: 15 }

const statusOf = async (files: Files) => {
  const { text = '', diagnostics } = await showStatus(contextOf(files), 2023, { format: 'json', deadline })
  const found = JSON.parse(text)
  return {
    diagnostics: diagnostics.map(({ code, place }) => `${code} ${place.file?.split('/').at(-1)}`),
    agency: (id: string) => found.agencies.find((one: { id: string }) => one.id === id),
    heldBack: found.unused.filter((one: { replacedBy: string | null }) => one.replacedBy === null) as {
      file: string
      agency: string | null
      reasons: string[]
    }[],
  }
}

const textOf = async (files: Files): Promise<string> =>
  (await showStatus(contextOf(files), 2023, { format: 'text', deadline })).text ?? ''

const draft = async (id: 'annual-report' | 'remind-letter' | 'brief', files: Files): Promise<string> => {
  const { files: written = [] } = await draftDocument(contextOf(files), id, 2023, {
    formats: ['md'],
    force: false,
  })
  return new TextDecoder().decode(written[0]?.bytes)
}

/** The head of an old Excel file. */
const oldWorkbook = (): Uint8Array => {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(Buffer.from('Book', 'utf16le'), 1024)
  return bytes
}

const unusable: Files = {
  '2023-12-12-so-tai-chinh.xls': oldWorkbook(),
  '2023-12-13 Báo cáo của Sở Y tế.docx': new Uint8Array(8),
  '2023-12-14 gửi Sở Nội vụ, của Sở Tư pháp.xls': oldWorkbook(),
  'tai-lieu.docx': new Uint8Array(8),
}

describe('a file that came and cannot be used', () => {
  const finance = 'đã nhận ngày 12/12/2023, cần gửi lại: tệp .xls'
  const health = 'đã nhận ngày 13/12/2023, cần gửi lại: tệp .docx'

  it('is told of by name, day and reason in papi status', async () => {
    const text = await textOf(unusable)
    expect(text).toContain(`2023-12-12-so-tai-chinh.xls (Sở Tài chính): ${finance}`)
    expect(text).toContain(`2023-12-13 Báo cáo của Sở Y tế.docx (Sở Y tế): ${health}`)
    expect(text).toMatch(/^✗ Sở Tài chính .* đã nhận nhưng chưa dùng được$/m)
    // Two agencies stand in its name, so it is nobody's for sure.
    expect(text).toContain(
      '2023-12-14 gửi Sở Nội vụ, của Sở Tư pháp.xls (chưa rõ đơn vị gửi): đã nhận ngày 14/12/2023',
    )
    expect(text).toMatch(/^· Sở Tư pháp .* chưa báo cáo$/m)
    expect(text).not.toContain('tai-lieu.docx')
  })

  it('is the same to programs', async () => {
    const { agency, heldBack } = await statusOf(unusable)
    expect(agency('so-tai-chinh')).toMatchObject({
      status: 'held-back',
      heldBack: [{ receivedOn: '2023-12-12', reasons: ['tệp .xls'] }],
    })
    expect(heldBack.map((one) => one.agency)).toEqual(['so-tai-chinh', null, 'so-y-te'])
  })

  it('is told of in the reminder, which says of nobody else that it sent something', async () => {
    const letter = await draft('remind-letter', unusable)
    expect(letter).toContain(
      'chưa nhận được báo cáo của 12 cơ quan; báo cáo của 02 cơ quan chưa đọc được, cần gửi lại.',
    )
    expect(letter).toContain(`| Sở Tài chính | Đ${finance.slice(1)} |`)
    expect(letter).not.toMatch(/chưa gửi/)
  })

  it('is told of in the report and the brief', async () => {
    const report = await draft('annual-report', unusable)
    expect(report).toContain(
      'Báo cáo của Sở Tài chính, Sở Y tế cần gửi lại; 12 cơ quan chủ trì khác chưa gửi báo cáo chuyên đề.',
    )
    // Two of fourteen, in the annex on who has reported.
    expect(report).toContain(`| **Đ${finance.slice(1)}** |`)
    expect(report).toContain(`| **Đ${health.slice(1)}** |`)
    expect(report.match(/\*Chưa có báo cáo\*|\| Chưa có báo cáo \|/g)).toHaveLength(12)
    // Whose file the third is nobody knows: that is for the officer.
    expect(report).not.toContain('tệp .xls, ')
    const brief = await draft('brief', unusable)
    expect(brief).toContain('Yêu cầu 12 cơ quan chủ trì gửi báo cáo kết quả năm 2023')
  })
})

describe('a form with one wrong row', () => {
  let files: Files = {}
  beforeAll(async () => {
    const oneWrong = changed(({ ref, key }) => (ref === '6.1-3' && key === 'doneOn' ? 'sắp xong' : undefined))
    files = { '2023-12-14-so-y-te.xlsx': await makeBytes('so-y-te', oneWrong, 2023, 2022) }
  })

  it('counts without that row', async () => {
    const { agency, diagnostics } = await statusOf(files)
    // Six tasks and the cause of 6.1.
    expect(agency('so-y-te')).toMatchObject({
      status: 'partly',
      unanswered: [],
      taskCounts: { done: 5, withoutAnswer: 1, total: 6 },
      formRows: { total: 7, held: [{ ref: '6.1-3', sheet: 'Nhiệm vụ', row: 12 }] },
    })
    expect(diagnostics).toEqual(['submission-incomplete 2023-12-14-so-y-te.xlsx'])
    expect(await textOf(files)).toMatch(
      /dùng 6\/7 dòng có ghi; không dùng: trang\s+"Nhiệm\s+vụ",\s+dòng\s+12\s+\([\s\S]*sắp\s+xong.*\)/,
    )
  })

  it('is in the report with the rows that are right, and the other is named', async () => {
    const report = await draft('annual-report', files)
    expect(report).toContain('Về y tế, theo báo cáo của Sở Y tế, result của 6.1-1')
    expect(report).not.toContain('result của 6.1-3')
    expect(report).toContain(
      'Báo cáo chưa đủ: 5/6 nhiệm vụ (nhận ngày 14/12/2023); dùng 6/7 dòng có ghi; không dùng: trang “Nhiệm vụ”, dòng 12 (',
    )
    expect(report.match(/Đã nhận, cần gửi lại\*/g)).toHaveLength(1)
  })
})

describe('several versions of a report', () => {
  let good: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    good = await makeBytes('so-y-te', undefined, 2023, 2022)
  })

  it('are late by the first, also where that could not be used, and both days are told', async () => {
    const files = { '2023-12-15-so-y-te.xls': oldWorkbook(), '2023-12-20-so-y-te.xlsx': good }
    const { agency, diagnostics, heldBack } = await statusOf(files)
    expect(agency('so-y-te')).toMatchObject({
      status: 'answered',
      receivedOn: '2023-12-15',
      replacedOn: '2023-12-20',
      workingDaysLate: 0,
    })
    // The first one is settled: no warning, not held back.
    expect([diagnostics, heldBack]).toEqual([[], []])
    expect(await textOf(files)).toContain('nhận 15/12/2023, đúng hạn; bản sau nhận 20/12/2023')
    expect(await textOf(files)).toContain('2023-12-15-so-y-te.xls: đã có biểu sau là 2023-12-20-so-y-te.xlsx')
    expect(await draft('annual-report', files)).toContain(
      'Đã báo cáo đủ 6/6 nhiệm vụ (nhận ngày 15/12/2023; bản sau nhận ngày 20/12/2023)',
    )
  })

  it('are late where the first was', async () => {
    const files = { '2023-12-18-so-y-te.xls': oldWorkbook(), '2023-12-20-so-y-te.xlsx': good }
    expect((await statusOf(files)).agency('so-y-te')).toMatchObject({
      status: 'late',
      receivedOn: '2023-12-18',
      workingDaysLate: 1,
    })
  })

  it('warn of a later one that cannot be used', async () => {
    const files = { '2023-12-14-so-y-te.xlsx': good, '2023-12-20-so-y-te.xls': oldWorkbook() }
    const { agency, diagnostics, heldBack } = await statusOf(files)
    expect(agency('so-y-te')).toMatchObject({
      status: 'answered',
      receivedOn: '2023-12-14',
      replacedOn: null,
    })
    expect(diagnostics).toEqual(['submission-held-back 2023-12-20-so-y-te.xls'])
    expect(heldBack).toHaveLength(1)
  })

  it('do not begin with the form of another year', async () => {
    const old = await makeBytes('so-y-te', undefined, 2022, 2022)
    const files = { '2023-12-10-so-y-te.xlsx': old, '2023-12-20-so-y-te.xlsx': good }
    expect((await statusOf(files)).agency('so-y-te')).toMatchObject({
      receivedOn: '2023-12-20',
      workingDaysLate: 3,
    })
  })
})

it.each([
  ['2023-12-12-so-tai-chinh.xls', 'so-tai-chinh'],
  ['Bieu bao cao Sở TN&MT (ban ky).xls', 'so-tai-nguyen-va-moi-truong'],
  ['Văn phòng UBND Thành phố.pdf', 'van-phong-ubnd-thanh-pho'],
  ['gửi Sở Nội vụ, của Sở Y tế.xls', undefined],
  ['UBND phường Cửa Nam.xls', undefined],
  ['ubnd-cap-xa.xls', undefined],
  ['bao-cao.xls', undefined],
])('the sender of "%s" is %s', async (file, id) => {
  expect(findSenderByName(await readShippedWorkspace(), file)).toBe(id)
})

it.each([
  ['UBND phường Mẫu', 'UBND phường Mẫu'],
  [undefined, undefined],
])('a unit of a kind is told by the name that it wrote: %s', async (unit, name) => {
  const held = { file: 'a.xlsx', agency: 'ubnd-cap-xa', unit, reasons: [] }
  expect(describeHeld(await readShippedWorkspace(), held).agency?.name).toBe(name)
})
