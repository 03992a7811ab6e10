import { decreeRule } from '../decree-rule.ts'
import { checkParts, showSize } from '../parts.ts'
import { inkOf } from '../pieces.ts'

export const partSize = decreeRule({
  code: 'part-size',
  severity: 'error',
  source: 'V',
  explanation: {
    vi: 'Mỗi thành phần thể thức có cỡ chữ riêng: Quốc hiệu 12-13, Tiêu ngữ 13-14, số và ký hiệu 13, tên loại và trích yếu 13-14, "Nơi nhận" 12, danh sách nơi nhận 11, "Phụ lục" 14.',
    en: 'Each part of a document has its size: the name of the state 12-13, the motto 13-14, the number 13, type and subject 13-14, "Nơi nhận" 12, recipients 11, "Phụ lục" 14.',
  },
  check: (paper) =>
    checkParts(
      paper,
      ({ size: [least, most] }, { runs }) => inkOf(runs).some(({ size }) => size < least || size > most),
      ({ name, size: [least, most] }, { runs }) => {
        const wrong = inkOf(runs).find(({ size }) => size < least || size > most)?.size ?? 0
        const range = least === most ? showSize(least) : `${showSize(least)}-${showSize(most)}`
        return {
          message: {
            vi: `${name.vi} có cỡ chữ ${showSize(wrong)}, quy định ${range}`,
            en: `${name.en} has size ${wrong}, not ${range}`,
          },
          remedy: { vi: `đặt cỡ chữ ${range}`, en: `set the size to ${range}` },
        }
      },
    ),
})
