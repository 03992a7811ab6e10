import type { Rule } from '../../diagnostics/diagnostic.ts'
import { cellPath } from '../score-sheet.ts'
import type { ResultsSubject } from '../subject.ts'

export const missingColumn: Rule<ResultsSubject> = {
  code: 'missing-column',
  severity: 'warning',
  explanation: {
    vi: 'Tổng, tám chỉ số nội dung và các nội dung thành phần của năm đó đều cần có cột. Thiếu cột thì chỉ tiêu tương ứng coi như không đo lường.',
    en: 'The total, the dimensions and the sub-dimensions of that year each need a column. Without one, its target counts as not measured.',
  },
  check: function* ({ sheet, codes, year }) {
    const present = new Set(sheet.columns.map(({ value }) => value))
    const missing = codes
      .filter(({ kind, code }) => kind !== 'indicator' && kind !== 'interval' && !present.has(code))
      .map(({ code }) => code)
    if (missing.length === 0) return
    yield {
      path: cellPath(sheet.columns[0]?.address ?? ''),
      message: {
        vi: `thiếu cột của ${missing.length} mã PAPI ${year} có đo: ${missing.join(', ')}`,
        en: `${missing.length} codes that PAPI ${year} measured have no column: ${missing.join(', ')}`,
      },
      remedy: { vi: 'thêm cột với mã đó ở dòng tiêu đề', en: 'add a column with that code in the head row' },
    }
  },
}
