import { endOfYear } from '../../plan/holding.ts'
import { findAgency, listSuccessors } from '../../plan/succession.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { isBegun } from '../answers.ts'
import { listTasks } from '../charge.ts'
import type { SubmissionRule } from '../submission-rule.ts'

/** Leads of each task, and the bodies that took it over from them by the end of a year. */
const listAnswerable = (workspace: Workspace, year: number) =>
  new Map(
    listTasks(workspace).map(({ task, covers }) => {
      const leads = [...new Set(covers.flatMap(({ assignment }) => assignment?.lead ?? []))]
      const successors = leads.flatMap((id) => {
        const agency = findAgency(workspace, id)
        return covers.flatMap(({ code }) =>
          agency ? listSuccessors(agency, code, endOfYear(year)).map((one) => one.id) : [],
        )
      })
      return [task.id, { leads, answerable: new Set([...leads, ...successors]) }] as const
    }),
  )

export const taskOfAnotherAgency: SubmissionRule = {
  code: 'task-of-another-agency',
  severity: 'error',
  gate: 5,
  holds: 'row',
  explanation: {
    vi: 'Đơn vị báo cáo một nhiệm vụ mà Kế hoạch giao cho cơ quan khác chủ trì. Hai cơ quan cùng báo cáo một nhiệm vụ thì báo cáo chung sẽ đếm hai lần. Cơ quan tiếp nhận sau sáp nhập được báo cáo thay.',
    en: 'The agency reports on a task that another one leads. Two reports on one task would count it twice. A body that took an agency over may report for it.',
  },
  *check({ submission, workspace, year }) {
    const { agency, form } = submission
    if (agency === undefined || form !== 'agency') return
    const charged = listAnswerable(workspace, year ?? workspace.plan.period.to)
    for (const row of submission.tasks) {
      if (row.ref === null || !isBegun(row)) continue
      const { leads = [], answerable } = charged.get(row.ref) ?? {}
      if (!answerable || answerable.size === 0 || answerable.has(agency)) continue
      const names = leads.map((id) => findAgency(workspace, id)?.short ?? id).join(', ')
      yield {
        at: row.answers.task.absent ? { sheet: row.sheet, address: '' } : row.answers.task.cell,
        message: {
          vi: `nhiệm vụ ${row.ref} do ${names} chủ trì`,
          en: `task ${row.ref} is led by ${names}`,
        },
        remedy: {
          vi: 'xóa dòng này; phần phối hợp thì gửi cơ quan chủ trì tổng hợp',
          en: 'delete the row; send your part to the agency that leads',
        },
      }
    }
  },
}
