import { labelWords } from '../labels.ts'
import type { SubmissionRule } from '../submission-rule.ts'
import { isUntouched } from './nothing-reported.ts'

export const notSigned: SubmissionRule = {
  code: 'not-signed',
  severity: 'advice',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Cuối biểu chưa ghi ngày lập hoặc tên thủ trưởng đơn vị. Biểu vẫn được đọc; khi một đơn vị gửi hai lần, ngày lập cho biết bản nào sau.',
    en: 'The foot of the form lacks its day or the name of the head. The form is read all the same; when an agency sends two, the day tells which is the later.',
  },
  *check({ submission }) {
    if (!submission.stamp || isUntouched(submission)) return
    for (const label of ['signedOn', 'signedBy'] as const) {
      const answer = submission[label]
      if (answer && (answer.raw !== '' || answer.problem)) continue
      yield {
        at: answer?.cell,
        message: {
          vi: `chưa ghi "${labelWords[label]}" ở cuối biểu`,
          en: `"${labelWords[label]}" at the foot is blank`,
        },
        remedy: { vi: 'ghi đủ phần ký ở cuối biểu', en: 'complete the foot of the form' },
      }
    }
  },
}
