import { formatNumber } from '../../vi.ts'
import { listSheetRows, listTexts } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** UTF-16 units of one answer: about a page of a report in letters of 14 points. */
const longestText = 3000

export const textTooLong: SubmissionRule = {
  code: 'text-too-long',
  severity: 'warning',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Một ô dài hơn 3.000 ký tự, khoảng một trang giấy. Báo cáo chung chép nguyên văn ô này, nên một ô quá dài làm báo cáo khó đọc. Nội dung chi tiết để ở văn bản gửi kèm.',
    en: 'One cell is longer than 3,000 characters, about a page. The report repeats it word for word and becomes hard to read. Details belong in a document of their own.',
  },
  *check({ submission }) {
    for (const [, rows] of listSheetRows(submission))
      for (const row of rows)
        for (const [, { raw, cell }] of listTexts(row))
          if (raw.length > longestText)
            yield {
              at: cell,
              message: {
                vi: `nội dung dài ${formatNumber(raw.length, 0)} ký tự, quá dài cho một mục của báo cáo`,
                en: `the text has ${raw.length} characters, too many for an item of a report`,
              },
              remedy: {
                vi: 'tóm tắt trong 3.000 ký tự, phần chi tiết để ở văn bản gửi kèm',
                en: 'sum it up in 3,000 characters, and send the details in a document of their own',
              },
            }
  },
}
