import { decreeRule } from '../decree-rule.ts'
import { pageNumberOf } from '../page-number.ts'
import { showSize } from '../parts.ts'
import { firstSpotOf } from '../sections.ts'

export const pageNumberLook = decreeRule({
  code: 'page-number-look',
  severity: 'error',
  source: 'I.7',
  explanation: {
    vi: 'Số trang cỡ chữ 13-14, kiểu chữ đứng, chữ số Ả Rập, phông Times New Roman.',
    en: 'The page number has size 13-14, upright, in Arabic figures and Times New Roman.',
  },
  *check(paper) {
    const seen = new Set<unknown>()
    for (const [index, section] of paper.source.sections.entries()) {
      const { top, bottom } = pageNumberOf(section)
      const number = top ?? bottom
      if (!number) continue
      const at = firstSpotOf(paper, index)
      const remedy = {
        vi: 'đặt cỡ chữ 13 hoặc 14, chữ đứng cho số trang',
        en: 'set it to size 13 or 14, upright',
      }
      if (section.pageFormat !== 'decimal')
        yield {
          at,
          message: { vi: 'số trang không phải chữ số Ả Rập', en: 'page numbers are not Arabic' },
          remedy: {
            vi: 'chọn dạng 1, 2, 3 (Page Number > Format)',
            en: 'choose 1, 2, 3 (Page Number > Format)',
          },
        }
      if (seen.has(number.paragraph)) continue
      seen.add(number.paragraph)
      const { size, italic, bold } = number.field.look
      if (size < 13 || size > 14)
        yield {
          at,
          message: {
            vi: `số trang cỡ chữ ${showSize(size)}, quy định 13-14`,
            en: `the page number has size ${size}, not 13-14`,
          },
          remedy,
        }
      const [font = ''] = number.field.look.fonts
      if (font && font.toLowerCase() !== 'times new roman')
        yield {
          at,
          message: { vi: `số trang dùng phông "${font}"`, en: `the page number is set in "${font}"` },
          remedy: { vi: 'đặt phông Times New Roman cho số trang', en: 'set it in Times New Roman' },
        }
      if (italic || bold)
        yield {
          at,
          message: {
            vi: `số trang in ${italic ? 'nghiêng' : 'đậm'}, quy định chữ đứng`,
            en: 'the page number is not upright',
          },
          remedy,
        }
    }
  },
})
