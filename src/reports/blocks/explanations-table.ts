import type { Row } from '../../document/document.ts'
import type { RowFacts } from '../../progress/facts.ts'
import type { BlockMaker } from '../block.ts'
import { noCell, rankCell, textCell } from '../cells.ts'

const heads = ['Nội dung', 'Thứ hạng', 'Cơ quan chủ trì', 'Nguyên nhân', 'Biện pháp khắc phục']

const fillRows = (row: RowFacts): readonly Row[] => {
  const named = [textCell(`${row.code}. ${row.name}`), rankCell(row.standing)]
  const lead = textCell(row.lead.map(({ name }) => name).join('; '))
  if (row.explanations.length === 0)
    return [{ cells: [...named, lead, noCell('Chưa có giải trình', { tone: 'muted', colSpan: 2 })] }]
  return row.explanations.map(({ by, cause, remedy, document }) => ({
    cells: [
      ...named,
      textCell(document ? `${by.name} (${document})` : by.name),
      cause ? textCell(cause) : noCell('Chưa nêu', { tone: 'muted' }),
      remedy ? textCell(remedy) : noCell('Chưa nêu', { tone: 'muted' }),
    ],
  }))
}

/** Why targets were missed and what will be done, in the words of the lead agencies. */
export const explanationsTable: BlockMaker = {
  name: 'explanations-table',
  description: {
    vi: 'giải trình của cơ quan chủ trì về nội dung chưa đạt chỉ tiêu',
    en: 'what lead agencies wrote of missed targets',
  },
  make: ({ facts: { missed } }) =>
    missed.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [30, 12, 24, 44, 44].map((width) => ({ width })),
            headRows: 1,
            rows: [{ cells: heads.map((head) => textCell(head)) }, ...missed.flatMap(fillRows)],
          },
        ],
}
