import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type CheckedFile, checkFile, type FoundProblem } from '../../src/checker/check-file.ts'
import { packFrame, unpackFrame } from '../../src/checker/frame.ts'
import { judgeForm } from '../../src/checker/judge-form.ts'
import { nameMarkedCopy } from '../../src/checker/mark-form.ts'
import { showShell, writeChecker } from '../../src/checker/show-page.ts'
import { showResult } from '../../src/checker/show-result.ts'
import type { Severity } from '../../src/diagnostics/diagnostic.ts'
import { root, runPapi } from '../run-papi.ts'
import { goodAnswers, leadAgencies, readShippedWorkspace } from '../submissions/sample-form.ts'
import { changed, makeBytes, readEditions } from '../submissions/sample-submissions.ts'

// What `kiem-tra-bieu.html` is made of; `test/office/checker.test.ts` opens it in a browser. SAMPLE forms.

const workspace = await readShippedWorkspace()
const editions = await readEditions(workspace, [2021, 2022, 2023, 2024])
const today = { year: 2023, month: 12, day: 20 }
const frame = { workspace, editions, year: 2023 }

const noCause = changed(({ key }) => (key === 'cause' ? '' : undefined))

describe('what the page holds forms against', () => {
  const packed = unpackFrame(packFrame(workspace, editions, 2023))

  it('judges as the workspace itself does', async () => {
    expect(packed.year).toBe(2023)
    for (const agency of leadAgencies)
      for (const fill of [goodAnswers, noCause]) {
        const bytes = await makeBytes(agency, fill)
        const judged = await judgeForm(bytes, 'a.xlsx', today, packed)
        expect(judged, agency).toEqual(await judgeForm(bytes, 'a.xlsx', today, frame))
      }
  })

  it('ranks as the workspace itself does', () => {
    expect([...packed.editions.keys()]).toEqual([2021, 2022, 2023, 2024])
    for (const [year, { results, rankings }] of editions)
      for (const code of results.codes)
        expect(packed.editions.get(year)?.rankings(code), `${year} ${code}`).toEqual(rankings(code))
  })

  it('gives away neither whom to call nor who signs, nor what the city proposes', () => {
    const contact = { person: 'SAMPLE Nguyễn Thị A', phone: '0900000000', email: 'a@example.org' }
    const [unit] = workspace.units?.units ?? []
    if (!unit) throw new Error('no units')
    const full = {
      ...workspace,
      units: { source: '', units: [{ ...unit, contact }] },
      letterhead: { ...workspace.letterhead, reporting: { contact: 'SAMPLE Phòng B' } },
    }
    const json = packFrame(full, editions, 2023)
    expect(json).not.toMatch(/SAMPLE|0900000000|example\.org|signatory|GIÁM ĐỐC/)
    expect(unpackFrame(json).workspace.units?.units).toEqual([unit])
    expect(unpackFrame(json).workspace).not.toHaveProperty('commendation')
  })
})

describe('checkFile', () => {
  const check = async (name: string, bytes: Uint8Array, size = bytes.length) => {
    const found: CheckedFile[] = []
    const read = async () => bytes
    const marked = await checkFile(frame, { name, size, read }, today, (one) => found.push(one))
    return { found: found[0] as CheckedFile, count: found.length, marked }
  }

  it('tells whose form it is, what its cells say, and marks it', async () => {
    const { found, count, marked } = await check(
      'Y tế.xlsx',
      await makeBytes(
        'so-y-te',
        changed(({ key }) => (key === 'status' ? 'đã xong rồi' : undefined)),
      ),
    )
    expect(count).toBe(1)
    expect(found).toMatchObject({ sender: { vi: 'Sở Y tế', en: 'Department of Health' }, valid: false })
    const [first] = found.problems.filter(({ diagnostic }) => diagnostic.severity === 'error')
    expect(first?.shown).toEqual({ vi: 'đã xong rồi', en: 'đã xong rồi' })
    expect(marked.name).toBe('Y tế.phan-hoi.xlsx')
    expect(marked.bytes?.length).toBeGreaterThan(1000)
  })

  it('counts the rows that a report takes: of four tasks and two goals all but one', async () => {
    let spoilt = false
    const spoilOne = changed(({ key }) => {
      if (key !== 'status' || spoilt) return undefined
      spoilt = true
      return 'đã xong rồi'
    })
    const { found } = await check('a.xlsx', await makeBytes('so-xay-dung', spoilOne))
    expect(found).toMatchObject({ valid: false, usable: true, rows: { used: 5, total: 6 } })
  })

  it('marks nothing where all is well', async () => {
    const { found, marked } = await check('a.xlsx', await makeBytes('so-y-te'))
    expect(found).toMatchObject({ problems: [], valid: true, usable: true, rows: undefined })
    expect(marked).toEqual({ name: 'a.phan-hoi.xlsx', bytes: undefined, refused: [] })
  })

  it('does not read a file that is larger than any form may be', async () => {
    const { found } = await check('a.xlsx', new Uint8Array(), 20 * 2 ** 20 + 1)
    expect(found.problems.map(({ diagnostic }) => diagnostic.code)).toEqual([
      'file-too-large',
      'stopped-at-gate',
    ])
  })
})

