import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { checkDecree } from '../../src/decree/check-decree.ts'
import { decreeRules } from '../../src/decree/rules.ts'
import { readWord } from '../../src/read/word.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { letter, writeLetter } from '../decree/letter.ts'
import { sampleDocument } from '../render/sample-document.ts'
import type { Fixture, Kind } from './fixture.ts'

/** Parts of a Word file by name, unpacked. */
type Parts = Record<string, string>

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

const longDocument = {
  ...sampleDocument,
  body: sampleDocument.body.flatMap((block, index) =>
    index > 0
      ? [block]
      : [
          block,
          {
            kind: 'paragraph' as const,
            text: [{ text: 'Các cơ quan chủ trì đã giải trình các nội dung chưa đạt chỉ tiêu. '.repeat(30) }],
          },
        ],
  ),
}

const unpack = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, own]) => [part, strFromU8(own)]))

type Plant = readonly [part: string, right: string, wrong: string]

/** Puts something else in place of what is right; `right` is a regular expression over all of the part. */
const plant = (parts: Parts, [part, right, wrong]: Plant): void => {
  const before = parts[part] ?? ''
  const after = before.replace(new RegExp(right, 's'), wrong)
  if (after === before) throw new Error(`${part} has no ${right}`)
  parts[part] = after
}

type Planted = readonly [expected: readonly string[], sample: string, ...plant: Plant]

const planted = ([expected, sample, ...one]: Planted): Fixture<Parts> => ({
  fault: `${sample}, ${one[0]}: ${one[1]} → ${one[2]}`,
  sample,
  spoil: (parts) => plant(parts, one),
  expected,
})

const text = 'word/document.xml'
const styles = 'word/styles.xml'

