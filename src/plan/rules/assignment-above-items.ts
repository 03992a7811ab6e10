import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'

export const assignmentAboveItems: Rule<Workspace> = {
  code: 'assignment-above-items',
  severity: 'error',
  explanation: {
    vi: 'Nội dung thành phần đã chia thành các mục ("items") thì chỉ tiêu nằm ở từng mục. Chỉ tiêu ghi ở cấp trên sẽ không được so sánh với kết quả.',
    en: 'When a sub-dimension is split into items, the targets are those of its items. Targets on the level above would never be compared.',
  },
  *check({ dimensions }) {
    for (const [d, { subDimensions }] of dimensions.entries()) {
      for (const [s, { code, assignment, items = [] }] of subDimensions.entries()) {
        if (!assignment || items.length === 0) continue
        yield {
          path: ['dimensions', d, 'subDimensions', s, 'assignment'],
          part: 'key',
          message: {
            vi: `${code} vừa có chỉ tiêu vừa chia thành mục`,
            en: `${code} has both targets and items`,
          },
          remedy: {
            vi: 'ghi "assignment: null", chuyển chỉ tiêu xuống mục',
            en: 'move the targets to the items',
          },
        }
      }
    }
  },
}
