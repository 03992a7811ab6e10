import { decreeRule } from '../decree-rule.ts'
import type { Spot } from '../paper.ts'

/** 6 pt in twips, less what rounding may take. */
const least = 118

const gapBetween = (above: Spot, below: Spot): number => {
  const [upper, lower] = [above.paragraph, below.paragraph]
  const same = upper.style === lower.style
  const after = upper.spacing.contextual && same ? 0 : upper.spacing.after
  const before = lower.spacing.contextual && same ? 0 : lower.spacing.before
  return after + before
}

export const bodySpacing = decreeRule({
  code: 'body-spacing',
  severity: 'error',
  source: 'II.6',
  explanation: {
    vi: 'Khoảng cách giữa các đoạn văn tối thiểu 6 pt.',
    en: 'At least 6 pt lie between paragraphs.',
  },
  *check({ body }) {
    const [at, ...also] = body.filter((spot, index) => {
      const above = body[index - 1]
      return above?.index === spot.index - 1 && gapBetween(above, spot) < least
    })
    if (!at) return
    yield {
      at,
      also,
      message: {
        vi: `${also.length + 1} đoạn cách đoạn trên dưới 6 pt`,
        en: `${also.length + 1} paragraphs stand less than 6 pt below the one above`,
      },
      remedy: {
        vi: 'đặt Before hoặc After từ 6 pt (Paragraph > Spacing), bỏ chọn "Don\'t add space…"',
        en: 'set Before or After to 6 pt or more (Paragraph > Spacing)',
      },
    }
  },
})
