import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkDecree, recognisePaper } from '../../src/decree/check-decree.ts'
import { readWord } from '../../src/read/word.ts'
import { cpuTime } from '../cpu.ts'
import { runs, sizeOf } from '../long.ts'
import { makeParagraph, makeRun, makeTable, makeWord } from '../read/make-word.ts'
import { letter, line, page, running, small, styles, text, writeLetter } from './letter.ts'

// Files as officers make them: other programs, tabs instead of tables, automatic numbers, drawn lines.

const recognise = (bytes: Uint8Array) => {
  const { value } = readWord(bytes, 'van-ban.docx')
  if (!value) throw new Error('not read')
  return recognisePaper(value)
}

const codes = (bytes: Uint8Array) => {
  const { value, diagnostics } = readWord(bytes, 'van-ban.docx')
  return [...diagnostics, ...(value ? checkDecree(value) : [])].map(({ code }) => code)
}

const replaceIn = (parts: readonly string[], right: string, wrong: string): string[] =>
  parts.map((part) => part.replace(right, wrong))

describe('a letter laid out with tabs', () => {
  it('is recognised', () => {
    const paper = recognise(writeLetter(letter))
    const says = (pieces: readonly ({ readonly text: string } | undefined)[]) =>
      pieces.map((piece) => piece?.text)
    expect(paper.kind).toBe('letter')
    expect(says([paper.state, paper.motto, paper.number, paper.date])).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 15/SNV-CCHC',
      'Hà Nội, ngày 05 tháng 3 năm 2024',
    ])
    expect(says(paper.parents)).toEqual(['UBND THÀNH PHỐ HÀ NỘI'])
    expect(says(paper.issuer)).toEqual(['SỞ NỘI VỤ'])
    expect(says(paper.about)).toEqual(['V/v báo cáo kết quả Chỉ số PAPI'])
    expect(says(paper.addressees)).toEqual(['- Sở Y tế;', '- Sở Giáo dục và Đào tạo.'])
    expect(says(paper.recipients)).toEqual(['- Như trên;', '- Lưu: VT, CCHC.'])
    expect(says(paper.authority)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'])
    expect(paper.name?.text).toBe('Nguyễn Văn A')
    expect(paper.body).toHaveLength(4)
  })

  it('has no fault', () => {
    expect(codes(writeLetter(letter))).toEqual([])
  })

  it.each<[string, Partial<typeof letter>]>([
    ['symbol-type', { head: replaceIn(letter.head, '15/SNV-CCHC', '15/CV-SNV') }],
    [
      'issuer-missing',
      { head: letter.head.map((part) => part.replace('UBND THÀNH PHỐ HÀ NỘI', '').replace('SỞ NỘI VỤ', '')) },
    ],
    ['type-missing', { head: letter.head.filter((part) => !part.includes('V/v')) }],
    ['addressee-missing', { head: letter.head.slice(0, 4) }],
    ['addressee-form', { head: letter.head.slice(0, 6) }],
    ['number-line', { head: replaceIn(letter.head, 'Số: 15', 'Số:15 ') }],
    ['line-beneath', { head: replaceIn(letter.head, line, '') }],
    [
      'part-bold',
      {
        head: replaceIn(
          letter.head,
          `${makeRun('SỞ NỘI VỤ\t', `<w:b/>${small}`)}`,
          makeRun('SỞ NỘI VỤ\t', small),
        ),
      },
    ],
    [
      'signature-missing',
      {
        close: replaceIn(
          letter.close.slice(0, 3),
          '<w:tab/><w:t xml:space="preserve">KT. GIÁM ĐỐC</w:t>',
          '',
        ).map((part) => part.replace(/<w:tab\/><w:t xml:space="preserve">PHÓ GIÁM ĐỐC<\/w:t>/, '')),
      },
    ],
    [
      'recipients-missing',
      { close: letter.close.map((part) => part.replace('Nơi nhận:', '').replace(/- [^<]*</, '<')) },
    ],
    ['body-indent', { body: replaceIn(letter.body, 'w:firstLine="720"', 'w:firstLine="0"') }],
    ['heading-order', { body: letter.body.filter((part) => !part.includes('1. Gửi')) }],
  ])('with a fault: %s', (code, change) => {
    const found = codes(writeLetter({ ...letter, ...change }))
    expect(found).toContain(code)
    // A missing part takes its neighbours along; nothing that stands elsewhere is blamed.
    expect(found.filter((one) => one !== code && !/^(addressee|recipients|line-beneath)/.test(one))).toEqual(
      [],
    )
  })
})

