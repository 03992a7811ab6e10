import { fold } from '../../vi.ts'
import { decreeRule } from '../decree-rule.ts'

export const recipientsAsAbove = decreeRule({
  code: 'recipients-as-above',
  severity: 'error',
  source: 'II.9',
  explanation: {
    vi: 'Văn bản có "Kính gửi" thì dòng đầu của nơi nhận ghi "- Như trên;".',
    en: 'With "Kính gửi", the first recipient is "- Như trên;".',
  },
  *check({ greeting, recipients: [first] }) {
    if (!greeting || !first || /^[-–+•\s]*nhu tren\b/.test(fold(first.text))) return
    yield {
      at: first,
      message: {
        vi: 'dòng đầu của nơi nhận không ghi "Như trên"',
        en: 'the first recipient is not "Như trên"',
      },
      remedy: { vi: 'thêm "- Như trên;" ở đầu danh sách', en: 'begin the list with "- Như trên;"' },
    }
  },
})
