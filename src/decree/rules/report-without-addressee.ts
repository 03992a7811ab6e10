import { fold } from '../../vi.ts'
import { decreeRule } from '../decree-rule.ts'

export const reportWithoutAddressee = decreeRule({
  code: 'report-without-addressee',
  severity: 'warning',
  source: 'II.9',
  explanation: {
    vi: 'Báo cáo của cơ quan có cấp trên thường là báo cáo gửi cấp trên, phải có "Kính gửi". papi không biết nơi gửi nên chỉ nhắc.',
    en: 'A report of a body that has one above it mostly goes up and then names its addressee. papi cannot know, so it only reminds.',
  },
  *check({ greeting, type, typeName, parents, recipients }) {
    if (greeting || typeName?.name !== 'Báo cáo' || parents.length === 0) return
    if (recipients.some(({ text }) => /^[-–+•\s]*nhu tren\b/.test(fold(text)))) return
    yield {
      at: type,
      message: { vi: 'báo cáo không có "Kính gửi"', en: 'the report has no "Kính gửi"' },
      remedy: {
        vi: 'nếu gửi cấp trên: thêm dòng "Kính gửi: …" dưới trích yếu',
        en: 'if it goes up, add "Kính gửi: …" below the subject',
      },
    }
  },
})
