import type { Rule } from '../../diagnostics/diagnostic.ts'
import { cellPath } from '../score-sheet.ts'
import type { ResultsSubject } from '../subject.ts'

export const unknownColumn: Rule<ResultsSubject> = {
  code: 'unknown-column',
  severity: 'warning',
  explanation: {
    vi: 'Cột có số nhưng đầu cột không phải mã PAPI thì không được đọc. Excel hay đổi mã như 1.1 thành ngày.',
    en: 'A column of numbers whose head is no PAPI code is not read. Excel tends to turn a code like 1.1 into a date.',
  },
  check: function* ({ sheet }) {
    for (const { value, address } of sheet.strangers)
      yield {
        path: cellPath(address),
        message: {
          vi: `đầu cột "${value}" không phải mã PAPI nên cột này không được đọc`,
          en: `"${value}" is no PAPI code, so this column is not read`,
        },
        remedy: {
          vi: 'định dạng ô đầu cột là Văn bản (Text) rồi gõ lại mã, ví dụ 6.3; nếu thừa thì bỏ qua',
          en: 'format the head as Text and type the code again, like 6.3; leave it if it is not a score',
        },
      }
  },
}
