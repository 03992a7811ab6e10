import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annex, Cell, Document, Inline, Table } from '../../src/document/document.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { runs } from '../long.ts'
import { sampleDocument } from './sample-document.ts'
import { numberFormatOf, readCells, readParts } from './xlsx-parts.ts'

const text = (content: string, rest: Omit<Cell, 'value'> = {}): Cell => ({
  value: { kind: 'text', text: content },
  ...rest,
})
const number = (value: number, digits = 4): Cell => ({ value: { kind: 'number', value, digits } })
const table = (rows: readonly (readonly Cell[])[], rest: Partial<Table> = {}): Table => ({
  kind: 'table',
  columns: (rows[0] ?? []).map(() => ({ width: 10 })),
  headRows: 1,
  rows: rows.map((cells) => ({ cells })),
  ...rest,
})
const annex = (rest: Partial<Annex>): Annex => ({
  name: 'Bảng',
  title: '',
  orientation: 'landscape',
  blocks: [],
  ...rest,
})
const workbook = (...annexes: readonly Annex[]): Document => ({
  title: 'Kết quả',
  draft: false,
  heading: null,
  body: [],
  closing: null,
  annexes,
})
const render = (...annexes: readonly Annex[]) => renderXlsx.render(workbook(...annexes))

/** No XML may hold these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Cs}]/gu

describe('sheets', () => {
  it('makes a sheet of the body and of each annex', async () => {
    const book = readParts(await renderXlsx.render(sampleDocument))['xl/workbook.xml'] ?? ''
    expect([...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Báo cáo',
      'Biểu giao nhiệm vụ',
      'Nguồn',
    ])
  })

  it('begins an untitled table at A1', async () => {
    const cells = readCells(
      await render(
        annex({
          blocks: [
            table([
              [text('Mã'), text('1.1')],
              [text('Hà Nội'), number(1.7283)],
            ]),
          ],
        }),
      ),
      1,
    )
    expect(cells.get('A1')).toMatchObject({ text: 'Mã' })
    expect(cells.get('B2')).toMatchObject({ number: 1.7283 })
  })

  it('writes an empty document as an empty sheet', async () => {
    expect(readParts(await render())).toHaveProperty(['xl/worksheets/sheet1.xml'])
  })

  it('gives the same bytes for the same document', async () => {
    expect(await renderXlsx.render(sampleDocument)).toEqual(await renderXlsx.render(sampleDocument))
  })
})

describe('values', () => {
  it.each([43.9603, 0, 0.1 + 0.2, -1.5, 1e21, Number.MIN_VALUE])('keeps %d exact', async (value) => {
    const cells = readCells(await render(annex({ blocks: [table([[text('x')], [number(value)]])] })), 1)
    expect(cells.get('A2')?.number).toBe(value)
  })

  it('shows as many decimals as the value has digits', async () => {
    const bytes = await render(
      annex({ blocks: [table([[number(1, 0), number(1, 2), number(1, 5)]], { headRows: 0 })] }),
    )
    const cells = readCells(bytes, 1)
    expect(
      ['A1', 'B1', 'C1'].map((address) => numberFormatOf(bytes, cells.get(address)?.style ?? 0)),
    ).toEqual(['#,##0', '#,##0.00', '#,##0.00000'])
  })

  it('never writes what is not a number as a number', async () => {
    const bytes = await render(
      annex({ blocks: [table([[text('x')], [number(Number.NaN)], [number(Number.POSITIVE_INFINITY)]])] }),
    )
    expect(readParts(bytes)['xl/worksheets/sheet1.xml']).not.toMatch(/<v>(NaN|Infinity)/)
  })

  it('leaves a missing value without a word blank', async () => {
    const cells = readCells(
      await render(annex({ blocks: [table([[text('x')], [{ value: { kind: 'none', word: '' } }]])] })),
      1,
    )
    expect(cells.get('A2')).toEqual({ style: expect.any(Number) })
  })

  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '1.10', '04/8/2021'])(
    'keeps %s as text, also when it is edited in Excel',
    async (content) => {
      const bytes = await render(annex({ blocks: [table([[text('x')], [text(content)]])] }))
      const cell = readCells(bytes, 1).get('A2')
      expect(cell).toMatchObject({ text: content })
      expect(numberFormatOf(bytes, cell?.style ?? 0)).toBe('@')
      expect(readParts(bytes)['xl/worksheets/sheet1.xml']).not.toMatch(/<f>|<hyperlink/)
    },
  )

  const formatAt = (bytes: Uint8Array, address: string): string => {
    const styles = readParts(bytes)['xl/styles.xml'] ?? ''
    const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf .*?(?:<\/xf>|\/>)/gs)
    return formats?.[readCells(bytes, 1).get(address)?.style ?? 0] ?? ''
  }

  it.each([
    ['=1+1', 49],
    ['+84', 49],
    ['-1', 49],
    ['@SUM(A1)', 49],
    ['\u0000=1+1', 0],
    // Excel before 2013 shows no long text in a cell of the format "text".
    [`=${'a'.repeat(300)}`, 0],
    [`- ${'a'.repeat(300)}`, 0],
  ])('marks %j as quoted', async (content, format) => {
    const bytes = await render(annex({ blocks: [table([[text('x')], [text(content)]])] }))
    expect(formatAt(bytes, 'A2')).toContain(` numFmtId="${format}" quotePrefix="1"`)
    expect(formatAt(bytes, 'A1')).not.toContain('quotePrefix')
    expect(readParts(bytes)['xl/styles.xml']).not.toMatch(/papi-quoted|<numFmts count="0"/)
  })

  it.each(['1.10', '04/8/2021', 'a=1', ' =1', "'=1"])('has no such mark for %j', async (content) => {
    const bytes = await render(annex({ blocks: [table([[text('=x')], [text(content)], [number(1, 5)]])] }))
    expect(formatAt(bytes, 'A1')).toContain('quotePrefix="1"')
    expect(formatAt(bytes, 'A2')).not.toContain('quotePrefix')
    expect(readParts(bytes)['xl/styles.xml']).toContain('<numFmts count="1"><numFmt ')
  })

  it('marks a sentence that begins so', async () => {
    const bytes = await render(
      annex({
        title: '',
        blocks: [{ kind: 'paragraph', text: [{ text: '=1' }, { text: '+1', bold: true }] }],
      }),
    )
    expect(formatAt(bytes, 'A1')).toContain(' numFmtId="0" quotePrefix="1"')
  })

  it('keeps emoji whole wherever they stand in a long workbook', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [text(`${'a'.repeat(index % 7)}😀${index}`)])
    const parts = Object.entries(readParts(await render(annex({ blocks: [table(rows)] }))))
    // The first two hundred rows are shared strings, the others stand in the sheet itself.
    const strings = parts
      .flatMap(([name, part]) => (/sharedStrings|worksheets/.test(name) ? [part] : []))
      .join('')
    expect(strings).not.toContain('\ufffd')
    expect(strings.match(/😀/gu)).toHaveLength(3000)
  })
})

describe('a table of thousands of rows', () => {
  const row = (index: number): readonly Cell[] => [
    text(`${index}. Xã & phường <${index}> `),
    text(index % 2 === 0 ? '=1+1' : 'Hoàn thành', { align: 'center' }),
    { value: { kind: 'none', word: '' } },
    text('😀'.repeat(200)),
  ]
  const rows = [
    ['a', 'b', 'c', 'd'].map((head) => text(head)),
    ...Array.from({ length: 2600 }, (_, i) => row(i)),
  ]
  const long = annex({ title: 'Biểu', blocks: [table(rows, { filter: true })] })

  it('reads as it was, up to its last row', async () => {
    const bytes = await render(long)
    const sheet = readWorkbook(bytes, 'a.xlsx').value?.sheets[0]
    const head = sheet?.cells.find(({ value }) => value === 'a')?.row ?? 0
    const found = new Map(sheet?.cells.map(({ address, value }) => [address, value]))
    for (const index of [0, 1, 1998, 1999, 2000, 2001, 2598, 2599]) {
      const at = head + 1 + index
      expect(['A', 'B', 'C', 'D'].map((column) => found.get(`${column}${at}`))).toEqual([
        `${index}. Xã & phường <${index}> `,
        index % 2 === 0 ? '=1+1' : 'Hoàn thành',
        undefined,
        '😀'.repeat(200),
      ])
    }
    expect(Math.max(...(sheet?.cells ?? []).map((cell) => cell.row))).toBe(head + 2600)
    const xml = readParts(bytes)['xl/worksheets/sheet1.xml'] ?? ''
    expect(xml).toContain(`<dimension ref="A1:D${head + 2600}"/>`)
    expect(xml).toContain(`<autoFilter ref="A${head}:D${head + 2600}"/>`)
    expect(await render(long)).toEqual(bytes)
  })

  it('looks the same from its first row to its last', async () => {
    const xml = readParts(await render(long))['xl/worksheets/sheet1.xml'] ?? ''
    const look = (start: string): readonly (string | undefined)[] => {
      const [found = ''] = new RegExp(`<row r="${start}".*?</row>`, 's').exec(xml) ?? []
      return [/ ht="[^"]*"/.exec(found)?.[0], ...[...found.matchAll(/ s="(\d+)"/g)].map(([, style]) => style)]
    }
    const head = Number(/<autoFilter ref="A(\d+)/.exec(xml)?.[1])
    const [even, odd] = [look(String(head + 1)), look(String(head + 2))]
    expect(even).toHaveLength(5)
    expect(even[2]).not.toBe(odd[2])
    expect([look(String(head + 2599)), look(String(head + 2600))]).toEqual([even, odd])
  })

  it('is laid out as any other where cells span or text follows', async () => {
    const spanned = await render(annex({ blocks: [table([...rows, [text('cả dòng', { colSpan: 4 })]])] }))
    expect(readCells(spanned, 1).get('A2602')?.text).toBe('cả dòng')
    expect(readParts(spanned)['xl/worksheets/sheet1.xml']).toContain('<mergeCell ref="A2602:D2602"/>')
    const followed = await render(
      annex({ blocks: [table(rows), { kind: 'paragraph', text: [{ text: 'Ghi chú' }] }] }),
    )
    const cells = readCells(followed, 1)
    const note = [...cells].find(([, { text: said }]) => said === 'Ghi chú')?.[0]
    expect(Number(note?.slice(1))).toBeGreaterThan(2601)
    for (const all of [readCells(spanned, 1), cells])
      expect(all.get('A2601')?.text).toBe('2599. Xã & phường <2599> ')
  })
})

describe('runs of text', () => {
  const renderRuns = async (...text: readonly Inline[]) =>
    render(
      annex({
        blocks: [
          { kind: 'paragraph', text },
          { kind: 'heading', level: 2, text },
        ],
      }),
    )

  it('keep their weight and slant, and stay bold in a heading', async () => {
    const strings = readParts(await renderRuns({ text: 'a' }, { text: 'b', italic: true }))[
      'xl/sharedStrings.xml'
    ]
    expect(strings).toContain('<r><rPr><sz val="11"/><rFont val="Times New Roman"/></rPr><t>a</t></r>')
    expect(strings).toContain(
      '<r><rPr><b/><i/><sz val="11"/><rFont val="Times New Roman"/></rPr><t>b</t></r>',
    )
  })

  it('are cut together at what a cell holds', async () => {
    const cells = readCells(
      await renderRuns({ text: 'a'.repeat(30_000) }, { text: 'b'.repeat(30_000), bold: true }),
      1,
    )
    expect([...cells.values()].find((cell) => cell.text?.startsWith('aaa'))?.text).toHaveLength(32_767)
  })
})

/** Control characters that the reader takes out: they could steer a terminal. */
const unread = /[\u007f-\u009f]/g

