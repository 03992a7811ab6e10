import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'

export const unknownUnit: Rule<Workspace> = {
  code: 'unknown-unit',
  severity: 'error',
  explanation: {
    vi: '"became" của một đơn vị là mã các đơn vị có trong danh mục mà nó nay thuộc về, hoạt động sau ngày cuối ("to") của nó; đơn vị có "became" phải ghi "to". papi trả lời đơn vị gửi biểu theo tên cũ bằng các tên này.',
    en: '"became" of a unit has the codes of units of the register that it is part of now, in office after its last day ("to"), which it must state. They are what papi answers to a form under the old name.',
  },
  *check({ units }) {
    for (const [at, { became = [], to }] of (units?.units ?? []).entries())
      for (const [index, code] of became.entries()) {
        const isThere = units?.units.some(
          (one) => one.code === code && to !== undefined && (one.to ?? '9') > to,
        )
        if (isThere) continue
        yield {
          path: ['units', 'units', at, 'became', index],
          message:
            to === undefined
              ? { vi: 'đơn vị có "became" nhưng không ghi "to"', en: 'a unit with "became" states no "to"' }
              : {
                  vi: `sau ngày ${to} không có đơn vị mã "${code}"`,
                  en: `no unit has the code "${code}" after ${to}`,
                },
          remedy: {
            vi: 'ghi mã của đơn vị trong danh mục, hoạt động từ ngày sau đó',
            en: 'write the code of a unit of the register in office from the day after',
          },
        }
      }
  },
}
