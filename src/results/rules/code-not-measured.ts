import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listWords, suggest } from '../../vi.ts'
import { groupColumn } from '../codes.ts'
import { hasGroups } from '../group.ts'
import { cellPath } from '../score-sheet.ts'
import { cellsOf, type ResultsSubject } from '../subject.ts'

export const codeNotMeasured: Rule<ResultsSubject> = {
  code: 'code-not-measured',
  severity: 'error',
  explanation: {
    vi: 'Mã ở đầu cột phải là mã mà PAPI của năm đó có đo. Ví dụ: 8.3 có từ năm 2019; 5.2 không đo từ năm 2021.',
    en: 'The code above a column must be one that PAPI measured that year: 8.3 exists since 2019, 5.2 not since 2021.',
  },
  check: function* (subject) {
    const { sheet, codes, year } = subject
    const known = new Set(codes.flatMap(({ code }) => (hasGroups(code) ? [code, groupColumn(code)] : [code])))
    for (const { value, address } of sheet.columns) {
      // A column left empty does no harm.
      if (known.has(value) || cellsOf(subject, value).length === 0) continue
      const near = suggest(value, known)
      yield {
        path: cellPath(address),
        message: {
          vi: `PAPI ${year} không đo mã "${value}" nhưng cột này có số liệu`,
          en: `PAPI ${year} did not measure code "${value}", yet the column holds scores`,
        },
        remedy:
          near.length > 0
            ? {
                vi: `kiểm tra mã (có thể là ${listWords(near).vi}) và năm; nếu thừa thì xoá cột`,
                en: `check the code (perhaps ${listWords(near).en}) and the year, or delete the column`,
              }
            : {
                vi: 'kiểm tra mã và năm; nếu thừa thì xoá cột',
                en: 'check the code and the year, or delete the column',
              },
      }
    }
  },
}
