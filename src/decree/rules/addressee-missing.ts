import { fold } from '../../vi.ts'
import { decreeRule } from '../decree-rule.ts'

export const addresseeMissing = decreeRule({
  code: 'addressee-missing',
  severity: 'error',
  source: 'II.9',
  explanation: {
    vi: 'Công văn, tờ trình và báo cáo gửi cấp trên phải có "Kính gửi". Văn bản có "Như trên" ở nơi nhận mà không có "Kính gửi" thì không rõ gửi ai.',
    en: 'Letters, proposals and reports to a higher body name their addressee after "Kính gửi". "Như trên" without it refers to nobody.',
  },
  *check({ greeting, kind, typeName, recipients, type, about }) {
    if (greeting) return
    const asAbove = recipients.find(({ text }) => /^[-–+•\s]*nhu tren\b/.test(fold(text)))
    const needed = kind === 'letter' || typeName?.name === 'Tờ trình'
    if (!needed && !asAbove) return
    yield {
      at: about[0] ?? type ?? asAbove,
      message: needed
        ? {
            vi: `${kind === 'letter' ? 'công văn' : 'tờ trình'} không có "Kính gửi"`,
            en: 'there is no "Kính gửi"',
          }
        : {
            vi: 'nơi nhận ghi "Như trên" mà văn bản không có "Kính gửi"',
            en: '"Như trên" refers to no "Kính gửi"',
          },
      remedy: { vi: 'thêm dòng "Kính gửi: …" trước phần nội dung', en: 'add "Kính gửi: …" before the text' },
    }
  },
})
