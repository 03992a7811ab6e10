import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWord } from '../../src/read/word.ts'
import type { WordBlock, WordParagraph } from '../../src/read/word-document.ts'
import {
  type MadeWord,
  makeParagraph,
  makeRun,
  makeTable,
  makeWord,
  makeWordParts,
  zipWord,
} from './make-word.ts'
import { makeWorkbook } from './make-workbook.ts'

const read = (made: MadeWord) => {
  const { value, diagnostics } = readWord(makeWord(made), 'a.docx')
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('not read')
  return value
}

const flatten = (blocks: readonly WordBlock[]): readonly WordParagraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => flatten(cell.blocks))),
  )

const paragraphsOf = (made: MadeWord) => read(made).sections.flatMap(({ blocks }) => flatten(blocks))

const first = (made: MadeWord): WordParagraph => {
  const [paragraph] = paragraphsOf(made)
  if (!paragraph) throw new Error('no paragraph')
  return paragraph
}

const style = (id: string, inside: string, type = 'paragraph', more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}>${inside}</w:style>`

describe('text', () => {
  it.each([
    ['tabs and breaks', makeRun('a\tb\nc'), 'a\tb\nc'],
    ['decomposed letters', makeRun('Ha\u0300 No\u0323\u0302i'), 'Hà Nội'],
    ['spaces that do not break', makeRun('a\u00a0b'), 'a b'],
    ['what Word does not escape', makeRun('_x0041_'), '_x0041_'],
    [
      'links, tags and content controls',
      `<w:hyperlink>${makeRun('a')}</w:hyperlink><w:sdt><w:sdtContent>${makeRun('b')}</w:sdtContent></w:sdt>`,
      'ab',
    ],
    ['hidden letters', makeRun('a') + makeRun('b', '<w:vanish/>'), 'a'],
    ['a hyphen that does not break', '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>', 'a-b'],
    [
      'the first choice only',
      '<w:r><mc:AlternateContent><mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      'a',
    ],
    [
      'results of fields, not their code',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>05</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '05',
    ],
  ])('%s', (_, runs, text) => {
    expect(first({ body: `<w:p>${runs}<w:r><w:t>!</w:t></w:r></w:p>` }).text).toBe(`${text}!`)
  })

  it('remembers which letters were decomposed', () => {
    expect(first({ body: makeParagraph('Nội'.normalize('NFD')) }).decomposed).toBe(true)
    expect(first({ body: makeParagraph('Nội') }).decomposed).toBe(false)
  })

  it('numbers paragraphs through tables', () => {
    const body =
      makeParagraph('a') + makeTable([[makeParagraph('b'), makeParagraph('c')]]) + makeParagraph('d')
    expect(paragraphsOf({ body }).map(({ number, text }) => `${number}${text}`)).toEqual([
      '1a',
      '2b',
      '3c',
      '4d',
    ])
  })

  it('reads tracked changes as accepted and says so', () => {
    const body = `<w:p><w:ins>${makeRun('a')}</w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>`
    const { value, diagnostics } = readWord(makeWord({ body }), 'a.docx')
    expect(value?.sections[0]?.blocks).toMatchObject([{ text: 'a' }])
    expect(diagnostics.map(({ code }) => code)).toEqual(['tracked-changes'])
  })
})

describe('looks', () => {
  const looks = (made: MadeWord) => {
    const [run] = first(made).runs
    if (!run) throw new Error('no run')
    return run
  }

  it('come from defaults, then styles, then the letters themselves', () => {
    const styles = [
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
      style('Normal', '<w:rPr><w:sz w:val="26"/></w:rPr>', 'paragraph', ' w:default="1"'),
      style('A', '<w:basedOn w:val="Normal"/><w:rPr><w:b/><w:rFonts w:ascii="Arial"/></w:rPr>'),
      style('B', '<w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr>'),
    ].join('')
    expect(looks({ body: makeParagraph('aà'), styles })).toMatchObject({
      fonts: ['Calibri'],
      size: 13,
      bold: false,
    })
    expect(looks({ body: makeParagraph('aà', '<w:pStyle w:val="B"/>'), styles })).toMatchObject({
      fonts: ['Arial', 'Calibri'],
      size: 13,
      bold: true,
      italic: true,
    })
    expect(
      looks({
        body: makeParagraph(
          'a',
          '<w:pStyle w:val="B"/>',
          '<w:b w:val="0"/><w:sz w:val="28"/><w:color w:val="ff0000"/>',
        ),
        styles,
      }),
    ).toMatchObject({ size: 14, bold: false, colour: 'FF0000' })
  })

  it('takes fonts of the theme', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>'
    const theme =
      '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Aptos"/></a:minorFont>'
    expect(looks({ body: makeParagraph('aà'), styles, theme }).fonts).toEqual(['Aptos', 'Cambria'])
  })

  it('lets bold on bold be plain, as Word does', () => {
    const styles = style('P', '<w:rPr><w:b/></w:rPr>') + style('C', '<w:rPr><w:b/></w:rPr>', 'character')
    const body = makeParagraph('a', '<w:pStyle w:val="P"/>', '<w:rStyle w:val="C"/>')
    expect(looks({ body, styles }).bold).toBe(false)
  })

  it('stops where styles rest on each other', () => {
    const styles =
      style('A', '<w:basedOn w:val="B"/><w:rPr><w:b/></w:rPr>') + style('B', '<w:basedOn w:val="A"/>')
    expect(looks({ body: makeParagraph('a', '<w:pStyle w:val="A"/>'), styles }).bold).toBe(true)
  })
})

describe('paragraphs', () => {
  it('resolve each length by itself', () => {
    const styles = style(
      'A',
      '<w:pPr><w:jc w:val="both"/><w:ind w:left="100" w:firstLine="567"/><w:spacing w:before="60" w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>',
    )
    const body = makeParagraph('a', '<w:pStyle w:val="A"/><w:ind w:left="0"/><w:spacing w:after="0"/>')
    expect(first({ body, styles })).toMatchObject({
      alignment: 'justify',
      indent: { left: 0, firstLine: 567 },
      spacing: { before: 60, after: 0, line: 264, rule: 'auto' },
    })
  })

  it('takes the spacing of their table', () => {
    const styles = style('T', '<w:pPr><w:spacing w:after="0"/></w:pPr>', 'table')
    const defaults = `<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>${styles}`
    const table = makeTable([[makeParagraph('a')]]).replace(
      '<w:tblPr/>',
      '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>',
    )
    const body = table + makeParagraph('b')
    expect(paragraphsOf({ body, styles: defaults }).map(({ spacing }) => spacing.after)).toEqual([0, 160])
  })

  it('get the numbers that Word counts', () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '-')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const item = (at: number) =>
      makeParagraph('x', `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`)
    const body = [0, 1, 1, 2, 2, 3, 0, 1].map(item).join('')
    expect(paragraphsOf({ body, numbering }).map(({ label }) => label)).toEqual([
      'I.',
      '1.',
      '2.',
      'a)',
      'b)',
      '-',
      'II.',
      '1.',
    ])
  })

  it('know of shapes and of the paragraphs in boxes', () => {
    const body = `<w:p><w:r><w:drawing><wp:x><w:txbxContent>${makeParagraph('trong hộp')}</w:txbxContent></wp:x></w:drawing></w:r>${makeRun('a')}</w:p>`
    expect(first({ body })).toMatchObject({
      text: 'a',
      drawing: true,
      boxes: [{ text: 'trong hộp', number: 0 }],
    })
  })
})

describe('sections', () => {
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1601" w:gutter="100"/>'

  it('take headers over and begin where the file says', () => {
    const edges = {
      h1: '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>',
    }
    const body = [
      `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h1"/>${page}<w:titlePg/></w:sectPr></w:pPr>${makeRun('a')}</w:p>`,
      makeParagraph('b'),
      '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgNumType w:start="1"/></w:sectPr>',
    ].join('')
    const { sections } = read({ body, edges })
    expect(sections.map(({ blocks }) => flatten(blocks).map(({ text }) => text))).toEqual([['a'], ['b']])
    expect(sections[0]).toMatchObject({
      titlePage: true,
      pageStart: undefined,
      page: { left: 1701, orientation: 'portrait' },
    })
    expect(sections[1]).toMatchObject({ titlePage: false, pageStart: 1, page: { orientation: 'landscape' } })
    for (const { headers } of sections)
      expect(headers.default).toMatchObject([{ text: '', alignment: 'center', fields: [{ name: 'PAGE' }] }])
  })

  it('reads a strict file with lengths in millimetres', () => {
    const body = `${makeParagraph('a')}<w:sectPr><w:pgSz w:w="210mm" w:h="297mm"/></w:sectPr>`
    const parts = makeWordParts({ body }, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    const { value } = readWord(zipWord(parts), 'a.docx')
    expect(value?.sections[0]?.page).toMatchObject({ width: 11906, height: 16838 })
  })
})

