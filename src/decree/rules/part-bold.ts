import { decreeRule } from '../decree-rule.ts'
import { checkParts } from '../parts.ts'
import { inkOf } from '../pieces.ts'

export const partBold = decreeRule({
  code: 'part-bold',
  severity: 'error',
  source: 'V',
  explanation: {
    vi: 'Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành, tên loại, trích yếu, chức vụ và họ tên người ký, "Nơi nhận", "Phụ lục" in đậm; tên cơ quan chủ quản, số và ký hiệu, ngày tháng, "V/v", "Kính gửi", danh sách nơi nhận không in đậm.',
    en: 'Bold are the state, the motto, the issuer, type, subject, signatory, "Nơi nhận" and "Phụ lục"; not bold are the parent body, number, date, "V/v", the addressee and the recipients.',
  },
  check: (paper) =>
    checkParts(
      paper,
      ({ bold }, { runs }) => inkOf(runs).some((run) => run.bold !== bold),
      ({ name, bold }) => ({
        message: bold
          ? { vi: `${name.vi} phải in đậm`, en: `${name.en} must be bold` }
          : { vi: `${name.vi} không được in đậm`, en: `${name.en} must not be bold` },
        remedy: bold
          ? { vi: 'chọn cả dòng, đặt chữ đậm', en: 'make the whole line bold' }
          : { vi: 'chọn cả dòng, bỏ chữ đậm', en: 'take bold off the line' },
      }),
    ),
})
