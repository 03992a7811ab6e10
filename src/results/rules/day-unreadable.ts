import type { Rule } from '../../diagnostics/diagnostic.ts'
import { parseDay } from '../../vi.ts'
import type { ResultsSubject } from '../subject.ts'

export const dayUnreadable: Rule<ResultsSubject> = {
  code: 'day-unreadable',
  severity: 'error',
  explanation: {
    vi: 'Dòng "Địa giới ngày" ở trang "Nguồn" cho biết điểm xếp theo các tỉnh, thành phố của ngày nào; không ghi thì là ngày 31/12 của năm. Mã và tên tỉnh chỉ có nghĩa khi kèm ngày.',
    en: 'The row "Địa giới ngày" of the sheet "Nguồn" states among the provinces of which day the scores rank: 31 December of the year where it is left out. Codes and names of provinces mean something only together with a day.',
  },
  check: function* ({ sheet: { source } }) {
    const { day } = source
    if (!day || parseDay(day.value)) return
    yield {
      path: ['source', 'day'],
      message: {
        vi: `"${day.value}" không phải là một ngày`,
        en: `"${day.value}" is not a day`,
      },
      remedy: {
        vi: 'ghi như 31/12/2024, hoặc xoá dòng này',
        en: 'write it like 31/12/2024, or delete the row',
      },
    }
  },
}
