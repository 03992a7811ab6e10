import type { Rule } from '../../diagnostics/diagnostic.ts'
import { citePlace } from '../cite.ts'
import type { Workspace } from '../workspace.ts'

export const dimensionTwoNames: Rule<Workspace> = {
  code: 'dimension-two-names',
  severity: 'advice',
  explanation: {
    vi: 'Kế hoạch gọi cùng một chỉ số nội dung bằng hai tên ở hai chỗ. Báo cáo dùng tên ở "name"; tên kia giữ ở "otherNames" để tra cứu.',
    en: 'The plan gives one dimension two names in two places. Reports use "name"; the other is kept in "otherNames".',
  },
  *check({ dimensions }) {
    for (const [d, { number, name, otherNames = [] }] of dimensions.entries()) {
      for (const [i, other] of otherNames.entries()) {
        yield {
          path: ['dimensions', d, 'otherNames', i, 'name'],
          message: {
            vi: `chỉ số nội dung ${number} còn có tên khác (${citePlace(other.at).vi})`,
            en: `dimension ${number} has another name as well (${citePlace(other.at).en})`,
          },
          notes: [
            {
              message: { vi: 'báo cáo dùng tên này', en: 'reports use this name' },
              path: ['dimensions', d, 'name', 'vi'],
            },
          ],
          ...(name.vi === other.name && {
            remedy: { vi: 'hai tên giống nhau, xoá mục này', en: 'the names are the same, delete the entry' },
          }),
        }
      }
    }
  },
}
