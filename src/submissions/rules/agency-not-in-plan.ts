import { findAgency } from '../../plan/succession.ts'
import { quote } from '../answers.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const agencyNotInPlan: SubmissionRule = {
  code: 'agency-not-in-plan',
  severity: 'error',
  gate: 2,
  holds: 'form',
  explanation: {
    vi: 'Mã đơn vị mà papi ghi trong trang ẩn của biểu không có trong agencies.yaml: biểu lập cho kế hoạch khác, hoặc đơn vị đã bị xóa khỏi danh mục. Không biết biểu của ai thì không đưa vào báo cáo.',
    en: 'The id that papi stamped into the form is not in agencies.yaml: the form was made for another plan, or the agency was taken off the list. A form of nobody is not reported.',
  },
  *check({ submission, workspace }) {
    const { agency } = submission
    if (agency === undefined || findAgency(workspace, agency)) return
    yield {
      at: submission.unit?.cell,
      message: {
        vi: `không có đơn vị mã ${quote(agency)} trong Kế hoạch`,
        en: `the plan knows no agency ${quote(agency)}`,
      },
      remedy: {
        vi: 'lập lại biểu cho đúng đơn vị bằng papi form, hoặc thêm đơn vị vào agencies.yaml',
        en: 'make the form again with papi form, or add the agency to agencies.yaml',
      },
    }
  },
}