describe('what officers write', () => {
  const annex = (label: string) =>
    makeParagraph(label, '<w:jc w:val="center"/>', '<w:b/>') +
    makeParagraph('(Kèm theo Công văn số 15/SNV-CCHC)', '<w:jc w:val="center"/>', '<w:i/>')

  it('may add the mark of the typist and a word for the recipient', () => {
    const [title = '', first = '', , name = ''] = letter.close
    const tiny = (words: string) => makeParagraph(words, '', '<w:sz w:val="22"/>')
    const close = [title, first, tiny('- Giám đốc Sở; (để b/c)'), tiny('- Lưu: VT, CCHC (05b).'), name]
    expect(codes(writeLetter({ ...letter, close }))).toEqual([])
  })

  it('may leave room for number and date with tabs', () => {
    const head = letter.head.map((part) =>
      part
        .replace('Số: 15/', 'Số:</w:t><w:tab/><w:t>/')
        .replace('ngày 05 tháng 3 năm', 'ngày</w:t><w:tab/><w:t>tháng</w:t><w:tab/><w:t>năm'),
    )
    const paper = recognise(writeLetter({ ...letter, head }))
    expect(paper.number?.text).toMatch(/^Số: +\/SNV-CCHC$/)
    expect(paper.date?.text).toMatch(/^Hà Nội, ngày +tháng +năm 2024$/)
    expect(codes(writeLetter({ ...letter, head }))).toEqual([])
  })

  it('ends legal bases as lists do', () => {
    const base = (words: string, look = '<w:i/>') => makeParagraph(words, running, look)
    const good = [
      base('Căn cứ Luật Tổ chức chính quyền địa phương;'),
      base('Căn cứ Kế hoạch số 179/KH-UBND.'),
    ]
    expect(codes(writeLetter({ ...letter, body: [...good, ...letter.body] }))).toEqual([])
    const upright = [base('Căn cứ Luật Tổ chức;', ''), base('Căn cứ Kế hoạch số 179/KH-UBND.', '')]
    expect(codes(writeLetter({ ...letter, body: [...upright, ...letter.body] }))).toEqual(['legal-bases'])
    const unended = [base('Căn cứ Luật Tổ chức.'), base('Căn cứ Kế hoạch số 179/KH-UBND;')]
    expect(codes(writeLetter({ ...letter, body: [...unended, ...letter.body] }))).toEqual(['legal-bases'])
  })

  it('keeps landscape pages for tables', () => {
    const landscape = page.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')
    const { head, body, close } = letter
    const on = (more: string) =>
      codes(makeWord({ body: [...head, ...body, more, ...close, landscape].join(''), styles }))
    expect(on('')).toEqual(['page-orientation'])
    expect(on(makeTable([[makeParagraph('a')]]))).toEqual([])
  })

  it('lists codes of PAPI, which are no numbers of the text', () => {
    const codesOfPapi = [
      '7.2. Chất lượng không khí: xếp thứ 61/61.',
      '6.3. Trật tự: xếp thứ 12/61.',
      '30/4 là ngày nghỉ.',
    ]
    const [first = '', ...rest] = letter.body
    expect(
      codes(writeLetter({ ...letter, body: [first, ...codesOfPapi.map((words) => text(words)), ...rest] })),
    ).toEqual([])
  })

  it('follows a count below a clause', () => {
    const [first = '', , , last = ''] = letter.body
    const body = [first, text('1. Một'), text('1.1. Một'), text('1.3. Ba'), last]
    expect(codes(writeLetter({ ...letter, body }))).toEqual(['heading-order'])
  })

  it('wants label and title of an annex on two lines', () => {
    const body = [...letter.body.slice(0, 3), text('Phụ lục kèm theo./.')]
    const close = [...letter.close, annex('Phụ lục: Danh sách đơn vị')]
    expect(codes(writeLetter({ ...letter, body, close }))).toEqual(['annex-label'])
  })

  it.each([
    ['Phụ lục I, II và III kèm theo', []],
    ['các phụ lục từ Phụ lục I đến Phụ lục III', []],
    ['Phụ lục I và Phụ lục III', ['annex-not-cited']],
    ['phụ lục kèm theo', ['annex-not-cited', 'annex-not-cited', 'annex-not-cited']],
  ])('cites annexes: %s', (words, found) => {
    const body = [...letter.body.slice(0, 3), text(`Chi tiết tại ${words}./.`)]
    const title = makeParagraph('DANH SÁCH ĐƠN VỊ', '<w:jc w:val="center"/>', '<w:b/>')
    const annexes = ['I', 'II', 'III'].map((number) =>
      annex(`Phụ lục ${number}`).replace('</w:p>', `</w:p>${title}`),
    )
    expect(codes(writeLetter({ ...letter, body, close: [...letter.close, ...annexes] }))).toEqual(found)
  })
})

