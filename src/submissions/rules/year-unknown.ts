import type { SubmissionRule } from '../submission-rule.ts'

export const yearUnknown: SubmissionRule = {
  code: 'year-unknown',
  severity: 'error',
  gate: 2,
  holds: 'form',
  explanation: {
    vi: 'Không tìm thấy năm báo cáo: trang ẩn của biểu đã mất và ô "Kỳ báo cáo" không ghi năm. Không rõ năm thì không so được với chỉ tiêu.',
    en: 'No year was found: the hidden sheet is gone and "Kỳ báo cáo" names none. Without a year there is no target to compare with.',
  },
  *check({ submission }) {
    if (submission.year !== undefined) return
    yield {
      message: { vi: 'không rõ biểu báo cáo của năm nào', en: 'the form does not say which year it is of' },
      remedy: {
        vi: 'ghi ở đầu trang, ví dụ "Kỳ báo cáo: Năm 2023"',
        en: 'write it at the top, such as "Kỳ báo cáo: Năm 2023"',
      },
    }
  },
}
