import type { Rule } from '../../diagnostics/rule.ts'
import { keysOfSpelling } from '../match-unit.ts'
import type { Unit } from '../unit.ts'
import type { Workspace } from '../workspace.ts'
import { reportTwice } from './duplicates.ts'

/** Whether there is a day on which both are in office. */
const meet = (a: Unit, b: Unit): boolean => (a.from ?? '') <= (b.to ?? '9') && (b.from ?? '') <= (a.to ?? '9')

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

export const unitRules: readonly Rule<Workspace>[] = [
  {
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
        yield reportTwice(
          {
            later: { path: ['units', 'units', at, 'code'] },
            first: { path: ['units', 'units', first, 'code'] },
          },
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
  },
  {
    code: 'unit-spelling-shared',
    severity: 'error',
    explanation: {
      vi: 'Một tên gọi kèm loại (phường Hoàn Kiếm), hay một cách viết khác, chỉ được chỉ một đơn vị trong cùng thời gian; không kể dấu, chữ hoa. Nếu không, papi không biết biểu gửi về là của đơn vị nào.',
      en: 'A name with its kind (phường Hoàn Kiếm), or another spelling, means one unit at a time; tones and case aside. Otherwise papi does not know whose form came back.',
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
        yield reportTwice(
          { later: { path: pathOf(written) }, first: { path: pathOf(first) } },
          {
            vi: `"${written.name}" chỉ cả hai đơn vị ${first.unit.code} và ${unit.code}`,
            en: `"${written.name}" means both units ${first.unit.code} and ${unit.code}`,
          },
          { vi: 'chỉ giữ cách viết này ở một đơn vị', en: 'keep the spelling with one of them' },
        )
      }
    },
  },
  {
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
            at: ['units', 'units', at, 'became', index],
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
  },
]
