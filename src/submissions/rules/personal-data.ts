import type { Words } from '../../vi.ts'
import { listSheetRows, listTexts } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

type Found = { readonly what: Words; readonly masked: string }

/** Digits but for the last three, so that the number can be found in the cell and read nowhere else. */
const mask = (text: string): string => {
  const digits = text.replace(/\D/g, '')
  return `${'*'.repeat(Math.max(digits.length - 3, 0))}${digits.slice(-3)}`
}

const named: Words = { vi: 'số căn cước', en: 'a citizen id' }
const patterns: readonly (readonly [RegExp, Words])[] = [
  // Twelve digits, the first three a province (001-096); nine digits only where the text says what they are.
  [/(?<![\d.,/-])0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d.,/-]*\d)/, named],
  [
    /(?:CMND|CMT|CCCD|căn cước|chứng minh)[^\d\n]{0,30}(\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{3})?)(?!\d)/iu,
    named,
  ],
  [
    /(?<![\d.,/-])(?:\+84|0084|0)[ .-]?(?:[35789]\d|2\d{1,2})(?:[ .-]?\d){7}(?!\d)/,
    { vi: 'số điện thoại', en: 'a telephone number' },
  ],
]

/** So many digits has the shortest of these numbers, spaces aside. */
const anyNumber = /\d[\d .-]{7,}/

export const findPersonal = (text: string): Found | undefined => {
  if (!anyNumber.test(text)) return undefined
  for (const [pattern, what] of patterns) {
    const found = pattern.exec(text)
    if (found) return { what, masked: mask(found[1] ?? found[0]) }
  }
  return undefined
}

/** The text with the numbers that `findPersonal` finds masked. */
export const maskPersonal = (text: string): string => {
  let masked = text
  for (const [pattern] of patterns)
    masked = masked.replace(new RegExp(pattern.source, `${pattern.flags}g`), (whole, number?: unknown) =>
      typeof number === 'string' ? whole.replace(number, mask(number)) : mask(whole),
    )
  return masked
}

export const personalData: SubmissionRule = {
  code: 'personal-data',
  severity: 'warning',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Nội dung báo cáo có số căn cước hoặc số điện thoại. Báo cáo được gửi rộng rãi nên không đưa thông tin cá nhân vào (Nghị định 13/2023/NĐ-CP). papi chỉ nêu ba chữ số cuối.',
    en: 'The text holds a citizen id or a telephone number. Reports go to many readers: keep personal data out (Decree 13/2023/NĐ-CP). papi shows the last three digits only.',
  },
  *check({ submission }) {
    for (const [, rows] of listSheetRows(submission))
      for (const row of rows)
        for (const [, { raw, cell }] of listTexts(row)) {
          const found = findPersonal(raw)
          if (!found) continue
          yield {
            at: cell,
            message: {
              vi: `nội dung có ${found.what.vi} (${found.masked})`,
              en: `the text holds ${found.what.en} (${found.masked})`,
            },
            remedy: {
              vi: 'xóa thông tin cá nhân; cần liên hệ thì ghi tên bộ phận',
              en: 'delete the personal data; name an office to contact instead',
            },
          }
        }
  },
}
