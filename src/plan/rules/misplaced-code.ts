import type { Rule } from '../../diagnostics/diagnostic.ts'
import { isWithin, listCodes } from '../codes.ts'
import type { Workspace } from '../workspace.ts'

export const misplacedCode: Rule<Workspace> = {
  code: 'misplaced-code',
  severity: 'error',
  explanation: {
    vi: 'Mã của nội dung thành phần bắt đầu bằng số của chỉ số nội dung chứa nó, mã của mục bắt đầu bằng mã của nội dung chứa nó: 6.3.1 nằm dưới 6.3, 6.3 nằm dưới 6. Sai chỗ là gõ nhầm mã hoặc đặt nhầm tệp.',
    en: 'The code of a sub-dimension starts with the number of its dimension, that of an item with the code of its sub-dimension: 6.3.1 stands under 6.3, and 6.3 under 6. Anything else is a slip of the code or of the file.',
  },
  *check(workspace) {
    for (const { code, parent, path } of listCodes(workspace)) {
      if (parent === undefined || (code !== parent && isWithin(code, parent))) continue
      yield {
        path,
        message: {
          vi: `mã "${code}" không thuộc "${parent}"`,
          en: `the code "${code}" does not belong to "${parent}"`,
        },
        remedy: {
          vi: `sửa mã bắt đầu bằng "${parent}", hoặc chuyển sang đúng chỗ`,
          en: `start the code with "${parent}", or move the entry`,
        },
      }
    }
  },
}
