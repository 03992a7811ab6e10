import { isBegun, isBlank, listWork } from '../answers.ts'
import { statusWords, taskStatuses } from '../status.ts'
import type { SubmissionRule } from '../submission-rule.ts'
import { isUntouched } from './nothing-reported.ts'

export const statusMissing: SubmissionRule = {
  code: 'status-missing',
  severity: 'error',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Mỗi nhiệm vụ phải có tình trạng: báo cáo đếm số nhiệm vụ hoàn thành, đang và chưa thực hiện theo cột này. Ô trống không được hiểu là "chưa thực hiện".',
    en: 'Each task needs a status: the report counts tasks done, in progress and not started by it. A blank is not taken for "not started".',
  },
  *check({ submission }) {
    if (isUntouched(submission)) return
    for (const row of listWork(submission)) {
      const { status } = row.answers
      // Solutions and duties need an answer only where the unit has something to report.
      const isWanted = submission.tasks.some((task) => task === row) ? row.ref !== null : isBegun(row)
      if (!isWanted || !isBlank(status)) continue
      yield {
        at: status.cell,
        message: { vi: 'chưa ghi tình trạng thực hiện', en: 'the status is missing' },
        remedy: {
          vi: `chọn một trong: ${taskStatuses.map((one) => statusWords[one]).join('; ')}`,
          en: `choose one of: ${taskStatuses.map((one) => statusWords[one]).join('; ')}`,
        },
      }
    }
  },
}
