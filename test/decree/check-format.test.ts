import { resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { IoError, systemIo } from '../../src/io.ts'
import { formatNames } from '../../src/render/diagnostics/registry.ts'
import { showPlace } from '../../src/render/diagnostics/words.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { makeParagraph, makeRun, makeWord } from '../read/make-word.ts'
import { sampleDocument } from '../render/sample-document.ts'
import { root, runPapi } from '../run-papi.ts'

const files = new Map<string, Uint8Array>()

/** Runs papi on files in memory; everything else is read from the disk. */
const run = (words: readonly string[], options: { width?: number } = {}) =>
  runPapi(words, {
    ...options,
    io: {
      read: async (path, limit) => {
        const bytes = files.get(path)
        if (bytes && bytes.length > limit) throw new IoError('too-large', path)
        return bytes ?? systemIo.read(path, limit)
      },
      write: async (written) => {
        for (const file of written) if ('bytes' in file) files.set(file.path, file.bytes)
      },
    },
  })

const put = (name: string, bytes: Uint8Array) => files.set(resolve(root, name), bytes)

beforeAll(async () => {
  const good = await renderDocx.render(sampleDocument)
  const parts = unzipSync(good)
  const part = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const wrong = part
    .replace('w:left="1701"', 'w:left="1134"')
    .replace('>2. <', '>3. <')
    .replace('CỘNG HÒA', 'CỘNG HOÀ')
  put('tot.docx', good)
  put('sai.docx', zipSync({ ...parts, 'word/document.xml': strToU8(wrong) }))
  put('bang.docx', strToU8('%PDF-1.7'))
})

describe('papi check-format', () => {
  it('says what is well laid out', async () => {
    expect(await run(['check-format', 'tot.docx'])).toEqual({
      out: 'không có lỗi\nĐúng thể thức: tot.docx.\n',
      talk: '',
      exit: 0,
    })
  })

  it('names the text whose layout it does not look at', async () => {
    const body = `<w:p>${makeRun('a')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p><w:altChunk/>`
    put(
      'chu-thich.docx',
      makeWord({ body, footnotes: `<w:footnote w:id="2">${makeParagraph('b')}</w:footnote>` }),
    )
    const { out } = await run(['check-format', 'chu-thich.docx'], { width: 200 })
    expect(out).toMatch(/ Không kiểm tra thể thức của 1 tệp chèn, 1 chú thích trong chu-thich\.docx\.\n$/)
  })

  it('names paragraph, rule of the decree and remedy', async () => {
    const { out, exit } = await run(['check-format', 'sai.docx'])
    expect(exit).toBe(1)
    expect(out).toBe(`lỗi[page-margin]: lề trái 20 mm, quy định 30-35 mm
  --> sai.docx › đoạn 1 "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI"
   = ghi chú: khoản 3 Mục I Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP
   = sửa: đặt lề trái trong khoảng 30-35 mm (Layout > Margins)
   = xem: papi explain page-margin

lỗi[heading-order]: số thứ tự "3" không liên tục, phải là "2"
  --> sai.docx › đoạn 18 "3. Kết quả theo chỉ số nội dung"
   = ghi chú: khoản 6 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP
   = sửa: đánh số "2", hoặc bổ sung phần còn thiếu
   = xem: papi explain heading-order

lưu ý[state-name-spelling]: Quốc hiệu viết "HOÀ"; khoản 1 Mục II viết "HÒA"
  --> sai.docx › đoạn 4 "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"
   = ghi chú: khoản 1 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP
   = sửa: nên ghi "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
   = xem: papi explain state-name-spelling

2 lỗi, 1 lưu ý
Chưa đúng thể thức: sai.docx.
`)
  })

  it('checks several files and tells which could not be read', async () => {
    const { out, exit } = await run(['check-format', 'tot.docx', 'bang.docx', 'khong-co.docx', 'tot.docx'])
    expect(exit).toBe(1)
    expect(out).toContain('lỗi[not-a-document]: tệp là PDF, không phải văn bản Word .docx')
    expect(out).toContain('lỗi[file-missing]')
    expect(out).toContain('Đúng thể thức: tot.docx. Chưa kiểm tra được: bang.docx, khong-co.docx.')
  })

  it.each(formatNames)('names the paragraph in %s, in the language of the output', async (format) => {
    const { out, exit } = await run(['check-format', 'sai.docx', '--format', format])
    expect(exit).toBe(1)
    expect(out).toContain('Kết quả theo chỉ số nội dung')
    expect(out).toMatch(/đoạn 18|"paragraph": ?18/)
    const english = (await run(['check-format', 'sai.docx', '--format', format, '--lang', 'en'])).out
    expect(english).toMatch(/paragraph 18 |"paragraph": ?18/)
    expect(english.replaceAll(/"vi": ?"[^"]*"/g, '')).not.toContain('đoạn 18')
  })

  it('names a footnote and a header in the language of the output', () => {
    const place = { kind: 'paragraph', file: 'a.docx', number: 7, beside: 'footnote', text: 'Số 1' } as const
    expect(showPlace(place, 'vi')).toBe('a.docx › chú thích cuối trang ở đoạn 7 "Số 1"')
    expect(showPlace(place, 'en')).toBe('a.docx › footnote in paragraph 7 "Số 1"')
    const header = { kind: 'paragraph', file: 'a.docx', number: 0, beside: 'header', text: '' } as const
    expect([showPlace(header, 'vi'), showPlace(header, 'en')]).toEqual([
      'a.docx › đầu trang',
      'a.docx › header',
    ])
  })

  it('keeps to thresholds, and never writes over what it checks', async () => {
    expect((await run(['check-format', 'sai.docx', '--fail-on', 'never'])).exit).toBe(0)
    const { exit, talk } = await run(['check-format', 'sai.docx', '--format', 'json=sai.docx', '--force'])
    expect(exit).toBe(2)
    expect(talk).toContain('sai.docx')
  })

  it('wants a file', async () => {
    expect((await run(['check-format'])).exit).toBe(2)
  })

  it.each(['2021', '2022', '2023', '2024'])('finds no fault with the report of %s', async (year) => {
    await run(['report', year, '--format', 'docx'])
    const [path] = [...files.keys()].filter((name) => name.includes(year) && name.endsWith('.docx'))
    expect(path).toBeDefined()
    const { out, exit } = await run(['check-format', path ?? ''])
    expect(out).toBe(`không có lỗi\nĐúng thể thức: ${(path ?? '').slice(root.length + 1)}.\n`)
    expect(exit).toBe(0)
  })
})
