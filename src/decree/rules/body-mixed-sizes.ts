import { decreeRule, groupBy } from '../decree-rule.ts'
import { showSize } from '../parts.ts'
import { inkOf } from '../pieces.ts'

export const bodyMixedSizes = decreeRule({
  code: 'body-mixed-sizes',
  severity: 'warning',
  source: 'V',
  explanation: {
    vi: 'Cỡ chữ trong cùng một văn bản phải thống nhất; nội dung chỗ 13, chỗ 14 thường do dán từ văn bản khác.',
    en: 'One document has one size of text; a mixture mostly comes from pasting.',
  },
  *check({ body }) {
    const used = body.flatMap((spot) =>
      [...new Set(inkOf(spot.paragraph.runs).map(({ size }) => size))]
        .filter((size) => size >= 13 && size <= 14)
        .map((size) => ({ spot, size })),
    )
    const groups = [...groupBy(used, (one) => String(one.size))].sort(([, a], [, b]) => b.length - a.length)
    const [most, ...others] = groups
    const [, few] = others[0] ?? []
    if (!most || !few) return
    yield {
      at: few[0].spot,
      also: few.slice(1).map((one) => one.spot),
      message: {
        vi: `nội dung có hai cỡ chữ: ${showSize(most[1][0].size)} và ${showSize(few[0].size)}`,
        en: `the text has two sizes: ${most[1][0].size} and ${few[0].size}`,
      },
      remedy: {
        vi: `đặt cả văn bản cỡ chữ ${showSize(most[1][0].size)}`,
        en: `set all of it to ${most[1][0].size}`,
      },
    }
  },
})
