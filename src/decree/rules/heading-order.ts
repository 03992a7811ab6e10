import { decreeRule } from '../decree-rule.ts'
import { listHeadings } from '../heading-sequence.ts'

export const headingOrder = decreeRule({
  code: 'heading-order',
  severity: 'error',
  source: 'II.6',
  explanation: {
    vi: 'Phần, mục ghi số La Mã (I, II), khoản ghi chữ số Ả Rập (1, 2), điểm ghi chữ cái (a, b), liên tục theo thứ tự; mỗi mục mới đếm lại khoản, mỗi khoản mới đếm lại điểm.',
    en: 'Sections are numbered I, II, clauses 1, 2, points a, b, in sequence; clauses begin anew in each section and points in each clause.',
  },
  *check(paper) {
    for (const { spot, numbered, expected } of listHeadings(paper)) {
      if (expected === undefined) continue
      yield {
        at: spot,
        message: {
          vi: `số thứ tự "${numbered.written}" không liên tục, phải là "${expected}"`,
          en: `"${numbered.written}" is out of sequence: "${expected}" is next`,
        },
        remedy: {
          vi: `đánh số "${expected}", hoặc bổ sung phần còn thiếu`,
          en: `number it "${expected}", or add what is missing`,
        },
      }
    }
  },
})
