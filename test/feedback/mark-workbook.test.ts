import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFindingsSheet } from '../../src/feedback/findings-sheet.ts'
import { markWorkbook } from '../../src/feedback/mark-workbook.ts'
import { showCell } from '../../src/feedback/show-values.ts'
import { tints } from '../../src/feedback/tint.ts'
import { runs } from '../long.ts'
import { makeParts, makeWorkbook, zipParts } from '../read/make-workbook.ts'
import { finding, mark, openParts, partText, read, sheetNamed, styleOf } from './marking.ts'
import { makeRichWorkbook } from './rich-workbook.ts'

const rich = makeRichWorkbook()
const tasks = 'xl/worksheets/sheet1.xml'

describe('a marked copy', () => {
  const marked = mark(
    rich,
    finding('error C4:C7 Nhiệm vụ', 'chưa ghi trạng thái'),
    finding('warning D4 Nhiệm vụ', 'ngày nằm sau kỳ báo cáo', 'date-late'),
    finding('advice A1 Chỉ tiêu', 'nên nêu văn bản', 'no-document'),
  )

  it('reads as the original behind the list', () => {
    expect(read(marked).sheets.slice(1)).toEqual(read(rich).sheets)
  })

  it('leaves all other parts packed as they were, and the original alone', () => {
    const parts = openParts(marked)
    const before = makeRichWorkbook()
    expect(rich).toEqual(before)
    const changed = [...openParts(before)].filter(([name, { packed, local }]) => {
      const part = parts.get(name)
      return !part?.packed.equals(packed) || !part.local.equals(local)
    })
    expect(changed.map(([name]) => name).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      tasks,
      'xl/worksheets/sheet2.xml',
    ])
  })

  it.each([
    ['\\', (name: string) => name.replaceAll('/', '\\')],
    ['/ in front', (name: string) => `/${name}`],
    ['\\ in front and /', (name: string) => `\\${name}`],
    ['both signs', (name: string) => name.replace('/', '\\')],
  ])('names all parts with /, whatever the sender had: %s', (_, respell) => {
    const parts = makeParts([{ name: 'Nhiệm vụ', rows: [['a', 1]] }])
    const odd = zipParts(
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [respell(name), part])),
    )
    const copy = mark(odd, finding('error A1 Nhiệm vụ'))
    const names = [...openParts(copy).keys()]
    expect(names.filter((name) => name.includes('\\') || name.startsWith('/'))).toEqual([])
    expect(names).toEqual(expect.arrayContaining(Object.keys(parts)))
    // The header in front of each part has the same name as the directory.
    for (const [name, { local }] of openParts(copy))
      expect(local.subarray(30, 30 + local.readUInt16LE(26)).toString()).toBe(name)
    expect(
      read(copy)
        .sheets.at(-1)
        ?.cells.map(({ value }) => value),
    ).toEqual(['a', 1])
  })

  it('gives the same bytes for the same input', () => {
    expect(mark(rich, finding('error C4 Nhiệm vụ'))).toEqual(mark(rich, finding('error C4 Nhiệm vụ')))
  })

  it.each([
    ['C4', tints.error],
    ['C5', undefined],
    ['C6', tints.error],
    ['C7', tints.error],
    ['D4', tints.warning],
    ['D7', undefined],
    ['B4', undefined],
    ['A7', undefined],
  ])('tints %s with %s', (address, tint) => {
    // Row 5 and its cells bear no address.
    expect(styleOf(marked, tasks, address).tint).toBe(tint)
  })

  it('tints cells that bear no address, and creates those that are missing in their place', () => {
    const sheet = partText(marked, tasks)
    const [, row5] = /<row>(.*?)<\/row>/s.exec(sheet) ?? []
    expect(row5?.match(/s="\d+"/g)).toEqual(['s="2"', 's="2"', expect.not.stringMatching('s="2"')])
    expect([...sheet.matchAll(/<row(?: r="(\d+)")?/g)].map(([, number]) => number)).toEqual([
      '1',
      '3',
      '4',
      undefined,
      '6',
      '7',
    ])
    expect(sheet).toMatch(/<row r="7" s="2" customFormat="1"><c r="A7".*?<\/c><c r="C7" s="\d+"\/><c r="D7"/s)
  })

  it('keeps format, border, alignment and protection under the tint', () => {
    expect(styleOf(marked, tasks, 'D4').xf).toMatch(/numFmtId="164".*borderId="1".*applyNumberFormat="1"/)
    expect(styleOf(marked, tasks, 'C4').xf).toContain(
      '<alignment vertical="top" wrapText="1"/><protection locked="0"/>',
    )
    // A created cell looks like the empty cells around it.
    expect(styleOf(marked, tasks, 'C7').xf).toContain('<protection locked="0"/>')
  })

  it('only appends styles', () => {
    const [before, after] = [rich, marked].map((bytes) => partText(bytes, 'xl/styles.xml'))
    const [xfs] = /(?<=<cellXfs count="4">).*(?=<\/cellXfs>)/s.exec(before ?? '') ?? []
    expect(after).toContain(xfs)
    const count = Number(/<cellXfs count="(\d+)"/.exec(after ?? '')?.[1])
    expect((/<cellXfs.*<\/cellXfs>/s.exec(after ?? '')?.[0].match(/<xf /g) ?? []).length).toBe(count)
  })

  it('moves names of single sheets on by one and opens on the list', () => {
    const workbook = partText(marked, 'xl/workbook.xml')
    expect(workbook).toMatch(
      /<sheets><sheet [^>]*name="Cần sửa" sheetId="8" r:id="papi1"\/><sheet name="Nhiệm vụ"/,
    )
    expect([...workbook.matchAll(/localSheetId="(\d)"/g)].map(([, id]) => id)).toEqual(['1', '1', '2'])
    expect(workbook).toContain('firstSheet="0" activeTab="0"')
    expect(partText(marked, tasks)).toContain('<sheetView tabSelected="0"')
  })

  it('keeps protection and validations', () => {
    const sheet = partText(marked, tasks)
    expect(sheet).toContain('<sheetProtection sheet="1" objects="1" scenarios="1"/>')
    expect(sheet).toMatch(
      /<\/dataValidations><pageMargins [^>]*\/><legacyDrawing [^>]*r:id="papi2"\/><\/worksheet>$/,
    )
  })
})

