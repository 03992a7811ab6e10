import { describe, expect, it, vi } from 'vitest'
import type { Document, Table } from '../../src/document/document.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { elements, paragraphsOf, textOf, unpack } from './docx-parts.ts'
import { sampleDocument } from './sample-document.ts'

const render = async (document: Document) => unpack(await renderDocx.render(document))
const documentPart = async (document: Document) => (await render(document))['word/document.xml'] ?? ''
const simple: Document = {
  ...sampleDocument,
  draft: false,
  heading: null,
  closing: null,
  annexes: [],
  body: [],
}
const textTable = (rows: Table['rows'], columns: number, headRows = 0): Table => ({
  kind: 'table',
  columns: Array.from({ length: columns }, () => ({ width: 1 })),
  headRows,
  rows,
})
const cell = (text: string) => ({ value: { kind: 'text' as const, text } })

describe('renderDocx', () => {
  it('writes the parts of a document in their order', async () => {
    const shown = paragraphsOf(await documentPart(sampleDocument)).filter(({ text }) => text)
    expect(shown.slice(0, 9).map(({ style, text }) => [style, text])).toEqual([
      ['Parent', 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI'],
      ['Issuer', 'SỞ NỘI VỤ'],
      ['State', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Motto', 'Độc lập - Tự do - Hạnh phúc'],
      ['Number', 'Số:      /BC-SNV'],
      ['Date', 'Hà Nội, ngày     tháng     năm 2024'],
      ['Title', 'BÁO CÁO'],
      ['Subtitle', 'Kết quả thực hiện Kế hoạch nâng cao\nChỉ số PAPI của thành phố Hà Nội năm 2023'],
      ['Addressee', 'Kính gửi: Ủy ban nhân dân thành phố Hà Nội'],
    ])
    const styled = (name: string) => shown.filter(({ style }) => style === name).map(({ text }) => text)
    expect(styled('Heading1')).toEqual(['I. KẾT QUẢ NĂM 2023', 'II. ĐỀ XUẤT, KIẾN NGHỊ', 'I. NGUỒN SỐ LIỆU'])
    expect(styled('Heading2')).toEqual(['1. Kết quả chung', '2. Kết quả theo chỉ số nội dung'])
    expect(styled('Heading3')).toEqual(['a) Nội dung còn thấp', 'b) So với chỉ tiêu'])
    expect(styled('BodyText')).toContain('- Chất lượng nguồn nước: xếp thứ 58/61.')
    expect(styled('BodyText')).toContain('Sở Nội vụ kính báo cáo Ủy ban nhân dân Thành phố./.')
    expect(styled('Recipients')).toEqual(['- Như trên;', '- Ban Giám đốc Sở;', '- Lưu: VT, CCHC.'])
    expect(styled('Signatory')).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn A'])
    expect(styled('AnnexLabel')).toEqual(['Phụ lục I', 'Phụ lục II'])
    expect(styled('AnnexTitle')[0]).toBe('KẾT QUẢ THỰC HIỆN BIỂU GIAO NHIỆM VỤ NĂM 2023')
  })

  it('gives each annex a section of its own whose pages count from 1', async () => {
    const sections = elements(await documentPart(sampleDocument), 'sectPr')
    expect(sections.map((part) => /w:orient="(\w+)"/.exec(part)?.[1])).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ])
    for (const part of sections) {
      expect(part).toContain('<w:titlePg/>')
      expect(part).toContain('<w:pgNumType w:start="1"/>')
    }
  })

  it('marks every page of a draft, and only of a draft', async () => {
    const isFooter = ([path]: readonly [string, string]) => path.startsWith('word/footer')
    const footers = Object.entries(await render(sampleDocument)).filter(isFooter)
    expect(footers.map(([, xml]) => textOf(xml))).toEqual(['DỰ THẢO', 'DỰ THẢO'])
    // Below the number is the cell of secrecy and urgency: the mark stands above the first page, without a frame.
    const parts = Object.entries(await render(sampleDocument))
    const headers = parts.filter(([path]) => path.startsWith('word/header')).map(([, xml]) => textOf(xml))
    expect(headers.sort()).toEqual(['', 'DỰ THẢO'])
    expect(parts.find(([path]) => path === 'word/document.xml')?.[1]).not.toMatch(/DỰ THẢO|<w:pBdr><w:top/)
    expect(Object.values(await render({ ...sampleDocument, draft: false })).join('')).not.toContain('DỰ THẢO')
  })

  it('writes a plain list without letterhead, annexes or end mark', async () => {
    const body = [{ kind: 'paragraph' as const, text: [{ text: 'Dòng 1.' }] }]
    const shown = paragraphsOf(await documentPart({ ...simple, title: 'Danh sách', body }))
    expect(shown.map(({ text }) => text).filter(Boolean)).toEqual(['Danh sách', 'Dòng 1.'])
  })

  it('shows what is bold and italic', async () => {
    const runs = elements(await documentPart(sampleDocument), 'r')
    const marks = (text: string) => {
      const run = runs.find((part) => textOf(part) === text) ?? ''
      return [run.includes('<w:b/>'), run.includes('<w:i/>')]
    }
    expect(marks('Thực hiện ')).toEqual([false, false])
    expect(marks('Kế hoạch số 179/KH-UBND')).toEqual([true, false])
    expect(marks('(Phụ lục I và Phụ lục II kèm theo)')).toEqual([false, true])
    expect(marks('15/61')).toEqual([true, true])
  })

  it('tells tones apart without colour', async () => {
    const xml = await documentPart(sampleDocument)
    const marks = (text: string) => {
      const run = elements(xml, 'tc').find((part) => textOf(part) === text) ?? ''
      return [run.includes('<w:b/>'), run.includes('<w:i/>')]
    }
    expect(marks('Đạt')).toEqual([false, false])
    expect(marks('Chưa đạt')).toEqual([true, false])
    expect(marks('Tổng điểm')).toEqual([true, false])
    expect(marks('khuyết dữ liệu')).toEqual([false, true])
    expect(marks('58/61')).toEqual([false, false])
    expect([...xml.matchAll(/w:(?:color|fill)(?: w:val)?="(\w+)"/g)].map(([, colour]) => colour)).toSatisfy(
      (colours: readonly string[]) =>
        colours.every((colour) => ['000000', 'auto', 'E7E6E6'].includes(colour)),
    )
  })

  it('repeats the head, splits no ordinary row and joins merged cells', async () => {
    const table = elements(await documentPart(sampleDocument), 'tbl')[3] ?? ''
    const rows = elements(table, 'tr')
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
    expect(rows.map((row) => row.match(/<w:vMerge w:val="restart"\/>/g)?.length ?? 0)).toEqual([
      5, 0, 3, 1, 0, 0,
    ])
    expect(rows.map((row) => row.match(/<w:vMerge w:val="continue"\/>/g)?.length ?? 0)).toEqual([
      0, 5, 0, 3, 4, 0,
    ])
    const sums = rows.map((row) =>
      [...row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g)].reduce((a, [, w]) => a + Number(w), 0),
    )
    expect(new Set(sums)).toEqual(new Set([14287]))
  })

  it('lets a row split that would not fit on half a page', async () => {
    const tall = textTable([{ cells: [cell('một dòng\n'.repeat(60))] }, { cells: [cell('thấp')] }], 1)
    const rows = elements(await documentPart({ ...simple, body: [tall] }), 'tr')
    expect(rows.map((row) => /<w:cantSplit\/>|<w:cantSplit w:val="true"\/>/.test(row))).toEqual([false, true])
  })

  it('begins a new paragraph at a line break in a cell and keeps two tables apart', async () => {
    const table = textTable([{ cells: [cell('một\nhai')] }], 1)
    const xml = await documentPart({ ...simple, body: [table, table] })
    expect(paragraphsOf(elements(xml, 'tc')[0] ?? '').map(({ text }) => text)).toEqual(['một', 'hai'])
    expect(xml).not.toContain('</w:tbl><w:tbl>')
  })

  it('takes text for text', async () => {
    const hostile = '&<w:p>"\' 😀 {{x}} =HYPERLINK("http://x") </w:t> r:id="rId1" ]]> &amp;'
    const broken = `a\u0000b\u000bc\ufffed\uffffe\ud800f\u0085g`
    const text = (content: string) => ({ kind: 'paragraph' as const, text: [{ text: content }] })
    const xml = await documentPart({
      ...simple,
      title: hostile,
      body: [text(hostile), text(broken), textTable([{ cells: [cell(hostile)] }], 1)],
    })
    const shown = paragraphsOf(xml).map((paragraph) => paragraph.text)
    // In the title, the text and the table.
    expect(shown.filter((line) => line === hostile)).toHaveLength(3)
    expect(shown).toContain('abcdefg')
  })

  it('writes valid lengths and tables when there is nothing to show', async () => {
    const empty = {
      parent: '',
      issuer: '',
      place: '',
      number: '',
      symbol: '',
      day: null,
      year: 2024,
      type: '',
    }
    const heading = { ...empty, subject: '', addressees: [] }
    const xml = await documentPart({
      ...simple,
      heading,
      body: [textTable([], 2), { kind: 'list', items: [] }],
    })
    expect(xml).not.toMatch(/NaN|Infinity|undefined/)
    expect(elements(xml, 'tbl')).toHaveLength(1)
  })

  it('names papi as the author and nobody else', async () => {
    const core = (await render(sampleDocument))['docProps/core.xml'] ?? ''
    expect(core).toContain(`<dc:title>${sampleDocument.title}</dc:title>`)
    expect(core.match(/<(dc:creator|cp:lastModifiedBy)>[^<]*/g)).toEqual([
      '<dc:creator>papi',
      '<cp:lastModifiedBy>papi',
    ])
  })

  it('writes the same bytes again, in another zone too', async () => {
    vi.stubEnv('TZ', 'UTC')
    const one = await renderDocx.render(sampleDocument)
    vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh')
    const two = await renderDocx.render(sampleDocument)
    vi.unstubAllEnvs()
    expect(Buffer.compare(one, two)).toBe(0)
  })
})

it('keeps a line that heads a group of rows with the first of them', async () => {
  const text = (words: string, colSpan = 1) => ({ value: { kind: 'text', text: words } as const, colSpan })
  const rows = [
    { cells: [text('Đầu bảng'), text('Kết quả')] },
    { cells: [text('Cơ quan MẪU (2 nhiệm vụ)', 2)] },
    { cells: [text('Nhiệm vụ một'), text('Xong')] },
    { cells: [text('Nhiệm vụ hai'), text('Xong')] },
  ]
  const bytes = await renderDocx.render({
    ...sampleDocument,
    body: [{ kind: 'table', columns: [{ width: 10 }, { width: 10 }], headRows: 1, rows }],
  })
  const xml = unpack(bytes)['word/document.xml'] ?? ''
  const keeps = (words: string): boolean =>
    (xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [])
      .filter((one) => one.includes(words))
      .every((one) => one.includes('<w:keepNext/>'))
  expect(keeps('Cơ quan MẪU')).toBe(true)
  expect(keeps('Nhiệm vụ một')).toBe(false)
})
