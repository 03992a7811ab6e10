import type { Rule } from '../../diagnostics/diagnostic.ts'
import { idOf, unitHolding } from '../province.ts'
import type { Workspace } from '../workspace.ts'

export const unknownProvince: Rule<Workspace> = {
  code: 'unknown-province',
  severity: 'error',
  explanation: {
    vi: 'Địa phương của kế hoạch ("place" trong plan.yaml) là mã của một tỉnh vào ngày ban hành kế hoạch; các tỉnh của mỗi nhóm ("sets") là "id" trong provinces.yaml; đơn vị mới mà một tỉnh nhập vào ("mergedInto") là "id" của đơn vị có ghi ngày bắt đầu ("from").',
    en: 'The place of the plan ("place" in plan.yaml) is a code that a province bears on the day of the plan; the provinces of each set ("sets") are ids of provinces.yaml; "mergedInto" is the id of a unit that states its first day ("from").',
  },
  *check({ plan, provinces: { provinces, sets = [] } }) {
    const known = new Set(provinces.map(idOf))
    const formed = new Set(provinces.filter(({ from }) => from !== undefined).map(idOf))
    const written = [
      { id: plan.place, path: ['plan', 'place'], right: unitHolding(provinces, plan.place, plan.date) },
      ...provinces.flatMap(({ mergedInto: id }, i) =>
        id === undefined
          ? []
          : [{ id, path: ['provinces', 'provinces', i, 'mergedInto'], right: formed.has(id) }],
      ),
      ...sets.flatMap((set, s) =>
        (set.provinces ?? []).map((id, p) => ({
          id,
          path: ['provinces', 'sets', s, 'provinces', p],
          right: known.has(id),
        })),
      ),
    ]
    for (const { id, path, right } of written)
      if (!right)
        yield {
          path,
          message: {
            vi: `không có tỉnh mang mã "${id}"`,
            en: `there is no province with the code "${id}"`,
          },
          remedy: { vi: 'ghi mã có trong provinces.yaml', en: 'write a code of provinces.yaml' },
        }
  },
}
