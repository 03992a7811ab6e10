import type { WordParagraph } from '../../read/word-document.ts'
import type { DecreeRule } from '../decree-rule.ts'
import { showSize } from '../parts.ts'
import { textOf } from '../pieces.ts'
import { findPageNumber, firstSpotOf, pageNumberOf } from '../sections.ts'

/** Letters that surely fit on one page, which needs no number. */
const onePage = 1500

/** A tab before the number goes to the middle stop of Word's header. */
const isCentred = ({ alignment, text }: WordParagraph): boolean =>
  alignment === 'center' || (alignment === 'left' && /^\t[^\t]*$/.test(text))

export const pageNumberRules: readonly DecreeRule[] = [
  {
    code: 'page-number-missing',
    severity: 'error',
    source: 'I.7',
    explanation: {
      vi: 'Số trang đánh từ số 1, bằng chữ số Ả Rập, đặt canh giữa trong phần lề trên, không hiển thị ở trang thứ nhất. Văn bản một trang thì không cần; papi ước lượng theo số chữ.',
      en: 'Pages are numbered from 1 in Arabic figures in the middle of the top margin, except page one. A single page needs none; papi judges by the number of letters.',
    },
    *check(paper) {
      const [first] = paper.source.sections
      if (!first) return
      const { top, bottom } = pageNumberOf(first)
      if (top && paper.source.evenAndOdd && !findPageNumber(first.headers.even))
        yield {
          at: firstSpotOf(paper, 0),
          message: { vi: 'trang chẵn không có số trang', en: 'even pages are not numbered' },
          remedy: {
            vi: 'bỏ chọn Different Odd & Even Pages trong Header & Footer',
            en: 'turn off Different Odd & Even Pages',
          },
        }
      const own = paper.spots.filter(({ section }) => section === 0)
      const size = own.reduce((sum, spot) => sum + textOf(spot).length, 0)
      if (top || bottom || size < onePage) return
      yield {
        at: firstSpotOf(paper, 0),
        message: { vi: 'văn bản không có số trang', en: 'the pages are not numbered' },
        remedy: {
          vi: 'chèn số trang ở giữa phía trên (Insert > Page Number > Top of Page)',
          en: 'insert page numbers in the middle of the top',
        },
      }
    },
  },
  {
    code: 'page-number-place',
    severity: 'error',
    source: 'I.7',
    explanation: {
      vi: 'Số trang đặt canh giữa theo chiều ngang trong phần lề trên của văn bản (header), không đặt ở cuối trang.',
      en: 'The page number is in the middle of the top margin, not at the bottom.',
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
              en: 'the page number is at the bottom, not at the top',
            },
            remedy: {
              vi: 'chuyển số trang lên header, canh giữa',
              en: 'move it to the header and centre it',
            },
          }
        if (top && !isCentred(top.paragraph))
          yield {
            at,
            message: { vi: 'số trang không canh giữa', en: 'the page number is not centred' },
            remedy: { vi: 'đặt canh giữa cho số trang trong header', en: 'centre it in the header' },
          }
      }
    },
  },
  {
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
  },
  {
    code: 'page-number-first',
    severity: 'error',
    source: 'I.7',
    explanation: {
      vi: 'Số trang không hiển thị ở trang thứ nhất của văn bản, và đánh từ số 1.',
      en: 'Page one shows no number, and pages count from 1.',
    },
    *check(paper) {
      const [first] = paper.source.sections
      if (!first) return
      const at = firstSpotOf(paper, 0)
      const { top, bottom } = pageNumberOf(first)
      const shows = first.titlePage
        ? findPageNumber([...first.headers.first, ...first.footers.first]) !== undefined
        : top !== undefined || bottom !== undefined
      if (shows)
        yield {
          at,
          message: { vi: 'số trang hiển thị ở trang thứ nhất', en: 'page one shows its number' },
          remedy: {
            vi: 'chọn Different First Page trong Header & Footer, để trống trang đầu',
            en: 'choose Different First Page and leave it blank',
          },
        }
      if (first.pageStart !== undefined && first.pageStart !== 1)
        yield {
          at,
          message: {
            vi: `số trang bắt đầu từ ${first.pageStart}, quy định từ 1`,
            en: `pages count from ${first.pageStart}, not from 1`,
          },
          remedy: { vi: 'đặt Start at: 1 (Page Number > Format)', en: 'set Start at to 1' },
        }
    },
  },
]
