import { statusWords } from '../status.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const statusRegresses: SubmissionRule = {
  code: 'status-regresses',
  severity: 'warning',
  gate: 5,
  holds: 'nothing',
  explanation: {
    vi: 'Năm trước báo cáo nhiệm vụ đã hoàn thành, năm nay lại đang hoặc chưa thực hiện. Một trong hai báo cáo không đúng, hoặc cần nói rõ vì sao phải làm lại.',
    en: 'The task was reported done last year and is not done this year. One of the reports is wrong, or it should say why the work began anew.',
  },
  *check({ submission, previous }) {
    const earlier = new Map(previous?.tasks.map((row) => [row.ref, row]))
    for (const { ref, answers } of submission.tasks) {
      const before = ref === null ? undefined : earlier.get(ref)
      const { status } = answers
      if (before?.answers.status.value !== 'done') continue
      if (status.value !== 'in-progress' && status.value !== 'not-started') continue
      yield {
        at: status.cell,
        message: {
          vi: `năm trước ghi "${statusWords.done}", năm nay ghi "${statusWords[status.value]}"`,
          en: `"${statusWords.done}" last year, "${statusWords[status.value]}" this year`,
        },
        notes: [
          {
            message: {
              vi: `báo cáo năm trước: ${previous?.file ?? ''}`,
              en: `last year's report: ${previous?.file ?? ''}`,
            },
          },
        ],
        remedy: {
          vi: 'kiểm tra lại tình trạng; nếu phải làm lại thì nêu lý do ở cột "Khó khăn, vướng mắc"',
          en: 'check the status; if the work began anew, say why under difficulties',
        },
      }
    }
  },
}
