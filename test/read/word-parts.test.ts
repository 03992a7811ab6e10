import { describe, expect, it } from 'vitest'
import { readWord } from '../../src/read/word.ts'
import type { SourceDocument, WordParagraph } from '../../src/read/word-document.ts'
import { listParagraphs } from '../../src/read/word-letters.ts'
import { type MadeWord, makeParagraph, makeRun, makeTable, makeWord } from './make-word.ts'

const open = (made: MadeWord): { value: SourceDocument; codes: readonly string[] } => {
  const { value, diagnostics } = readWord(makeWord(made), 'mau.docx')
  if (!value) throw new Error(diagnostics[0]?.message.en)
  return { value, codes: diagnostics.map(({ code }) => code) }
}

const paragraphsOf = ({ sections }: SourceDocument): readonly WordParagraph[] =>
  sections.flatMap(({ blocks }) => listParagraphs(blocks))

const texts = (made: MadeWord): readonly string[] => paragraphsOf(open(made).value).map(({ text }) => text)

const inParagraph = (...inside: readonly string[]): string => `<w:p>${inside.join('')}</w:p>`
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const deleted = (inside: string): string => `<w:del w:id="1">${inside}</w:del>`
const mark = (kind: string): string => `<w:rPr><w:${kind} w:id="1"/></w:rPr>`

