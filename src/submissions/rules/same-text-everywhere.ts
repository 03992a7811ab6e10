import { listSheetRows, quote } from '../answers.ts'
import type { Answer } from '../submission.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** So many rows with one text, and more than half of those filled in. */
const fewest = 5
/** Shorter answers ("Đã ban hành") may well be the same. */
const shortest = 15

/** Columns where each row has its own story; "không có" under difficulties is no fault. */
const columns = [
  ['result', 'Kết quả thực hiện'],
  ['cause', 'Nguyên nhân chưa đạt'],
  ['remedy', 'Biện pháp khắc phục'],
] as const

export const sameTextEverywhere: SubmissionRule = {
  code: 'same-text-everywhere',
  severity: 'warning',
  gate: 4,
  holds: 'nothing',
  explanation: {
    vi: 'Cùng một đoạn văn được dán vào từ năm dòng trở lên và quá nửa số dòng của cột. Báo cáo chung chung như vậy không cho biết từng nhiệm vụ đã làm gì.',
    en: 'One text was pasted into five rows or more, and over half of the column. It does not say what was done for each task.',
  },
  *check({ submission }) {
    for (const [, rows] of listSheetRows(submission))
      for (const [key, heading] of columns) {
        const filled = rows.flatMap((row): readonly Answer<unknown>[] => {
          const answer = (row.answers as Readonly<Record<string, Answer<unknown>>>)[key]
          return answer && answer.raw !== '' ? [answer] : []
        })
        for (const [text, same] of groupByText(filled)) {
          if (text.length < shortest || same.length < fewest || same.length * 2 <= filled.length) continue
          for (const { raw, cell } of same)
            yield {
              at: cell,
              message: {
                vi: `${same.length}/${filled.length} dòng của cột "${heading}" giống hệt: ${quote(raw, 20)}`,
                en: `${same.length} of ${filled.length} rows in "${heading}" are the same: ${quote(raw, 20)}`,
              },
              remedy: {
                vi: 'nêu việc đã làm của riêng từng dòng',
                en: 'say for each row what was done',
              },
            }
        }
      }
  },
}

const groupByText = (
  answers: readonly Answer<unknown>[],
): ReadonlyMap<string, readonly Answer<unknown>[]> => {
  const groups = new Map<string, Answer<unknown>[]>()
  for (const answer of answers) {
    const key = answer.raw.toLowerCase()
    const group = groups.get(key)
    group ? group.push(answer) : groups.set(key, [answer])
  }
  return groups
}
