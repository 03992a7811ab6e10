import type { Rule } from '../../diagnostics/diagnostic.ts'
import { reportDuplicate } from '../duplicates.ts'
import type { Unit } from '../unit.ts'
import type { Workspace } from '../workspace.ts'

/** Whether there is a day on which both are in office. */
export const meet = (a: Unit, b: Unit): boolean =>
  (a.from ?? '') <= (b.to ?? '9') && (b.from ?? '') <= (a.to ?? '9')

export const duplicateUnit: Rule<Workspace> = {
  code: 'duplicate-unit',
  severity: 'error',
  explanation: {
    vi: 'Trong danh mục đơn vị (units.yaml, units.csv), vào một ngày mỗi mã chỉ của một đơn vị; đơn vị trùng mã làm sai số đơn vị phải báo cáo. Một mã có thể chuyển sang đơn vị khác khi đơn vị cũ kết thúc hoạt động (to).',
    en: 'In the register of units (units.yaml, units.csv) a code belongs to one unit on any day; a code that occurs twice spoils the number of units that report. A code may pass to another unit when the earlier one ends (to).',
  },
  *check({ units }) {
    const seen = new Map<string, number[]>()
    for (const [at, unit] of (units?.units ?? []).entries()) {
      const earlier = seen.get(unit.code) ?? []
      const first = earlier.find((one) => meet(units?.units[one] as Unit, unit))
      seen.set(unit.code, [...earlier, at])
      if (first === undefined) continue
      yield reportDuplicate(
        ['units', 'units', at, 'code'],
        ['units', 'units', first, 'code'],
        {
          vi: `mã đơn vị "${unit.code}" trùng trong cùng thời gian`,
          en: `two units have the code "${unit.code}" at the same time`,
        },
        {
          vi: 'sửa lại mã theo Tổng cục Thống kê, hoặc ghi ngày đơn vị trước kết thúc',
          en: 'correct it after the list of the GSO, or state when the earlier unit ends',
        },
      )
    }
  },
}