describe('notes', () => {
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}">${makeParagraph(text)}</w:${kind}>`
  const refer = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`

  it('hang on the paragraph with their mark, of both kinds', () => {
    const { value } = open({
      body: inParagraph(makeRun('a'), refer('footnote', 2), refer('endnote', 1)) + makeParagraph('b'),
      footnotes: note('footnote', 0, 'đường kẻ') + note('footnote', 2, 'chú một'),
      endnotes: note('endnote', 1, 'chú hai'),
    })
    const [first, second] = (value.sections[0]?.blocks ?? []) as readonly WordParagraph[]
    expect(first?.notes).toMatchObject([
      { kind: 'footnote', blocks: [{ text: 'chú một', number: 0 }] },
      { kind: 'endnote', blocks: [{ text: 'chú hai', number: 0 }] },
    ])
    expect(second).toMatchObject({ text: 'b', number: 2, notes: [] })
  })

  it('of a deleted mark are not on paper', () => {
    const body = inParagraph(makeRun('a'), deleted(refer('footnote', 2)))
    expect(texts({ body, footnotes: note('footnote', 2, 'bỏ') })).toEqual(['a'])
  })

  it('are read once, and have no notes of their own', () => {
    const footnotes = `<w:footnote w:id="2"><w:p>${refer('footnote', 1)}${makeRun('hai')}</w:p></w:footnote>`
    const body = inParagraph(makeRun('a'), refer('footnote', 2), refer('footnote', 2))
    expect(texts({ body, footnotes: note('footnote', 1, 'một') + footnotes })).toEqual(['a', 'hai'])
  })
})

describe('equations', () => {
  const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  it.each([
    ['as typed', t('12/61'), '12/61'],
    ['a fraction', `<m:f><m:fPr/><m:num>${t('12')}</m:num><m:den>${t('61')}</m:den></m:f>`, '12/61'],
    ['a sum over one', `<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f>`, '(a+b)/2'],
    ['a power', `<m:sSup><m:e>${t('10')}</m:e><m:sup>${t('2')}</m:sup></m:sSup>`, '10^2'],
    ['a root', `<m:rad><m:deg/><m:e>${t('9')}</m:e></m:rad>`, '√9'],
    ['rows', `<m:eqArr><m:e>${t('1')}</m:e><m:e>${t('2')}</m:e></m:eqArr>`, '1; 2'],
    ['deleted parts', `${t('1')}<w:del>${t('2')}</w:del><w:ins>${t('5')}</w:ins>`, '15'],
  ])('%s', (_, inside, text) => {
    const body = inParagraph(makeRun('['), `<m:oMath>${inside}</m:oMath>`, makeRun(']'))
    expect(texts({ body })).toEqual([`[${text}]`])
  })

  it('on a line of their own, without a font of the text', () => {
    const { value } = open({
      body: inParagraph(`<m:oMathPara><m:oMath>${t('12')}</m:oMath></m:oMathPara>`),
    })
    expect(paragraphsOf(value)[0]?.runs).toMatchObject([{ text: '12', fonts: [] }])
  })
})

describe('fields', () => {
  it.each([
    ['\\f(12;61)', '12/61'],
    ['\\f(12,61)', '12/61'],
    ['\\s\\up5(2)', '^2'],
    ['\\r(3;\\f(1;2))', '3√1/2'],
    ['\\o\\ac(a;b)', 'a b'],
  ])('EQ %s shows %s', (equation, text) => {
    expect(texts({ body: inParagraph(begin, code(` EQ ${equation} `), end, makeRun('.')) })).toEqual([
      `${text}.`,
    ])
    expect(texts({ body: inParagraph(`<w:fldSimple w:instr=" EQ ${equation} "/>`, makeRun('.')) })).toEqual([
      `${text}.`,
    ])
  })

  it.each([
    ['end in deleted text', begin + code('REF x') + deleted(separate + makeRun('cũ') + end), ['a', 'b']],
    ['begin there', deleted(begin + code('REF x')) + separate + makeRun('n') + end, ['an', 'b']],
    ['lie in it whole', deleted(begin + code('REF x') + separate + makeRun('n') + end), ['a', 'b']],
    ['have no end at all', begin + code('REF x'), ['a', 'b']],
    ['have no end behind their result', begin + code('PAGE') + separate, ['a', 'b']],
  ])('that %s hide nothing behind them', (_, inside, expected) => {
    expect(texts({ body: inParagraph(makeRun('a'), inside) + makeParagraph('b') })).toEqual(expected)
  })

  it('without a result are named, where they would show one', () => {
    const body = [
      makeParagraph('a'),
      inParagraph(begin, code(' DOCPROPERTY Hang '), separate, end, makeRun('b')),
      inParagraph(begin, code(' TC x '), end, begin, code(' PAGE '), end),
      inParagraph(begin, code('MACROBUTTON x bấm đây'), end),
    ].join('')
    const { value } = open({ body })
    expect(value.unread).toEqual([{ kind: 'field', number: 2 }])
    expect(paragraphsOf(value).at(-1)?.text).toBe('bấm đây')
  })
})

describe('tracked changes in properties', () => {
  it.each([
    ['of a section', '<w:sectPr><w:pgSz w:w="11907" w:h="16840"/><w:sectPrChange/></w:sectPr>'],
    ['of a paragraph', makeParagraph('b', '<w:pPrChange><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>')],
    ['of letters', makeParagraph('b', '', '<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>')],
    ['of a table', '<w:tbl><w:tblPr><w:tblPrChange/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'],
    ['of a list', makeParagraph('b', '<w:numPr><w:ins w:id="1"/></w:numPr>')],
    ['an added paragraph end', makeParagraph('b', mark('ins'))],
  ])('%s are told', (_, inside) => {
    expect(open({ body: makeParagraph('a') + inside }).codes).toEqual(['tracked-changes'])
    expect(open({ body: makeParagraph('a') }).codes).toEqual([])
  })

  it('join paragraphs whose end was deleted, with the properties of the last', () => {
    const body =
      makeParagraph('hạng 1', `<w:jc w:val="right"/>${mark('del')}`) +
      makeParagraph('5', mark('moveFrom')) +
      makeParagraph('/61.', '<w:jc w:val="center"/>') +
      makeParagraph('sau')
    const { value, codes } = open({ body })
    expect(paragraphsOf(value)).toMatchObject([
      { number: 1, text: 'hạng 15/61.', alignment: 'center' },
      { number: 2, text: 'sau' },
    ])
    expect(codes).toEqual(['tracked-changes'])
  })

  it('join the sections around it', () => {
    const section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
    const body = `${makeParagraph('a', mark('del') + section)}${makeParagraph('b')}<w:sectPr/>`
    expect(open({ body }).value.sections).toMatchObject([
      { page: { width: 12240 }, blocks: [{ text: 'ab' }] },
    ])
  })

  it('take rows and cells away', () => {
    const row = (properties: string, ...cells: readonly string[]) =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${makeParagraph(text)}</w:tc>`
    const body = `<w:tbl>${row('', cell('a'), cell('b', '<w:cellDel/>'))}${row('<w:del/>', cell('c'))}${row('<w:ins/>', cell('d'))}</w:tbl>`
    expect(texts({ body: body + makeParagraph('e') })).toEqual(['a', 'd', 'e'])
  })
})

