import { decreeRule } from '../decree-rule.ts'
import { firstSpotOf } from '../sections.ts'

export const pageOrientation = decreeRule({
  code: 'page-orientation',
  severity: 'error',
  source: 'I.2',
  explanation: {
    vi: 'Văn bản trình bày theo chiều dài của khổ A4. Chỉ phần có bảng, biểu mà không làm thành phụ lục riêng mới được trình bày theo chiều rộng.',
    en: 'Pages are portrait. Only a part with tables may be landscape.',
  },
  *check(paper) {
    const annexesFrom = paper.annexes[0]?.label.spot.index ?? paper.spots.length
    /** Sections with tables or charts of their own: those of letterhead and signature do not count. */
    const wide = new Set(
      paper.spots
        .filter(({ index }) => (index >= paper.end && index < paper.start) || index >= annexesFrom)
        .filter(({ table, paragraph }) => table !== undefined || paragraph.drawing)
        .map(({ section }) => section),
    )
    for (const [index, { page }] of paper.source.sections.entries()) {
      if (page.orientation === 'portrait' || wide.has(index)) continue
      yield {
        at: firstSpotOf(paper, index),
        message: { vi: 'trang ngang mà không có bảng, biểu', en: 'a landscape page without any table' },
        remedy: { vi: 'đặt trang dọc (Layout > Orientation > Portrait)', en: 'make it portrait' },
      }
    }
  },
})
