import type { Rule } from '../../diagnostics/diagnostic.ts'
import { totalCode } from '../codes.ts'
import { cellPath } from '../score-sheet.ts'
import type { ResultsSubject } from '../subject.ts'
import { findTotalGaps } from '../total-gaps.ts'

export const weightedTotal: Rule<ResultsSubject> = {
  code: 'weighted-total',
  severity: 'error',
  explanation: {
    vi: 'Thứ hạng tính theo điểm tổng không có trọng số, bằng tổng tám chỉ số. Tệp của PAPI còn có điểm tổng có trọng số; chép nhầm thì mọi thứ hạng đều sai.',
    en: "Ranks follow the unweighted total, the sum of the dimensions. PAPI's file also has a weighted one; with that, every rank is wrong.",
  },
  check: function* (subject) {
    const { gaps, systematic } = findTotalGaps(subject)
    if (!systematic) return
    const head = subject.sheet.columns.find(({ value }) => value === totalCode)
    yield {
      path: cellPath(head?.address ?? ''),
      message: {
        vi: `điểm tổng khác tổng tám chỉ số ở ${gaps.length} tỉnh: có lẽ là điểm có trọng số`,
        en: `the total differs from the sum in ${gaps.length} provinces: it seems to be the weighted one`,
      },
      remedy: {
        vi: 'chép lại cột này từ dòng "Chỉ số PAPI tổng hợp (không có trọng số)"',
        en: 'copy this column again from "Unweighted PAPI Score"',
      },
    }
  },
}
