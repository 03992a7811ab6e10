import type { Rule } from '../../diagnostics/diagnostic.ts'
import { cellPath } from '../score-sheet.ts'
import { joinNeighbours } from '../spans.ts'
import { nameRow, numbersOf, type ResultsSubject } from '../subject.ts'

export const zeroScore: Rule<ResultsSubject> = {
  code: 'zero-score',
  severity: 'error',
  explanation: {
    vi: 'Điểm PAPI thấp nhất là 0,25 nên không bao giờ bằng 0. Số 0 là cách tệp gốc ghi điểm không công bố; giữ lại thì tỉnh đó thành hạng cuối.',
    en: 'No PAPI score is below 0.25, so none is 0. A 0 is how the publisher marks a withheld score; kept, it would rank the province last.',
  },
  check: function* (subject) {
    for (const { code, range } of subject.codes) {
      // Shares and errors can be nought.
      if (range[0] <= 0) continue
      const zeros = numbersOf(subject, code).filter(({ cell }) => cell.value === 0)
      for (const { address, found } of joinNeighbours(zeros)) {
        const [first] = found
        if (!first) continue
        yield {
          path: cellPath(address),
          message:
            found.length > 1
              ? {
                  vi: `${found.length} ô của mã ${code} ghi điểm 0`,
                  en: `${found.length} cells of code ${code} hold a score of 0`,
                }
              : {
                  vi: `mã ${code} của ${nameRow(first.row)} ghi điểm 0`,
                  en: `code ${code} of ${nameRow(first.row)} is 0`,
                },
          remedy: {
            vi: 'xoá số 0, để trống ô: điểm không công bố thì không có, không phải bằng 0',
            en: 'clear the cell: a withheld score is missing, not 0',
          },
        }
      }
    }
  },
}
