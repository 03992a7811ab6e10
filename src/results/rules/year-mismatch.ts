import type { Rule } from '../../diagnostics/diagnostic.ts'
import { sheetNames } from '../source-labels.ts'
import type { ResultsSubject } from '../subject.ts'

export const yearMismatch: Rule<ResultsSubject> = {
  code: 'year-mismatch',
  severity: 'error',
  explanation: {
    vi: 'Năm ghi ở trang "Nguồn" phải là năm của tên tệp, ví dụ results/2023.xlsx. Lệch nhau là đã chép nhầm tệp.',
    en: 'The year in the sheet "Nguồn" is that of the file name, as in results/2023.xlsx. If not, the wrong file was copied.',
  },
  check: function* ({ sheet: { source }, year }) {
    if (source.year === undefined || Number(source.year.value) === year) return
    yield {
      path: ['source', 'year'],
      message: {
        vi: `trang "${sheetNames.source}" ghi năm "${source.year.value}", không khớp với năm ${year}`,
        en: `sheet "${sheetNames.source}" says "${source.year.value}", not ${year}`,
      },
      remedy: {
        vi: 'sửa năm ở trang "Nguồn", hoặc đổi tên tệp, --year cho đúng năm',
        en: 'mend the year in the sheet, or the name of the file, or --year',
      },
    }
  },
}
