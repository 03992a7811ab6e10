import { makeParagraph, makeRun, makeWord } from '../read/make-word.ts'

/** A page of A4 with the margins of the decree. */
export const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134"/></w:sectPr>'
export const styles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
export const line = '<w:r><w:drawing/></w:r>'
export const running =
  '<w:jc w:val="both"/><w:ind w:firstLine="720"/><w:spacing w:before="120" w:line="288" w:lineRule="auto"/>'
/** A paragraph of the running text. */
export const text = (words: string, more = '') => makeParagraph(words, running + more)
export const small = '<w:sz w:val="26"/>'

/** An official letter laid out with tabs, as many still are. */
export const letter = {
  head: [
    `<w:p>${makeRun('UBND THÀNH PHỐ HÀ NỘI\t', small)}${makeRun('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', `<w:b/>${small}`)}${line}</w:p>`,
    `<w:p>${makeRun('SỞ NỘI VỤ\t', `<w:b/>${small}`)}${makeRun('Độc lập - Tự do - Hạnh phúc', '<w:b/>')}</w:p>`,
    `<w:p>${makeRun('Số: 15/SNV-CCHC\t', small)}${makeRun('Hà Nội, ngày 05 tháng 3 năm 2024', '<w:i/>')}</w:p>`,
    makeParagraph('V/v báo cáo kết quả Chỉ số PAPI', '<w:jc w:val="center"/>', small),
    makeParagraph('Kính gửi:', '<w:ind w:left="1985"/>'),
    makeParagraph('- Sở Y tế;', '<w:ind w:left="2552"/>'),
    makeParagraph('- Sở Giáo dục và Đào tạo.', '<w:ind w:left="2552"/>'),
  ],
  body: [
    text('Thực hiện Kế hoạch số 179/KH-UBND ngày 04/8/2021, Sở Nội vụ đề nghị các cơ quan gửi báo cáo.'),
    text('1. Gửi báo cáo kết quả năm 2023.'),
    text('2. Gửi kèm tài liệu kiểm chứng.'),
    text('Đề nghị các cơ quan quan tâm thực hiện./.'),
  ],
  close: [
    `<w:p>${makeRun('Nơi nhận:', '<w:b/><w:i/><w:sz w:val="24"/>')}${makeRun('\tKT. GIÁM ĐỐC', '<w:b/>')}</w:p>`,
    `<w:p>${makeRun('- Như trên;', '<w:sz w:val="22"/>')}${makeRun('\tPHÓ GIÁM ĐỐC', '<w:b/>')}</w:p>`,
    `<w:p>${makeRun('- Lưu: VT, CCHC.', '<w:sz w:val="22"/>')}</w:p>`,
    `<w:p>${makeRun('\tNguyễn Văn A', '<w:b/>')}</w:p>`,
  ],
}
export const writeLetter = ({ head, body, close }: typeof letter, numbering = '') =>
  makeWord({ body: [...head, ...body, ...close, page].join(''), styles, numbering })
