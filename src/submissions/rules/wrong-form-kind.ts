import { findAgency } from '../../plan/succession.ts'
import { listLeadAgencies } from '../charge.ts'
import type { SubmissionRule } from '../submission-rule.ts'

export const wrongFormKind: SubmissionRule = {
  code: 'wrong-form-kind',
  severity: 'error',
  gate: 2,
  holds: 'form',
  explanation: {
    vi: 'Cơ quan chủ trì nội dung thành phần báo cáo theo biểu riêng có nhiệm vụ và chỉ tiêu của mình; đơn vị khác dùng biểu chung. Gửi nhầm loại thì thiếu nhiệm vụ phải báo cáo.',
    en: 'An agency that leads sub-dimensions reports on its own form with its tasks and targets; others use the general one. The wrong kind leaves out what must be reported.',
  },
  *check({ submission: { agency, form, unit }, workspace }) {
    const own = agency === undefined ? undefined : findAgency(workspace, agency)
    if (!own) return
    const leads = listLeadAgencies(workspace)
    const isLead = leads.some(({ id }) => id === own.id)
    // A body that took over an agency of the plan sends that agency's form.
    const succeeds = leads.some(({ successors }) => successors?.some(({ id }) => id === own.id))
    if (form === 'general' ? !isLead : isLead || succeeds) return
    yield {
      at: unit?.cell,
      message:
        form === 'general'
          ? {
              vi: `${own.short} có nhiệm vụ riêng nhưng gửi biểu chung`,
              en: `${own.short} has tasks of its own but sent the general form`,
            }
          : {
              vi: `${own.short} không chủ trì nhiệm vụ nào nhưng gửi biểu nhiệm vụ`,
              en: `${own.short} leads no task but sent a form of tasks`,
            },
      remedy:
        form === 'general'
          ? {
              vi: `dùng biểu do papi form --agency ${own.id} lập`,
              en: `use the form that papi form --agency ${own.id} makes`,
            }
          : { vi: 'dùng biểu chung (papi form --general)', en: 'use the general form (papi form --general)' },
    }
  },
}
