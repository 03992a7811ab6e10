import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'

export const unknownProvince: Rule<Workspace> = {
  code: 'unknown-province',
  severity: 'error',
  explanation: {
    vi: 'Địa phương của kế hoạch ("place" trong plan.yaml) và các tỉnh của mỗi nhóm ("sets") là mã của tỉnh trong provinces.yaml: papi lấy điểm và thứ hạng của tỉnh đó.',
    en: 'The place of the plan ("place" in plan.yaml) and the provinces of each set ("sets") are codes of provinces in provinces.yaml: their scores and ranks are what papi reports.',
  },
  *check({ plan, provinces }) {
    const known = new Set(provinces.provinces.map(({ code }) => code))
    const written = [
      { code: plan.place, path: ['plan', 'place'] },
      ...(provinces.sets ?? []).flatMap((set, s) =>
        set.provinces.map((code, p) => ({ code, path: ['provinces', 'sets', s, 'provinces', p] })),
      ),
    ]
    for (const { code, path } of written)
      if (!known.has(code))
        yield {
          path,
          message: {
            vi: `không có tỉnh mang mã "${code}"`,
            en: `there is no province with the code "${code}"`,
          },
          remedy: { vi: 'ghi mã có trong provinces.yaml', en: 'write a code of provinces.yaml' },
        }
  },
}