describe('numbers that Word counts', () => {
  const level = (at: number, format: string, of: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${of}"/><w:pPr><w:ind w:left="1080" w:hanging="360"/></w:pPr></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const item = (at: number, words: string) =>
    makeParagraph(
      words,
      `<w:jc w:val="both"/><w:spacing w:before="120"/><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`,
    )

  it('are part of the text', () => {
    const body = [item(0, 'Gửi báo cáo.'), item(1, 'Kết quả;'), item(1, 'Tài liệu.'), item(0, 'Thực hiện./.')]
    expect(codes(writeLetter({ ...letter, body }, numbering))).toEqual([])
  })

  it('lack đ', () => {
    const body = [
      item(0, 'Gửi:'),
      ...['a', 'b', 'c', 'd', 'e'].map((words) => item(1, words)),
      text('Hết./.'),
    ]
    expect(codes(writeLetter({ ...letter, body }, numbering))).toEqual(['point-letters'])
  })
})

const bold = (words: string, size = 28) => new TextRun({ text: words, bold: true, size })
const centred = (...children: TextRun[]) => new Paragraph({ alignment: AlignmentType.CENTER, children })
const ruled = (...children: TextRun[]) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children,
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000' } },
  })
const pair = (left: readonly Paragraph[], right: readonly Paragraph[]) =>
  new Table({
    rows: [
      new TableRow({ children: [left, right].map((children) => new TableCell({ children: [...children] })) }),
    ],
  })

/** A plan of the city's committee, as the `docx` library writes it. */
const makePlan = async (
  change: { readonly about?: string; readonly symbol?: string; readonly base?: boolean } = {},
) =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
        sections: [
          {
            properties: {
              titlePage: true,
              page: {
                size: { width: 11906, height: 16838 },
                margin: { top: 1134, bottom: 1134, left: 1701, right: 850 },
              },
            },
            headers: {
              default: new Header({ children: [centred(new TextRun({ children: [PageNumber.CURRENT] }))] }),
              first: new Header({ children: [new Paragraph('')] }),
            },
            children: [
              pair(
                [
                  centred(bold('ỦY BAN NHÂN DÂN', 26)),
                  ruled(bold('THÀNH PHỐ HÀ NỘI', 26)),
                  centred(new TextRun({ text: `Số:      /${change.symbol ?? 'KH-UBND'}`, size: 26 })),
                ],
                [
                  centred(bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 26)),
                  ruled(bold('Độc lập - Tự do - Hạnh phúc')),
                  centred(new TextRun({ text: 'Hà Nội, ngày ... tháng ... năm 2024', italics: true })),
                ],
              ),
              new Paragraph(''),
              centred(bold('KẾ HOẠCH')),
              ruled(bold('Nâng cao Chỉ số PAPI của thành phố Hà Nội năm 2024')),
              ...(change.about ? [centred(new TextRun(change.about))] : []),
              ...[
                'I. MỤC ĐÍCH, YÊU CẦU',
                '1. Mục đích',
                'Nâng cao hiệu quả quản trị và hành chính công của Thành phố./.',
              ].map(
                (words, index) =>
                  new Paragraph({
                    alignment: AlignmentType.BOTH,
                    indent: { firstLine: 567 },
                    spacing: { before: 120 },
                    children: [new TextRun({ text: words, bold: index < 2 })],
                  }),
              ),
              pair(
                [
                  new Paragraph({
                    children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: 24 })],
                  }),
                  ...['- Bộ Nội vụ;', '- Lưu: VT, NC.'].map(
                    (words) => new Paragraph({ children: [new TextRun({ text: words, size: 22 })] }),
                  ),
                ],
                [
                  centred(bold('TM. ỦY BAN NHÂN DÂN')),
                  centred(bold('KT. CHỦ TỊCH')),
                  centred(bold('PHÓ CHỦ TỊCH')),
                  new Paragraph(''),
                  centred(bold('Nguyễn Văn A')),
                ],
              ),
            ],
          },
        ],
      }),
    ),
  )

