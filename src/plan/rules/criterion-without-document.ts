import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'

/** Number and symbol: `12/2023/QĐ-UBND`, `91/2017/NĐ-CP`, `06/2022/QH15`. */
const numbered = /^\d+[a-z]?(\/\d{4})?\/\p{Lu}[\p{Lu}\d-]*$/u

export const criterionWithoutDocument: Rule<Workspace> = {
  code: 'criterion-without-document',
  severity: 'error',
  explanation: {
    vi: 'Mỗi tiêu chí khen thưởng phải dẫn văn bản quy định tiêu chí: loại, số và ký hiệu, ngày ban hành. Tờ trình nêu văn bản này; tiêu chí không có văn bản thì không được dùng để đề nghị khen thưởng.',
    en: 'Each criterion for commendation cites the document that sets it: kind, number and symbol, day. The proposal names it; nobody is proposed by a criterion without one.',
  },
  *check({ commendation }) {
    for (const [i, { id, document }] of (commendation?.criteria ?? []).entries()) {
      if (numbered.test(document.number)) continue
      yield {
        path: ['commendation', 'criteria', i, 'document', 'number'],
        message: {
          vi: `tiêu chí "${id}": "${document.number}" không phải số, ký hiệu văn bản`,
          en: `criterion "${id}": "${document.number}" is no number of a document`,
        },
        remedy: {
          vi: 'ghi số và ký hiệu như trên văn bản, ví dụ 12/2023/QĐ-UBND',
          en: 'write number and symbol as printed, such as 12/2023/QĐ-UBND',
        },
      }
    }
  },
}
