import { decreeRule } from '../decree-rule.ts'
import { findPageNumber, pageNumberOf } from '../page-number.ts'
import { textOf } from '../pieces.ts'
import { firstSpotOf } from '../sections.ts'

/** Letters that surely fit on one page, which bears no number. */
const onePage = 1500

export const pageNumberMissing = decreeRule({
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
})
