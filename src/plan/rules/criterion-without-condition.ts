import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'

export const criterionWithoutCondition: Rule<Workspace> = {
  code: 'criterion-without-condition',
  severity: 'error',
  explanation: {
    vi: 'Mỗi tiêu chí trong commendation.yaml phải có ít nhất một điều kiện (metShare, placesAhead, placesGained, tasksDone, answered). Không có điều kiện thì mọi cơ quan đều được đề nghị khen thưởng.',
    en: 'Each criterion in commendation.yaml needs at least one condition (metShare, placesAhead, placesGained, tasksDone, answered). Without one, every agency would be proposed for commendation.',
  },
  *check({ commendation }) {
    for (const [i, { id, text, document, ...conditions }] of (commendation?.criteria ?? []).entries()) {
      if (Object.keys(conditions).length > 0) continue
      yield {
        path: ['commendation', 'criteria', i, 'id'],
        message: {
          vi: `tiêu chí "${id}" không có điều kiện nào`,
          en: `the criterion "${id}" has no condition`,
        },
        remedy: { vi: 'thêm điều kiện, ví dụ metShare: 1', en: 'add a condition, such as metShare: 1' },
      }
    }
  },
}
