import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listAssignments } from '../codes.ts'
import type { Workspace } from '../workspace.ts'

export const targetOutOfRange: Rule<Workspace> = {
  code: 'target-out-of-range',
  severity: 'error',
  explanation: {
    vi: 'Chỉ tiêu là một thứ hạng: số nguyên từ 1 (tốt nhất) đến số tỉnh, thành phố được xếp hạng khi đặt chỉ tiêu ("provinces" trong plan.yaml).',
    en: 'A target is a rank: a whole number from 1, the best, to the number of provinces that it was set among ("provinces" in plan.yaml).',
  },
  *check(workspace) {
    const { provinces } = workspace.plan
    for (const { assignment, path } of listAssignments(workspace)) {
      for (const [year, target] of Object.entries(assignment.targets)) {
        if (Number.isInteger(target) && target >= 1 && target <= provinces) continue
        yield {
          path: [...path, 'targets', year],
          message: {
            vi: `chỉ tiêu năm ${year} là ${target}, phải là số nguyên từ 1 đến ${provinces}`,
            en: `the target of ${year} is ${target}, not a whole number from 1 to ${provinces}`,
          },
          remedy: { vi: 'đối chiếu lại với Biểu giao nhiệm vụ', en: 'compare it with the annex of the plan' },
        }
      }
    }
  },
}
