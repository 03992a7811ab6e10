import type { Row } from '../../document/document.ts'
import type { RowFacts } from '../../progress/facts.ts'
import type { BlockMaker, Material } from '../block.ts'
import { absentCell, absentWords, makeLive, noCell, rankCell, textCell } from '../cells.ts'
import { isMissed, liveRank, liveUnexplained, liveVerdict } from '../live.ts'
import { judge } from './plan-table.ts'

const heads = ['Nội dung', 'Thứ hạng', 'Đánh giá', 'Cơ quan chủ trì', 'Nguyên nhân', 'Biện pháp khắc phục']

const fillRows = (material: Material, row: RowFacts): readonly Row[] => {
  const { facts } = material
  const { standing, absence, status } = row
  const named = [
    textCell(`${row.code}. ${row.name}`),
    makeLive(
      standing || !absence ? rankCell(standing) : absentCell(absence),
      liveRank(material, row.measuredBy, absentWords[absence?.kind ?? 'withheld']),
    ),
    makeLive(
      textCell(judge(row, facts), status === 'missed' ? { tone: 'bad' } : {}),
      liveVerdict(material, row),
    ),
  ]
  const sent = facts.reported.explanations[row.code] ?? []
  if (sent.length === 0) {
    const lead = textCell(row.lead.map(({ name }) => name).join('; '))
    const nothing = noCell(status === 'missed' ? 'Chưa có giải trình' : '', { tone: 'muted' })
    return [{ cells: [...named, lead, makeLive(nothing, liveUnexplained(material, row)), noCell()] }]
  }
  return sent.map(({ by, cause, remedy, document }) => ({
    cells: [
      ...named,
      textCell(document ? `${by.name} (${document})` : by.name),
      cause ? textCell(cause) : noCell('Chưa nêu', { tone: 'muted' }),
      remedy ? textCell(remedy) : noCell('Chưa nêu', { tone: 'muted' }),
    ],
  }))
}

/** Why targets were missed and what will be done, in the words of the lead agencies; every row with a target, judged. */
export const explanationsTable: BlockMaker = {
  name: 'explanations-table',
  description: {
    vi: 'giải trình của cơ quan chủ trì, cạnh đánh giá từng nội dung có chỉ tiêu',
    en: 'what lead agencies wrote of their rows, beside the verdict on each target',
  },
  make: (material) => [
    {
      kind: 'table',
      columns: [30, 12, 22, 24, 44, 44].map((width) => ({ width })),
      headRows: 1,
      filter: true,
      alerts: [{ column: 2, when: isMissed(2) }],
      rows: [
        { cells: heads.map((head) => textCell(head)) },
        ...material.facts.rows
          .filter(({ target }) => target !== null)
          .flatMap((row) => fillRows(material, row)),
      ],
    },
  ],
}
