import { listWork, quote } from '../answers.ts'
import { statusWords } from '../status.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const statusContradictsDate: SubmissionRule = {
  code: 'status-contradicts-date',
  severity: 'warning',
  gate: 4,
  holds: 'nothing',
  explanation: {
    vi: 'Có ngày hoàn thành nhưng tình trạng là đang hoặc chưa thực hiện. Ngày dự kiến không ghi vào cột này.',
    en: 'There is a day of completion, but the status is in progress or not started. A planned day does not belong here.',
  },
  *check({ submission }) {
    for (const { answers } of listWork(submission)) {
      const { status, doneOn } = answers
      if (status.value !== 'not-started' && status.value !== 'in-progress') continue
      if (doneOn.value?.kind !== 'day') continue
      yield {
        at: doneOn.cell,
        message: {
          vi: `có ngày hoàn thành ${quote(doneOn.raw)} nhưng tình trạng "${statusWords[status.value]}"`,
          en: `done on ${quote(doneOn.raw)}, but the status is "${statusWords[status.value]}"`,
        },
        notes: [{ message: { vi: 'tình trạng đã chọn', en: 'the status' }, at: status.cell }],
        remedy: {
          vi: 'xóa ngày nếu việc chưa xong, hoặc chọn "Hoàn thành"',
          en: 'delete the day if the work is not done, or choose "Hoàn thành"',
        },
      }
    }
  },
}
