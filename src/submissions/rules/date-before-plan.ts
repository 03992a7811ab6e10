import { formatShortDay } from '../../vi.ts'
import { compareDays, listWork, quote, spanOf, toDay } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const dateBeforePlan: SubmissionRule = {
  code: 'date-before-plan',
  severity: 'error',
  gate: 5,
  holds: 'row',
  explanation: {
    vi: 'Ngày hoàn thành trước ngày ban hành Kế hoạch: việc làm xong trước đó không phải kết quả thực hiện Kế hoạch, hoặc năm bị gõ nhầm.',
    en: 'The work is dated before the plan was issued: it is no result of the plan, or the year is a slip.',
  },
  *check({ submission, workspace: { plan } }) {
    const day = toDay(plan.date)
    for (const { answers } of listWork(submission)) {
      const { doneOn } = answers
      const span = spanOf(doneOn.value)
      if (!span || compareDays(span.to, day) >= 0) continue
      yield {
        at: doneOn.cell,
        message: {
          vi: `ngày ${quote(doneOn.raw)} trước ngày ban hành Kế hoạch ${formatShortDay(day)}`,
          en: `the day ${quote(doneOn.raw)} is before the plan was issued on ${formatShortDay(day)}`,
        },
        remedy: {
          vi: 'kiểm tra lại năm; chỉ báo cáo việc làm từ khi có Kế hoạch',
          en: 'check the year; report only work done since the plan',
        },
      }
    }
  },
}
