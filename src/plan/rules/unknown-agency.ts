import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listWords, suggest } from '../../vi.ts'
import { listAgencyReferences } from '../references.ts'
import type { Workspace } from '../workspace.ts'

export const unknownAgency: Rule<Workspace> = {
  code: 'unknown-agency',
  severity: 'error',
  explanation: {
    vi: 'Mọi cơ quan được nhắc đến (chủ trì, phải báo cáo, kế thừa, ban hành, ký văn bản) phải có trong agencies.yaml, gọi bằng mã. Nếu không, nhiệm vụ của cơ quan đó không gửi được cho ai và không vào phụ lục nào của báo cáo.',
    en: 'Every agency that is mentioned (as lead, with a duty, as successor, as issuer) must be in agencies.yaml, by its id. Otherwise its tasks reach nobody and appear in no annex of the report.',
  },
  *check(workspace) {
    const { agencies } = workspace.agencies
    const ids = agencies.map(({ id }) => id)
    for (const { name, path } of listAgencyReferences(workspace)) {
      if (ids.includes(name)) continue
      const byName = agencies.filter((agency) =>
        [agency.name.vi, agency.short, ...agency.spellings].some(
          (known) => suggest(name, [known]).length > 0,
        ),
      )
      const near = listWords([...new Set([...suggest(name, ids), ...byName.map(({ id }) => id)])].slice(0, 3))
      yield {
        path,
        message: { vi: `không có cơ quan "${name}" trong agencies.yaml`, en: `unknown agency "${name}"` },
        remedy: near.vi
          ? { vi: `sửa thành ${near.vi}`, en: `write ${near.en}` }
          : { vi: 'thêm cơ quan này vào agencies.yaml', en: 'add it to agencies.yaml' },
      }
    }
  },
}
