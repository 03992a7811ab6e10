import type { Rule } from '../../diagnostics/diagnostic.ts'
import { groupColumn } from '../codes.ts'
import { hasGroups } from '../group.ts'
import { cellPath } from '../score-sheet.ts'
import { nameRow, numbersOf, type ResultsSubject, showScore } from '../subject.ts'

export const groupOutOfRange: Rule<ResultsSubject> = {
  code: 'group-out-of-range',
  severity: 'error',
  explanation: {
    vi: 'Cột nhóm (0-group, 1-group …) ghi nhóm PAPI công bố: 1 Cao, 2 Trung bình cao, 3 Trung bình thấp, 4 Thấp.',
    en: 'A group column (0-group, 1-group …) holds the group PAPI published: 1 high, 2 and 3 in the middle, 4 low.',
  },
  check: function* (subject) {
    for (const { code } of subject.codes) {
      if (!hasGroups(code)) continue
      for (const { row, cell } of numbersOf(subject, groupColumn(code)))
        if (![1, 2, 3, 4].includes(cell.value))
          yield {
            path: cellPath(cell.address),
            message: {
              vi: `nhóm của ${nameRow(row)} ghi "${showScore(cell.value)}", phải là 1, 2, 3 hoặc 4`,
              en: `the group of ${nameRow(row)} is "${cell.value}"; it must be 1, 2, 3 or 4`,
            },
            remedy: { vi: 'ghi lại số nhóm, hoặc để trống', en: 'mend the number, or leave it blank' },
          }
    }
  },
}