describe('any text', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 })
  const controls = fc.string({
    unit: fc.constantFrom('\u0000', '\ud83d', '\udc00', '\ufffe', '_x0041_', "'", '[', '\n', 'ế', '='),
    maxLength: 50,
  })

  it('is written, as the name of a sheet and in a cell, and comes back', { tags: 'long' }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, controls), async (content) => {
        const sheet = annex({
          name: content,
          title: content,
          blocks: [table([[text('x')], [text(`a${content}b`)]])],
        })
        const bytes = await renderXlsx.render({ ...workbook(sheet, sheet), title: content })
        const { value } = readWorkbook(bytes, 'any.xlsx')
        const [first, second] = value?.sheets ?? []
        expect(first?.name.toLowerCase()).not.toBe(second?.name.toLowerCase())
        expect(first?.cells.at(-1)?.value).toBe(
          `a${content.replace(forbidden, '').replace(unread, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n')}b`.normalize(
            'NFC',
          ),
        )
      }),
      runs(150),
    )
  })
})

describe('live values', () => {
  const column = { table: 'scores', column: 1 }
  const own = { column: 1 }
  const rank = (place: number, of: number): Cell => ({
    value: {
      kind: 'rank',
      rank: place,
      of,
      live: { pieces: ['RANK(', own, ',', column, ',0)&"/"&COUNT(', column, ')'] },
    },
    tone: 'bad',
  })
  const scores = (...ranks: readonly (readonly [number, Cell])[]): Table =>
    table(
      [
        [text('Tỉnh'), text('Điểm'), text('Hạng')],
        ...ranks.map(([score, cell]) => [text('A'), number(score), cell]),
      ],
      { id: 'scores' },
    )

  it('are formulas with their value, of the row and of whole columns', async () => {
    const bytes = await render(
      annex({ title: 'Điểm', blocks: [scores([43, rank(2, 3)], [44, rank(1, 3)], [43, rank(2, 3)])] }),
    )
    expect(readCells(bytes, 1).get('C4')).toMatchObject({
      text: '2/3',
      formula: `RANK($B4,'Bảng'!$B$4:$B$6,0)&"/"&COUNT('Bảng'!$B$4:$B$6)`,
    })
  })

  it('point at the sheet that holds the table', async () => {
    const bytes = await render(
      annex({ name: 'Tóm tắt', blocks: [table([[text('Hạng')], [rank(1, 1)]])] }),
      annex({ name: "Điểm '23", blocks: [scores([43, text('')])] }),
    )
    expect(readCells(bytes, 1).get('A2')?.formula).toContain("'Điểm ’23'!$B$2:$B$2")
  })

  it('stand alone where the table is elsewhere', async () => {
    const bytes = await render(annex({ blocks: [table([[text('Hạng')], [rank(1, 3)]])] }))
    const cell = readCells(bytes, 1).get('A2')
    expect(cell).toEqual({ number: 1, style: expect.any(Number) })
    expect(numberFormatOf(bytes, cell?.style ?? 0)).toBe('0"/3"')
  })

  it('have a formula of whole columns where they ask for one', async () => {
    const live = { pieces: ['MEDIAN(IF(', column, '>0,', column, '))'], array: true } as const
    const middle: Cell = { value: { kind: 'number', value: 43.5, digits: 1, live } }
    const bytes = await render(annex({ blocks: [scores([43, middle], [44, text('')])] }))
    expect(readParts(bytes)['xl/worksheets/sheet1.xml']).toContain(
      '<f t="array" ref="C2">MEDIAN(IF(&apos;Bảng&apos;!$B$2:$B$3&gt;0,&apos;Bảng&apos;!$B$2:$B$3))</f><v>43.5</v>',
    )
  })

  it('leave the tone to an alert, which shows it in bold too', async () => {
    const alerts = [{ column: 1, when: { pieces: [own, '<44'] } }]
    const bytes = await render(annex({ blocks: [{ ...scores([43, rank(2, 2)], [44, rank(1, 2)]), alerts }] }))
    const parts = readParts(bytes)
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(
      /<conditionalFormatting sqref="B2:B3"><cfRule type="expression" dxfId="0" priority="1"><formula>\$B2&lt;44<\/formula>/,
    )
    expect(parts['xl/styles.xml']).toMatch(/<dxf><font><b\/><\/font><fill>/)
    const fills = readCells(bytes, 1)
    expect(fills.get('C2')?.style).toBe(fills.get('C3')?.style)
  })

  it('go on in the end of a long table', async () => {
    const many = Array.from({ length: 2100 }, (_, index) => [index, rank(2100 - index, 2100)] as const)
    const live = { pieces: ['COUNT(', column, ')'] }
    const numbered = many.map(
      ([score]) => [score, { value: { kind: 'number', value: 2100, digits: 0, live } }] as const,
    )
    const cells = readCells(await render(annex({ blocks: [scores(...numbered)] })), 1)
    expect(cells.get('C2100')).toMatchObject({ number: 2100, formula: "COUNT('Bảng'!$B$2:$B$2101)" })
    expect(cells.get('B2101')).toMatchObject({ number: 2099 })
  })
})

