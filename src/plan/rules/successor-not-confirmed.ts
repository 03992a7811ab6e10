import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listAssignments } from '../codes.ts'
import type { Workspace } from '../workspace.ts'

export const successorNotConfirmed: Rule<Workspace> = {
  code: 'successor-not-confirmed',
  severity: 'warning',
  explanation: {
    vi: 'Một cơ quan chủ trì đã được sắp xếp lại mà chưa có văn bản xác nhận cơ quan nào kế thừa nhiệm vụ. Tên cơ quan trong báo cáo từ năm đó trở đi phải được hỏi lại trước khi trình ký.',
    en: 'A lead agency was reorganised and no document confirms who took over its tasks. From that year on, ask before a report with this name is signed.',
  },
  *check(workspace) {
    const leads = new Set(listAssignments(workspace).flatMap(({ assignment }) => assignment.lead))
    for (const [i, { id, successors = [] }] of workspace.agencies.agencies.entries()) {
      if (!leads.has(id)) continue
      for (const [s, successor] of successors.entries()) {
        if (successor.certainty === 'confirmed') continue
        yield {
          path: ['agencies', 'agencies', i, 'successors', s, 'id'],
          message: {
            vi: `chưa xác nhận "${successor.id}" kế thừa "${id}"`,
            en: `it is not confirmed that "${successor.id}" took over from "${id}"`,
          },
          ...(successor.note && { notes: [{ message: successor.note }] }),
          remedy: {
            vi: 'hỏi cơ quan có thẩm quyền, rồi ghi "certainty: confirmed"',
            en: 'ask those who know, then write "certainty: confirmed"',
          },
        }
      }
    }
  },
}
