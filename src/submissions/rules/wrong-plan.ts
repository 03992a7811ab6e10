import { quote } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const wrongPlan: SubmissionRule = {
  code: 'wrong-plan',
  severity: 'error',
  gate: 2,
  holds: 'form',
  explanation: {
    vi: 'Biểu được lập cho một kế hoạch khác: mã nhiệm vụ và chỉ tiêu của nó không phải của kế hoạch này.',
    en: 'The form was made for another plan: its tasks and targets are not those of this one.',
  },
  *check({ submission: { stamp }, workspace: { plan } }) {
    const own = `${plan.number}/${plan.symbol}`
    if (!stamp || stamp.plan === own) return
    yield {
      message: {
        vi: `biểu của Kế hoạch số ${quote(stamp.plan)}, cần Kế hoạch số ${own}`,
        en: `the form is of plan ${quote(stamp.plan)}, not of ${own}`,
      },
      remedy: {
        vi: 'gửi biểu của đúng kế hoạch, hoặc chỉ thư mục của kế hoạch kia với -C',
        en: 'send the form of the right plan, or name the workspace of the other one with -C',
      },
    }
  },
}
