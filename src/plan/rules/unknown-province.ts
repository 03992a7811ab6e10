import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'

export const unknownProvince: Rule<Workspace> = {
  code: 'unknown-province',
  severity: 'error',
  explanation: {
    vi: 'Địa phương của kế hoạch ("place" trong plan.yaml) là mã của một tỉnh trong provinces.yaml: papi lấy điểm và thứ hạng của tỉnh đó.',
    en: 'The place of the plan ("place" in plan.yaml) is the code of a province in provinces.yaml: its scores and ranks are what papi reports.',
  },
  *check({ plan, provinces }) {
    if (provinces.provinces.some(({ code }) => code === plan.place)) return
    yield {
      path: ['plan', 'place'],
      message: {
        vi: `không có tỉnh mang mã "${plan.place}"`,
        en: `there is no province with the code "${plan.place}"`,
      },
      remedy: { vi: 'ghi mã có trong provinces.yaml', en: 'write a code of provinces.yaml' },
    }
  },
}
