import { decreeRule } from '../decree-rule.ts'

export const typeMissing = decreeRule({
  code: 'type-missing',
  severity: 'error',
  source: 'II.5',
  explanation: {
    vi: 'Văn bản hành chính phải ghi tên loại (BÁO CÁO, KẾ HOẠCH, TỜ TRÌNH…) ở giữa, dưới số và ngày tháng, trừ công văn. Công văn ghi "V/v" dưới số và ký hiệu.',
    en: 'A document bears the name of its type in the middle below number and date, except letters, which have "V/v" below the number.',
  },
  *check({ kind, type, about, greeting, number, date, state }) {
    if (kind === 'named' && !type && (number || state))
      yield {
        at: date ?? number ?? state,
        message: { vi: 'không thấy tên loại văn bản', en: 'the type of document is missing' },
        remedy: {
          vi: 'thêm dòng tên loại như "BÁO CÁO", hoặc "V/v …" và "Kính gửi" nếu là công văn',
          en: 'add the type, like "BÁO CÁO", or "V/v …" and "Kính gửi" if it is a letter',
        },
      }
    if (kind === 'letter' && about.length === 0)
      yield {
        at: number ?? greeting,
        message: { vi: 'công văn không có trích yếu "V/v …"', en: 'the letter has no subject "V/v …"' },
        remedy: { vi: 'thêm "V/v …" ở giữa, dưới số và ký hiệu', en: 'add "V/v …" below the number' },
      }
  },
})
