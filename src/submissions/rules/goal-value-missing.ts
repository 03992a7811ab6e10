import { isBlank } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'
import { isUntouched } from './nothing-reported.ts'

export const goalValueMissing: SubmissionRule = {
  code: 'goal-value-missing',
  severity: 'warning',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Mục tiêu có con số của Kế hoạch chưa có giá trị đạt được. Báo cáo ghi "chưa có số liệu", không tự tính bằng 0.',
    en: 'A goal of the plan with a figure has no value. The report says that there is none; it is never taken for 0.',
  },
  *check({ submission }) {
    if (isUntouched(submission)) return
    for (const { ref, answers } of submission.goals) {
      if (ref === null || !isBlank(answers.value)) continue
      yield {
        at: answers.value.cell,
        message: { vi: 'chưa ghi giá trị đạt được của mục tiêu', en: 'the value of the goal is missing' },
        remedy: {
          vi: 'ghi số theo đơn vị tính; chưa có số liệu thì nêu lý do ở cột "Ghi chú"',
          en: 'write a number in the unit given; if there is none, say why in the remarks',
        },
      }
    }
  },
}