describe('what is not read', () => {
  const draw = (inside: string) => `<w:r><w:drawing><wp:inline>${inside}</wp:inline></w:drawing></w:r>`
  it.each([
    ['a picture', draw('<a:blip/>'), 'picture'],
    ['an old picture', '<w:r><w:pict><v:imagedata/></w:pict></w:r>', 'picture'],
    ['a chart', draw('<a:chart/>'), 'chart'],
    ['a diagram', draw('<a:relIds/>'), 'diagram'],
    [
      'an object, which has its own picture',
      '<w:r><w:object><v:imagedata/><o:OLEObject/></w:object></w:r>',
      'object',
    ],
  ])('%s is named with its paragraph', (_, inside, kind) => {
    const { value } = open({ body: makeParagraph('a') + inParagraph(makeRun('b'), inside) })
    expect(value.unread).toEqual([{ kind, number: 2 }])
  })

  it('files put in whole, and what is on the edges of pages', () => {
    const body = `${makeParagraph('a')}<w:altChunk r:id="x"/><w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>`
    const { value } = open({ body, edges: { h1: inParagraph(draw('<a:blip/>')) } })
    expect(value.unread).toEqual([
      { kind: 'file', number: 1 },
      { kind: 'picture', number: 0 },
    ])
  })

  it('lines and empty shapes are nothing to read', () => {
    expect(open({ body: inParagraph(makeRun('a'), draw('<a:cNvCnPr/>')) }).value.unread).toEqual([])
  })
})

describe('boxes', () => {
  const box = (inside: string) =>
    `<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${inside}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>`
  it('keep their tables, in cells too', () => {
    const cell = inParagraph(makeRun('b'), `<w:r>${box(makeTable([[makeParagraph('c')]]))}</w:r>`)
    const { value } = open({ body: makeTable([[makeParagraph('a'), cell]]) })
    expect(paragraphsOf(value).map(({ text }) => text)).toEqual(['a', 'b', 'c'])
    expect(paragraphsOf(value)[1]?.boxes).toMatchObject([{ kind: 'table' }])
  })

  it('and runs, where the choice of Word stands around runs', () => {
    const choice = `<mc:AlternateContent><mc:Choice>${makeRun('b')}</mc:Choice><mc:Fallback>${makeRun('c')}</mc:Fallback></mc:AlternateContent>`
    expect(texts({ body: inParagraph(makeRun('a'), choice) })).toEqual(['ab'])
  })
})

describe('letters', () => {
  it('that only look Vietnamese are told, each at its first paragraph', () => {
    const body = ['Hà Nội', 'Ðiện và Ðộc lập', 'Ðường', 'nƣớc', 'Москва'].map((text) => makeParagraph(text))
    const { diagnostics } = readWord(makeWord({ body: body.join('') }), 'mau.docx')
    expect(
      diagnostics.map(({ code, message, place }) => [code, message.vi, 'number' in place && place.number]),
    ).toEqual([
      ['look-alike-letter', 'chữ "Ð" (U+00D0) phải là "Đ" (U+0110), ở 2 đoạn', 2],
      ['look-alike-letter', 'chữ "ƣ" (U+01A3) phải là "ư" (U+01B0), ở 1 đoạn', 4],
    ])
  })

  it.each(['\u00ad', '\u202a', '\u2066', '\u200e', '\ufeff', '\u034f'])('drops the invisible %j', (sign) => {
    expect(texts({ body: makeParagraph(`Hà${sign} Nội`) })).toEqual(['Hà Nội'])
  })
})
