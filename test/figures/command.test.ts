import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runPapi } from '../run-papi.ts'

const folder = mkdtempSync(join(tmpdir(), 'papi-check-figures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => runPapi(['check-figures', ...words], { width: 200 })
const [right, wrong] = [join(folder, 'bao-cao-papi-2023.docx'), join(folder, 'sai.docx')]

beforeAll(async () => {
  await runPapi(['report', '2023', '--format', 'docx', '--out', folder])
  const parts = unzipSync(readFileSync(right))
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const planted = text.replace(
    'cuối bảng là Y tế công lập (thứ 59/61)',
    'cuối bảng là Y tế công lập (thứ 58/61)',
  )
  expect(planted).not.toBe(text)
  writeFileSync(wrong, zipSync({ ...parts, 'word/document.xml': strToU8(planted) }))
})

describe('papi check-figures', () => {
  it('says how many figures it held against the data', async () => {
    const { out, exit } = await run(right, '2023')
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /^không có lỗi .*: đã đối chiếu 9\d\d số liệu, \d+ nhận định bằng lời, \d+ tên nội dung đi với mã, \d+ cơ quan chủ trì: không có số sai\. Chưa đối chiếu: số liệu ngoài PAPI và chỉ tiêu của Kế hoạch\. Không đọc được 2 biểu đồ\. $/,
    )
    expect(exit).toBe(0)
  })

  it('names paragraph, figure, truth and source, and fails', async () => {
    const { out, exit } = await run(wrong, '2023')
    expect(exit).toBe(1)
    expect(out).toMatch(/^lỗi\[figure-wrong\]: "thứ 58\/61" không khớp số liệu, số liệu là "59\/61"\n/)
    expect(out).toMatch(/sai\.docx › đoạn \d+ "- Ba chỉ số, nội dung đứng cuối cả nước…"/)
    expect(out).toContain('= ghi chú: 6.1. Y tế công lập: kết quả PAPI năm 2023 (data/results/2023.xlsx)')
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /đã đối chiếu 9\d\d số liệu, .*: 1 sai\. Chưa đối chiếu: .*\. Không đọc được 2 biểu đồ\. $/,
    )
  })

  it('says of a review sheet that it is no document', async () => {
    const { out, exit } = await run(join(folder, 'phieu-soat-bao-cao-papi-2023.docx'), '2023')
    expect(exit).toBe(0)
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /^không có lỗi .*phieu-soat-bao-cao-papi-2023\.docx: phiếu soát, không phải văn bản, không đối chiếu\. $/,
    )
  })

  it('speaks English', async () => {
    const { out } = await runPapi(['--lang', 'en', 'check-figures', wrong, '2023'], { width: 200 })
    expect(out).toContain('"thứ 58/61" disagrees with the data, which give "59/61"')
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /9\d\d figures, .* compared with the data: 1 wrong\..* Not read: 2 charts\./,
    )
  })

  it('takes several files, and the formats of its sibling', async () => {
    const { out, exit } = await run(right, wrong, '2023', '--format', 'json')
    expect(exit).toBe(1)
    expect(out).toContain('figure-wrong')
    expect((await run(wrong, '2023', '--fail-on', 'never')).exit).toBe(0)
  })

  it('wants the year last', async () => {
    const { talk, exit } = await run(right)
    expect(exit).toBe(2)
    expect(talk).toContain('thiếu năm của văn bản')
    expect((await run('2023')).exit).toBe(2)
  })

  it('does not check a document of another year', async () => {
    const { out, exit } = await run(right, '2022')
    expect(exit).toBe(1)
    expect(out).toContain('lỗi[figures-other-year]: văn bản là của năm 2023, không phải năm 2022')
    expect(out).toContain('Chưa đối chiếu được')
    expect(out).not.toContain('figure-wrong')
    expect((await run(right, '2021-2025')).out).toContain('không phải giai đoạn 2021-2025')
  })

  it('says that a year has no results, and that a file is no Word file', async () => {
    const plain = join(folder, 'mau.docx')
    const parts = unzipSync(readFileSync(right))
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll('2023', '2025')
    writeFileSync(plain, zipSync({ ...parts, 'word/document.xml': strToU8(text) }))
    expect((await run(plain, '2025')).out).toContain('lỗi[results-missing]')
    expect((await run(plain, '2025')).exit).toBe(1)
    writeFileSync(plain, '%PDF-1.7')
    expect((await run(plain, '2023')).out).toContain('lỗi[not-a-document]')
    expect((await run(join(folder, 'khong-co.docx'), '2023')).out).toContain('lỗi[file-missing]')
  })

  it('has a page for each of its codes', async () => {
    for (const code of [
      'figure-wrong',
      'figure-differs',
      'figure-unchecked',
      'rank-of-all',
      'figures-other-year',
      'figures-cut-short',
    ])
      expect((await runPapi(['explain', code])).exit).toBe(0)
  })
})
