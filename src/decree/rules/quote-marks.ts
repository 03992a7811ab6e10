import { decreeRule } from '../decree-rule.ts'
import { textOf } from '../pieces.ts'

export const quoteMarks = decreeRule({
  code: 'quote-marks',
  severity: 'warning',
  source: null,
  explanation: {
    vi: 'Trích dẫn, tên riêng đặt trong ngoặc kép “ ”; dấu nháy thẳng (") là dấu của máy đánh chữ và của phần mềm.',
    en: 'Quotations and names stand in “ ”; the straight quote (") belongs to typewriters and programs.',
  },
  *check({ spots }) {
    const [at, ...also] = spots.filter((spot) => /"(?=[^"]*\p{L})/u.test(textOf(spot)))
    if (!at) return
    yield {
      at,
      also,
      message: {
        vi: `dấu nháy thẳng (") ở ${also.length + 1} đoạn`,
        en: `straight quotes (") in ${also.length + 1} paragraph(s)`,
      },
      remedy: { vi: 'thay bằng “ ”', en: 'put “ ” in their place' },
    }
  },
})
