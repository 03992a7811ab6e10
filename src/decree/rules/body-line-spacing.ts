import { decreeRule } from '../decree-rule.ts'
import type { Spot } from '../paper.ts'
import { inkOf } from '../pieces.ts'

/** Line spacing in lines; for a fixed height, against a line of Times New Roman, 1.15 times its size. */
const linesOf = ({ paragraph: { spacing, runs } }: Spot): number => {
  if (spacing.rule === 'auto') return spacing.line / 240
  const size = Math.max(10, ...inkOf(runs).map((run) => run.size))
  const lines = spacing.line / 20 / (size * 1.15)
  // At least so much: a lower value changes nothing.
  return spacing.rule === 'atLeast' ? Math.max(1, lines) : lines
}

/** A fixed height may be the bare size of its letters. */
const least = (spot: Spot): number => (spot.paragraph.spacing.rule === 'exact' ? 0.86 : 0.99)

export const bodyLineSpacing = decreeRule({
  code: 'body-line-spacing',
  severity: 'error',
  source: 'II.6',
  explanation: {
    vi: 'Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa 1,5 lines.',
    en: 'Lines are set single to 1.5.',
  },
  *check({ body }) {
    const [at, ...also] = body.filter((spot) => linesOf(spot) < least(spot) || linesOf(spot) > 1.51)
    if (!at) return
    const lines = Math.round(linesOf(at) * 100) / 100
    yield {
      at,
      also,
      message: {
        vi: `giãn dòng ${String(lines).replace('.', ',')} ở ${also.length + 1} đoạn, quy định từ 1 đến 1,5`,
        en: `line spacing of ${lines} in ${also.length + 1} paragraphs, not 1 to 1.5`,
      },
      remedy: {
        vi: 'đặt giãn dòng từ Single đến 1,5 lines (Paragraph > Line spacing)',
        en: 'set it to Single or up to 1.5 lines',
      },
    }
  },
})
