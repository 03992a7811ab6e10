import type { Rule } from '../../diagnostics/diagnostic.ts'
import { formatNumber } from '../../vi.ts'
import { isInRange } from '../range.ts'
import { cellPath } from '../score-sheet.ts'
import { joinNeighbours } from '../spans.ts'
import { nameRow, numbersOf, type ResultsSubject, showScore } from '../subject.ts'

const showBound = (bound: number): string =>
  formatNumber(bound, Number.isInteger(bound) ? 0 : 2).replace(/0$/, '')

export const scoreOutOfRange: Rule<ResultsSubject> = {
  code: 'score-out-of-range',
  severity: 'error',
  explanation: {
    vi: 'Tổng từ 10 đến 80; chỉ số nội dung từ 1 đến 10; nội dung thành phần chia đều 10 điểm: bốn phần 0,25-2,5, ba phần 0,33-3,33, hai phần 0,5-5. Ngoài thang thường do lệch cột hoặc thiếu dấu phẩy.',
    en: 'Total 10-80; dimension 1-10; sub-dimensions share the 10 evenly: four 0.25-2.5, three 0.33-3.33, two 0.5-5. Outside it, a column has shifted or a comma is missing.',
  },
  check: function* (subject) {
    for (const { code, range, kind } of subject.codes) {
      const outside = numbersOf(subject, code).filter(
        ({ cell: { value } }) => !isInRange(value, range) && !(value === 0 && kind !== 'indicator'),
      )
      const [low, high] = range.map(showBound)
      for (const { address, found } of joinNeighbours(outside)) {
        const [first] = found
        if (!first) continue
        yield {
          path: cellPath(address),
          message:
            found.length > 1
              ? {
                  vi: `${found.length} điểm của mã ${code} nằm ngoài thang ${low} đến ${high}`,
                  en: `${found.length} scores of code ${code} lie outside ${range.join(' to ')}`,
                }
              : {
                  vi: `mã ${code} của ${nameRow(first.row)} là ${showScore(first.value)}, ngoài thang ${low} đến ${high}`,
                  en: `code ${code} of ${nameRow(first.row)} is ${first.value}, outside ${range.join(' to ')}`,
                },
          remedy: {
            vi: 'đối chiếu với số PAPI công bố; xem có lệch cột hoặc thiếu dấu phẩy không',
            en: 'compare with what PAPI published; look for a shifted column or a missing comma',
          },
        }
      }
    }
  },
}
