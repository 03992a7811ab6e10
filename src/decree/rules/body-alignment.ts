import { isLong, listRunning } from '../body-text.ts'
import { decreeRule } from '../decree-rule.ts'

export const bodyAlignment = decreeRule({
  code: 'body-alignment',
  severity: 'error',
  source: 'II.6',
  explanation: {
    vi: 'Nội dung văn bản dàn đều cả hai lề. Chú thích bảng, hình và tiêu đề canh giữa không tính.',
    en: 'The text is justified. Captions of tables and centred titles do not count.',
  },
  *check(paper) {
    const [at, ...also] = listRunning(paper).filter(
      (spot) => spot.paragraph.alignment !== 'justify' && isLong(spot),
    )
    if (!at) return
    yield {
      at,
      also,
      message: {
        vi: `${also.length + 1} đoạn nội dung không dàn đều hai lề`,
        en: `${also.length + 1} paragraphs of the text are not justified`,
      },
      remedy: { vi: 'đặt dàn đều (Ctrl+J)', en: 'justify them (Ctrl+J)' },
    }
  },
})
