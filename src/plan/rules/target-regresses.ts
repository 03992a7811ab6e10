import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listAssignments } from '../codes.ts'
import type { Workspace } from '../workspace.ts'

export const targetRegresses: Rule<Workspace> = {
  code: 'target-regresses',
  severity: 'error',
  explanation: {
    vi: 'Thứ hạng phấn đấu năm sau không được kém hơn (số lớn hơn) năm trước; giữ nguyên thì được. Trong Kế hoạch 179/KH-UBND mọi dòng đều như vậy, nên chỗ nào khác đi gần như chắc chắn là gõ nhầm.',
    en: 'The target rank of a later year may not be worse (a larger number) than that of an earlier one; it may be the same. All rows of Plan 179/KH-UBND are so, and any other is almost surely a slip.',
  },
  *check(workspace) {
    for (const { assignment, path } of listAssignments(workspace)) {
      const targets = Object.entries(assignment.targets).sort(([a], [b]) => Number(a) - Number(b))
      for (const [index, [year, target]] of targets.entries()) {
        const [earlierYear, earlier] = targets[index - 1] ?? []
        if (earlierYear === undefined || earlier === undefined || target <= earlier) continue
        yield {
          path: [...path, 'targets', year],
          message: {
            vi: `chỉ tiêu năm ${year} kém năm ${earlierYear}: từ hạng ${earlier} xuống hạng ${target}`,
            en: `the target of ${year} is worse than that of ${earlierYear}: rank ${earlier}, then ${target}`,
          },
          notes: [
            {
              message: {
                vi: `năm ${earlierYear} phấn đấu hạng ${earlier}`,
                en: `the target of ${earlierYear} is rank ${earlier}`,
              },
              path: [...path, 'targets', earlierYear],
            },
          ],
          remedy: {
            vi: 'đối chiếu hai số với Biểu giao nhiệm vụ rồi sửa số gõ nhầm',
            en: 'compare both with the annex of the plan and correct the wrong one',
          },
        }
      }
    }
  },
}