it.each([
  ['so-y-te.xlsx', 1, 'so-y-te.phan-hoi.xlsx'],
  ['so-y-te.phan-hoi.xlsx', 1, 'so-y-te.phan-hoi.xlsx'],
  ['BÁO CÁO (bản cuối).XLSX', 2, 'BÁO CÁO (bản cuối) (2).phan-hoi.xlsx'],
  ['a.b', 1, 'a.phan-hoi.b'],
  ['biểu', 1, 'biểu.phan-hoi'],
  ['.xlsx', 1, '.xlsx.phan-hoi'],
])('names the marked copy of %s', (name, number, expected) => {
  expect(nameMarkedCopy(name, number)).toBe(expected)
})

describe('showResult', () => {
  const problem = (severity: Severity, address: string, text: string): FoundProblem => ({
    diagnostic: {
      code: 'sheet-not-read',
      severity,
      message: { vi: text, en: `${text} en` },
      place: { kind: 'cell', file: 'a.xlsx', sheet: 'Nhiệm vụ', address },
      remedy: { vi: `sửa ${text}`, en: `mend ${text}` },
      notes: [{ message: { vi: `ghi chú ${text}`, en: `note on ${text}` } }],
    },
    shown: { vi: '(trống)', en: '(empty)' },
  })
  const result = (change: Partial<CheckedFile>): CheckedFile => ({
    file: 'a.xlsx',
    problems: [],
    sender: undefined,
    valid: true,
    usable: true,
    rows: undefined,
    ...change,
  })
  const verdictOf = (change: Partial<CheckedFile>, language: 'vi' | 'en' = 'vi'): string =>
    /class="verdict[^>]*><span[^>]*>.<\/span> ([^<]*)</.exec(showResult(result(change), language))?.[1] ?? ''

  it('says what to do with the form', () => {
    expect(verdictOf({})).toBe('Không thấy lỗi nào trong biểu: gửi được.')
    expect(verdictOf({ problems: [problem('advice', 'A1', 'x')] })).toBe(
      'Không thấy lỗi nào trong biểu: gửi được.',
    )
    expect(verdictOf({ problems: [problem('warning', 'A1', 'x')] })).toBe(
      'Không thấy lỗi nào trong biểu. Xem lại các cảnh báo rồi gửi.',
    )
    expect(verdictOf({ valid: false, usable: false })).toBe('Biểu phải sửa trước khi gửi.')
    expect(verdictOf({ valid: false, rows: { used: 12, total: 13 } })).toBe(
      'Biểu mới dùng được một phần (12/13 dòng): sửa các lỗi trước khi gửi.',
    )
    expect(verdictOf({ valid: false, rows: { used: 13, total: 13 } }, 'en')).toBe(
      'The form is usable only in part: correct the errors before you send it.',
    )
  })

  it('lists errors first, in one language', () => {
    const problems = [
      problem('advice', 'A1', 'một'),
      problem('error', 'B2', 'hai'),
      problem('warning', 'C3', 'ba'),
    ]
    const html = showResult(result({ problems, valid: false }), 'en')
    expect([...html.matchAll(/class="message">([^<]*)</g)].map(([, text]) => text)).toEqual([
      'hai en',
      'ba en',
      'một en',
    ])
    expect(html).toContain('<p class="note">note on hai</p>')
    expect(html).toContain('<span>How to fix it:</span> mend hai</p>')
    expect(html).toContain('<h3 id="muc-error">Error (1): ')
    expect(html).toContain('&#39;Nhiệm vụ&#39; › B2')
    expect(html).toContain('<q>(empty)</q>')
    expect(html).not.toMatch(/trống|sửa|Cách|lỗi/)
  })

  it('counts what it does not list, never an error before a remark', () => {
    const problems = [
      ...Array.from({ length: 5001 }, (_, at) => problem('advice', `A${at + 1}`, 'nhỏ')),
      problem('error', 'B1', 'lớn'),
    ]
    const html = showResult(result({ problems, valid: false }), 'vi')
    expect(html.match(/<li /g)).toHaveLength(5000)
    expect(html).toContain('class="message">lớn<')
    expect(html).toContain('Còn 2 mục nữa chưa liệt kê ở đây.')
  })

  it('shows text of the form as text, and what is hidden in it', () => {
    const evil = `<img src=x onerror="alert(1)">\u202e'&`
    const html = showResult(
      result({
        file: evil,
        sender: { vi: evil, en: evil },
        problems: [{ ...problem('error', 'A1', evil), shown: { vi: evil, en: evil } }],
      }),
      'vi',
    )
    expect(html).not.toContain('<img')
    expect(html).not.toContain('\u202e')
    expect(html.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;‹U\+202E›&#39;&amp;/g)).toHaveLength(6)
  })
})

describe('the page itself', () => {
  const facts = {
    year: 2025,
    plan: { number: '179/KH-UBND', date: '2021-08-04' },
    editions: [2021, 2022],
    made: { year: 2025, month: 11, day: 3 },
  }

  it('says what it is for and what it does not know', () => {
    const vi = showShell(facts, 'vi')
    expect(vi).toContain('Kiểm tra biểu báo cáo PAPI năm 2025')
    expect(vi).toContain('Kế hoạch số 179/KH-UBND ngày 04/8/2021')
    expect(vi).toContain(
      'Trang lập ngày 03/11/2025. Thứ hạng trong biểu được so với kết quả PAPI các năm 2021, 2022.',
    )
    expect(vi).toContain('không so với báo cáo năm trước')
    const en = showShell(facts, 'en')
    expect(en).toContain('Plan 179/KH-UBND of 2021-08-04')
    expect(en.replace('Tiếng Việt', '')).not.toMatch(/[ạảấầẩậắằẵặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹ]/)
    expect(showShell({ ...facts, editions: [] }, 'vi')).toContain('kết quả PAPI các năm –')
  })

  it('cannot be left by its data', async () => {
    const dress = { style: '', engine: 'a()', script: 'b()' }
    const html = new TextDecoder().decode(
      await writeChecker(facts, JSON.stringify({ a: '</script><script>alert(1)</script><!--' }), dress),
    )
    expect(html.match(/<\/?script/g)).toHaveLength(6)
    const json = /id="khung">([^<]*)</.exec(html)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual({ a: '</script><script>alert(1)</script><!--' })
    expect(html).toContain('<script>a()\nb()</script>')
  })
})

describe('papi form --checker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papi-checker-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('writes the page beside the forms, only when asked', async () => {
    const files = () => readdirSync(join(folder, 'bieu-mau-2025')).sort()
    await runPapi(['form', '2025', '--agency', 'so-y-te'], { folder })
    expect(files()).toEqual(['so-y-te.xlsx'])
    await runPapi(['form', '2025', '--agency', 'so-y-te', '--checker', '--force'], { folder })
    expect(files()).toEqual(['kiem-tra-bieu.html', 'so-y-te.xlsx'])
  })

  it('writes nothing where an edition that forms are held against cannot be read, be it later than the year', async () => {
    const copy = join(folder, 'copy')
    cpSync(join(root, 'data'), copy, { recursive: true })
    writeFileSync(join(copy, 'results/2024.xlsx'), 'no workbook')
    const words = ['form', '2023', '--agency', 'so-y-te', '--checker', '-C', 'copy', '--out', 'none']
    const { exit, talk } = await runPapi(words, { folder })
    expect(exit).toBe(1)
    expect(talk).toContain('copy/results/2024.xlsx')
    expect(readdirSync(folder)).not.toContain('none')
  })
})
