import type { Row } from '../../document/document.ts'
import type { Measured } from '../../progress/facts.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import { totalCode } from '../../results/codes.ts'
import type { BlockMaker } from '../block.ts'
import { absentCell, noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'
import { pointsCell } from '../change-cells.ts'

const fillRow = (
  number: string,
  { name, standing, absence, previous, change }: Measured,
  mean: number | undefined,
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
      standing?.group ? numberCell(standing.group.number, 0, look) : noCell('', look),
      mean === undefined ? noCell('', look) : numberCell(mean, 4, look),
    ],
  }
}

/** The eight dimensions and the total: scores, ranks and groups beside those of the year before, and the national mean. */
export const dimensionsTable: BlockMaker = {
  name: 'dimensions-table',
  description: {
    vi: 'điểm, thứ hạng, nhóm của tám chỉ số nội dung, so với năm trước',
    en: 'scores, ranks and groups of the eight dimensions, beside the year before',
  },
  make: ({ facts: { resultsYear, total, dimensions }, workspace, editions }) => {
    const meanOf = (code: string) => measureCountry(workspace, editions.get(resultsYear), code)?.mean
    const heads = [
      'TT',
      'Chỉ số nội dung',
      `Điểm ${resultsYear - 1}`,
      `Điểm ${resultsYear}`,
      'Tăng, giảm điểm',
      `Hạng ${resultsYear - 1}`,
      `Hạng ${resultsYear}`,
      'Nhóm',
      'Trung bình cả nước',
    ]
    return [
      {
        kind: 'table',
        columns: [4, 27, 9, 9, 16, 8, 8, 7, 12].map((width) => ({ width })),
        headRows: 1,
        rows: [
          { cells: heads.map((head) => textCell(head)) },
          ...dimensions.map((dimension) => fillRow(dimension.code, dimension, meanOf(dimension.code), false)),
          fillRow('', { ...total, name: 'Tổng điểm' }, meanOf(totalCode), true),
        ],
      },
    ]
  },
}
