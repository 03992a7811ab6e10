import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listAssignments, listYears } from '../codes.ts'
import type { Workspace } from '../workspace.ts'

export const targetYearOutsidePeriod: Rule<Workspace> = {
  code: 'target-year-outside-period',
  severity: 'error',
  explanation: {
    vi: 'Chỉ tiêu chỉ đặt cho các năm trong thời kỳ của kế hoạch ("period" trong plan.yaml). Năm ngoài thời kỳ là gõ nhầm và sẽ không bao giờ được so sánh.',
    en: 'Targets are set for the years of the plan only ("period" in plan.yaml). A year outside is a slip and would never be compared.',
  },
  *check(workspace) {
    const { from, to } = workspace.plan.period
    const years = listYears(workspace).map(String)
    for (const { assignment, path } of listAssignments(workspace)) {
      for (const year of Object.keys(assignment.targets)) {
        if (years.includes(year)) continue
        yield {
          path: [...path, 'targets', year],
          part: 'key',
          message: {
            vi: `năm "${year}" ngoài thời kỳ ${from}-${to}`,
            en: `"${year}" is outside ${from}-${to}`,
          },
          remedy: { vi: 'sửa năm, hoặc xoá dòng này', en: 'correct the year, or delete the line' },
        }
      }
    }
  },
}
