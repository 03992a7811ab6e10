import { showPosition } from '../../progress/comparable/position.ts'
import type { BlockMaker } from '../block.ts'
import { headedTable, noCell, numberCell, rankCell, textCell } from '../cells.ts'

/** Rows that are not judged: target and ranks, each in its own frame, and where the last rank stands. */
export const apartTable: BlockMaker = {
  name: 'apart-table',
  description: {
    vi: 'các nội dung không đánh giá: chỉ tiêu, thứ hạng trong số địa phương của từng kỳ',
    en: 'rows that are not judged: target and ranks among the provinces of each edition',
  },
  make: ({ facts: { resultsYear, targetFrame, notComparable, plan } }) =>
    headedTable(
      [
        ['TT', 4],
        ['Nội dung thành phần', 30],
        ['Cơ quan chủ trì', 22],
        [`Chỉ tiêu (trong ${targetFrame?.from ?? plan.provinces})`, 10],
        [`PAPI ${resultsYear - 1}`, 9],
        [`PAPI ${resultsYear}`, 9],
        [`Bằng hoặc cao hơn (${resultsYear})`, 14],
      ],
      notComparable.map((row, index) => ({
        cells: [
          numberCell(index + 1),
          textCell(row.name),
          textCell(row.lead.map(({ name }) => name).join(', ')),
          row.target === null ? noCell() : numberCell(row.target),
          row.previous ? rankCell(row.previous) : noCell('–'),
          rankCell(row.standing),
          row.standing ? textCell(showPosition(row.standing).vi, { align: 'center' }) : noCell('–'),
        ],
      })),
    ),
}
