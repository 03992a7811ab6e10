import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { readWorkbook } from '../../src/read/workbook.ts'
import { cpuTime } from '../cpu.ts'
import { isLong, runs } from '../long.ts'
import { type MadeSheet, makeParts, makeSheetXml, makeWorkbook, zipParts } from './make-workbook.ts'

const one = (rows: MadeSheet['rows'], more: Partial<MadeSheet> = {}): readonly MadeSheet[] => [
  { name: 'Biểu', rows, ...more },
]

const sheetPart = 'xl/worksheets/sheet1.xml'

const read = (bytes: Uint8Array, file = 'a.xlsx') => readWorkbook(bytes, file)

const cellsOf = (bytes: Uint8Array) => {
  const { value, diagnostics } = read(bytes)
  expect(diagnostics).toEqual([])
  return Object.fromEntries((value?.sheets[0]?.cells ?? []).map((cell) => [cell.address, cell.value]))
}

const codesOf = (bytes: Uint8Array, file?: string) => {
  const { value, diagnostics } = read(bytes, file)
  for (const { message } of diagnostics) expect(message.vi).not.toBe('')
  return { usable: value !== undefined, codes: diagnostics.map(({ code }) => code) }
}

const refused = (bytes: Uint8Array, code: string, file?: string) =>
  expect(codesOf(bytes, file)).toEqual({ usable: false, codes: [code] })

const good = makeWorkbook(
  one([
    ['Hà Nội', 1.5, true],
    [null, 0, false],
  ]),
)

