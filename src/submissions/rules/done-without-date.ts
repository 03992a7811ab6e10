import { isBlank, listWork } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const doneWithoutDate: SubmissionRule = {
  code: 'done-without-date',
  severity: 'error',
  gate: 3,
  holds: 'row',
  explanation: {
    vi: 'Việc ghi "Hoàn thành" phải có ngày hoàn thành: không có ngày thì không biết đúng hạn hay quá hạn, cũng không biết thuộc năm báo cáo nào.',
    en: 'Work that is done needs a date: without it nobody knows whether it was in time, nor to which year it belongs.',
  },
  *check({ submission }) {
    for (const { answers } of listWork(submission)) {
      if (answers.status.value !== 'done' || !isBlank(answers.doneOn)) continue
      yield {
        at: answers.doneOn.cell,
        message: {
          vi: 'ghi "Hoàn thành" nhưng chưa có ngày hoàn thành',
          en: 'the status is "Hoàn thành" but there is no date',
        },
        remedy: {
          vi: 'ghi ngày/tháng/năm như 05/6/2023; không rõ ngày thì ghi "tháng 6/2023" hoặc "quý II/2023"',
          en: 'write day/month/year such as 05/6/2023, or "tháng 6/2023", "quý II/2023"',
        },
      }
    }
  },
}
