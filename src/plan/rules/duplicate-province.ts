import type { Rule } from '../../diagnostics/diagnostic.ts'
import { findDuplicates, reportDuplicate } from '../duplicates.ts'
import type { Workspace } from '../workspace.ts'

export const duplicateProvince: Rule<Workspace> = {
  code: 'duplicate-province',
  severity: 'error',
  explanation: {
    vi: 'Mỗi mã tỉnh của Tổng cục Thống kê chỉ được ghi một lần trong provinces.yaml; tỉnh trùng làm sai thứ hạng và số tỉnh được xếp hạng.',
    en: 'Each GSO code occurs once in provinces.yaml; a province that occurs twice spoils ranks and the number of provinces ranked.',
  },
  *check({ provinces }) {
    const codes = provinces.provinces.map(({ code }, i) => ({
      name: code,
      path: ['provinces', 'provinces', i, 'code'],
    }))
    for (const { later, first } of findDuplicates(codes)) {
      yield reportDuplicate(
        later.path,
        first.path,
        { vi: `mã tỉnh "${later.name}" trùng`, en: `the province code "${later.name}" occurs twice` },
        { vi: 'sửa lại mã theo Tổng cục Thống kê', en: 'correct it after the list of the GSO' },
      )
    }
  },
}