describe('refusals', () => {
  const good = makeWordParts({ body: makeParagraph('a') })
  const ole = (name: string) =>
    new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(name, 'utf16le')]))

  it.each<[string, Uint8Array, string, RegExp]>([
    ['an empty file', new Uint8Array(), 'empty-document', /0 byte/],
    ['a .doc', ole('WordDocument'), 'not-a-document', /\.doc\)/],
    ['a password', ole('EncryptedPackage'), 'password-protected', /mật khẩu/],
    ['a PDF', strToU8('%PDF-1.7'), 'not-a-document', /PDF/],
    ['RTF', strToU8('{\\rtf1 a}'), 'not-a-document', /RTF/],
    ['HTML', strToU8('<!DOCTYPE html><html>'), 'not-a-document', /HTML/],
    ['plain text', strToU8('Số: 15'), 'not-a-document', /văn bản thuần/],
    [
      'an .odt',
      zipSync({ mimetype: strToU8('a'), 'content.xml': strToU8('<a/>') }),
      'not-a-document',
      /\.odt/,
    ],
    ['a workbook', makeWorkbook([{ name: 'a', rows: [[1]] }]), 'not-a-document', /\.xlsx/],
    ['a zip of documents', zipSync({ 'a.docx': strToU8('a') }), 'not-a-document', /nén/],
    ['a cut file', makeWord({ body: makeParagraph('a') }).subarray(0, 400), 'damaged-document', /cắt cụt/],
    [
      'broken XML',
      zipWord({ ...good, 'word/document.xml': '<w:document><w:body>' }),
      'damaged-document',
      /hỏng/,
    ],
    [
      'a DOCTYPE',
      zipWord({ ...good, 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'doctype-in-document',
      /DOCTYPE/,
    ],
    [
      'an entity',
      zipWord({
        ...good,
        'word/document.xml': '<document><body><p><r><t>&bomb;</t></r></p></body></document>',
      }),
      'damaged-document',
      /hỏng/,
    ],
    ['no text', makeWord({ body: makeParagraph(' ') }), 'no-text', /không có chữ/],
    [
      'elements without end',
      zipWord({ ...good, 'word/document.xml': '<a>'.repeat(5000) }),
      'not-a-document',
      /./,
    ],
    [
      'tables without end',
      zipWord({ ...good, 'word/document.xml': `<document><body>${'<tbl><tr><tc>'.repeat(300)}` }),
      'damaged-document',
      /hỏng/,
    ],
    [
      'a bomb',
      zipWord({ ...good, 'word/document.xml': `<document><body>${' '.repeat(80e6)}</body></document>` }),
      'document-too-large',
      /giới hạn/,
    ],
  ])('%s', (_, bytes, code, words) => {
    const { value, diagnostics } = readWord(bytes, 'a.docx')
    expect(value).toBeUndefined()
    expect(diagnostics.map((one) => one.code)).toEqual([code])
    expect(diagnostics[0]?.message.vi).toMatch(words)
    const said = JSON.stringify(diagnostics)
    expect(said).not.toMatch(/bảng tính, không|Excel và lưu|\.xlsx (mới|rồi)/)
  })

  it('a lock file of Word', () => {
    const { diagnostics } = readWord(zipWord(good), 'x/~$van-ban.docx')
    expect(diagnostics.map(({ code }) => code)).toEqual(['lock-file'])
  })

  it('never throws, whatever the bytes', () => {
    const bytes = makeWord({ body: makeParagraph('Số: 15/BC-SNV') + makeTable([[makeParagraph('a')]]) })
    const plain = zipSync(
      Object.fromEntries(Object.entries(good).map(([name, part]) => [name, [strToU8(part), { level: 0 }]])),
    )
    const change = fc.record({ at: fc.nat(plain.length), to: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.boolean(), (changes, packed) => {
        const copy = (packed ? bytes : plain).slice()
        for (const { at, to } of changes) copy[at] = to
        readWord(copy, 'a.docx')
      }),
      { numRuns: 400 },
    )
  })
})
