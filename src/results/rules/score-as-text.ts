import type { Rule } from '../../diagnostics/diagnostic.ts'
import { cellPath } from '../score-sheet.ts'
import { joinNeighbours } from '../spans.ts'
import { cellsOf, type ResultsSubject, showScore } from '../subject.ts'

export const scoreAsText: Rule<ResultsSubject> = {
  code: 'score-as-text',
  severity: 'warning',
  explanation: {
    vi: 'Điểm gõ bằng chữ ("0,85") vẫn được đọc thành số, nhưng Excel không tính được và có thể hiểu khác.',
    en: 'A score typed as text ("0,85") is read as a number, but Excel cannot calculate with it and may take it otherwise.',
  },
  check: function* (subject) {
    for (const { value: code } of subject.sheet.columns) {
      const texts = cellsOf(subject, code).flatMap(({ row, cell: { value, address } }) =>
        value.kind === 'text' ? [{ row, cell: { value, address } }] : [],
      )
      for (const { address, found } of joinNeighbours(texts)) {
        const [first] = found
        if (!first) continue
        const { text, value } = first.value
        yield {
          path: cellPath(address),
          message:
            found.length > 1
              ? {
                  vi: `${found.length} điểm ghi bằng chữ, đã đọc thành số`,
                  en: `${found.length} scores are text, read as numbers`,
                }
              : {
                  vi: `điểm ghi bằng chữ "${text}", đã đọc là ${showScore(value)}`,
                  en: `the score is text, "${text}", read as ${value}`,
                },
          remedy: {
            vi: 'định dạng ô là Số (Number) rồi gõ lại',
            en: 'format the cell as Number and type it again',
          },
        }
      }
    }
  },
}
