import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkDecree } from '../../src/decree/check-decree.ts'
import { readWord } from '../../src/read/word.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { sampleDocument } from '../render/sample-document.ts'

const signedDocument = {
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
}

type Sample = 'draft' | 'signed' | 'long'
const samples: Record<Sample, Uint8Array> = {
  draft: new Uint8Array(),
  signed: new Uint8Array(),
  long: new Uint8Array(),
}

beforeAll(async () => {
  samples.draft = await renderDocx.render(sampleDocument)
  samples.signed = await renderDocx.render(signedDocument)
  const text = 'Các cơ quan chủ trì đã giải trình các nội dung chưa đạt chỉ tiêu. '.repeat(30)
  const [first, ...rest] = sampleDocument.body
  samples.long = await renderDocx.render({
    ...sampleDocument,
    body: first ? [first, { kind: 'paragraph', text: [{ text }] }, ...rest] : [],
  })
})

const check = (bytes: Uint8Array) => {
  const { value, diagnostics } = readWord(bytes, 'van-ban.docx')
  return [...diagnostics, ...(value ? checkDecree(value) : [])]
}

it.each([
  ['Ð', 'chữ "Ð" (U+00D0) phải là "Đ" (U+0110)'],
  ['Ɖ', 'chữ "Ɖ" (U+0189) phải là "Đ" (U+0110)'],
])('names the letter %s of a motto that looks right', (letter, words) => {
  const wrong = plant(samples.draft, 'word/document.xml', 'Độc lập - T', `${letter}ộc lập - T`)
  const found = check(wrong).map(({ code, message }) => `${code} ${message.vi}`)
  expect(found[0]).toBe(`look-alike-letter ${words}, ở 1 đoạn`)
  expect(found).toContain(`motto-words Tiêu ngữ ghi "${letter}ộc lập - Tự do - Hạnh phúc": ${words}`)
})

it('names the dash of a motto that looks right, and no letter where the eye sees the fault', () => {
  const say = (right: string, wrong: string) =>
    check(plant(samples.draft, 'word/document.xml', right, wrong)).find(({ code }) => code === 'motto-words')
      ?.message.vi
  expect(say('Độc lập - T', 'Độc lập – T')).toBe(
    'Tiêu ngữ ghi "Độc lập – Tự do - Hạnh phúc": chữ "–" (U+2013) phải là "-" (U+002D)',
  )
  expect(say('Độc lập - T', 'độc lập - T')).toBe('Tiêu ngữ ghi "độc lập - Tự do - Hạnh phúc"')
})

it('names the letter of a state that looks right', () => {
  const wrong = plant(samples.draft, 'word/document.xml', 'CHỦ NGHĨA VIỆT', 'CHỦ NGHĨА VIỆT')
  expect(check(wrong).map(({ message }) => message.vi)).toContain(
    'Quốc hiệu ghi "CỘNG HÒA XÃ HỘI CHỦ NGHĨА VIỆT NAM": chữ "А" (U+0410) phải là "A" (U+0041)',
  )
})

/** The same file with something else in one of its parts. */
const plant = (bytes: Uint8Array, part: string, right: string, wrong: string): Uint8Array => {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[part] ?? new Uint8Array())
  const after = before.replace(new RegExp(right, 's'), wrong)
  expect(after).not.toBe(before)
  return zipSync({ ...parts, [part]: strToU8(after) })
}

