import type { Rule } from '../../diagnostics/diagnostic.ts'
import { cellPath } from '../score-sheet.ts'
import type { ResultsSubject } from '../subject.ts'

export const duplicateColumn: Rule<ResultsSubject> = {
  code: 'duplicate-column',
  severity: 'error',
  explanation: {
    vi: 'Mỗi mã chỉ có một cột. Có hai cột cùng mã thì không biết lấy điểm ở cột nào.',
    en: 'A code has one column. With two, nobody knows which of them holds the scores.',
  },
  check: function* ({ sheet }) {
    for (const [i, { value, address }] of sheet.columns.entries()) {
      const first = sheet.columns.findIndex((column) => column.value === value)
      if (first === i) continue
      yield {
        path: cellPath(address),
        message: { vi: `mã "${value}" trùng: đã có một cột khác`, en: `code "${value}" has two columns` },
        notes: [
          {
            message: { vi: 'cột thứ nhất ở đây', en: 'the first column is here' },
            path: cellPath(sheet.columns[first]?.address ?? ''),
          },
        ],
        remedy: { vi: 'xoá một trong hai cột', en: 'delete one of the two columns' },
      }
    }
  },
}
