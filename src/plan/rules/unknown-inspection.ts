import type { Rule } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../vi.ts'
import type { Workspace } from '../workspace.ts'

export const unknownInspection: Rule<Workspace> = {
  code: 'unknown-inspection',
  severity: 'error',
  explanation: {
    vi: 'Cuộc tái kiểm tra ghi ở "repeats" mã của cuộc kiểm tra trước; mã đó phải có trong activities/ của năm đó hoặc năm trước, và cuộc đó phải bắt đầu sớm hơn.',
    en: 'A repeat inspection names in "repeats" the id of the earlier one; it must be in activities/ of that year or an earlier one, and must have begun earlier.',
  },
  *check({ activities }) {
    const all = activities.flatMap(({ inspections = [] }) => inspections)
    for (const [y, { inspections = [] }] of activities.entries())
      for (const [i, { repeats, from }] of inspections.entries()) {
        if (repeats === undefined) continue
        const earlier = all.filter((one) => one.from < from).map(({ id }) => id)
        if (earlier.includes(repeats)) continue
        const [nearest] = suggest(repeats, earlier)
        yield {
          path: ['activities', y, 'inspections', i, 'repeats'],
          message: {
            vi: `không có cuộc kiểm tra "${repeats}" trước đó`,
            en: `there is no earlier inspection "${repeats}"`,
          },
          remedy: nearest
            ? { vi: `sửa thành "${nearest}"`, en: `write "${nearest}"` }
            : { vi: 'ghi mã ("id") của cuộc kiểm tra trước', en: 'write the "id" of the earlier inspection' },
        }
      }
  },
}
