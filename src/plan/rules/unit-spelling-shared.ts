import type { Rule } from '../../diagnostics/diagnostic.ts'
import { reportDuplicate } from '../duplicates.ts'
import { keysOfSpelling } from '../match-unit.ts'
import type { Unit } from '../unit.ts'
import type { Workspace } from '../workspace.ts'
import { meet } from './duplicate-unit.ts'

type Written = { readonly unit: Unit; readonly at: number; readonly name: string; readonly spelling: number }

/** Each name and spelling with the keys that it alone must have: a bare name may be that of a phường and of a xã. */
const listWritten = (units: readonly Unit[]): readonly (Written & { readonly keys: readonly string[] })[] =>
  units.flatMap((unit, at) =>
    [unit.name, ...(unit.spellings ?? [])].map((name, index) => ({
      unit,
      at,
      name,
      spelling: index - 1,
      keys: keysOfSpelling(unit, name),
    })),
  )

const pathOf = ({ at, spelling }: Written) => [
  'units',
  'units',
  at,
  ...(spelling < 0 ? ['name'] : ['spellings', spelling]),
]

export const unitSpellingShared: Rule<Workspace> = {
  code: 'unit-spelling-shared',
  severity: 'error',
  explanation: {
    vi: 'Một tên gọi kèm loại (phường Hoàn Kiếm), hay một cách viết khác, chỉ được chỉ một đơn vị trong cùng thời gian; không kể dấu, chữ hoa. Nếu không, papi không biết biểu gửi về là của đơn vị nào.',
    en: 'A name with its kind (phường Hoàn Kiếm), or another spelling, means one unit at a time; tones and case aside. Otherwise papi cannot tell whose form came back.',
  },
  *check({ units }) {
    const seen = new Map<string, Written[]>()
    for (const written of listWritten(units?.units ?? [])) {
      const { unit } = written
      const first = written.keys
        .flatMap((key) => seen.get(key) ?? [])
        .find((one) => one.unit !== unit && one.unit.code !== unit.code && meet(one.unit, unit))
      for (const key of written.keys) seen.set(key, [...(seen.get(key) ?? []), written])
      if (!first) continue
      yield reportDuplicate(
        pathOf(written),
        pathOf(first),
        {
          vi: `"${written.name}" chỉ cả hai đơn vị ${first.unit.code} và ${unit.code}`,
          en: `"${written.name}" means both units ${first.unit.code} and ${unit.code}`,
        },
        { vi: 'chỉ giữ cách viết này ở một đơn vị', en: 'keep the spelling with one of them' },
      )
    }
  },
}
