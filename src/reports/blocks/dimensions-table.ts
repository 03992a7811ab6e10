import type { Row } from '../../document/document.ts'
import type { Measured } from '../../progress/facts.ts'
import type { BlockMaker } from '../block.ts'
import { absentCell, noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'
import { placesCell, pointsCell } from '../change-cells.ts'

const fillRow = (
  number: string,
  { name, standing, absence, previous, change }: Measured,
  total: boolean,
): Row => {
  const look = total ? { tone: 'total' as const } : {}
  return {
    cells: [
      textCell(number, { align: 'center', ...look }),
      textCell(name, look),
      previous ? scoreCell(previous, look) : noCell('không có', look),
      absence ? absentCell(absence, look) : scoreCell(standing, look),
      pointsCell(change, look),
      previous ? rankCell(previous, look) : noCell('không có', look),
      absence ? absentCell(absence, look) : rankCell(standing, look),
      placesCell(change, look),
      standing?.group ? numberCell(standing.group.number, 0, look) : noCell('', look),
    ],
  }
}

/** The eight dimensions and the total: scores, ranks and groups beside those of the year before. */
export const dimensionsTable: BlockMaker = {
  name: 'dimensions-table',
  description: {
    vi: 'điểm, thứ hạng, nhóm của tám chỉ số nội dung, so với năm trước',
    en: 'scores, ranks and groups of the eight dimensions, beside the year before',
  },
  make: ({ facts: { resultsYear, total, dimensions } }) => {
    const heads = [
      'TT',
      'Chỉ số nội dung',
      `Điểm ${resultsYear - 1}`,
      `Điểm ${resultsYear}`,
      'Tăng, giảm điểm',
      `Hạng ${resultsYear - 1}`,
      `Hạng ${resultsYear}`,
      'Tăng, giảm bậc',
      'Nhóm',
    ]
    return [
      {
        kind: 'table',
        columns: [4, 24, 9, 9, 16, 8, 8, 11, 7].map((width) => ({ width })),
        headRows: 1,
        rows: [
          { cells: heads.map((head) => textCell(head)) },
          ...dimensions.map((dimension) => fillRow(dimension.code, dimension, false)),
          fillRow('', { ...total, name: 'Tổng điểm' }, true),
        ],
      },
    ]
  },
}
