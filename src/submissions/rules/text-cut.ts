import { listSheetRows, listTexts } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** Characters that old programs and formats stop at, and a cell of Excel at the most. */
const stops = [255, 911, 1024, 8192, 32_767]
/** A mark of omission that a program put at its limit may count on top of it. */
const slack = 3

const findStop = (text: string): number | undefined => {
  const { length } = text
  return stops.find(
    (stop) => length === stop || (Math.abs(length - stop) <= slack && /(…|\.\.\.)$/.test(text.slice(-3))),
  )
}

export const textCut: SubmissionRule = {
  code: 'text-cut',
  severity: 'warning',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Nội dung dài đúng bằng giới hạn của một chương trình (255, 1024, 32.767 ký tự…): gần như chắc chắn phần sau đã bị cắt khi chép hoặc xuất tệp.',
    en: 'The text is exactly as long as a limit of some program (255, 1024, 32,767 characters…): its end was almost surely cut off on the way.',
  },
  *check({ submission }) {
    for (const [, rows] of listSheetRows(submission))
      for (const row of rows)
        for (const [, { raw, cell }] of listTexts(row)) {
          const stop = findStop(raw)
          if (stop === undefined) continue
          yield {
            at: cell,
            message: {
              vi: `nội dung dừng ở đúng giới hạn ${stop} ký tự, có thể đã bị cắt`,
              en: `the text ends at a limit of ${stop} characters and may be cut off`,
            },
            remedy: {
              vi: 'đối chiếu với bản gốc và ghi lại cho đủ câu',
              en: 'compare with the original and complete the text',
            },
          }
        }
  },
}
