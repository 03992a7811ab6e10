import { decreeRule } from '../decree-rule.ts'
import { showSize } from '../parts.ts'
import { inkOf } from '../pieces.ts'

const allowed = new Set(['12 13 13', '13 14 14'])

export const letterheadSizes = decreeRule({
  code: 'letterhead-sizes',
  severity: 'error',
  source: 'V',
  explanation: {
    vi: 'Cỡ chữ trong một văn bản tăng, giảm thống nhất: Quốc hiệu 13 thì Tiêu ngữ và địa danh, thời gian 14; Quốc hiệu 12 thì hai dòng kia 13 (chú thích 1 của bảng mẫu chữ).',
    en: 'Sizes go up or down together: state, motto and date are 13, 14, 14 or 12, 13, 13 (note 1 to the table).',
  },
  *check({ state, motto, date }) {
    if (!state || !motto || !date) return
    const sizes = [state, motto, date].map(({ runs }) => Math.max(0, ...inkOf(runs).map(({ size }) => size)))
    const [first = 0, second = 0, third = 0] = sizes
    // A size that is wrong by itself has its own finding.
    if (first < 12 || first > 13 || second < 13 || second > 14 || third < 13 || third > 14) return
    if (allowed.has(sizes.join(' '))) return
    yield {
      at: state,
      message: {
        vi: `cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh và thời gian là ${sizes.map(showSize).join(', ')}, không thống nhất`,
        en: `state, motto and date have sizes ${sizes.join(', ')}, which do not go together`,
      },
      remedy: { vi: 'đặt 13, 14, 14 hoặc 12, 13, 13', en: 'set 13, 14, 14 or 12, 13, 13' },
    }
  },
})
