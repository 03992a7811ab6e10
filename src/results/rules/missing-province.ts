import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { ResultsSubject } from '../subject.ts'

export const missingProvince: Rule<ResultsSubject> = {
  code: 'missing-province',
  severity: 'warning',
  explanation: {
    vi: 'Tỉnh không có điểm vẫn cần một dòng để trống, để phân biệt với tỉnh bị bỏ sót. Thứ hạng chỉ tính trong số tỉnh có điểm.',
    en: 'A province without scores still needs an empty row, to tell it from one that was forgotten. Ranks count only provinces with scores.',
  },
  check: function* ({ sheet, provinces }) {
    const present = new Set(sheet.rows.flatMap(({ match }) => [match.byCode?.id, match.byName?.id]))
    const missing = provinces.filter(({ id }) => !present.has(id))
    if (missing.length === 0) return
    const names = missing.slice(0, 5).map(({ name }) => name)
    const more = missing.length - names.length
    yield {
      path: [],
      message: {
        vi: `thiếu ${missing.length} tỉnh, thành phố: ${names.join(', ')}${more > 0 ? ` và ${more} nơi khác` : ''}`,
        en: `${missing.length} provinces are missing: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
      },
      remedy: {
        vi: 'thêm dòng cho từng nơi; để trống ô điểm nếu không được công bố',
        en: 'add a row for each; leave its cells blank where nothing was published',
      },
    }
  },
}
