import { decreeRule } from '../decree-rule.ts'
import { listHeadings } from '../heading-sequence.ts'
import { letters } from '../numbers.ts'

export const pointLetters = decreeRule({
  code: 'point-letters',
  severity: 'warning',
  source: 'II.6',
  explanation: {
    vi: 'Điểm đánh theo chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k, l…; sau d là đ, không có f, j, w, z. Đánh số tự động của Word bỏ mất đ. Nghị định không nêu riêng điều này, nhưng tự dùng như vậy.',
    en: 'Points use the Vietnamese alphabet: a, b, c, d, đ, e, g …; đ follows d, and there is no f, j, w, z. Word counts without đ. The decree says so by its own use only.',
  },
  *check(paper) {
    let before = ''
    for (const { spot, numbered } of listHeadings(paper)) {
      if (numbered.kind !== 'letter') continue
      const { written } = numbered
      if (!letters.includes(written))
        yield {
          at: spot,
          message: {
            vi: `điểm "${written})" không có trong bảng chữ cái tiếng Việt`,
            en: `"${written})" is no Vietnamese letter`,
          },
          remedy: { vi: 'đánh a, b, c, d, đ, e, g, h, i, k, l…', en: 'use a, b, c, d, đ, e, g, h, i, k, l…' },
        }
      if (written === 'e' && before === 'd')
        yield {
          at: spot,
          message: { vi: 'sau điểm "d)" phải là "đ)"', en: '"đ)" follows "d)"' },
          remedy: { vi: 'ghi "đ)" và đánh lại các điểm sau', en: 'write "đ)" and number the rest anew' },
        }
      before = written
    }
  },
})
