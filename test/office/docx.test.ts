import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { sampleDocument } from '../render/sample-document.ts'
import { printPages, runPython, validate, withFile } from './office.ts'

const checkDecree = (bytes: Uint8Array) =>
  withFile('report.docx', bytes, (path) => runPython(['test/office/check_decree30.py', path]))

const variants = {
  draft: sampleDocument,
  signed: {
    ...sampleDocument,
    draft: false,
    heading: sampleDocument.heading && {
      ...sampleDocument.heading,
      parent: null,
      issuer: 'Ủy ban nhân dân thành phố Hà Nội',
      number: '5',
      day: { year: 2024, month: 2, day: 4 },
      addressees: ['Bộ Nội vụ', 'Thành ủy Hà Nội'],
    },
  },
  plain: { ...sampleDocument, heading: null, closing: null, annexes: [] },
}

describe('the written Word file', () => {
  let bytes: Uint8Array

  beforeAll(async () => {
    bytes = await renderDocx.render(sampleDocument)
  })

  it.each(Object.entries(variants))('is valid for the Open XML SDK: %s', async (_, document) => {
    expect(await validate('report.docx', await renderDocx.render(document))).toEqual([])
  })

  it.each([variants.draft, variants.signed])('keeps to the decree', async (document) => {
    const { status, output } = await checkDecree(await renderDocx.render(document))
    expect(output.split('\n').filter((line) => line && !line.startsWith('ok'))).toEqual([])
    expect(status).toBe(0)
  })

  it('hides the page number on the first page of each part and counts annexes anew', async () => {
    const paragraph = sampleDocument.body[0]
    const body = [...Array.from({ length: 40 }, () => paragraph ?? []), ...sampleDocument.body].flat()
    const pages = await printPages('report.docx', await renderDocx.render({ ...sampleDocument, body }))
    const lines = pages.map((page) =>
      page
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    // The draft mark stands on the first page of each part, where other pages have their number.
    const first = lines.map(([mark, next]) => (mark === 'DỰ THẢO' ? next : mark))
    const marked = lines.flatMap(([mark], index) => (mark === 'DỰ THẢO' ? [first[index]] : []))
    expect(marked.slice(1)).toEqual(['Phụ lục I', 'Phụ lục II'])
    expect(first[0]).toMatch(/^ỦY BAN NHÂN DÂN +CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/)
    const annex = first.indexOf('Phụ lục I')
    expect(first.slice(1, annex)).toEqual(Array.from({ length: annex - 1 }, (_, index) => String(index + 2)))
    expect(first.slice(annex)).toEqual(['Phụ lục I', 'Phụ lục II'])
    expect(pages.every((page) => page.trimEnd().endsWith('DỰ THẢO'))).toBe(true)
  })

  it('keeps the signature with the last words of the text', async () => {
    const page = (await printPages('report.docx', bytes)).find((text) => text.includes('Nơi nhận:'))
    expect(page).toContain('./.')
    expect(page).toContain('Nguyễn Văn A')
  })

  it('is read by python-docx', async () => {
    const program = [
      'import sys, docx',
      'd = docx.Document(sys.argv[1])',
      'print(len(d.sections), len(d.tables), d.core_properties.title)',
      'print([p.text for p in d.paragraphs if p.style.name == "Heading 1"])',
    ].join('\n')
    const { output } = await withFile('report.docx', bytes, (path) => runPython(['-c', program, path]))
    expect(output).toBe(
      `3 5 ${sampleDocument.title}\n['I. KẾT QUẢ NĂM 2023', 'II. ĐỀ XUẤT, KIẾN NGHỊ', 'I. NGUỒN SỐ LIỆU']\n`,
    )
  })

  /** The check itself is checked: each of these mistakes must be seen. */
  it.each([
    ['page', 'word/document.xml', 'w:left="1701"', 'w:left="1500"'],
    ['font', 'word/styles.xml', 'w:cs="Times New Roman"', 'w:cs="Arial"'],
    ['sizes', 'word/styles.xml', 'Tiêu ngữ(.*?)w:sz w:val="28"', 'Tiêu ngữ$1w:sz w:val="26"'],
    ['state', 'word/document.xml', 'w:left="1164" w:right="1164"', 'w:left="1500" w:right="1500"'],
    ['issuer', 'word/document.xml', '>SỞ NỘI VỤ<', '>Sở Nội vụ<'],
    ['number', 'word/document.xml', '/BC-SNV<', '/ BC-SNV<'],
    ['date', 'word/document.xml', 'ngày     tháng     năm 2024<', 'ngày 1 tháng 1 năm 2024<'],
    ['subject-block', 'word/document.xml', '>BÁO CÁO<', '>Báo cáo<'],
    ['addressee', 'word/document.xml', '>Kính gửi: ', '>Kính gửi '],
    ['body-text', 'word/styles.xml', 'Body Text(.*?)w:val="both"', 'Body Text$1w:val="left"'],
    ['headings', 'word/document.xml', '>2. <', '>3. <'],
    ['recipients', 'word/document.xml', '- Như trên;', '- Như trên,'],
    ['signature', 'word/document.xml', '>Nguyễn Văn A<', '>TS. Nguyễn Văn A<'],
    ['page-number', 'word/document.xml', '<w:titlePg/>', ''],
    ['annex-openings', 'word/document.xml', '>Phụ lục II<', '>Phụ lục 2<'],
    ['end-mark', 'word/document.xml', 'Thành phố\\./\\.', 'Thành phố.'],
    ['table-layout', 'word/document.xml', '<w:tblHeader/>', ''],
    ['nfc', 'word/document.xml', 'Như trên', 'Như trên'.normalize('NFD')],
  ])('fails the check of the decree: %s', async (check, path, right, wrong) => {
    const parts = unzipSync(bytes)
    const before = strFromU8(parts[path] ?? new Uint8Array())
    const after = before.replace(new RegExp(right, 's'), wrong)
    expect(after).not.toBe(before)
    const { status, output } = await checkDecree(zipSync({ ...parts, [path]: strToU8(after) }))
    expect(output).toContain(`FAIL ${check}\n`)
    expect(status).toBe(1)
  })
})
