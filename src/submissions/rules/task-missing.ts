import { endOfYear } from '../../plan/holding.ts'
import { quote } from '../answers.ts'
import { type ChargedTask, listCharge } from '../charge.ts'
import type { SubmissionRule } from '../submission-rule.ts'

const leadsOf = ({ covers }: ChargedTask): readonly string[] =>
  covers.flatMap(({ assignment }) => assignment?.lead ?? [])

export const taskMissing: SubmissionRule = {
  code: 'task-missing',
  severity: 'error',
  gate: 3,
  holds: 'nothing',
  explanation: {
    vi: 'Biểu không còn dòng của một nhiệm vụ mà Kế hoạch giao cho đơn vị: dòng bị xóa hoặc bị ghi đè. Nhiệm vụ không có dòng thì không được coi là đã báo cáo.',
    en: 'A task that the plan gives the agency has no row any more: it was deleted or overwritten. A task without a row is not reported.',
  },
  *check({ submission, workspace, year }) {
    const sheet = submission.sheets.find(({ key }) => key === 'tasks')
    if (!sheet || submission.form !== 'agency' || submission.agency === undefined) return
    const found = new Set(submission.tasks.map(({ ref }) => ref))
    const { tasks } = listCharge(workspace, submission.agency, endOfYear(year ?? workspace.plan.period.from))
    // A form from before a merger holds the agency's own tasks: those of another are missed only beside others of them.
    const leads = new Set([
      submission.agency,
      ...tasks.filter(({ task }) => found.has(task.id)).flatMap(leadsOf),
    ])
    for (const charged of tasks) {
      const { task } = charged
      if (found.has(task.id) || !leadsOf(charged).some((lead) => leads.has(lead))) continue
      yield {
        at: { sheet: sheet.sheet, address: '' },
        message: {
          vi: `thiếu nhiệm vụ ${task.id} ${quote(task.text, 40)}`,
          en: `task ${task.id} is missing: ${quote(task.text, 40)}`,
        },
        remedy: {
          vi: 'chép lại dòng này từ biểu trống và ghi kết quả',
          en: 'copy its row from the blank form and report on it',
        },
      }
    }
  },
}
