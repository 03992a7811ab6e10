import type { Day } from '../../vi.ts'
import { formatShortDay } from '../../vi.ts'
import { compareDays, listWork, quote, spanOf } from '../answers.ts'
import type { Submission } from '../submission.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** The day up to which a form reports: that of its figures, else that of the form itself. */
export const findReportingDay = ({ asOf, signedOn }: Submission): Day | undefined =>
  asOf?.value?.kind === 'day'
    ? asOf.value.day
    : signedOn?.value?.kind === 'day'
      ? signedOn.value.day
      : undefined

export const dateAfterReportingDay: SubmissionRule = {
  code: 'date-after-reporting-day',
  severity: 'error',
  gate: 4,
  holds: 'row',
  explanation: {
    vi: 'Việc ghi hoàn thành sau ngày chốt số liệu của chính biểu (ô "Số liệu tính đến ngày", không có thì ngày lập biểu): khi ký biểu thì việc chưa thể đã xong.',
    en: 'Work is dated after the day up to which the form itself reports ("Số liệu tính đến ngày", else the day of the form): it cannot have been done when the form was signed.',
  },
  *check({ submission, today }) {
    const day = findReportingDay(submission)
    if (!day) return
    for (const { answers } of listWork(submission)) {
      const { doneOn } = answers
      const span = spanOf(doneOn.value)
      if (!span || compareDays(span.from, day) <= 0 || compareDays(span.from, today) > 0) continue
      yield {
        at: doneOn.cell,
        message: {
          vi: `ngày ${quote(doneOn.raw)} sau ngày chốt số liệu ${formatShortDay(day)}`,
          en: `the day ${quote(doneOn.raw)} is after the reporting day ${formatShortDay(day)}`,
        },
        remedy: {
          vi: 'sửa ngày hoàn thành, hoặc sửa ngày chốt số liệu ở đầu biểu',
          en: 'correct the day, or the reporting day at the top of the form',
        },
      }
    }
  },
}
