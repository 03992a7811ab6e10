import type { Row } from '../../document/document.ts'
import type { RowFacts } from '../../progress/year-facts.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import { absentWords, headedTable, makeLive, noCell, rankOrAbsence, textCell } from '../cells.ts'
import { isMissed, liveRank, liveUnexplained, liveVerdict } from '../live.ts'
import { joinNames } from '../prose.ts'
import { judge } from './plan-table.ts'

const fillRow = (input: BlockInput, row: RowFacts): readonly Row[] => {
  const { facts } = input
  const { absence, status } = row
  const named = [
    textCell(`${row.code}. ${row.name}`),
    makeLive(rankOrAbsence(row), liveRank(input, row.measuredBy, absentWords[absence?.kind ?? 'withheld'])),
    makeLive(
      textCell(judge(row, facts), status === 'missed' ? { tone: 'bad' } : {}),
      liveVerdict(input, row),
    ),
  ]
  const sent = facts.reported.explanations[row.code] ?? []
  if (sent.length === 0) {
    const nothing = noCell(status === 'missed' ? 'Chưa có giải trình' : '', { tone: 'muted' })
    const unexplained = makeLive(nothing, liveUnexplained(input, row))
    return [{ cells: [...named, textCell(joinNames(row.lead, '; ')), unexplained, noCell()] }]
  }
  const words = (text: string) => (text ? textCell(text) : noCell('Chưa nêu', { tone: 'muted' }))
  return sent.map(({ by, cause, remedy, document }) => ({
    cells: [...named, textCell(document ? `${by.name} (${document})` : by.name), words(cause), words(remedy)],
  }))
}

/** Why targets were missed and what will be done, in the words of the lead agencies; every row with a target, judged. */
export const explanationsTable: BlockMaker = (input) => [
  headedTable(
    [
      ['Nội dung', 30],
      ['Thứ hạng', 12],
      ['Đánh giá', 22],
      ['Cơ quan chủ trì', 24],
      ['Nguyên nhân', 44],
      ['Biện pháp khắc phục', 44],
    ],
    input.facts.rows.filter(({ target }) => target !== null).flatMap((row) => fillRow(input, row)),
    { filter: true, alerts: [{ column: 2, when: isMissed(2) }] },
  ),
]
