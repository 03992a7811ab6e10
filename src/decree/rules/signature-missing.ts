import { decreeRule } from '../decree-rule.ts'

export const signatureMissing = decreeRule({
  code: 'signature-missing',
  severity: 'error',
  source: 'II.7',
  explanation: {
    vi: 'Văn bản có chức vụ, họ và tên người có thẩm quyền ký ở cuối, bên phải, ngang dòng "Nơi nhận". Bản dự thảo có thể chừa trống họ tên.',
    en: 'A document ends with office and name of the signatory at the right, level with "Nơi nhận". A draft may leave the name blank.',
  },
  *check({ authority, recipientsTitle, state, number, body }) {
    if (authority.length > 0 || !(recipientsTitle || state || number)) return
    yield {
      at: recipientsTitle ?? body.at(-1),
      message: { vi: 'không thấy chức vụ của người ký', en: 'the office of the signatory is missing' },
      remedy: {
        vi: 'thêm chức vụ và họ tên người ký ở cuối, bên phải',
        en: 'add office and name at the right',
      },
    }
  },
})
