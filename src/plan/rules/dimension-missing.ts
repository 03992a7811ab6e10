import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'

export const dimensionMissing: Rule<Workspace> = {
  code: 'dimension-missing',
  severity: 'error',
  explanation: {
    vi: 'Các chỉ số nội dung được đánh số liền nhau từ 1. Thiếu một số nghĩa là thiếu một tệp trong dimensions/, và báo cáo sẽ bỏ sót cả chỉ số đó mà không ai biết.',
    en: 'Dimensions are numbered from 1 without a gap. A missing number is a missing file in dimensions/, and the report would leave out that dimension without a word.',
  },
  *check({ dimensions }) {
    const numbers = new Set(dimensions.map(({ number }) => Number(number)))
    const last = Math.max(...numbers)
    for (let number = 1; number < last; number++) {
      if (numbers.has(number)) continue
      const next = dimensions.findIndex((dimension) => Number(dimension.number) > number)
      yield {
        path: ['dimensions', next, 'number'],
        message: { vi: `thiếu chỉ số nội dung ${number}`, en: `dimension ${number} is missing` },
        remedy: {
          vi: `thêm tệp của chỉ số nội dung ${number} vào dimensions/`,
          en: `add the file of dimension ${number} to dimensions/`,
        },
      }
    }
  },
}
