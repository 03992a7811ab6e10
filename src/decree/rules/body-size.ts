import { decreeRule, groupBy } from '../decree-rule.ts'
import { showSize } from '../parts.ts'
import { inkOf } from '../pieces.ts'

export const bodySize = decreeRule({
  code: 'body-size',
  severity: 'error',
  source: 'II.6',
  explanation: {
    vi: 'Nội dung văn bản cỡ chữ 13-14. Bảng, biểu không được quy định nên không tính.',
    en: 'The text has size 13-14. Tables are not regulated and do not count.',
  },
  *check({ body }) {
    const used = body.flatMap((spot) =>
      [...new Set(inkOf(spot.paragraph.runs).map(({ size }) => size))]
        .filter((size) => size < 13 || size > 14)
        .map((size) => ({ spot, size })),
    )
    for (const [, [{ spot, size }, ...more]] of groupBy(used, (one) => String(one.size)))
      yield {
        at: spot,
        also: more.map((one) => one.spot),
        message: {
          vi: `nội dung cỡ chữ ${showSize(size)} ở ${more.length + 1} đoạn, quy định 13-14`,
          en: `text of size ${size} in ${more.length + 1} paragraphs, not 13-14`,
        },
        remedy: { vi: 'đặt cỡ chữ 13 hoặc 14', en: 'set the size to 13 or 14' },
      }
  },
})
