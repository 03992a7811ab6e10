import { isBlank, listWork } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const doneWithoutEvidence: SubmissionRule = {
  code: 'done-without-evidence',
  severity: 'warning',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Việc đã hoàn thành nên có tài liệu kiểm chứng: tên tệp gửi kèm, số văn bản hoặc đường dẫn, để Sở Nội vụ đối chiếu khi cần.',
    en: 'Work that is done should have evidence to check it by: an attached file, a document number or a link.',
  },
  *check({ submission }) {
    for (const { answers } of listWork(submission)) {
      if (answers.status.value !== 'done' || !isBlank(answers.evidence)) continue
      yield {
        at: answers.evidence.cell,
        message: {
          vi: 'ghi "Hoàn thành" nhưng chưa có tài liệu kiểm chứng',
          en: 'the status is "Hoàn thành" but there is no evidence',
        },
        remedy: {
          vi: 'ghi tên tệp gửi kèm, số văn bản hoặc đường dẫn',
          en: 'name an attached file, a document or a link',
        },
      }
    }
  },
}
