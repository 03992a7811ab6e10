import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listCodes } from '../codes.ts'
import { findDuplicates, reportDuplicate } from '../duplicates.ts'
import type { Workspace } from '../workspace.ts'

export const duplicateCode: Rule<Workspace> = {
  code: 'duplicate-code',
  severity: 'error',
  explanation: {
    vi: 'Mỗi mã PAPI (chỉ số nội dung, nội dung thành phần, mục, chỉ tiêu đo lường) chỉ được khai báo một lần. Mã trùng làm điểm của một nội dung bị tính cho nội dung khác.',
    en: 'Each PAPI code (of a dimension, sub-dimension, item or indicator) is defined once. A code that occurs twice gives the score of one to the other.',
  },
  *check(workspace) {
    const codes = listCodes(workspace).map((defined) => ({ ...defined, name: defined.code }))
    for (const { later, first } of findDuplicates(codes)) {
      yield reportDuplicate(
        later.path,
        first.path,
        { vi: `mã "${later.code}" trùng`, en: `the code "${later.code}" is defined twice` },
        { vi: 'sửa lại mã theo PAPI, hoặc xoá mục thừa', en: 'correct the code, or delete one of the two' },
      )
    }
  },
}
