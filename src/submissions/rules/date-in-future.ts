import { formatShortDay } from '../../vi.ts'
import { compareDays, listWork, quote, spanOf } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const dateInFuture: SubmissionRule = {
  code: 'date-in-future',
  severity: 'error',
  gate: 4,
  holds: 'row',
  explanation: {
    vi: 'Ngày hoàn thành, ngày chốt số liệu hoặc ngày lập biểu sau ngày kiểm tra: thường do gõ nhầm năm, hoặc ghi ngày dự kiến thay cho ngày đã hoàn thành.',
    en: 'A day of completion, of the figures or of the form lies after today: mostly a slip in the year, or a day that is planned.',
  },
  *check({ submission, today }) {
    const dates = [
      submission.asOf,
      submission.signedOn,
      ...listWork(submission).map(({ answers }) => answers.doneOn),
    ]
    for (const answer of dates) {
      const span = spanOf(answer?.value)
      if (!answer || !span || compareDays(span.from, today) <= 0) continue
      yield {
        at: answer.cell,
        message: {
          vi: `ngày ${quote(answer.raw)} ở tương lai (hôm nay ${formatShortDay(today)})`,
          en: `the day ${quote(answer.raw)} is in the future (today is ${formatShortDay(today)})`,
        },
        remedy:
          answer === submission.asOf || answer === submission.signedOn
            ? { vi: 'ghi ngày thực tế, kiểm tra lại năm', en: 'write the real day; check the year' }
            : {
                vi: 'ghi ngày thực tế; việc chưa xong thì để trống ngày và chọn "Đang thực hiện"',
                en: 'write the real day; leave it blank for work that is not done',
              },
      }
    }
  },
}
