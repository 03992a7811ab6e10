import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listRows } from '../rows.ts'
import type { Workspace } from '../workspace.ts'

export const subDimensionWithoutAssignment: Rule<Workspace> = {
  code: 'sub-dimension-without-assignment',
  severity: 'error',
  explanation: {
    vi: 'Mỗi nội dung thành phần (hoặc từng mục bên dưới) phải có cơ quan chủ trì và chỉ tiêu. Nếu văn bản gốc không có thì ghi "assignment: null" và nêu lý do ở "absent", để báo cáo nói rõ vì sao trống.',
    en: 'Every sub-dimension, or each of its items, has a lead agency and targets. Where the source gives none, write "assignment: null" and the reason in "absent": the report then says why it is empty.',
  },
  *check(workspace) {
    for (const { code, name, assignment, absent, path } of listRows(workspace)) {
      if (assignment || absent) continue
      yield {
        path: [...path, 'assignment'],
        part: 'key',
        message: {
          vi: `${code} ${name.vi} chưa được giao cho ai`,
          en: `${code} ${name.en} is assigned to nobody`,
        },
        remedy: {
          vi: 'ghi cơ quan chủ trì và chỉ tiêu, hoặc nêu lý do ở "absent"',
          en: 'write lead and targets, or the reason in "absent"',
        },
      }
    }
  },
}
