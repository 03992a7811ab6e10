import { isBlank, listWork } from '../answers.ts'
import { statusWords } from '../status.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const resultMissing: SubmissionRule = {
  code: 'result-missing',
  severity: 'error',
  gate: 3,
  holds: 'row',
  explanation: {
    vi: 'Nhiệm vụ đã hoặc đang thực hiện thì phải nêu kết quả: báo cáo của Thành phố trích nội dung cột này.',
    en: 'Work that is done or under way needs a result: the report of the city quotes this column.',
  },
  *check({ submission }) {
    for (const { answers } of listWork(submission)) {
      const { status, result } = answers
      if (!status.value || status.value === 'not-started' || !isBlank(result)) continue
      yield {
        at: result.cell,
        message: {
          vi: `tình trạng là "${statusWords[status.value]}" nhưng chưa ghi kết quả`,
          en: `the status is "${statusWords[status.value]}" but there is no result`,
        },
        remedy: { vi: 'nêu ngắn gọn việc đã làm và số liệu chính', en: 'say in short what was done' },
      }
    }
  },
}
