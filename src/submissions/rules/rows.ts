import { endOfYear } from '../../plan/holding.ts'
import { findAgency, listSuccessors } from '../../plan/succession.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { isBegun, listSheetRows, quote } from '../answers.ts'
import { type ChargedTask, listCharge, listTasks } from '../charge.ts'
import type { SubmissionRule } from '../submission-rule.ts'

const rowWords = {
  tasks: { vi: 'nhiệm vụ', en: 'task' },
  targets: { vi: 'nội dung thành phần', en: 'sub-dimension' },
  goals: { vi: 'mục tiêu', en: 'goal' },
  solutions: { vi: 'giải pháp', en: 'solution' },
  duties: { vi: 'trách nhiệm', en: 'duty' },
} as const

/** The cell that says what a row is about. */
const subjectCell = (row: ReturnType<typeof listSheetRows>[number][1][number]): string => {
  const { answers } = row
  if ('task' in answers) return answers.task.cell.address
  if ('solution' in answers) return answers.solution.cell.address
  if ('duty' in answers) return answers.duty.cell.address
  return 'goal' in answers ? answers.goal.cell.address : answers.name.cell.address
}

const leadsOf = ({ covers }: ChargedTask): readonly string[] =>
  covers.flatMap(({ assignment }) => assignment?.lead ?? [])

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

/** Rows of the form against those of the plan. */
export const rowRules: readonly SubmissionRule[] = [
  {
    code: 'row-twice',
    severity: 'error',
    gate: 3,
    holds: 'row',
    explanation: {
      vi: 'Một nhiệm vụ (hoặc nội dung, mục tiêu) có hai dòng trong biểu, không rõ dòng nào đúng. Thường do chèn thêm dòng bằng cách chép dòng cũ.',
      en: 'A task (or sub-dimension, or goal) has two rows, and it is not clear which counts. Usually a row was added by copying one.',
    },
    *check({ submission }) {
      for (const [key, rows] of listSheetRows(submission)) {
        const first = new Map<string, (typeof rows)[number]>()
        for (const row of rows) {
          if (row.ref === null) continue
          const earlier = first.get(row.ref)
          if (!earlier) {
            first.set(row.ref, row)
            continue
          }
          const words = rowWords[key]
          yield {
            at: { sheet: row.sheet, address: subjectCell(row) },
            message: {
              vi: `${words.vi} ${row.ref} có hai dòng: ${earlier.row} và ${row.row}`,
              en: `${words.en} ${row.ref} has two rows: ${earlier.row} and ${row.row}`,
            },
            notes: [
              {
                message: { vi: 'dòng trước của nó', en: 'its earlier row' },
                at: { sheet: earlier.sheet, address: subjectCell(earlier) },
              },
            ],
            remedy: {
              vi: 'gộp nội dung vào một dòng và xóa dòng thừa',
              en: 'put everything in one row and delete the other',
            },
          }
        }
      }
    },
  },
  {
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
      const { tasks } = listCharge(
        workspace,
        submission.agency,
        endOfYear(year ?? workspace.plan.period.from),
      )
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
  },
  {
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
  },
]
