import type { Rule } from '../../diagnostics/diagnostic.ts'
import { sheetNames, sourceLabels } from '../source-labels.ts'
import type { ResultsSubject } from '../subject.ts'

export const sourceMissing: Rule<ResultsSubject> = {
  code: 'source-missing',
  severity: 'warning',
  explanation: {
    vi: 'Báo cáo phải dẫn nguồn số liệu. Trang "Nguồn" ghi cơ quan công bố, bản công bố và năm.',
    en: 'A report cites where its figures come from: the sheet "Nguồn" names publisher, edition and year.',
  },
  check: function* ({ sheet: { source } }) {
    const missing = [
      ...(source.publisher === '' ? [sourceLabels.publisher] : []),
      ...(source.edition === '' ? [sourceLabels.edition] : []),
      ...(source.year === undefined ? [sourceLabels.year] : []),
    ]
    if (missing.length === 0) return
    const listed = missing.map((label) => `"${label}"`).join(', ')
    yield {
      path: ['source'],
      message: {
        vi: `trang "${sheetNames.source}" thiếu ${listed}`,
        en: `sheet "${sheetNames.source}" lacks ${listed}`,
      },
      remedy: {
        vi: `ghi tên mục ở cột A, nội dung ở cột B của trang "${sheetNames.source}"`,
        en: `write the label in column A and the value in column B of "${sheetNames.source}"`,
      },
    }
  },
}
