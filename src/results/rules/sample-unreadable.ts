import type { Rule } from '../../diagnostics/diagnostic.ts'
import { sourceLabels } from '../source-labels.ts'
import { readCount } from '../source-sheet.ts'
import type { ResultsSubject } from '../subject.ts'

export const sampleUnreadable: Rule<ResultsSubject> = {
  code: 'sample-unreadable',
  severity: 'error',
  explanation: {
    vi: `Hai dòng "${sourceLabels.people}", "${sourceLabels.communes}" ở trang "Nguồn" là mẫu khảo sát của PAPI tại Thành phố; báo cáo nêu hai số này. Bản công bố không có thì không ghi.`,
    en: `The rows "${sourceLabels.people}" (people surveyed in the city) and "${sourceLabels.communes}" (communes surveyed) of the sheet "Nguồn" are PAPI's sample in the city; the report states them. Leave them out where the publication does not give them.`,
  },
  check: function* ({ sheet: { source } }) {
    for (const key of ['people', 'communes'] as const) {
      const found = source[key]
      if (!found || readCount(found.value) !== undefined) continue
      yield {
        path: ['source', key],
        message: {
          vi: `"${found.value}" không phải là một số đếm`,
          en: `"${found.value}" is not a count`,
        },
        remedy: {
          vi: 'ghi một số nguyên như 1122, hoặc xoá dòng này',
          en: 'write a whole number like 1122, or delete the row',
        },
      }
    }
  },
}
