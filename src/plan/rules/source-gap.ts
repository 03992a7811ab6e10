import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'

export const sourceGap: Rule<Workspace> = {
  code: 'source-gap',
  severity: 'warning',
  explanation: {
    vi: 'Một phần của văn bản gốc bị thiếu trong bản được nhập ("gaps" trong plan.yaml). papi không suy đoán phần thiếu; báo cáo ghi rõ. Khi có bản đầy đủ thì nhập bổ sung và xoá mục này.',
    en: 'A part of the source is missing in the copy that was transcribed ("gaps" in plan.yaml). papi infers nothing; reports say so. Complete it when a full copy is at hand and delete the entry.',
  },
  *check({ plan }) {
    for (const [i, { at, why }] of plan.gaps.entries()) {
      yield {
        path: ['plan', 'gaps', i, 'at'],
        message: { vi: `văn bản gốc thiếu: ${at}`, en: `missing in the source: ${at}` },
        notes: [{ message: why }],
      }
    }
  },
}
