import type { Rule } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../vi.ts'
import { listDocumentReferences } from '../references.ts'
import type { Workspace } from '../workspace.ts'

export const unknownDocument: Rule<Workspace> = {
  code: 'unknown-document',
  severity: 'error',
  explanation: {
    vi: 'Văn bản mà nhiệm vụ hoặc chú thích dẫn chiếu phải có trong "documents" của plan.yaml, để báo cáo trích dẫn được đủ số, ngày và trích yếu.',
    en: 'A document that a task or a footnote refers to must be among the "documents" of plan.yaml, so that reports can cite number, date and title.',
  },
  *check(workspace) {
    const ids = workspace.plan.documents.map(({ id }) => id)
    for (const { name, path } of listDocumentReferences(workspace)) {
      if (ids.includes(name)) continue
      const [nearest] = suggest(name, ids)
      yield {
        path,
        message: { vi: `không có văn bản "${name}" trong plan.yaml`, en: `unknown document "${name}"` },
        remedy: nearest
          ? { vi: `sửa thành "${nearest}"`, en: `write "${nearest}"` }
          : {
              vi: 'thêm văn bản vào "documents" của plan.yaml',
              en: 'add it to the "documents" of plan.yaml',
            },
      }
    }
  },
}
