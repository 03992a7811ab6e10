import type { Rule } from '../../diagnostics/diagnostic.ts'
import { cellPath, provinceOf } from '../score-sheet.ts'
import type { ResultsSubject } from '../subject.ts'

export const provinceTwice: Rule<ResultsSubject> = {
  code: 'province-twice',
  severity: 'error',
  explanation: {
    vi: 'Mỗi tỉnh có đúng một dòng. Có hai dòng thì tỉnh đó bị đếm hai lần và mọi thứ hạng bên dưới đều sai.',
    en: 'A province has one row. With two it counts twice, and every rank below it is wrong.',
  },
  check: function* ({ sheet }) {
    const seen = new Map<string, string>()
    for (const row of sheet.rows) {
      const province = provinceOf(row)
      if (!province) continue
      const first = seen.get(province.id)
      if (first === undefined) seen.set(province.id, row.address)
      else
        yield {
          path: cellPath(row.address),
          message: {
            vi: `tỉnh, thành phố trùng: ${province.name} đã có một dòng`,
            en: `${province.name} has two rows`,
          },
          notes: [
            {
              message: { vi: 'dòng thứ nhất ở đây', en: 'the first row is here' },
              path: cellPath(first),
            },
          ],
          remedy: { vi: 'xoá dòng thừa', en: 'delete the row that is too many' },
        }
    }
  },
}
