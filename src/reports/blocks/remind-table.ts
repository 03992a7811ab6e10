import type { Row } from '../../document/document.ts'
import type { CoveredAgency } from '../../progress/reported.ts'
import { twoDigits } from '../../vi.ts'
import type { BlockMaker, Material } from '../block.ts'
import { called } from '../called.ts'
import { noCell, numberCell, textCell } from '../cells.ts'
import { describeAnswer, nameWithFormer } from '../reported-words.ts'

const heads = ['TT', 'Cơ quan', 'Tình hình gửi báo cáo', 'Phần còn thiếu', 'Đã đôn đốc']

/** Goals that the agency, or one that it took over from, leads and nobody sent a figure for. */
const listOpenGoals = ({ facts, workspace }: Material, agency: CoveredAgency): readonly string[] => {
  const ids = [agency.id, ...agency.former.map(({ id }) => id)]
  return workspace.plan.measurableGoals.flatMap(({ lead, concerns, text }, index) => {
    const isOwn = lead.some((id) => ids.includes(id)) || agency.codes.some((code) => code === concerns)
    return isOwn && facts.measurableGoals[index]?.reports.length === 0 ? [text] : []
  })
}

/** The reminders that went to an agency, or to the one it took over from; a letter without addressees went to all. */
const listReminders = ({ drafting }: Material, { id, former }: CoveredAgency): readonly string[] => {
  const ids = [id, ...former.map((one) => one.id)]
  return (drafting?.activity.letters ?? []).flatMap(({ kind, to, cited }) =>
    kind === 'remind' && (to.length === 0 || to.some((one) => ids.includes(one.id))) ? [cited] : [],
  )
}

/** `toàn bộ 06 nhiệm vụ`, else their names. */
const nameTasks = ({ facts }: Material, { unanswered, tasks }: CoveredAgency): string => {
  if (unanswered.length === 0) return ''
  if (unanswered.length === tasks.total) return `Kết quả toàn bộ ${twoDigits(tasks.total)} nhiệm vụ được giao`
  const names = facts.tasks.filter(({ id }) => unanswered.includes(id)).map(({ short }) => short)
  return `Kết quả ${twoDigits(unanswered.length)} nhiệm vụ: ${names.join('; ')}`
}

const listMissing = (material: Material, agency: CoveredAgency): string => {
  const rows = material.facts.unexplained.filter(({ code }) => agency.codes.includes(code))
  const goals = listOpenGoals(material, agency)
  return [
    nameTasks(material, agency),
    rows.length > 0 ? `Giải trình nội dung ${rows.map(called).join('; ')}` : '',
    goals.length > 0 ? `Số liệu mục tiêu: ${goals.join('; ')}` : '',
  ]
    .filter(Boolean)
    .join('. ')
}

const fillRow = (material: Material, agency: CoveredAgency, index: number, reminded: boolean): Row => {
  const cell = (text: string) => (text ? textCell(text) : noCell())
  return {
    cells: [
      numberCell(index + 1),
      textCell(nameWithFormer(agency)),
      textCell(describeAnswer(agency)),
      cell(listMissing(material, agency)),
      ...(reminded ? [cell(listReminders(material, agency).join('; '))] : []),
    ],
  }
}

/** What is still missing of whom. */
export const remindTable: BlockMaker = {
  name: 'remind-table',
  description: {
    vi: 'cơ quan chưa gửi hoặc gửi chưa đủ báo cáo, và phần còn thiếu',
    en: 'agencies that have not answered in full, and what is missing',
  },
  make: (material) => {
    const { toRemind: agencies = [], activity } = material.drafting ?? {}
    const reminded = activity?.letters.some(({ kind }) => kind === 'remind') ?? false
    const columns = heads.length - (reminded ? 0 : 1)
    return agencies.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [5, 28, 22, 48, 18].slice(0, columns).map((width) => ({ width })),
            headRows: 1,
            rows: [
              { cells: heads.slice(0, columns).map((head) => textCell(head)) },
              ...agencies.map((agency, index) => fillRow(material, agency, index, reminded)),
            ],
          },
        ]
  },
}