describe('values', () => {
  it('are texts, numbers and truths, with 0 and false kept and empty cells dropped', () => {
    expect(cellsOf(good)).toEqual({ A1: 'Hà Nội', B1: 1.5, C1: true, B2: 0, C2: false })
  })

  it.each([
    ['a stored result of a formula', '<c r="A1"><f>1-1</f><v>0</v></c>', { value: 0, formula: true }],
    ['a formula without result', '<c r="A1"><f>1-1</f></c>', { value: '', formula: true, uncached: true }],
    ['a shared formula', '<c r="A1"><f t="shared" si="0"/><v>7</v></c>', { value: 7, formula: true }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { value: '#REF!', error: true }],
    ['a number that is none', '<c r="A1"><v>NaN</v></c>', { value: 'NaN', error: true }],
    ['a hexadecimal number', '<c r="A1"><v>0x1F</v></c>', { value: '0x1F', error: true }],
    ['an exponent', '<c r="A1"><v>2.0E-5</v></c>', { value: 0.00002 }],
    ['a date in ISO form', '<c r="A1" t="d"><v>2021-08-04</v></c>', { value: 44412, format: 'date' }],
    [
      'rich text',
      '<c r="A1" t="inlineStr"><is><r><t>Hà </t></r><r><t>Nội</t></r><rPh><t>ha</t></rPh></is></c>',
      { value: 'Hà Nội' },
    ],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[a<b&c]]></v></c>', { value: 'a<b&c' }],
    ['entities', '<c r="A1" t="str"><v>&lt;&#x48;&#224;&amp;&quot;</v></c>', { value: '<Hà&"' }],
    ['decomposed letters', '<c r="A1" t="str"><v>Ha\u0300 No\u0323\u0302i</v></c>', { value: 'Hà Nội' }],
    ['escapes of Excel', '<c r="A1" t="str"><v>a_x000D_\nb_x0001_</v></c>', { value: 'a\nb' }],
    ['comments between', '<c r="A1"><!-- x --><v>1<!-- y -->2</v></c>', { value: 12 }],
  ])('%s', (_, xml, expected) => {
    const { value } = read(makeWorkbook(one([[{ xml }]])))
    const { row, column, address, ...rest } = value?.sheets[0]?.cells[0] ?? {}
    expect(rest).toEqual(expected)
  })

  it('knows dates and percents by their format', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="0.0&quot; đ/h&quot;"/><numFmt numFmtId="172" formatCode="${'['.repeat(400_000)}d"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="10"/><xf numFmtId="172"/></cellXfs></styleSheet>`
    const cells = [0, 1, 2, 3, 4, 5].map((s) => ({ xml: `<c r="A1" s="${s}"><v>1</v></c>` }))
    const { value } = read(makeWorkbook(one([cells]), { 'xl/styles.xml': styles }))
    expect(value?.sheets[0]?.cells.map(({ format }) => format)).toEqual([
      undefined,
      'date',
      'date',
      undefined,
      'percent',
      undefined,
    ])
  })

  it.each([
    ['\n', 'line breaks'],
    ['\r\n  ', 'line breaks of Windows'],
    ['\t', 'tabs'],
    ['<!-- x -->\n', 'comments'],
  ])('reads formats and texts with %j between all elements: %s', (gap) => {
    const spread = (xml: string) => xml.replaceAll('><', `>${gap}<`)
    const styles = spread(
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs><cellStyles><xf numFmtId="14"/></cellStyles></styleSheet>',
    )
    const strings = spread(
      '<sst><si><rPh><t>x</t></rPh><r><t>mo</t></r><rPh><t>y</t></rPh><r><t>t</t></r></si></sst>',
    )
    const cells = [
      ...[0, 1, 2].map((s) => ({ xml: spread(`<c r="A1" s="${s}"><v>1</v></c>`) })),
      { xml: spread('<c r="A1" t="s"><v>0</v></c>') },
    ]
    const made = { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings }
    const { value } = read(makeWorkbook(one([cells]), made))
    expect(value?.sheets[0]?.cells.map((cell) => cell.format ?? cell.value)).toEqual([
      1,
      'date',
      'percent',
      'mot',
    ])
  })

  it('reads shared strings, without phonetic guides', () => {
    const strings =
      '<sst><si><t>một</t></si><si><r><t xml:space="preserve"> h</t></r><r><t>ai</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'
    const cells = [0, 1].map((i) => ({ xml: `<c r="A1" t="s"><v>${i}</v></c>` }))
    expect(cellsOf(makeWorkbook(one([cells]), { 'xl/sharedStrings.xml': strings }))).toEqual({
      A1: 'một',
      B1: ' hai',
    })
  })
})

describe('ways of writing the same workbook', () => {
  const parts = makeParts(one([['a', 1]]))
  const sheet = parts[sheetPart] ?? ''
  const expected = { A1: 'a', B1: 1 }
  const prefix = (xml: string): string => xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
  const utf16 = (xml: string): Uint8Array =>
    new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...xml].map((c) => c.charCodeAt(0))).buffer),
    ])
  const rename = (from: string, to: string) => ({ [from]: null, [to]: parts[from] ?? '' })
  it.each([
    ['prefixed', { [sheetPart]: prefix(sheet), 'xl/workbook.xml': prefix(parts['xl/workbook.xml'] ?? '') }],
    [
      'strict',
      {
        [sheetPart]: sheet.replace(
          'schemas.openxmlformats.org/spreadsheetml/2006',
          'purl.oclc.org/ooxml/spreadsheetml',
        ),
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replaceAll(
          'schemas.openxmlformats.org/officeDocument/2006',
          'purl.oclc.org/ooxml/officeDocument',
        ),
      },
    ],
    ['without references', { [sheetPart]: sheet.replace(/ r="\w+"/g, '') }],
    ['in UTF-16', { [sheetPart]: utf16(sheet) }],
    ['with a byte order mark', { [sheetPart]: `\ufeff<?xml version="1.0" encoding="UTF-8"?>${sheet}` }],
    ['with backslashes', rename(sheetPart, 'xl\\worksheets\\sheet1.xml')],
    ['with other capitals', rename(sheetPart, 'xl/Worksheets/Sheet1.xml')],
    [
      'with absolute targets',
      {
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
          'worksheets/sheet1',
          '/xl/worksheets/sheet1',
        ),
      },
    ],
    ['without package pointer', { '_rels/.rels': null }],
    [
      'with another prefix for ids',
      { 'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replaceAll('r:', 'ns:') },
    ],
  ])('%s', (_, changes: Record<string, string | Uint8Array | null>) => {
    expect(cellsOf(zipParts({ ...parts, ...changes }))).toEqual(expected)
  })

  it('stored without compression, with bytes before and after', () => {
    const zipped = zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, strToU8(v)])), {
      level: 0,
    })
    expect(cellsOf(zipped)).toEqual(expected)
    // A zip may begin anywhere, but the first bytes must still say zip.
    expect(cellsOf(new Uint8Array([...zipped, ...new Uint8Array(400)]))).toEqual(expected)
  })
})

describe('layout', () => {
  it('notes what is hidden and merged, without spreading it', () => {
    const bytes = makeWorkbook([
      {
        name: 'Biểu',
        rows: [['a', 'b']],
        before: '<cols><col min="2" max="16384" hidden="1"/></cols>',
        after:
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:A1048576"/></dataValidations>',
        hidden: true,
      },
    ])
    const sheet = read(bytes).value?.sheets[0]
    expect(sheet).toMatchObject({ hidden: true, hiddenColumns: [2], hiddenRows: [] })
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }])
    expect(sheet?.cells).toHaveLength(2)
  })

  it('drops ghost rows, keeps hidden rows that hold cells, reads the far corner', () => {
    const ghosts = Array.from(
      { length: 100_000 },
      (_, i) => `<row r="${i + 3}" hidden="1"><c r="A${i + 3}" s="1"/></row>`,
    )
    const xml = makeSheetXml({ rows: [['a']] }).replace(
      '</sheetData>',
      `<row r="2" hidden="1"><c r="A2"><v>2</v></c></row>${ghosts.join('')}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`,
    )
    const started = cpuTime()
    const sheet = read(makeWorkbook(one([]), { [sheetPart]: xml })).value?.sheets[0]
    expect(cpuTime() - started).toBeLessThan(2000)
    expect(sheet?.cells.map(({ address }) => address)).toEqual(['A1', 'A2', 'XFD1048576'])
    expect(sheet?.hiddenRows).toEqual([2])
  })

  it('mentions macros and links and reads on', () => {
    const bytes = makeWorkbook(one([['a']]), {
      'xl/vbaProject.bin': 'x',
      'xl/externalLinks/externalLink1.xml': '<a/>',
    })
    expect(codesOf(bytes)).toEqual({ usable: true, codes: ['macros-ignored', 'external-links'] })
  })
})

describe('refuses, saying what it is', () => {
  const text = (words: string): Uint8Array => strToU8(words)
  const ole = (word: string): Uint8Array =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(600),
      ...Buffer.from(word, 'utf16le'),
    ])
  it.each([
    ['an empty file', new Uint8Array(), 'empty-workbook', ''],
    ['a PDF', text('%PDF-1.7'), 'not-a-workbook', 'PDF'],
    ['CSV', text('a;b\r\n1;2'), 'not-a-workbook', '.csv'],
    ['HTML', text('\ufeff <html><table>'), 'not-a-workbook', 'HTML'],
    ['XML', text('<?xml version="1.0"?><Workbook/>'), 'not-a-workbook', 'XML'],
    ['an old workbook', ole('Workbook'), 'not-a-workbook', '.xls'],
    ['a password', ole('EncryptedPackage'), 'password-protected', 'mật khẩu'],
    [
      '.ods',
      zipParts({ mimetype: 'application/vnd.oasis', 'content.xml': '<a/>' }),
      'not-a-workbook',
      '.ods',
    ],
    ['.docx', zipParts({ 'word/document.xml': '<a/>' }), 'not-a-workbook', 'Word'],
    ['.xlsb', zipParts({ 'xl/workbook.bin': 'x' }), 'not-a-workbook', '.xlsb'],
    ['a zip of workbooks', zipParts({ 'a.xlsx': 'x' }), 'zip-of-workbooks', 'nén'],
    ['another zip', zipParts({ 'a.txt': 'x' }), 'not-a-workbook', ''],
    ['bytes', new Uint8Array([1, 2, 3, 0, 4]), 'not-a-workbook', ''],
    ['half a file', good.subarray(0, good.length / 2), 'truncated-workbook', 'cắt'],
  ])('%s', (_, bytes, code, word) => {
    refused(bytes, code)
    expect(read(bytes).diagnostics[0]?.message.vi).toContain(word)
  })

  it('a lock file', () => refused(good, 'lock-file', 'kết quả/~$2023.xlsx'))
  it('a workbook without a value', () => refused(makeWorkbook(one([])), 'no-readable-cells'))
  it('a DOCTYPE in any part', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "c">]>'
    refused(makeWorkbook(one([['a']]), { [sheetPart]: `${bomb}<worksheet/>` }), 'doctype-in-workbook')
    refused(makeWorkbook(one([['a']]), { 'xl/styles.xml': `${bomb}<styleSheet/>` }), 'doctype-in-workbook')
  })
  it('XML that is cut off or crossed', () => {
    const sheet = makeSheetXml({ rows: [['a', 1]] })
    for (const xml of [
      sheet.slice(0, -5),
      sheet.replace('</row>', '</sheetData></row>'),
      `${sheet}<b/>`,
      '',
      'text',
    ])
      refused(makeWorkbook(one([['a']]), { [sheetPart]: xml }), 'damaged-workbook')
  })
  it('two parts of one name', () => {
    refused(
      makeWorkbook(one([['a']]), { 'xl/WORKSHEETS/sheet1.xml': makeSheetXml({ rows: [['b']] }) }),
      'duplicate-part',
    )
  })
  it('two values for one cell', () => {
    const twice = { xml: '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>' }
    refused(makeWorkbook(one([[twice]])), 'duplicate-cell')
  })
  it('a wrong check sum and a size that lies', () => {
    const flipped = Uint8Array.from(good)
    const directory = Buffer.from(flipped.buffer).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    flipped[directory + 16] = (flipped[directory + 16] ?? 0) ^ 1
    refused(flipped, 'damaged-workbook')
    flipped.set(good)
    flipped[directory + 24] = (flipped[directory + 24] ?? 0) + 1
    refused(flipped, 'damaged-workbook')
  })
  it('rows and columns beyond the grid', () => {
    for (const r of ['A4000000000', 'XFE1', 'A0', '1A', ''])
      refused(makeWorkbook(one([[{ xml: `<c r="${r}"><v>1</v></c>` }]])), 'damaged-workbook')
  })
  // Too much for a part; too dense.
  it.each(isLong ? [80, 40] : [40])('a bomb of %i MB', { tags: 'long' }, (megabytes) => {
    const blank = new Uint8Array(megabytes * 2 ** 20).fill(32)
    refused(makeWorkbook(one([['a']]), { [sheetPart]: blank }), 'workbook-too-large')
  })
  it('what takes longer than five seconds to read', () => {
    const long = makeWorkbook(one([['a']]), {
      [sheetPart]: `<worksheet>${'<row/>'.repeat(80_000)}</worksheet>`,
    })
    refused(long, 'no-readable-cells')
    const clock = vi.spyOn(performance, 'now')
    try {
      let time = 0
      clock.mockImplementation(() => (time += 3000))
      refused(long, 'workbook-too-large')
    } finally {
      clock.mockRestore()
    }
  })
  it('a text longer than a cell holds', () => {
    refused(makeWorkbook(one([['a'.repeat(40_000)]])), 'workbook-too-large')
  })
})

describe('never throws', () => {
  it('whatever bytes are changed', { tags: 'long' }, () => {
    const sample = makeWorkbook(
      one([
        ['Mã tỉnh', 'Tỉnh, thành phố', '0', '1.1'],
        ['01', 'Hà Nội', 43.9, 1.2],
      ]),
      {
        'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    )
    const changes = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(changes, (flips) => {
        const bytes = Uint8Array.from(sample)
        for (const [at, byte] of flips) bytes[at] = byte
        const started = cpuTime()
        const { value, diagnostics } = readWorkbook(bytes, 'a.xlsx')
        expect(cpuTime() - started).toBeLessThan(2000)
        expect(value !== undefined || diagnostics.length > 0).toBe(true)
      }),
      runs(500),
    )
  })

  it('whatever stands in a part', { tags: 'long' }, () => {
    const parts = makeParts(
      one([
        ['a', 1],
        ['b', 2],
      ]),
    )
    const names = Object.keys(parts)
    const edit = fc.tuple(fc.constantFrom(...names), fc.nat(2000), fc.nat(30), fc.string({ maxLength: 8 }))
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const changed: Record<string, string> = { ...parts }
        for (const [name, at, length, text] of edits) {
          const part = changed[name] ?? ''
          const from = part.length === 0 ? 0 : at % part.length
          changed[name] = part.slice(0, from) + text + part.slice(from + length)
        }
        const { value, diagnostics } = readWorkbook(zipParts(changed), 'a.xlsx')
        expect(value !== undefined || diagnostics.length > 0).toBe(true)
      }),
      runs(500),
    )
  })

  it.each([
    ['attributes', `<worksheet ${'a="b" '.repeat(200_000)}><sheetData/></worksheet>`],
    ['tags without attributes', `<worksheet>${'<c a>'.repeat(100)}`],
    ['tags without end', `<worksheet>${'<c '.repeat(200_000)}`],
    ['ampersands', `<worksheet><v>${'&'.repeat(500_000)}</v></worksheet>`],
    ['nested elements', '<a>'.repeat(500_000)],
    ['comments', `<a>${'<!--'.repeat(300_000)}`],
    ['quotes', `<a ${`b='`.repeat(300_000)}>`],
    ['cells without equals sign', `<worksheet>${'<c a/>'.repeat(300_000)}</worksheet>`],
  ])('in linear time: %s', (_, xml) => {
    const started = cpuTime()
    read(makeWorkbook(one([['a']]), { [sheetPart]: xml }))
    expect(cpuTime() - started).toBeLessThan(2000)
  })
})
