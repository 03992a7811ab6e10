import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listRows } from '../rows.ts'
import type { Workspace } from '../workspace.ts'

export const assignmentAbsent: Rule<Workspace> = {
  code: 'assignment-absent',
  severity: 'warning',
  explanation: {
    vi: 'Văn bản gốc không cho biết cơ quan chủ trì và chỉ tiêu của nội dung này, lý do ghi ở "absent". Kế hoạch vẫn dùng được; báo cáo ghi "chưa có chỉ tiêu" và nêu lý do. Khi có bản đầy đủ thì bổ sung.',
    en: 'The source does not give lead agency and targets of this sub-dimension; "absent" says why. The plan can be used: reports say "no target" with the reason. Complete it when a full copy is at hand.',
  },
  *check(workspace) {
    for (const { code, name, assignment, absent, path } of listRows(workspace)) {
      if (assignment || !absent) continue
      yield {
        path: [...path, 'assignment'],
        part: 'key',
        message: {
          vi: `${code} ${name.vi}: chưa có chủ trì và chỉ tiêu`,
          en: `${code} ${name.en}: no lead agency and no targets`,
        },
        notes: [{ message: absent }],
      }
    }
  },
}