const text = 'word/document.xml'
const styles = 'word/styles.xml'
/** Letters with a look of their own. */
const run = (words: string, properties: string): [string, string] => [
  `<w:r><w:t xml:space="preserve">${words}`,
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}`,
]

/** Words at the end of the first paragraph of the text. */
const words = (added: string): [string, string] => ['(Thực hiện .*?)(</w:t>)', `$1 (${added})$2`]

describe('papi writes no fault', () => {
  it.each(['draft', 'signed', 'long'] as const)('in the %s document', (sample) => {
    expect(check(samples[sample])).toEqual([])
  })
})

describe('a fault is found, and nothing else', () => {
  it.each<[codes: string, sample: Sample, part: string, right: string, wrong: string]>([
    // Page.
    ['page-size', 'draft', text, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'],
    ['page-margin', 'draft', text, 'w:left="1701"', 'w:left="1500"'],
    ['page-margin', 'draft', text, 'w:right="850"', 'w:right="700"'],
    ['page-margin', 'draft', text, 'w:top="1134"', 'w:top="567"'],
    // Text.
    [
      'text-font',
      'draft',
      'word/footer1.xml',
      '<w:r><w:t',
      '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t',
    ],
    ['text-font', 'draft', text, ...run('Thực hiện ', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>')],
    ['text-font', 'draft', text, ...run('TT<', '<w:rFonts w:hAnsi=".VnTime" w:ascii=".VnTime"/>')],
    ['text-colour', 'draft', text, ...run('Thực hiện ', '<w:color w:val="FF0000"/>')],
    ['text-decomposed', 'draft', text, 'Như trên', 'Như trên'.normalize('NFD')],
    // Letterhead.
    ['state-name', 'draft', text, 'CỘNG HÒA XÃ', 'CỘNG HÒA  XÃ'],
    ['state-name', 'draft', text, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['state-name-spelling', 'draft', text, 'CỘNG HÒA', 'CỘNG HOÀ'],
    ['motto-words', 'draft', text, 'Độc lập - Tự do', 'Độc lập – Tự do'],
    ['motto-words', 'draft', text, 'Độc lập - Tự do', 'Độc Lập - Tự Do'],
    ['letterhead-sizes', 'draft', styles, 'Tiêu ngữ(.*?)w:sz w:val="28"', 'Tiêu ngữ$1w:sz w:val="26"'],
    ['letterhead-sizes', 'draft', styles, 'Quốc hiệu(.*?)w:sz w:val="26"', 'Quốc hiệu$1w:sz w:val="24"'],
    ['part-size', 'draft', styles, 'Quốc hiệu(.*?)w:sz w:val="26"', 'Quốc hiệu$1w:sz w:val="30"'],
    ['part-bold', 'draft', styles, 'Tiêu ngữ(.*?)<w:b/><w:bCs/>', 'Tiêu ngữ$1'],
    ['part-bold', 'draft', text, ...run('Số:', '<w:b/>')],
    ['part-italic', 'draft', styles, 'Địa danh(.*?)<w:i/><w:iCs/>', 'Địa danh$1'],
    ['part-capitals', 'draft', text, '>SỞ NỘI VỤ<', '>Sở Nội vụ<'],
    ['part-capitals', 'draft', text, '>BÁO CÁO<', '>Báo cáo<'],
    [
      'part-alignment',
      'draft',
      styles,
      'Số ký hiệu(.*?)w:jc w:val="center"',
      'Số ký hiệu$1w:jc w:val="left"',
    ],
    ['number-line', 'draft', text, '>Số: ', '>Số '],
    ['number-line', 'signed', text, '>Số: 05/', '>Số: 5/'],
    ['number-symbol', 'draft', text, '/BC-SNV<', '/ BC-SNV<'],
    ['number-symbol', 'draft', text, '/BC-SNV<', '/BC - SNV<'],
    ['symbol-type', 'draft', text, '/BC-SNV<', '/KH-SNV<'],
    ['date-line', 'signed', text, 'ngày 04 tháng 02 năm 2024<', 'ngày 4 tháng 02 năm 2024<'],
    ['date-line', 'signed', text, 'ngày 04 tháng 02 năm 2024<', 'ngày 04 tháng 2 năm 2024<'],
    ['date-line', 'signed', text, 'ngày 04 tháng 02 năm 2024<', 'ngày 31 tháng 02 năm 2024<'],
    ['date-line', 'signed', text, 'Hà Nội, ngày 04', 'Hà Nội ngày 04'],
    ['date-month-zero', 'signed', text, 'ngày 04 tháng 02 năm 2024<', 'ngày 04 tháng 05 năm 2024<'],
    ['line-beneath', 'draft', text, '(Hạnh phúc.*?)<w:pBdr>.*?</w:pBdr>', '$1'],
    ['line-beneath', 'draft', text, '(năm 2023</w:t></w:r></w:p>.*?)<w:pBdr>.*?</w:pBdr>', '$1'],
    [
      'subject-missing',
      'draft',
      text,
      '>BÁO CÁO<.*?(<w:p><w:pPr><w:pStyle w:val="Addressee")',
      '>BÁO CÁO</w:t></w:r></w:p>$1',
    ],
    ['type-missing', 'draft', text, '>BÁO CÁO<', '><'],
    // Addressee.
    [
      'report-without-addressee',
      'draft',
      text,
      '>Kính gửi: [^<]*<(.*?)- Như trên;(.*)CCHC\\.',
      '><$1- Thành ủy;$2CCHC.',
    ],
    ['addressee-form', 'draft', text, '>Kính gửi: ', '>Kính gửi '],
    ['addressee-form', 'signed', text, '- Bộ Nội vụ;', '- Bộ Nội vụ,'],
    ['addressee-missing', 'draft', text, '>Kính gửi: [^<]*<', '><'],
    // Text.
    ['body-alignment', 'draft', styles, 'Body Text(.*?)w:val="both"', 'Body Text$1w:val="left"'],
    ['body-indent', 'draft', styles, 'Body Text(.*?)w:firstLine="567"', 'Body Text$1w:firstLine="400"'],
    ['body-spacing', 'draft', styles, 'Body Text(.*?)w:after="120"', 'Body Text$1w:after="40"'],
    ['body-line-spacing', 'draft', styles, 'Body Text(.*?)w:line="240"', 'Body Text$1w:line="480"'],
    ['body-line-spacing', 'draft', styles, 'Body Text(.*?)w:line="240"', 'Body Text$1w:line="200"'],
    ['body-size', 'draft', styles, 'Body Text(.*?)w:sz w:val="26"', 'Body Text$1w:sz w:val="24"'],
    ['body-mixed-sizes', 'draft', text, ...run('Thực hiện ', '<w:sz w:val="28"/>')],
    ['heading-order', 'draft', text, '>2. <', '>3. <'],
    ['heading-order', 'draft', text, '>II. <', '>III. <'],
    ['heading-order', 'draft', text, '>b\\) <', '>c) <'],
    ['heading-number-form', 'draft', text, '>2. <', '>2/ <'],
    ['heading-number-form', 'draft', text, '>b\\) <', '>b. <'],
    ['heading-look', 'draft', text, 'KẾT QUẢ NĂM 2023', 'Kết quả năm 2023'],
    ['point-letters', 'draft', text, '>b\\) <', '>f) <'],
    ['citation-form', 'draft', text, ...words('mục II.3 Kế hoạch')],
    ['citation-form', 'draft', text, ...words('theo Khoản 3 Mục II')],
    ['citation-form', 'draft', text, ...words('theo điểm a khoản 3 mục II')],
    ['citation-form', 'draft', text, ...words('theo khoản 2 điều 8')],
    ['capital-words', 'draft', text, ...words('ý kiến của nhân dân')],
    ['capital-words', 'draft', text, ...words('quy định của nhà nước')],
    ['capital-words', 'draft', text, ...words('tại thành phố Hồ Chí Minh')],
    ['capital-words', 'draft', text, ...words('trên địa bàn Thành phố Hà Nội')],
    ['quote-marks', 'draft', text, ...words('nội dung "Y tế công lập"')],
    ['unit-symbol', 'draft', text, ...words('khoảng 3.000 Kwh/người')],
    ['doubled-stop', 'draft', text, ...words('đã ban hành kế hoạch.. Đang thực hiện')],
    ['doubled-stop', 'draft', text, ...words('đã ban hành kế hoạch;. Đang thực hiện')],
    ['mixed-zeros', 'draft', text, ...words('đạt 05 nội dung, chưa đạt 4 nội dung')],
    ['opening-digit', 'draft', text, ...words('đã xong. 04 nội dung còn lại chậm')],
    ['end-mark', 'draft', text, 'Thành phố\\./\\.', 'Thành phố.'],
    // Closing.
    ['recipients-as-above', 'draft', text, '- Như trên;', '- Thành ủy;'],
    ['recipients-form', 'draft', text, '- Như trên;', '- Như trên,'],
    ['recipients-form', 'draft', text, 'CCHC\\.', 'CCHC'],
    ['recipients-archive', 'draft', text, '- Lưu: VT, CCHC.', '- Phòng CCHC.'],
    ['recipients-archive', 'draft', text, 'Lưu: VT, CCHC', 'Lưu VT, CCHC'],
    ['recipients-missing', 'draft', text, 'Nơi nhận:', 'Nơi nhận'],
    [
      'part-size',
      'draft',
      styles,
      'Danh sách nơi nhận(.*?)w:sz w:val="22"',
      'Danh sách nơi nhận$1w:sz w:val="24"',
    ],
    ['signature-authority', 'draft', text, 'KT. GIÁM ĐỐC', 'KT GIÁM ĐỐC'],
    ['signature-authority', 'draft', text, 'KT. GIÁM ĐỐC', 'K/T GIÁM ĐỐC'],
    ['signature-authority', 'draft', text, '<w:p>(?:(?!</w:p>).)*KT. GIÁM ĐỐC.*?</w:p>', ''],
    ['signatory-title', 'draft', text, '>Nguyễn Văn A<', '>TS. Nguyễn Văn A<'],
    ['part-capitals', 'draft', text, '>Nguyễn Văn A<', '>NGUYỄN VĂN ANH<'],
    // Page numbers.
    ['page-number-missing', 'long', 'word/header1.xml', 'PAGE', 'DATE'],
    [
      'page-number-place',
      'long',
      'word/styles.xml',
      '"header"(.*?)w:val="center"',
      '"header"$1w:val="right"',
    ],
    [
      'page-number-look',
      'draft',
      'word/styles.xml',
      '"header"(.*?)w:sz w:val="28"',
      '"header"$1w:sz w:val="20"',
    ],
    ['page-number-first', 'draft', text, '<w:titlePg/>', ''],
    ['page-number-first', 'draft', text, '<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="2"/>'],
    // Annexes.
    ['annex-label', 'draft', text, '>Phụ lục II<', '>Phụ lục 2<'],
    ['annex-reference', 'draft', text, '>\\(Kèm theo[^<]*<', '><'],
    [
      'annex-page-number',
      'draft',
      text,
      '(<w:sectPr>)(<w:pgSz w:w="16838")',
      '$1<w:headerReference w:type="default" r:id="rId2"/>$2',
    ],
    ['annex-restart', 'draft', text, '(landscape.*?)<w:pgNumType w:start="1"/>', '$1'],
    ['annex-not-cited', 'draft', text, 'Phụ lục I và Phụ lục II kèm', 'Phụ lục I kèm'],
    ['part-capitals', 'draft', text, '>Phụ lục I<', '>PHỤ LỤC I<'],
  ])('%s (%s, %s: %s → %s)', (codes, sample, part, right, wrong) => {
    const found = check(plant(samples[sample], part, right, wrong))
    expect(found.map(({ code }) => code)).toEqual(codes.split(' '))
    for (const { message, notes, place } of found) {
      expect(notes?.[0]?.message.vi).toMatch(
        /^(((khoản \d )?Mục [IV]+ (Phần I Phụ lục I|Phụ lục II)|Điều \d+) Nghị định số 30\/2020\/NĐ-CP|thông lệ)/,
      )
      expect(message.vi).toBe(message.vi.normalize('NFC'))
      expect(place.kind).toBe('paragraph')
    }
  })
})
