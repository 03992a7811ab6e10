import type { WordParagraph } from '../../read/word-document.ts'
import { decreeRule } from '../decree-rule.ts'
import { pageNumberOf } from '../page-number.ts'
import { firstSpotOf } from '../sections.ts'

/** A tab before the number goes to the middle stop of Word's header. */
const isCentred = ({ alignment, text }: WordParagraph): boolean =>
  alignment === 'center' || (alignment === 'left' && /^\t[^\t]*$/.test(text))

export const pageNumberPlace = decreeRule({
  code: 'page-number-place',
  severity: 'error',
  source: 'I.7',
  explanation: {
    vi: 'Số trang đặt canh giữa theo chiều ngang trong phần lề trên của văn bản (header), không đặt ở cuối trang.',
    en: 'The page number stands in the middle of the top margin, not at the bottom.',
  },
  *check(paper) {
    for (const [index, section] of paper.source.sections.entries()) {
      const { top, bottom } = pageNumberOf(section)
      const before = paper.source.sections[index - 1]
      const inherited =
        before &&
        before.headers.default === section.headers.default &&
        before.footers.default === section.footers.default
      if (inherited) continue
      const at = firstSpotOf(paper, index)
      if (!top && bottom)
        yield {
          at,
          message: {
            vi: 'số trang ở cuối trang, quy định ở giữa lề trên',
            en: 'the page number stands at the bottom, not at the top',
          },
          remedy: { vi: 'chuyển số trang lên header, canh giữa', en: 'move it to the header and centre it' },
        }
      if (top && !isCentred(top.paragraph))
        yield {
          at,
          message: { vi: 'số trang không canh giữa', en: 'the page number is not centred' },
          remedy: { vi: 'đặt canh giữa cho số trang trong header', en: 'centre it in the header' },
        }
    }
  },
})
