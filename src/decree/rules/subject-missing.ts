import { decreeRule } from '../decree-rule.ts'

export const subjectMissing = decreeRule({
  code: 'subject-missing',
  severity: 'error',
  source: 'II.5',
  explanation: {
    vi: 'Trích yếu nội dung đặt ở giữa, ngay dưới tên loại văn bản, chữ in thường, đậm.',
    en: 'The subject stands in the middle right below the type, in small bold letters.',
  },
  *check({ type, subject }) {
    if (!type || subject.length > 0) return
    yield {
      at: type,
      message: { vi: 'dưới tên loại văn bản không thấy trích yếu', en: 'no subject stands below the type' },
      remedy: {
        vi: 'thêm trích yếu ngay dưới, canh giữa, in đậm',
        en: 'add it right below, centred and bold',
      },
    }
  },
})
