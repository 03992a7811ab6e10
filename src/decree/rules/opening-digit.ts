import { capitalise, spellCount } from '../../vi.ts'
import { decreeRule } from '../decree-rule.ts'
import { findWords, tellWords } from '../word-faults.ts'

export const openingDigit = decreeRule({
  code: 'opening-digit',
  severity: 'advice',
  source: null,
  explanation: {
    vi: 'Câu không nên mở đầu bằng chữ số: "Bốn chỉ số nội dung tăng điểm", không viết "04 chỉ số nội dung tăng điểm". Dòng gạch đầu dòng, số thứ tự, ngày tháng không tính.',
    en: 'A sentence had better not open with a digit: "Bốn chỉ số nội dung …", not "04 chỉ số nội dung …". Dashes, numbering and dates are not counted.',
  },
  check: ({ body }) =>
    tellWords(body, (text) =>
      findWords(text, /(?:^|(?<=\p{L}[.!?] ))(?<count>\d{1,2}) \p{Ll}+/gu, (found, { count = '' }) => {
        const spelled = spellCount(Number(count))
        if (/^\d/.test(spelled)) return undefined
        return capitalise(spelled) + found.slice(count.length)
      }),
    ),
})
