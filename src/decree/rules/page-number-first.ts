import { decreeRule } from '../decree-rule.ts'
import { findPageNumber, pageNumberOf } from '../page-number.ts'
import { firstSpotOf } from '../sections.ts'

export const pageNumberFirst = decreeRule({
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
})
