import { decreeRule } from '../decree-rule.ts'
import { checkParts } from '../parts.ts'

export const partAlignment = decreeRule({
  code: 'part-alignment',
  severity: 'error',
  source: 'V',
  explanation: {
    vi: 'Các thành phần ở đầu văn bản, khối chữ ký và phần mở đầu phụ lục canh giữa trong ô của mình. Dòng dàn bằng phím Tab hoặc lùi lề, không nằm trong bảng, thì không kiểm tra được nên không tính.',
    en: 'The parts of the letterhead, the signature and the opening of annexes are centred in their block. Lines that are placed with tabs or indents outside a table cannot be judged.',
  },
  check: (paper) =>
    checkParts(
      paper,
      ({ centred }, { alone, spot }) =>
        alone &&
        (centred === 'page' || (centred === 'block' && spot.table !== undefined)) &&
        spot.paragraph.alignment !== 'center',
      ({ name }) => ({
        message: { vi: `${name.vi} phải canh giữa`, en: `${name.en} must be centred` },
        remedy: { vi: 'đặt canh giữa (Ctrl+E), bỏ dấu cách đầu dòng', en: 'centre it (Ctrl+E)' },
      }),
    ),
})
