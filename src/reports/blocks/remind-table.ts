import type { CoveredAgency } from '../../progress/reported.ts'
import { twoDigits } from '../../vi.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import { type EntryColumn, entryTable, numbered, textCell, textOrBlank } from '../cells.ts'
import { joinCalled } from '../prose.ts'
import { describeAnswer, nameWithFormer } from '../reported-words.ts'

/** Goals that the agency, or one that it took over from, leads and nobody sent a figure for. */
const listOpenGoals = ({ facts, workspace }: BlockInput, agency: CoveredAgency): readonly string[] => {
  const ids = [agency.id, ...agency.former.map(({ id }) => id)]
  return workspace.plan.measurableGoals.flatMap(({ lead, concerns, text }, index) => {
    const isOwn = lead.some((id) => ids.includes(id)) || agency.codes.some((code) => code === concerns)
    return isOwn && facts.measurableGoals[index]?.reports.length === 0 ? [text] : []
  })
}

/** The reminders that went to an agency, or to the one it took over from; a letter without addressees went to all. */
const listReminders = ({ documentFacts }: BlockInput, { id, former }: CoveredAgency): readonly string[] => {
  const ids = [id, ...former.map((one) => one.id)]
  return documentFacts.activity.letters.flatMap(({ kind, to, cited }) =>
    kind === 'remind' && (to.length === 0 || to.some((one) => ids.includes(one.id))) ? [cited] : [],
  )
}

/** `toàn bộ 06 nhiệm vụ`, else their names. */
const nameTasks = ({ facts }: BlockInput, { unanswered, tasks }: CoveredAgency): string => {
  if (unanswered.length === 0) return ''
  if (unanswered.length === tasks.total) return `Kết quả toàn bộ ${twoDigits(tasks.total)} nhiệm vụ được giao`
  const names = facts.tasks.filter(({ id }) => unanswered.includes(id)).map(({ short }) => short)
  return `Kết quả ${twoDigits(unanswered.length)} nhiệm vụ: ${names.join('; ')}`
}

const listMissing = (input: BlockInput, agency: CoveredAgency): string => {
  const rows = input.facts.unexplained.filter(({ code }) => agency.codes.includes(code))
  const goals = listOpenGoals(input, agency)
  return [
    nameTasks(input, agency),
    rows.length > 0 ? `Giải trình nội dung ${joinCalled(rows)}` : '',
    goals.length > 0 ? `Số liệu mục tiêu: ${goals.join('; ')}` : '',
  ]
    .filter(Boolean)
    .join('. ')
}

/** What is still missing of whom. */
export const remindTable: BlockMaker = (input) => {
  const { toRemind, activity } = input.documentFacts
  const columns: readonly EntryColumn<CoveredAgency>[] = [
    numbered(5),
    ['Cơ quan', 28, (agency) => textCell(nameWithFormer(agency))],
    ['Tình hình gửi báo cáo', 22, (agency) => textCell(describeAnswer(agency))],
    ['Phần còn thiếu', 48, (agency) => textOrBlank(listMissing(input, agency))],
    ['Đã đôn đốc', 18, (agency) => textOrBlank(listReminders(input, agency).join('; '))],
  ]
  const reminded = activity.letters.some(({ kind }) => kind === 'remind')
  return entryTable(toRemind, reminded ? columns : columns.slice(0, -1))
}
