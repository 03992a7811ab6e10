import type { Rule } from '../../diagnostics/diagnostic.ts'
import { tellOwners } from '../owners.ts'
import { cellPath } from '../score-sheet.ts'
import type { ResultsSubject } from '../subject.ts'

export const provinceMismatch: Rule<ResultsSubject> = {
  code: 'province-mismatch',
  severity: 'error',
  explanation: {
    vi: 'Mã tỉnh và tên tỉnh trên một dòng phải là của cùng một tỉnh vào ngày mà kỳ PAPI xếp hạng. Lệch nhau thường do sắp xếp một cột mà không sắp xếp cả bảng, hoặc do mã đã chuyển sang tỉnh khác từ 01/7/2025.',
    en: 'Code and name in a row must mean the same province on the day that the edition ranks by. They part when one column is sorted without the table, or when a code has passed to another province.',
  },
  check: function* ({ sheet, everyProvince }) {
    for (const { code, name, address, match } of sheet.rows) {
      const { byCode, byName } = match
      if (!byName || code === '' || byCode === byName) continue
      yield {
        path: cellPath(address),
        message: byCode
          ? {
              vi: `mã ${byCode.code} là ${byCode.name}, không khớp với tên "${name}"`,
              en: `code ${byCode.code} is ${byCode.name}, not "${name}"`,
            }
          : {
              vi: `mã tỉnh "${code}" không có; mã của ${byName.name} là ${byName.code}`,
              en: `there is no province code "${code}"; that of ${byName.name} is ${byName.code}`,
            },
        notes: tellOwners(everyProvince, code.padStart(2, '0'), sheet.day).map((message) => ({ message })),
        remedy: {
          vi: `sửa mã hoặc tên; mã của ${byName.name} là ${byName.code}`,
          en: `mend the code or the name; that of ${byName.name} is ${byName.code}`,
        },
      }
    }
  },
}
