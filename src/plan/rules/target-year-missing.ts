import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listAssignments, listYears } from '../codes.ts'
import type { Workspace } from '../workspace.ts'

export const targetYearMissing: Rule<Workspace> = {
  code: 'target-year-missing',
  severity: 'error',
  explanation: {
    vi: 'Nội dung được giao chỉ tiêu thì mỗi năm trong thời kỳ của kế hoạch đều có một thứ hạng. Thiếu năm nào, báo cáo năm đó sẽ ghi "chưa có chỉ tiêu".',
    en: 'A row with targets has one for every year of the plan. Where a year is missing, the report of that year would say that there is no target.',
  },
  *check(workspace) {
    for (const { code, assignment, path } of listAssignments(workspace)) {
      const missing = listYears(workspace).filter((year) => assignment.targets[year] === undefined)
      if (missing.length === 0) continue
      const years = missing.join(', ')
      yield {
        path: [...path, 'targets'],
        part: 'key',
        message: { vi: `${code} thiếu chỉ tiêu năm ${years}`, en: `${code} has no target for ${years}` },
        remedy: { vi: 'thêm thứ hạng ghi trong Biểu giao nhiệm vụ', en: 'add the rank that the annex gives' },
      }
    }
  },
}
