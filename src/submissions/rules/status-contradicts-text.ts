import { findContradiction } from '../../progress/review/contradiction.ts'
import { listWork, quote } from '../answers.ts'
import { statusWords } from '../status.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const statusContradictsText: SubmissionRule = {
  code: 'status-contradicts-text',
  severity: 'warning',
  gate: 4,
  holds: 'nothing',
  explanation: {
    vi: 'Tình trạng và lời văn nói ngược nhau: chọn "Hoàn thành" mà kết quả ghi "chưa hoàn thành", "đang trình", hoặc chọn "Chưa thực hiện" mà kết quả ghi "đã hoàn thành". Báo cáo đếm theo cột tình trạng nên phải thống nhất.',
    en: 'The status and the text say the opposite: "Hoàn thành" beside "chưa hoàn thành" or "đang trình", or "Chưa thực hiện" beside "đã hoàn thành". The report counts by the status.',
  },
  *check({ submission }) {
    for (const { answers } of listWork(submission)) {
      const { status, result } = answers
      const said = findContradiction(status.value, result.raw)
      if (!status.value || said === undefined) continue
      yield {
        at: status.cell,
        message: {
          vi: `tình trạng "${statusWords[status.value]}" nhưng kết quả ghi ${quote(said)}`,
          en: `the status is "${statusWords[status.value]}" but the result says ${quote(said)}`,
        },
        notes: [{ message: { vi: 'kết quả đã ghi', en: 'the result' }, at: result.cell }],
        remedy: {
          vi: 'chọn lại tình trạng, hoặc sửa lời văn cho khớp',
          en: 'choose another status, or correct the text',
        },
      }
    }
  },
}
