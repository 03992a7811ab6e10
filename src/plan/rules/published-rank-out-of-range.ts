import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Workspace } from '../workspace.ts'

export const publishedRankOutOfRange: Rule<Workspace> = {
  code: 'published-rank-out-of-range',
  severity: 'error',
  explanation: {
    vi: 'Thứ hạng trong published.yaml phải đi cùng số tỉnh, thành phố ("of") và không lớn hơn số đó: nếu không, papi không so được với kết quả tính từ điểm.',
    en: 'A rank in published.yaml stands with the number of provinces ("of") and is not larger: else it cannot be compared with the rank that follows from the scores.',
  },
  *check({ published }) {
    for (const [i, { figures }] of (published?.published ?? []).entries())
      for (const [f, { code, rank, of }] of figures.entries()) {
        if ((rank === undefined) === (of === undefined) && (rank ?? 0) <= (of ?? 0)) continue
        yield {
          path: ['published', 'published', i, 'figures', f, rank === undefined ? 'of' : 'rank'],
          message: {
            vi: `thứ hạng của mã "${code}" là ${rank ?? '…'}/${of ?? '…'}`,
            en: `the rank of code "${code}" is ${rank ?? '…'} of ${of ?? '…'}`,
          },
          remedy: {
            vi: 'ghi đủ rank và of như nơi đăng đã in, hoặc bỏ cả hai',
            en: 'give both rank and of as they were printed, or neither',
          },
        }
      }
  },
}
