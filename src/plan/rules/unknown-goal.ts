import type { Rule } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../vi.ts'
import { listGoalReferences } from '../references.ts'
import type { Workspace } from '../workspace.ts'

export const unknownGoal: Rule<Workspace> = {
  code: 'unknown-goal',
  severity: 'error',
  explanation: {
    vi: 'Mục tiêu mà một giải pháp ("goals") hoặc số liệu trong activities/ ("goal") nhắc đến phải có trong "measurableGoals" của plan.yaml.',
    en: 'A goal that a solution ("goals") or a figure in activities/ ("goal") refers to must be among the "measurableGoals" of plan.yaml.',
  },
  *check(workspace) {
    const ids = workspace.plan.measurableGoals.map(({ id }) => id)
    for (const { name, path } of listGoalReferences(workspace)) {
      if (ids.includes(name)) continue
      const [nearest] = suggest(name, ids)
      yield {
        path,
        message: { vi: `không có mục tiêu "${name}" trong plan.yaml`, en: `unknown goal "${name}"` },
        remedy: nearest
          ? { vi: `sửa thành "${nearest}"`, en: `write "${nearest}"` }
          : {
              vi: 'thêm vào "measurableGoals" của plan.yaml',
              en: 'add it to the "measurableGoals" of plan.yaml',
            },
      }
    }
  },
}
