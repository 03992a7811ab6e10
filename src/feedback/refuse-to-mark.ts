import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { refuse } from '../office/refusal.ts'
import type { Words } from '../vi.ts'

/** Gives up on the marked copy, for use inside `catchRefusal`. The list of problems can still be sent. */
export const refuseToMark = (why: Words): never => refuse({ code: 'cannot-mark', message: why })

export const refuseUnusualZip = (): never =>
  refuseToMark({ vi: 'cấu trúc tệp nén bên trong khác thường', en: 'its zip structure is unusual' })

/** Whatever was in the way becomes one warning: the findings themselves are not in doubt. */
export const cannotMark = ({ message, place }: Pick<Diagnostic, 'message' | 'place'>): Diagnostic => ({
  code: 'cannot-mark',
  severity: 'warning',
  message: {
    vi: `không tạo được bản đánh dấu của tệp này: ${message.vi}`,
    en: `no marked copy of this file can be made: ${message.en}`,
  },
  place,
  remedy: {
    vi: 'gửi kèm danh sách lỗi (--format), hoặc mở tệp bằng Excel, lưu lại dạng Excel Workbook (.xlsx) rồi chạy lại',
    en: 'send the list of problems (--format), or open the file in Excel, save it as Excel Workbook (.xlsx) and run again',
  },
})
