import { decreeRule } from '../decree-rule.ts'

export const issuerMissing = decreeRule({
  code: 'issuer-missing',
  severity: 'error',
  source: 'II.2',
  explanation: {
    vi: 'Tên cơ quan, tổ chức ban hành văn bản ở phía trên, bên trái trang đầu, trên dòng số và ký hiệu.',
    en: 'The name of the issuer stands at the top left of page one, above the number.',
  },
  *check({ issuer, state, number, kind }) {
    if (issuer.length > 0 || kind === 'annex' || kind === 'plain') return
    yield {
      at: number ?? state,
      message: { vi: 'không thấy tên cơ quan ban hành', en: 'the name of the issuer is missing' },
      remedy: {
        vi: 'thêm tên cơ quan ban hành ở trên, bên trái trang đầu',
        en: 'add it at the top left of page one',
      },
    }
  },
})