describe('the list of sheets', () => {
  const sheets = (count: number, rest: Partial<Annex> = {}) =>
    Array.from({ length: count }, (_, index) =>
      annex({ name: `Trang ${index + 1}`, title: `Bảng thứ ${index + 1}`, ...rest }),
    )

  it('begins a workbook of many sheets, each a click away', async () => {
    const bytes = await render(...sheets(6))
    const cells = readCells(bytes, 1)
    expect(cells.get('B4')?.text).toBe('Trang 1')
    expect(cells.get('C9')?.text).toBe('Bảng thứ 6')
    expect(readParts(bytes)['xl/worksheets/sheet1.xml']).toContain(
      `<hyperlink ref="B9" location="'Trang 6'!A1" display="Trang 6"/></hyperlinks><printOptions`,
    )
  })

  it.each([
    ['a few sheets', sheets(5)],
    ['a form', sheets(6, { protected: true })],
  ])('is not in %s', async (_, annexes) => {
    const book = readParts(await render(...annexes))['xl/workbook.xml'] ?? ''
    expect(book).not.toContain('Mục lục')
  })

  it('has the title of a sheet that begins with its table', async () => {
    const bytes = await render(
      ...sheets(5),
      annex({ name: 'Dữ liệu', title: 'Điểm', untitled: true, blocks: [table([[text('Mã')]])] }),
    )
    expect(readCells(bytes, 1).get('C9')?.text).toBe('Điểm')
    expect(readCells(bytes, 7).get('A1')?.text).toBe('Mã')
  })
})