describe('a plan', () => {
  it('has no fault', async () => {
    expect(codes(await makePlan())).toEqual([])
  })

  it('addresses nobody', async () => {
    const found = codes(await makePlan({ about: 'Kính gửi: Sở Y tế' }))
    expect(found).toEqual(['addressee-unexpected', 'recipients-as-above'])
  })

  it('bears its own abbreviation', async () => {
    expect(codes(await makePlan({ symbol: 'BC-UBND' }))).toEqual(['symbol-type'])
  })
})

describe('hostile files', () => {
  it('do not break the check, whatever their text says', { tags: 'long' }, async () => {
    const good = unzipSync(await makePlan())
    const part = strFromU8(good['word/document.xml'] ?? new Uint8Array())
    const pieces = part.split(/(?=<w:p[ >])/)
    const shuffled = fc.shuffledSubarray(pieces.slice(1, -1), { minLength: 1 })
    const words = fc.constantFrom(
      '',
      'Phụ lục',
      'Phụ lục IX',
      'Nơi nhận:',
      'Kính gửi',
      'Số: /',
      'I.',
      'a)',
      '1.1.',
      '\t',
      'ngày tháng năm',
      '-',
      '(Kèm theo',
      'KT.',
    )
    await fc.assert(
      fc.asyncProperty(shuffled, words, words, fc.string(), async (some, one, two, any) => {
        const inside = [one, two, any].map((of) => makeParagraph(of)).join('')
        const body = `${inside}${some.join('').replace(/<\/?w:(tbl|tr|tc|tblPr|tblGrid|tcPr|sectPr)\b[^>]*>/g, '')}`
        const bytes = zipSync({
          ...good,
          'word/document.xml': strToU8(
            `<w:document xmlns:w="w"><w:body>${body}${inside}</w:body></w:document>`,
          ),
        })
        const { value } = readWord(bytes, 'a.docx')
        if (value) checkDecree(value)
      }),
      runs(200),
    )
  })

  it('take no longer for long lines', { tags: 'long' }, () => {
    const long = [
      'ngày tháng '.repeat(sizeOf(40_000)),
      'phụ lục I, '.repeat(sizeOf(40_000)),
      'Số: '.repeat(sizeOf(40_000)),
      '- '.repeat(sizeOf(40_000)),
    ]
    const body = [
      ...long.map((words) => makeParagraph(words)),
      ...Array.from({ length: sizeOf(5000) }, () => makeParagraph('Phụ lục I')),
    ].join('')
    const before = cpuTime()
    codes(makeWord({ body }))
    expect(cpuTime() - before).toBeLessThan(sizeOf(5000))
  })
})

describe('other files', () => {
  const centre = '<w:jc w:val="center"/>'

  it('may hold an annex alone', () => {
    const body = [
      makeParagraph('Phụ lục II', centre, '<w:b/>'),
      makeParagraph('DANH SÁCH ĐƠN VỊ', centre, '<w:b/>'),
      makeParagraph(
        '(Kèm theo Báo cáo số      /BC-SNV ngày     tháng     năm 2024 của Sở Nội vụ)',
        centre,
        '<w:i/>',
      ),
      text('Danh sách gồm các đơn vị sau đây.'),
      page,
    ].join('')
    expect(codes(makeWord({ body, styles }))).toEqual([])
  })

  it('may be no official document at all', () => {
    expect(codes(makeWord({ body: text('Dòng chữ.') + page, styles }))).toEqual(['no-letterhead'])
  })

  it.each([
    ['BÁO CÁO CHUYÊN ĐỀ', 'Báo cáo'],
    ['TỜ TRÌNH', 'Tờ trình'],
    ['Kế hoạch', 'Kế hoạch'],
    ['CHỦ TỊCH UBND', undefined],
  ])('bear a type: %s', (line, name) => {
    const head = [...letter.head.slice(0, 3), makeParagraph(line, centre, '<w:b/>')]
    expect(recognise(writeLetter({ ...letter, head })).typeName?.name).toBe(name)
  })
})
