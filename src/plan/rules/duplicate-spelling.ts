import type { Path, Rule } from '../../diagnostics/diagnostic.ts'
import { fold } from '../../vi.ts'
import { type Named, reportDuplicate } from '../duplicates.ts'
import { idOf, listTurns, type Province, provincesOn } from '../province.ts'
import type { Workspace } from '../workspace.ts'

type Spelling = Named & { readonly owner: string; readonly isAlive: (other: Spelling) => boolean }

/** Two agencies may bear the same name one after the other, never at the same time. */
const overlap = (
  a: { readonly from: string | null; readonly to: string | null },
  b: { readonly from: string | null; readonly to: string | null },
): boolean => (a.from ?? '') <= (b.to ?? '9') && (b.from ?? '') <= (a.to ?? '9')

/** Where a name of a unit is written; one of an earlier day is shown at the unit's name. */
const pathOfName = (provinces: readonly Province[], id: string, name: string): Path => {
  const index = provinces.findIndex((one) => idOf(one) === id)
  const spelling = provinces[index]?.spellings?.indexOf(name) ?? -1
  return ['provinces', 'provinces', index, ...(spelling < 0 ? ['name'] : ['spellings', spelling])]
}

const listSpellings = ({ agencies, provinces }: Workspace): readonly (readonly Spelling[])[] => [
  agencies.agencies.flatMap((agency, i) =>
    [
      { name: agency.name.vi, path: ['agencies', 'agencies', i, 'name', 'vi'] },
      { name: agency.short, path: ['agencies', 'agencies', i, 'short'] },
      ...agency.spellings.map((name, s) => ({ name, path: ['agencies', 'agencies', i, 'spellings', s] })),
    ].map(({ name, path }) => ({
      name,
      path,
      owner: agency.id,
      isAlive: (other) => overlap(agency, agencies.agencies.find(({ id }) => id === other.owner) ?? agency),
    })),
  ),
  ...listTurns(provinces.provinces).map((day) =>
    provincesOn(provinces.provinces, day).flatMap(({ id, name, spellings }) =>
      [name, ...spellings].map((one) => ({
        name: one,
        path: pathOfName(provinces.provinces, id, one),
        owner: id,
        isAlive: () => true,
      })),
    ),
  ),
]

export const duplicateSpelling: Rule<Workspace> = {
  code: 'duplicate-spelling',
  severity: 'error',
  explanation: {
    vi: 'Một tên gọi hay cách viết (không kể dấu, chữ hoa) chỉ được thuộc về một cơ quan, một tỉnh trong cùng thời gian. Nếu không, papi không biết số liệu hay báo cáo gửi về là của ai.',
    en: 'A name or spelling (tones and case aside) belongs to one agency or one province at a time. Otherwise papi cannot tell whose figures or whose report it reads.',
  },
  *check(workspace) {
    const reported = new Set<string>()
    for (const group of listSpellings(workspace)) {
      const seen = new Map<string, Spelling>()
      for (const spelling of group) {
        const key = fold(spelling.name)
        const first = seen.get(key)
        if (!first) seen.set(key, spelling)
        else if (first.owner !== spelling.owner && spelling.isAlive(first)) {
          // The same names meet on many days.
          const where = JSON.stringify(spelling.path)
          if (reported.has(where)) continue
          reported.add(where)
          yield reportDuplicate(
            spelling.path,
            first.path,
            {
              vi: `tên "${spelling.name}" trùng giữa "${first.owner}" và "${spelling.owner}"`,
              en: `"${first.owner}" and "${spelling.owner}" share the name "${spelling.name}"`,
            },
            { vi: 'chỉ giữ tên này ở một bên', en: 'keep it with one of them' },
          )
        }
      }
    }
  },
}
