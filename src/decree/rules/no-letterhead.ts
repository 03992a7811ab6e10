import { decreeRule } from '../decree-rule.ts'

export const noLetterhead = decreeRule({
  code: 'no-letterhead',
  severity: 'advice',
  source: 'II',
  explanation: {
    vi: 'Tệp không có thành phần nào của văn bản hành chính: Quốc hiệu, số và ký hiệu, tên loại, nơi nhận, chữ ký. papi chỉ kiểm tra trang giấy, phông chữ và cách trình bày nội dung.',
    en: 'The file has no part of an official document: state, number, type, recipients or signature. Only its pages, fonts and text are checked.',
  },
  *check({ kind }) {
    if (kind !== 'plain') return
    yield {
      at: undefined,
      message: {
        vi: 'tệp không có phần đầu và phần cuối của văn bản hành chính; chỉ kiểm tra trang và chữ',
        en: 'the file has no letterhead and no closing; only pages and text are checked',
      },
    }
  },
})
