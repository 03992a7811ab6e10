import { decreeRule } from '../decree-rule.ts'
import { quoteWrong, motto as wanted } from '../fixed-words.ts'

export const mottoWords = decreeRule({
  code: 'motto-words',
  severity: 'error',
  source: 'II.1',
  explanation: {
    vi: 'Tiêu ngữ "Độc lập - Tự do - Hạnh phúc" ở dưới Quốc hiệu; chữ cái đầu mỗi cụm từ viết hoa, giữa các cụm từ có gạch nối (-), có cách chữ.',
    en: 'The motto "Độc lập - Tự do - Hạnh phúc" stands below the state; each phrase begins with a capital, with a hyphen and a space on each side between.',
  },
  *check({ motto, kind }) {
    if (kind === 'annex' || kind === 'plain') return
    if (!motto)
      yield {
        at: undefined,
        message: { vi: 'không thấy Tiêu ngữ', en: 'the motto is missing' },
        remedy: { vi: `thêm "${wanted}" ở dưới Quốc hiệu`, en: `add "${wanted}" below the state` },
      }
    else if (motto.text !== wanted)
      yield {
        at: motto,
        message: quoteWrong({ vi: 'Tiêu ngữ ghi', en: 'the motto reads' }, motto.text, wanted),
        remedy: { vi: `ghi "${wanted}", gạch nối có dấu cách hai bên`, en: `write "${wanted}"` },
      }
  },
})
