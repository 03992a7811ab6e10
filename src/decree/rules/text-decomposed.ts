import { decreeRule } from '../decree-rule.ts'

export const textDecomposed = decreeRule({
  code: 'text-decomposed',
  severity: 'error',
  source: 'I.4',
  explanation: {
    vi: 'Chữ tiếng Việt dùng mã Unicode dựng sẵn: "ế" là một ký tự. Chữ tổ hợp ("e" cộng hai dấu rời) nhìn giống nhưng tìm kiếm, so sánh và một số máy in hiểu khác.',
    en: 'Vietnamese letters are single characters: "ế" is one. Letters with marks of their own look alike, but searches and printers take them for others.',
  },
  *check({ spots }) {
    const [at, ...also] = spots.filter(({ paragraph }) => paragraph.decomposed)
    if (!at) return
    yield {
      at,
      also,
      message: {
        vi: `chữ tổ hợp (Unicode tổ hợp) ở ${also.length + 1} đoạn, quy định Unicode dựng sẵn`,
        en: `letters with combining marks in ${also.length + 1} paragraphs`,
      },
      remedy: {
        vi: 'chuyển mã sang Unicode dựng sẵn bằng công cụ của bộ gõ (UniKey: Ctrl+Shift+F6)',
        en: 'convert them to composed Unicode',
      },
    }
  },
})