describe('the page', () => {
  const sheetOf = async (...annexes: readonly Annex[]) =>
    readParts(await render(...annexes))['xl/worksheets/sheet1.xml'] ?? ''
  const rows = [
    [text('TT'), text('Tên')],
    [text('1'), text('2')],
    [text('a'), text('b')],
  ]

  it('freezes heads and first columns, filters the last head row, repeats the heads', async () => {
    const bytes = await render(
      annex({ title: 'Điểm', blocks: [table(rows, { headRows: 2, frozenColumns: 1, filter: true })] }),
    )
    const sheet = readParts(bytes)['xl/worksheets/sheet1.xml']
    expect(sheet).toMatch(/<pane xSplit="1" ySplit="4" topLeftCell="B5"/)
    expect(sheet).toContain('<autoFilter ref="A4:B5"/>')
    expect(readParts(bytes)['xl/workbook.xml']).toContain('')
  })

  it.each(['landscape', 'portrait'] as const)('is A4 %s, as wide as the paper', async (orientation) => {
    const sheet = await sheetOf(annex({ orientation, blocks: [table(rows)] }))
    expect(sheet).toMatch(
      new RegExp(`<pageSetup paperSize="9" orientation="${orientation}".* fitToWidth="1" fitToHeight="0"`),
    )
    expect(sheet).toContain('&amp;P</oddFooter>')
  })

  it('spreads a very wide table over pages and repeats its first columns', async () => {
    const wide = Array.from({ length: 40 }, () => text('Tiếp cận'))
    const bytes = await render(annex({ blocks: [table([wide, wide], { frozenColumns: 1 })] }))
    expect(readParts(bytes)['xl/worksheets/sheet1.xml']).toContain('fitToWidth="2"')
    expect(readParts(bytes)['xl/workbook.xml']).toContain('!$A:$A,&apos;Bảng&apos;!$1:$1</definedName>')
  })

  it('marks a draft on each page and under the title', async () => {
    const bytes = await renderXlsx.render({ ...workbook(annex({ title: 'Điểm' })), draft: true })
    expect(readParts(bytes)['xl/worksheets/sheet1.xml']).toContain('DỰ THẢO</oddHeader>')
    expect(readCells(bytes, 1).get('A2')).toMatchObject({ text: '(Dự thảo)' })
  })

  it('merges what the document merges', async () => {
    const sheet = await sheetOf(
      annex({
        blocks: [
          table(
            [
              [text('a', { rowSpan: 2 }), text('b', { colSpan: 2 })],
              [text('c'), text('d')],
            ],
            { columns: [1, 2, 3].map(() => ({ width: 9 })) },
          ),
        ],
      }),
    )
    expect([...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref).sort()).toEqual([
      'A1:A2',
      'B1:C1',
    ])
  })

  it('gives a row over several when Excel has none so high', async () => {
    const long = 'Tăng cường tuyên truyền. '.repeat(100)
    const bytes = await render(
      annex({
        blocks: [
          table([
            [text('a'), text('b')],
            [text(long), text('x')],
            [text('y'), text('z')],
          ]),
        ],
      }),
    )
    const sheet = readParts(bytes)['xl/worksheets/sheet1.xml'] ?? ''
    const heights = [...sheet.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height))
    expect(Math.max(...heights)).toBeLessThanOrEqual(409)
    expect(heights.length).toBeGreaterThan(3)
    expect(readCells(bytes, 1).get(`A${heights.length}`)).toMatchObject({ text: 'y' })
  })

  it('says with weight or slant what it says with colour', async () => {
    const bytes = await render(
      annex({ blocks: [table([[text('x')], [text('a', { tone: 'bad' })], [text('b', { tone: 'muted' })]])] }),
    )
    const styles = readParts(bytes)['xl/styles.xml'] ?? ''
    const fonts = [...styles.matchAll(/<font>(.*?)<\/font>/g)].map(([, font = '']) => font)
    for (const font of fonts.filter((one) => one.includes('<color'))) expect(font).toContain('<i/>')
    expect(fonts.every((font) => font.includes('Times New Roman'))).toBe(true)
  })
})
