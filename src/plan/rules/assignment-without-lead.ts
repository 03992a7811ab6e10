import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listAssignments } from '../codes.ts'
import type { Workspace } from '../workspace.ts'

export const assignmentWithoutLead: Rule<Workspace> = {
  code: 'assignment-without-lead',
  severity: 'error',
  explanation: {
    vi: 'Mỗi dòng của Biểu giao nhiệm vụ có cơ quan chủ trì; ô gộp thì lấy theo dòng trên. Không có chủ trì thì không biết yêu cầu ai báo cáo.',
    en: 'Every row of the annex has a lead agency; a merged cell counts for the rows below it. Without a lead nobody can be asked to report.',
  },
  *check(workspace) {
    for (const { code, name, assignment, path } of listAssignments(workspace)) {
      if (assignment.lead.length > 0) continue
      yield {
        path: [...path, 'lead'],
        message: { vi: `${code} ${name} chưa có cơ quan chủ trì`, en: `${code} has no lead agency` },
        remedy: { vi: 'ghi mã cơ quan, như "- so-y-te"', en: 'write the id of an agency, like "- so-y-te"' },
      }
    }
  },
}
