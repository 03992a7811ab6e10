import type { Row } from '../../document/document.ts'
import type { CoveredAgency } from '../../progress/reported.ts'
import type { BlockMaker, Material } from '../block.ts'
import { noCell, numberCell, textCell } from '../cells.ts'
import { describeAnswer, nameWithFormer } from '../reported-words.ts'

const heads = [
  'TT',
  'Cơ quan',
  'Tình hình gửi báo cáo',
  'Nhiệm vụ chưa có tình trạng',
  'Nội dung chưa giải trình',
  'Mục tiêu chưa có số liệu',
  'Đã đôn đốc',
]

/** Passages of goals that the agency, or one that it took over from, leads and nobody sent a figure for. */
const listOpenGoals = ({ facts, workspace }: Material, agency: CoveredAgency): readonly string[] => {
  const ids = [agency.id, ...agency.former.map(({ id }) => id)]
  return workspace.plan.measurableGoals.flatMap(({ lead, concerns, at }, index) => {
    const isOwn = lead.some((id) => ids.includes(id)) || agency.codes.some((code) => code === concerns)
    return isOwn && facts.measurableGoals[index]?.reports.length === 0 ? [at] : []
  })
}

/** The reminders that went to an agency, or to the one it took over from; a letter without addressees went to all. */
const listReminders = ({ drafting }: Material, { id, former }: CoveredAgency): readonly string[] => {
  const ids = [id, ...former.map((one) => one.id)]
  return (drafting?.activity.letters ?? []).flatMap(({ kind, to, cited }) =>
    kind === 'remind' && (to.length === 0 || to.some((one) => ids.includes(one.id))) ? [cited] : [],
  )
}

const fillRow = (material: Material, agency: CoveredAgency, index: number, reminded: boolean): Row => {
  const open = new Set(material.facts.unexplained.map(({ code }) => code))
  const cell = (items: readonly string[]) => (items.length > 0 ? textCell(items.join('; ')) : noCell())
  return {
    cells: [
      numberCell(index + 1),
      textCell(nameWithFormer(agency)),
      textCell(describeAnswer(agency)),
      cell(agency.unanswered),
      cell(agency.codes.filter((code) => open.has(code))),
      cell(listOpenGoals(material, agency)),
      ...(reminded ? [cell(listReminders(material, agency))] : []),
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
            columns: [5, 30, 30, 24, 14, 20, 18].slice(0, columns).map((width) => ({ width })),
            headRows: 1,
            rows: [
              { cells: heads.slice(0, columns).map((head) => textCell(head)) },
              ...agencies.map((agency, index) => fillRow(material, agency, index, reminded)),
            ],
          },
        ]
  },
}
