import { decreeRule } from '../decree-rule.ts'

export const recipientsMissing = decreeRule({
  code: 'recipients-missing',
  severity: 'error',
  source: 'II.9',
  explanation: {
    vi: 'Văn bản có "Nơi nhận:" ở cuối, sát lề trái, ngang dòng chức vụ người ký, dưới là danh sách nơi nhận.',
    en: 'A document ends with "Nơi nhận:" at the left, level with the signature, and the list of recipients below.',
  },
  *check({ recipientsTitle, recipients, authority, state, number, body }) {
    if (recipientsTitle && recipients.length > 0) {
      if (/^Nơi nhận:$/u.test(recipientsTitle.text)) return
      yield {
        at: recipientsTitle,
        message: {
          vi: `"${recipientsTitle.text}" phải ghi là "Nơi nhận:"`,
          en: `"${recipientsTitle.text}" must be "Nơi nhận:"`,
        },
        remedy: { vi: 'ghi "Nơi nhận:" trên một dòng riêng', en: 'write "Nơi nhận:" on a line of its own' },
      }
      return
    }
    if (!recipientsTitle && !state && !number) return
    yield {
      at: recipientsTitle ?? authority[0] ?? body.at(-1),
      message: recipientsTitle
        ? { vi: 'dưới "Nơi nhận" không có nơi nào', en: 'nobody is listed below "Nơi nhận"' }
        : { vi: 'không thấy "Nơi nhận"', en: '"Nơi nhận" is missing' },
      remedy: { vi: 'thêm "Nơi nhận:" và danh sách ở cuối văn bản', en: 'add "Nơi nhận:" and the list' },
    }
  },
})
