import { isBlank, listWork } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const doneWithoutProduct: SubmissionRule = {
  code: 'done-without-product',
  severity: 'warning',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Việc đã hoàn thành nên có văn bản hoặc sản phẩm cụ thể: số, ký hiệu, ngày. Không phải văn bản thì ghi tên sản phẩm.',
    en: 'Work that is done should have a document or another product to show: number, symbol and date, or its name.',
  },
  *check({ submission }) {
    for (const { answers } of listWork(submission)) {
      if (answers.status.value !== 'done' || !isBlank(answers.product)) continue
      yield {
        at: answers.product.cell,
        message: {
          vi: 'ghi "Hoàn thành" nhưng chưa có văn bản hoặc sản phẩm',
          en: 'the status is "Hoàn thành" but there is no document or product',
        },
        remedy: {
          vi: 'ghi số, ký hiệu, ngày văn bản, ví dụ: Kế hoạch số 12/KH-SYT ngày 05/02/2023',
          en: 'write number, symbol and date: Kế hoạch số 12/KH-SYT ngày 05/02/2023',
        },
      }
    }
  },
}
