import { describePlaces } from '../../progress/change.ts'
import { formatNumber } from '../../vi.ts'
import type { BlockMaker } from '../block.ts'
import { noCell, numberCell, rankCell, textCell } from '../cells.ts'
import { tellGap } from '../compared-words.ts'

/** The rows that missed their target, the worst last. */
export const missedTable: BlockMaker = {
  name: 'missed-table',
  description: {
    vi: 'các nội dung chưa đạt chỉ tiêu, thiếu ít trước, thiếu nhiều sau',
    en: 'rows that missed their target, the worst last',
  },
  make: ({ facts: { resultsYear, missed } }) => {
    if (!missed.length) return []
    const heads = [
      'TT',
      'Nội dung',
      'Cơ quan chủ trì',
      'Chỉ tiêu',
      `Thứ hạng ${resultsYear}`,
      'So với chỉ tiêu',
      `So với năm ${resultsYear - 1}`,
      'Điểm còn thiếu',
    ]
    return [
      {
        kind: 'table',
        columns: [4, 26, 20, 8, 9, 11, 12, 10].map((width) => ({ width })),
        headRows: 1,
        rows: [
          { cells: heads.map((head) => textCell(head)) },
          ...missed.map((row, index) => ({
            cells: [
              numberCell(index + 1),
              textCell(`${row.code}. ${row.name}`),
              textCell(row.lead.map(({ short }) => short).join(', ')),
              row.target === null ? noCell() : numberCell(row.target),
              rankCell(row.standing),
              textCell(tellGap(row), { align: 'center', tone: 'bad' }),
              row.change ? textCell(describePlaces(row.change).vi, { align: 'center' }) : noCell('chưa có'),
              textCell(formatNumber(row.pointsShort ?? 0, 4), { align: 'center' }),
            ],
          })),
        ],
      },
    ]
  },
}