/** Letters with a look of their own. */
const run = (words: string, properties: string): [string, string] => [
  `<w:r><w:t xml:space="preserve">${words}`,
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}`,
]

/** Words at the end of the first paragraph of the text. */
const words = (added: string): [string, string] => ['(Thực hiện .*?)(</w:t>)', `$1 (${added})$2`]

const fixtures: readonly Fixture<Parts>[] = [
  // Page.
  planted([
    ['page-size ¶ ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'],
    'draft',
    text,
    'w:w="11906" w:h="16838"',
    'w:w="12240" w:h="15840"',
  ]),
  planted([
    ['page-margin ¶ ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'],
    'draft',
    text,
    'w:left="1701"',
    'w:left="1500"',
  ]),
  planted([
    ['page-margin ¶ ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'],
    'draft',
    text,
    'w:right="850"',
    'w:right="700"',
  ]),
  planted([['page-margin ¶ ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'], 'draft', text, 'w:top="1134"', 'w:top="567"']),
  // Text.
  planted([
    ['text-font ¶ ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'],
    'draft',
    'word/footer1.xml',
    '<w:r><w:t',
    '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t',
  ]),
  planted([
    ['text-font ¶ Thực hiện Kế hoạch số 179/KH-UBND ngày…'],
    'draft',
    text,
    ...run('Thực hiện ', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
  ]),
  planted([
    ['text-font ¶ TT'],
    'draft',
    text,
    ...run('TT<', '<w:rFonts w:hAnsi=".VnTime" w:ascii=".VnTime"/>'),
  ]),
  planted([
    ['text-colour ¶ Thực hiện Kế hoạch số 179/KH-UBND ngày…'],
    'draft',
    text,
    ...run('Thực hiện ', '<w:color w:val="FF0000"/>'),
  ]),
  planted([['text-decomposed ¶ - Như trên;'], 'draft', text, 'Như trên', 'Như trên'.normalize('NFD')]),
  // Letterhead.
  planted([
    ['state-name ¶ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    'draft',
    text,
    'CỘNG HÒA XÃ',
    'CỘNG HÒA  XÃ',
  ]),
  planted([
    ['state-name ¶ Cộng hòa xã hội chủ nghĩa Việt Nam'],
    'draft',
    text,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
  ]),
  planted([
    ['state-name-spelling ¶ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    'draft',
    text,
    'CỘNG HÒA',
    'CỘNG HOÀ',
  ]),
  planted([
    ['motto-words ¶ Độc lập – Tự do - Hạnh phúc'],
    'draft',
    text,
    'Độc lập - Tự do',
    'Độc lập – Tự do',
  ]),
  planted([
    ['motto-words ¶ Độc Lập - Tự Do - Hạnh phúc'],
    'draft',
    text,
    'Độc lập - Tự do',
    'Độc Lập - Tự Do',
  ]),
  planted([
    ['letterhead-sizes ¶ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    'draft',
    styles,
    'Tiêu ngữ(.*?)w:sz w:val="28"',
    'Tiêu ngữ$1w:sz w:val="26"',
  ]),
  planted([
    ['letterhead-sizes ¶ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    'draft',
    styles,
    'Quốc hiệu(.*?)w:sz w:val="26"',
    'Quốc hiệu$1w:sz w:val="24"',
  ]),
  planted([
    ['part-size ¶ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    'draft',
    styles,
    'Quốc hiệu(.*?)w:sz w:val="26"',
    'Quốc hiệu$1w:sz w:val="30"',
  ]),
  planted([
    ['part-bold ¶ Độc lập - Tự do - Hạnh phúc'],
    'draft',
    styles,
    'Tiêu ngữ(.*?)<w:b/><w:bCs/>',
    'Tiêu ngữ$1',
  ]),
  planted([['part-bold ¶ Số: /BC-SNV'], 'draft', text, ...run('Số:', '<w:b/>')]),
  planted([
    ['part-italic ¶ Hà Nội, ngày tháng năm 2024'],
    'draft',
    styles,
    'Địa danh(.*?)<w:i/><w:iCs/>',
    'Địa danh$1',
  ]),
  planted([['part-capitals ¶ Sở Nội vụ'], 'draft', text, '>SỞ NỘI VỤ<', '>Sở Nội vụ<']),
  planted([['part-capitals ¶ Báo cáo'], 'draft', text, '>BÁO CÁO<', '>Báo cáo<']),
  planted([
    ['part-alignment ¶ Số: /BC-SNV'],
    'draft',
    styles,
    'Số ký hiệu(.*?)w:jc w:val="center"',
    'Số ký hiệu$1w:jc w:val="left"',
  ]),
  planted([['number-line ¶ Số /BC-SNV'], 'draft', text, '>Số: ', '>Số ']),
  planted([['number-line ¶ Số: 5/BC-SNV'], 'signed', text, '>Số: 05/', '>Số: 5/']),
  planted([['number-symbol ¶ Số: / BC-SNV'], 'draft', text, '/BC-SNV<', '/ BC-SNV<']),
  planted([['number-symbol ¶ Số: /BC - SNV'], 'draft', text, '/BC-SNV<', '/BC - SNV<']),
  planted([['symbol-type ¶ Số: /KH-SNV'], 'draft', text, '/BC-SNV<', '/KH-SNV<']),
  planted([
    ['date-line ¶ Hà Nội, ngày 4 tháng 02 năm 2024'],
    'signed',
    text,
    'ngày 04 tháng 02 năm 2024<',
    'ngày 4 tháng 02 năm 2024<',
  ]),
  planted([
    ['date-line ¶ Hà Nội, ngày 04 tháng 2 năm 2024'],
    'signed',
    text,
    'ngày 04 tháng 02 năm 2024<',
    'ngày 04 tháng 2 năm 2024<',
  ]),
  planted([
    ['date-line ¶ Hà Nội, ngày 31 tháng 02 năm 2024'],
    'signed',
    text,
    'ngày 04 tháng 02 năm 2024<',
    'ngày 31 tháng 02 năm 2024<',
  ]),
  planted([
    ['date-line ¶ Hà Nội ngày 04 tháng 02 năm 2024'],
    'signed',
    text,
    'Hà Nội, ngày 04',
    'Hà Nội ngày 04',
  ]),
  planted([
    ['date-month-zero ¶ Hà Nội, ngày 04 tháng 05 năm 2024'],
    'signed',
    text,
    'ngày 04 tháng 02 năm 2024<',
    'ngày 04 tháng 05 năm 2024<',
  ]),
  planted([
    ['line-beneath ¶ Độc lập - Tự do - Hạnh phúc'],
    'draft',
    text,
    '(Hạnh phúc.*?)<w:pBdr>.*?</w:pBdr>',
    '$1',
  ]),
  planted([
    ['line-beneath ¶ Kết quả thực hiện Kế hoạch nâng cao Chỉ…'],
    'draft',
    text,
    '(năm 2023</w:t></w:r></w:p>.*?)<w:pBdr>.*?</w:pBdr>',
    '$1',
  ]),
  planted([
    ['subject-missing ¶ BÁO CÁO'],
    'draft',
    text,
    '>BÁO CÁO<.*?(<w:p><w:pPr><w:pStyle w:val="Addressee")',
    '>BÁO CÁO</w:t></w:r></w:p>$1',
  ]),
  planted([['type-missing ¶ Hà Nội, ngày tháng năm 2024'], 'draft', text, '>BÁO CÁO<', '><']),
  // Addressee.
  planted([
    ['report-without-addressee ¶ BÁO CÁO'],
    'draft',
    text,
    '>Kính gửi: [^<]*<(.*?)- Như trên;(.*)CCHC\\.',
    '><$1- Thành ủy;$2CCHC.',
  ]),
  planted([
    ['addressee-form ¶ Kính gửi Ủy ban nhân dân thành phố Hà…'],
    'draft',
    text,
    '>Kính gửi: ',
    '>Kính gửi ',
  ]),
  planted([['addressee-form ¶ - Bộ Nội vụ,'], 'signed', text, '- Bộ Nội vụ;', '- Bộ Nội vụ,']),
  planted([['addressee-missing ¶ BÁO CÁO'], 'draft', text, '>Kính gửi: [^<]*<', '><']),
  // Text.
  planted([
    ['body-alignment ¶ Thực hiện Kế hoạch số 179/KH-UBND ngày…'],
    'draft',
    styles,
    'Body Text(.*?)w:val="both"',
    'Body Text$1w:val="left"',
  ]),
  planted([
    [
      'body-indent ¶ Thực hiện Kế hoạch số 179/KH-UBND ngày…',
      '- body-indent ¶ Thành phố đạt 43,9603 điểm, xếp thứ…',
      '- body-indent ¶ Kết quả so với chỉ tiêu phấn đấu:',
      '- body-indent ¶ Đề nghị các cơ quan chủ trì giải trình…',
    ],
    'draft',
    styles,
    'Body Text(.*?)w:firstLine="567"',
    'Body Text$1w:firstLine="400"',
  ]),
  planted([
    [
      'body-spacing ¶ I. KẾT QUẢ NĂM 2023',
      '- body-spacing ¶ 2. Kết quả theo chỉ số nội dung',
      '- body-spacing ¶ - Chất lượng nguồn nước: xếp thứ 58/61.',
      '- body-spacing ¶ b) So với chỉ tiêu',
    ],
    'draft',
    styles,
    'Body Text(.*?)w:after="120"',
    'Body Text$1w:after="40"',
  ]),
  planted([
    [
      'body-line-spacing ¶ Thực hiện Kế hoạch số 179/KH-UBND ngày…',
      '- body-line-spacing ¶ Thành phố đạt 43,9603 điểm, xếp thứ…',
      '- body-line-spacing ¶ - Chất lượng không khí: xếp thứ 61/61;',
      '- body-line-spacing ¶ - Chất lượng nguồn nước: xếp thứ 58/61.',
    ],
    'draft',
    styles,
    'Body Text(.*?)w:line="240"',
    'Body Text$1w:line="480"',
  ]),
  planted([
    [
      'body-line-spacing ¶ Thực hiện Kế hoạch số 179/KH-UBND ngày…',
      '- body-line-spacing ¶ Thành phố đạt 43,9603 điểm, xếp thứ…',
      '- body-line-spacing ¶ - Chất lượng không khí: xếp thứ 61/61;',
      '- body-line-spacing ¶ - Chất lượng nguồn nước: xếp thứ 58/61.',
    ],
    'draft',
    styles,
    'Body Text(.*?)w:line="240"',
    'Body Text$1w:line="200"',
  ]),
  planted([
    [
      'body-size ¶ Thực hiện Kế hoạch số 179/KH-UBND ngày…',
      '- body-size ¶ Thành phố đạt 43,9603 điểm, xếp thứ…',
      '- body-size ¶ - Chất lượng không khí: xếp thứ 61/61;',
      '- body-size ¶ - Chất lượng nguồn nước: xếp thứ 58/61.',
    ],
    'draft',
    styles,
    'Body Text(.*?)w:sz w:val="26"',
    'Body Text$1w:sz w:val="24"',
  ]),
  planted([
    ['body-mixed-sizes ¶ Thực hiện Kế hoạch số 179/KH-UBND ngày…'],
    'draft',
    text,
    ...run('Thực hiện ', '<w:sz w:val="28"/>'),
  ]),
  planted([['heading-order ¶ 3. Kết quả theo chỉ số nội dung'], 'draft', text, '>2. <', '>3. <']),
  planted([['heading-order ¶ III. ĐỀ XUẤT, KIẾN NGHỊ'], 'draft', text, '>II. <', '>III. <']),
  planted([['heading-order ¶ c) So với chỉ tiêu'], 'draft', text, '>b\\) <', '>c) <']),
  planted([['heading-number-form ¶ 2/ Kết quả theo chỉ số nội dung'], 'draft', text, '>2. <', '>2/ <']),
  planted([['heading-number-form ¶ b. So với chỉ tiêu'], 'draft', text, '>b\\) <', '>b. <']),
  planted([['heading-look ¶ I. Kết quả năm 2023'], 'draft', text, 'KẾT QUẢ NĂM 2023', 'Kết quả năm 2023']),
  planted([['point-letters ¶ f) So với chỉ tiêu'], 'draft', text, '>b\\) <', '>f) <']),
  planted([
    ['citation-form ¶ Thực hiện (mục II.3 Kế hoạch)Kế hoạch…'],
    'draft',
    text,
    ...words('mục II.3 Kế hoạch'),
  ]),
  planted([
    ['citation-form ¶ Thực hiện (theo Khoản 3 Mục II)Kế hoạch…'],
    'draft',
    text,
    ...words('theo Khoản 3 Mục II'),
  ]),
  planted([
    ['citation-form ¶ Thực hiện (theo điểm a khoản 3 mục…'],
    'draft',
    text,
    ...words('theo điểm a khoản 3 mục II'),
  ]),
  planted([
    ['citation-form ¶ Thực hiện (theo khoản 2 điều 8)Kế hoạch…'],
    'draft',
    text,
    ...words('theo khoản 2 điều 8'),
  ]),
  planted([
    ['capital-words ¶ Thực hiện (ý kiến của nhân dân)Kế hoạch…'],
    'draft',
    text,
    ...words('ý kiến của nhân dân'),
  ]),
  planted([
    ['capital-words ¶ Thực hiện (quy định của nhà nước)Kế…'],
    'draft',
    text,
    ...words('quy định của nhà nước'),
  ]),
  planted([
    ['capital-words ¶ Thực hiện (tại thành phố Hồ Chí Minh)Kế…'],
    'draft',
    text,
    ...words('tại thành phố Hồ Chí Minh'),
  ]),
  planted([
    ['capital-words ¶ Thực hiện (trên địa bàn Thành phố Hà…'],
    'draft',
    text,
    ...words('trên địa bàn Thành phố Hà Nội'),
  ]),
  planted([
    ['quote-marks ¶ Thực hiện (nội dung "Y tế công lập")Kế…'],
    'draft',
    text,
    ...words('nội dung "Y tế công lập"'),
  ]),
  planted([
    ['unit-symbol ¶ Thực hiện (khoảng 3.000 Kwh/người)Kế…'],
    'draft',
    text,
    ...words('khoảng 3.000 Kwh/người'),
  ]),
  planted([
    ['doubled-stop ¶ Thực hiện (đã ban hành kế hoạch.. Đang…'],
    'draft',
    text,
    ...words('đã ban hành kế hoạch.. Đang thực hiện'),
  ]),
  planted([
    ['doubled-stop ¶ Thực hiện (đã ban hành kế hoạch;. Đang…'],
    'draft',
    text,
    ...words('đã ban hành kế hoạch;. Đang thực hiện'),
  ]),
  planted([
    ['mixed-zeros ¶ Thực hiện (đạt 05 nội dung, chưa đạt 4…'],
    'draft',
    text,
    ...words('đạt 05 nội dung, chưa đạt 4 nội dung'),
  ]),
  planted([
    ['opening-digit ¶ Thực hiện (đã xong. 04 nội dung còn lại…'],
    'draft',
    text,
    ...words('đã xong. 04 nội dung còn lại chậm'),
  ]),
  planted([
    ['end-mark ¶ Sở Nội vụ kính báo cáo Ủy ban nhân dân…'],
    'draft',
    text,
    'Thành phố\\./\\.',
    'Thành phố.',
  ]),
  // Closing.
  planted([['recipients-as-above ¶ - Thành ủy;'], 'draft', text, '- Như trên;', '- Thành ủy;']),
  planted([['recipients-form ¶ - Như trên,'], 'draft', text, '- Như trên;', '- Như trên,']),
  planted([['recipients-form ¶ - Lưu: VT, CCHC'], 'draft', text, 'CCHC\\.', 'CCHC']),
  planted([['recipients-archive ¶ - Phòng CCHC.'], 'draft', text, '- Lưu: VT, CCHC.', '- Phòng CCHC.']),
  planted([['recipients-archive ¶ - Lưu VT, CCHC.'], 'draft', text, 'Lưu: VT, CCHC', 'Lưu VT, CCHC']),
  planted([['recipients-missing ¶ Nơi nhận'], 'draft', text, 'Nơi nhận:', 'Nơi nhận']),
  planted([
    ['part-size ¶ - Như trên;', '- part-size ¶ - Ban Giám đốc Sở;', '- part-size ¶ - Lưu: VT, CCHC.'],
    'draft',
    styles,
    'Danh sách nơi nhận(.*?)w:sz w:val="22"',
    'Danh sách nơi nhận$1w:sz w:val="24"',
  ]),
  planted([['signature-authority ¶ KT GIÁM ĐỐC'], 'draft', text, 'KT. GIÁM ĐỐC', 'KT GIÁM ĐỐC']),
  planted([['signature-authority ¶ K/T GIÁM ĐỐC'], 'draft', text, 'KT. GIÁM ĐỐC', 'K/T GIÁM ĐỐC']),
  planted([
    ['signature-authority ¶ PHÓ GIÁM ĐỐC'],
    'draft',
    text,
    '<w:p>(?:(?!</w:p>).)*KT. GIÁM ĐỐC.*?</w:p>',
    '',
  ]),
  planted([['signatory-title ¶ TS. Nguyễn Văn A'], 'draft', text, '>Nguyễn Văn A<', '>TS. Nguyễn Văn A<']),
  planted([['part-capitals ¶ NGUYỄN VĂN ANH'], 'draft', text, '>Nguyễn Văn A<', '>NGUYỄN VĂN ANH<']),
  // Page numbers.
  planted([
    ['page-number-missing ¶ ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'],
    'long',
    'word/header1.xml',
    'PAGE',
    'DATE',
  ]),
  planted([
    ['page-number-place ¶ ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'],
    'long',
    'word/styles.xml',
    '"header"(.*?)w:val="center"',
    '"header"$1w:val="right"',
  ]),
  planted([
    ['page-number-look ¶ ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'],
    'draft',
    'word/styles.xml',
    '"header"(.*?)w:sz w:val="28"',
    '"header"$1w:sz w:val="20"',
  ]),
  planted([['page-number-first ¶ ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'], 'draft', text, '<w:titlePg/>', '']),
  planted([
    ['page-number-first ¶ ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'],
    'draft',
    text,
    '<w:pgNumType w:start="1"/>',
    '<w:pgNumType w:start="2"/>',
  ]),
  // Annexes.
  planted([['annex-label ¶ Phụ lục 2'], 'draft', text, '>Phụ lục II<', '>Phụ lục 2<']),
  planted([['annex-reference ¶ Phụ lục I'], 'draft', text, '>\\(Kèm theo[^<]*<', '><']),
  planted([
    ['annex-page-number ¶ Phụ lục I', '- annex-page-number ¶ Phụ lục II'],
    'draft',
    text,
    '(<w:sectPr>)(<w:pgSz w:w="16838")',
    '$1<w:headerReference w:type="default" r:id="rId2"/>$2',
  ]),
  planted([['annex-restart ¶ Phụ lục I'], 'draft', text, '(landscape.*?)<w:pgNumType w:start="1"/>', '$1']),
  planted([['annex-not-cited ¶ Phụ lục II'], 'draft', text, 'Phụ lục I và Phụ lục II kèm', 'Phụ lục I kèm']),
  planted([['part-capitals ¶ PHỤ LỤC I'], 'draft', text, '>Phụ lục I<', '>PHỤ LỤC I<']),

  // Another layout, or several changes.
  planted([
    ['page-orientation ¶ UBND THÀNH PHỐ HÀ NỘI CỘNG HÒA XÃ HỘI…'],
    'letter',
    text,
    'w:w="11906" w:h="16838"',
    'w:w="16838" w:h="11906"',
  ]),
  {
    fault: 'legal bases in upright letters',
    sample: 'letter',
    spoil: (parts) => {
      plant(parts, [text, 'Thực hiện Kế hoạch[^<]*', 'Căn cứ Luật Tổ chức chính quyền địa phương;'])
      plant(parts, [text, '1. Gửi báo cáo[^<]*', 'Căn cứ Kế hoạch số 179/KH-UBND.'])
      plant(parts, [text, '2. Gửi kèm tài liệu kiểm chứng', 'Gửi kèm tài liệu kiểm chứng'])
    },
    expected: [
      'legal-bases ¶ Căn cứ Luật Tổ chức chính quyền địa…',
      '- legal-bases ¶ Căn cứ Kế hoạch số 179/KH-UBND.',
    ],
  },
  planted([
    ['no-letterhead'],
    'letter',
    text,
    '<w:body>.*(<w:p>(?:(?!<w:p>).)*Đề nghị các cơ quan quan tâm.*?</w:p>).*(<w:sectPr)',
    '<w:body>$1$2',
  ]),
  {
    fault: 'letter without signature',
    sample: 'letter',
    spoil: (parts) => {
      for (const line of ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn A']) plant(parts, [text, line, ''])
    },
    expected: ['signature-missing ¶ Nơi nhận:'],
  },
  {
    fault: 'letter without issuer',
    sample: 'letter',
    spoil: (parts) => {
      plant(parts, [text, 'UBND THÀNH PHỐ HÀ NỘI', ''])
      plant(parts, [text, 'SỞ NỘI VỤ', ''])
    },
    expected: ['issuer-missing ¶ Số: 15/SNV-CCHC Hà Nội, ngày 05 tháng 3…'],
  },
  {
    fault: 'plan with addressees',
    sample: 'draft',
    spoil: (parts) => {
      plant(parts, [text, '>BÁO CÁO<', '>KẾ HOẠCH<'])
      plant(parts, [text, '/BC-SNV<', '/KH-SNV<'])
    },
    expected: ['addressee-unexpected ¶ Kính gửi: Ủy ban nhân dân thành phố Hà…'],
  },
]

/** The samples are Word files that papi writes, and a letter laid out with tabs. */
export const paperKind: Kind<Parts> = {
  name: 'papers',
  codes: decreeRules.map(({ code }) => code),
  samples: async () => ({
    draft: unpack(await renderDocx.render(sampleDocument)),
    signed: unpack(await renderDocx.render(signedDocument)),
    long: unpack(await renderDocx.render(longDocument)),
    letter: unpack(writeLetter(letter)),
  }),
  check: async (parts) => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(parts).map(([part, own]) => [part, strToU8(own)])),
    )
    const { value, diagnostics } = readWord(bytes, 'van-ban.docx')
    return [...diagnostics, ...(value ? checkDecree(value) : [])]
  },
  fixtures,
  longest: () => 110,
}
