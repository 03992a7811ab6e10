import type { Rule } from '../../diagnostics/diagnostic.ts'
import { findDuplicates, type Named, reportDuplicate } from '../duplicates.ts'
import { idOf, listTurns, provincesOn } from '../province.ts'
import type { Workspace } from '../workspace.ts'

/** Ids that occur twice; codes that two units bear on one day. */
const findTwice = ({ provinces: { provinces } }: Workspace): readonly { later: Named; first: Named }[] => {
  const pathOf = (index: number) => ['provinces', 'provinces', index, provinces[index]?.id ? 'id' : 'code']
  const ids = findDuplicates(provinces.map((one, i) => ({ name: idOf(one), path: pathOf(i) })))
  if (ids.length > 0) return ids
  const codes = listTurns(provinces).flatMap((day) =>
    findDuplicates(
      provincesOn(provinces, day).map(({ id, code }) => {
        const index = provinces.findIndex((one) => idOf(one) === id)
        return { name: code, path: ['provinces', 'provinces', index, 'code'] }
      }),
    ),
  )
  return [...new Map(codes.map((one) => [JSON.stringify(one.later.path), one])).values()]
}

export const duplicateProvince: Rule<Workspace> = {
  code: 'duplicate-province',
  severity: 'error',
  explanation: {
    vi: 'Trong provinces.yaml, mỗi "id" chỉ có một, và vào một ngày mỗi mã tỉnh chỉ của một đơn vị; tỉnh trùng làm sai thứ hạng và số tỉnh được xếp hạng. Một mã có thể chuyển sang đơn vị khác khi đơn vị cũ kết thúc.',
    en: 'In provinces.yaml an "id" occurs once, and on any day a code belongs to one unit; a province that occurs twice spoils ranks and the number of provinces ranked. A code may pass to another unit when the earlier one ends.',
  },
  *check(workspace) {
    for (const { later, first } of findTwice(workspace)) {
      yield reportDuplicate(
        later.path,
        first.path,
        { vi: `mã tỉnh "${later.name}" trùng`, en: `the province code "${later.name}" occurs twice` },
        {
          vi: 'sửa lại mã theo Tổng cục Thống kê, hoặc ghi ngày đơn vị trước kết thúc',
          en: 'correct it after the list of the GSO, or state when the earlier unit ends',
        },
      )
    }
  },
}
