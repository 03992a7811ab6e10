import type { Rule } from '../../diagnostics/diagnostic.ts'
import { fold } from '../../vi.ts'
import { type Named, reportDuplicate } from '../duplicates.ts'
import type { Workspace } from '../workspace.ts'

type Spelling = Named & { readonly owner: string; readonly isAlive: (other: Spelling) => boolean }

/** Two agencies may bear the same name one after the other, never at the same time. */
const overlap = (
  a: { readonly from: string | null; readonly to: string | null },
  b: { readonly from: string | null; readonly to: string | null },
): boolean => (a.from ?? '') <= (b.to ?? '9') && (b.from ?? '') <= (a.to ?? '9')

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
  provinces.provinces.flatMap((province, i) =>
    [
      { name: province.name, path: ['provinces', 'provinces', i, 'name'] },
      ...province.spellings.map((name, s) => ({ name, path: ['provinces', 'provinces', i, 'spellings', s] })),
    ].map(({ name, path }) => ({ name, path, owner: province.code, isAlive: () => true })),
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
    for (const group of listSpellings(workspace)) {
      const seen = new Map<string, Spelling>()
      for (const spelling of group) {
        const key = fold(spelling.name)
        const first = seen.get(key)
        if (!first) seen.set(key, spelling)
        else if (first.owner !== spelling.owner && spelling.isAlive(first)) {
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