describe('comments', () => {
  it('say severity, sentence, code and remedy', () => {
    const comments = partText(mark(rich, finding('error C4:C7 Nhiệm vụ')), 'xl/papi-comments1.xml')
    expect(comments.match(/<comment ref="[^"]*"/g)).toEqual(['<comment ref="C4"'])
    expect(comments.replace(/<[^>]*>/g, '')).toContain(
      'papiLỖI: chưa ghi trạng thái [missing-status]\nCách sửa: chọn một trạng thái trong danh sách',
    )
  })

  it('put several findings of a cell into one, with the tint of the worst', () => {
    const marked = mark(
      rich,
      finding('advice C4 Nhiệm vụ', 'thứ nhất', 'one'),
      finding('error C4:C5 Nhiệm vụ', 'thứ hai', 'two'),
      finding('warning C4 Nhiệm vụ', 'thứ ba', 'three'),
    )
    const comments = partText(marked, 'xl/papi-comments1.xml')
    expect(comments.match(/<comment /g)).toHaveLength(1)
    expect(comments.replace(/<[^>]*>/g, '')).toMatch(/LỖI: thứ hai.*CẢNH BÁO: thứ ba.*LƯU Ý: thứ nhất/s)
    expect(styleOf(marked, tasks, 'C4').tint).toBe(tints.error)
  })

  it('follow the comment of the sender and leave threads alone', () => {
    const marked = mark(
      rich,
      finding('error A1 Chỉ tiêu', 'của papi'),
      finding('error B1 Chỉ tiêu', 'ở luồng'),
    )
    const comments = partText(marked, 'xl/comments1.xml')
    expect(comments).toContain('<text><r><t>Xem công văn 12</t></r><r>')
    expect(comments).toContain('của papi')
    expect(comments).toContain(
      '<comment ref="B1" authorId="1"><text><t>[Threaded comment]</t></text></comment>',
    )
    expect(comments.match(/<comment /g)).toHaveLength(2)
    expect(openParts(marked).get('xl/drawings/vmlDrawing1.vml')).toEqual(
      openParts(rich).get('xl/drawings/vmlDrawing1.vml'),
    )
    expect(styleOf(marked, 'xl/worksheets/sheet2.xml', 'B1').tint).toBe(tints.error)
  })

  it('join the boxes that are there', () => {
    const marked = mark(rich, finding('error C3 Chỉ tiêu'))
    const boxes = partText(marked, 'xl/drawings/vmlDrawing1.vml')
    expect(boxes.match(/id="_x0000_s\d+"/g)).toEqual([
      'id="_x0000_s1025"',
      'id="_x0000_s1026"',
      'id="_x0000_s1027"',
    ])
    expect(boxes).toContain('<x:Row>2</x:Row><x:Column>2</x:Column>')
    expect(partText(marked, 'xl/worksheets/sheet2.xml').match(/<legacyDrawing/g)).toHaveLength(1)
  })

  it('of a merged area stand at its first cell', () => {
    const marked = mark(rich, finding('error C1 Nhiệm vụ'))
    expect(partText(marked, 'xl/papi-comments1.xml')).toContain('ref="A1"')
    expect(styleOf(marked, tasks, 'A1').tint).toBe(tints.error)
    expect(partText(marked, tasks)).not.toContain('r="C1"')
  })

  it('take hostile text as text', () => {
    const hostile = '=HYPERLINK("http://x") <b>&amp;</b> _x0041_ \u0001\u202e\ufffe\ud800 ]]>'
    const marked = mark(rich, finding('error C4 Nhiệm vụ', hostile))
    const shown = '=HYPERLINK("http://x") <b>&amp;</b> _x0041_ ␁‹U+202E›‹U+FFFE›‹U+D800› ]]>'
    expect(sheetNamed(marked, 'Cần sửa')?.cells.find(({ address }) => address === 'E9')?.value).toBe(shown)
    expect(partText(marked, 'xl/papi-comments1.xml')).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt; _x005F_x0041_')
  })
})

describe('the list', () => {
  const marked = mark(
    rich,
    finding('advice A1 Chỉ tiêu', 'nên nêu văn bản'),
    finding('error C4:C7 Nhiệm vụ'),
    { ...finding('warning A1 Không có', 'thiếu trang'), place: { kind: 'file', file: 'a.xlsx' } },
    finding('warning D4 Nhiệm vụ', 'ngày sai'),
    finding('error B1 Trang lạ', 'không có trang'),
  )
  const cells = sheetNamed(marked, 'Cần sửa')?.cells ?? []
  const row = (number: number) => cells.filter((cell) => cell.row === number).map(({ value }) => value)
  const sheet = partText(marked, 'xl/worksheets/papi-findings1.xml')

  it('has errors first, then the order of the tabs, each with what stands there', () => {
    const remedy = 'chọn một trạng thái trong danh sách'
    expect(row(8)).toEqual(['STT', 'Trang tính', 'Ô', 'Đang ghi', 'Vấn đề', 'Cách sửa', 'Mức độ', 'Đã sửa'])
    expect(row(9)).toEqual([1, 'Trang lạ', 'không có trang', remedy, 'LỖI', '□'])
    expect(row(10).slice(0, 4)).toEqual([2, 'Nhiệm vụ', 'C4:C7', 'Hoàn thành; (trống)'])
    expect(row(11)).toEqual([3, '(cả tệp)', 'thiếu trang', remedy, 'CẢNH BÁO', '□'])
    expect(row(12).slice(0, 5)).toEqual([4, 'Nhiệm vụ', 'D4', '31/12/2023', 'ngày sai'])
    expect(row(13).slice(0, 4)).toEqual([5, 'Chỉ tiêu', 'A1', 'Chỉ tiêu'])
  })

  it('counts the errors that remain, links to the cells and offers a box where there is something to mend', () => {
    expect(sheet).toContain('<f>2-COUNTIF(H9:H10,"x")</f><v>2</v>')
    expect(row(3)).toEqual(['Còn phải sửa:', 2, 'trên tổng số 2 lỗi; thêm 2 mục cần xem lại, 1 mục nên biết'])
    expect(sheet).toContain('sqref="H9:H12"><formula1>"□,x"</formula1>')
    expect(sheet.match(/<hyperlink .*?\/>/g)).toEqual([
      `<hyperlink ref="C10" location="'Nhiệm vụ'!C4:C7"/>`,
      `<hyperlink ref="C12" location="'Nhiệm vụ'!D4"/>`,
      `<hyperlink ref="C13" location="'Chỉ tiêu'!A1"/>`,
    ])
  })

  it('counts errors that it has no room for among those that remain', () => {
    const errors = Array.from({ length: 5200 }, () => finding('error C4 Nhiệm vụ'))
    const list = partText(mark(rich, ...errors), 'xl/worksheets/papi-findings1.xml')
    expect(list).toContain('<f>5200-COUNTIF(H9:H5008,"x")</f><v>5200</v>')
    expect(list).toContain('trên tổng số 5200 lỗi (còn 200 mục nữa chưa liệt kê ở đây)')
  })

  it('quotes numbers as their cells show them', () => {
    const cell = (value: number, pattern?: string, format?: 'date' | 'percent') =>
      showCell(
        { row: 1, column: 1, address: 'A1', value, ...(pattern && { pattern }), ...(format && { format }) },
        { date1904: false },
      )
    expect([
      cell(48, '0"/61"'),
      cell(45082, 'dd/mm/yyyy', 'date'),
      cell(45082, 'd/m/yy', 'date'),
      cell(45082, 'dd/mm/yyyy hh:mm', 'date'),
      cell(1234.5, '#,##0.00'),
      cell(0.965, '0.0%', 'percent'),
      cell(0.965, undefined, 'percent'),
      cell(43.9603),
      cell(7, '[>5]"nhiều"'),
    ]).toEqual(['48/61', '05/06/2023', '5/6/23', '05/6/2023', '1.234,50', '96,5%', '96,5%', '43,9603', '7'])
  })

  it('counts nothing where nothing must be mended', () => {
    const only = mark(rich, finding('warning C4 Nhiệm vụ'))
    expect(partText(only, 'xl/worksheets/papi-findings1.xml')).toMatch(/<c r="C3" s="\d+"><v>0<\/v><\/c>/)
  })

  it('takes a name that is free, unless it takes the place of an earlier list', () => {
    const taken = makeWorkbook([{ name: 'CẦN SỬA', rows: [['của đơn vị']] }], {
      '[Content_Types].xml': types,
    })
    const names = (bytes: Uint8Array) => read(bytes).sheets.map(({ name }) => name)
    expect(names(mark(taken, finding('error A1 CẦN SỬA')))).toEqual(['Cần sửa (2)', 'CẦN SỬA'])
    expect(names(mark(marked, finding('error C4 Nhiệm vụ')))).toEqual(['Cần sửa', 'Nhiệm vụ', 'Chỉ tiêu'])
  })
})

describe('a copy that comes back', () => {
  const first = mark(
    rich,
    finding('error C4:C5 Nhiệm vụ', 'lần một'),
    finding('error A1 Chỉ tiêu', 'lần một'),
  )
  const second = mark(first, finding('warning C5 Nhiệm vụ', 'lần hai'))

  it('loses the marks of what is mended', () => {
    expect(styleOf(second, tasks, 'C4').tint).toBeUndefined()
    expect(partText(second, 'xl/comments1.xml')).toContain('<text><r><t>Xem công văn 12</t></r></text>')
    expect(partText(second, 'xl/papi-comments1.xml')).toContain('ĐÃ SỬA')
    expect([...openParts(second).values()].some(({ text }) => text.includes('lần một'))).toBe(false)
  })

  it('carries the list once, with what is wrong now', () => {
    expect(read(second).sheets.filter(isFindingsSheet)).toHaveLength(1)
    expect(partText(second, 'xl/worksheets/papi-findings1.xml')).toContain('lần hai')
    expect(read(second).sheets.slice(1)).toEqual(read(rich).sheets)
  })
})

const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`

describe('odd files', () => {
  it('without styles, relationships of sheets, or any row', () => {
    const parts = makeParts([
      { name: 'Một', rows: [['x']] },
      { name: 'Hai', rows: [] },
    ])
    const bytes = zipParts({
      ...parts,
      '[Content_Types].xml': types,
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        /<Relationship Id="[ty]1"[^>]*>/g,
        '',
      ),
      'xl/worksheets/sheet2.xml':
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
    })
    const marked = mark(bytes, finding('error B2:B3 Hai'), finding('error A1 Một'))
    expect(styleOf(marked, 'xl/worksheets/sheet2.xml', 'B3').tint).toBe(tints.error)
    expect(styleOf(marked, tasks, 'A1').tint).toBe(tints.error)
    expect(partText(marked, '[Content_Types].xml')).toContain('PartName="/xl/papi-styles1.xml"')
  })

  it('with prefixed names', () => {
    const prefix = (xml: string): string =>
      xml
        .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
        .replace('xmlns=', 'xmlns:x=')
        .replace(/^<x:\?/, '<?')
    const parts = openParts(rich)
    const changes = Object.fromEntries(
      ['xl/workbook.xml', tasks, 'xl/worksheets/sheet2.xml', 'xl/styles.xml', 'xl/comments1.xml'].map(
        (name) => [name, prefix(parts.get(name)?.text ?? '')],
      ),
    )
    const bytes = makeRichWorkbook({ changes })
    const marked = mark(bytes, finding('error C4:C7 Nhiệm vụ'), finding('error C9 Chỉ tiêu'))
    expect(read(marked).sheets.slice(1)).toEqual(read(rich).sheets)
    expect(styleOf(marked, tasks, 'C7').tint).toBe(tints.error)
    expect(partText(marked, tasks)).toMatch(/<x:legacyDrawing [^>]*\/><\/x:worksheet>$/)
    expect(partText(marked, 'xl/comments1.xml')).toContain('<x:comment ref="C9"')
  })

  it('in UTF-16: a part that is written anew becomes UTF-8', () => {
    const text = partText(rich, tasks).replace('UTF-8', 'UTF-16')
    const bytes = makeRichWorkbook({ changes: { [tasks]: Buffer.from(`\ufeff${text}`, 'utf16le') } })
    const marked = mark(bytes, finding('error C4 Nhiệm vụ'))
    expect(partText(marked, tasks)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/)
    expect(styleOf(marked, tasks, 'C4').tint).toBe(tints.error)
  })

  it('with a hidden sheet: the list says so', () => {
    const hidden = partText(rich, 'xl/workbook.xml').replace('sheetId="7"', 'sheetId="7" state="hidden"')
    const marked = mark(
      makeRichWorkbook({ changes: { 'xl/workbook.xml': hidden } }),
      finding('error A1 Chỉ tiêu'),
    )
    const said = sheetNamed(marked, 'Cần sửa')?.cells.find(({ address }) => address === 'B9')
    expect(said?.value).toBe('Chỉ tiêu (đang ẩn)')
  })

  it('with a problem over a whole column: no cell is created for it, but for others', () => {
    const marked = mark(rich, finding('error C1:C1048576 Nhiệm vụ'), finding('advice F9:F10 Nhiệm vụ'))
    expect(styleOf(marked, tasks, 'F10')).toMatchObject({
      tint: tints.advice,
      xf: expect.stringContaining('numFmtId="164"'),
    })
    expect(styleOf(marked, tasks, 'C4').tint).toBe(tints.error)
    expect(marked.length).toBeLessThan(rich.length + 10_000)
  })

  it.each([
    [
      'strict',
      {
        'xl/workbook.xml': (xml: string) =>
          xml.replaceAll('http://schemas.openxmlformats.org/', 'http://purl.oclc.org/ooxml/'),
      },
    ],
    [
      'rows out of order',
      {
        [tasks]: (xml: string) =>
          xml
            .replace('<row r="7" spans="1:2"', '<row r="2" spans="1:2"')
            .replaceAll('"A7"', '"A2"')
            .replaceAll('"D7"', '"D2"'),
      },
    ],
    ['signed', { '_xmlsignatures/origin.sigs': () => 'x' }],
    ['no content types', { '[Content_Types].xml': () => null }],
    ['comments without a list', { 'xl/comments1.xml': () => '<comments/>' }],
    ['damaged styles', { 'xl/styles.xml': () => '<styleSheet><fills>' }],
  ] as const)('%s: no copy, and one warning that says why', (_, patches) => {
    const parts = openParts(rich)
    const changes = Object.fromEntries(
      Object.entries(patches).map(([name, change]) => [name, change(parts.get(name)?.text ?? '')]),
    )
    const bytes = makeRichWorkbook({ changes })
    const workbook = read(rich)
    const marked = markWorkbook(bytes, [finding('error C4 Nhiệm vụ'), finding('error C4 Chỉ tiêu')], {
      workbook,
    })
    expect(marked.value).toBeUndefined()
    expect(marked.diagnostics).toMatchObject([{ code: 'cannot-mark', severity: 'warning' }])
  })

  it('leaves out names that lead out of the archive, and macros that nothing points to', () => {
    const stray = ['../evil.txt', 'xl/../../evil.txt', '..\\other.txt', 'c:/evil.txt', 'xl/vbaProject.bin']
    const bytes = makeRichWorkbook({
      changes: { ...Object.fromEntries(stray.map((name) => [name, 'x'])), 'xl/..evil.xml': 'x' },
    })
    expect(stray.filter((name) => !openParts(bytes).has(name))).toEqual([])
    const names = [...openParts(mark(bytes, finding('error C4 Nhiệm vụ'))).keys()]
    expect(names.filter((name) => stray.includes(name))).toEqual([])
    expect(names).toContain('xl/..evil.xml')
  })

  it('keeps macros that the workbook points to', () => {
    const name = 'xl/_rels/workbook.xml.rels'
    const pointer =
      '<Relationship Id="vba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    const relations = partText(rich, name).replace('</Relationships>', `${pointer}</Relationships>`)
    const bytes = makeRichWorkbook({ changes: { [name]: relations, 'xl/vbaProject.bin': 'x' } })
    expect(partText(mark(bytes, finding('error C4 Nhiệm vụ')), 'xl/vbaProject.bin')).toBe('x')
  })

  it('has nothing to give where nothing is wrong', () => {
    expect(markWorkbook(rich, [], { workbook: read(rich) })).toEqual({ value: undefined, diagnostics: [] })
  })

  it('changed at random: no throw, and a copy only if it reads as the original', { tags: 'long' }, () => {
    const changeParts = fc.array(fc.tuple(fc.nat(rich.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    })
    const changeText = fc.tuple(
      fc.constantFrom(
        'xl/workbook.xml',
        tasks,
        'xl/worksheets/sheet2.xml',
        'xl/styles.xml',
        'xl/comments1.xml',
      ),
      fc.nat(6000),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '/',
        '&',
        ' ',
        'c',
        '<c/>',
        '<row/>',
        '<!--',
        ']]>',
        'r="',
        '\u0000',
      ),
    )
    const workbook = read(rich)
    const findings = [
      finding('error C4:C7 Nhiệm vụ'),
      finding('advice A1 Chỉ tiêu'),
      finding('error C9 Chỉ tiêu'),
    ]
    const check = (bytes: Uint8Array): void => {
      const { value, diagnostics } = markWorkbook(bytes, findings, { workbook })
      expect(diagnostics).toHaveLength(value ? 0 : 1)
      if (value) expect(read(value).sheets.slice(1)).toEqual(workbook.sheets)
    }
    fc.assert(
      fc.property(changeParts, (changes) => {
        const bytes = Uint8Array.from(rich)
        for (const [at, value] of changes) bytes[at] = value
        check(bytes)
      }),
      runs(300),
    )
    fc.assert(
      fc.property(changeText, ([name, at, text]) => {
        const stored = partText(rich, name)
        const place = at % stored.length
        check(
          makeRichWorkbook({ changes: { [name]: stored.slice(0, place) + text + stored.slice(place + 1) } }),
        )
      }),
      runs(300),
    )
  })

  it('never throws on bytes that are no workbook', () => {
    for (const bytes of [new Uint8Array(), rich.subarray(0, 900), rich.subarray(0, rich.length - 30)])
      expect(
        markWorkbook(bytes, [finding('error C4 Nhiệm vụ')], { workbook: read(rich) }).value,
      ).toBeUndefined()
  })
})
