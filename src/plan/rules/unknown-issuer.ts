import type { Rule } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../vi.ts'
import type { Workspace } from '../workspace.ts'

export const unknownIssuer: Rule<Workspace> = {
  code: 'unknown-issuer',
  severity: 'error',
  explanation: {
    vi: 'Cơ quan ban hành mặc định ("default" trong letterhead.yaml) phải là một trong các cơ quan ở "issuers", vì tên, nơi nhận và chữ ký của báo cáo lấy từ đó.',
    en: 'The default issuer ("default" in letterhead.yaml) must be one of the "issuers": name, recipients and signature of a report come from there.',
  },
  *check({ letterhead }) {
    const issuers = letterhead.issuers.map(({ agency }) => agency)
    if (issuers.includes(letterhead.default)) return
    const [nearest] = [...suggest(letterhead.default, issuers), ...issuers]
    yield {
      path: ['letterhead', 'default'],
      message: {
        vi: `"${letterhead.default}" không có trong "issuers"`,
        en: `"${letterhead.default}" is not among the "issuers"`,
      },
      remedy: { vi: `sửa thành "${nearest}"`, en: `write "${nearest}"` },
    }
  },
}
