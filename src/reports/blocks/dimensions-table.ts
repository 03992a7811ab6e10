import type { Row } from '../../document/document.ts'
import type { Measured } from '../../progress/facts.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import { totalCode } from '../../results/codes.ts'
import type { BlockMaker, Material } from '../block.ts'
import { makeLive, noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'
import { pointsCell } from '../change-cells.ts'
import { isLastQuarter, liveMean, livePoints } from '../live.ts'
import { ownCells } from './own-cells.ts'

const fillRow = (
  material: Material,
  number: string,
  measured: Measured,
  mean: number | undefined,
  total: boolean,
): Row => {
  const { code, name, previous, change } = measured
  const look = total ? { tone: 'total' as const } : {}
  const { score, rank, group } = ownCells(material, measured, look)
  return {
    cells: [
      textCell(number, { align: 'center', ...look }),
      textCell(name, look),
      previous ? scoreCell(previous, look) : noCell('không có', look),
      score,
      makeLive(pointsCell(change, look), livePoints(material, code, change, '')),
      previous ? rankCell(previous, look) : noCell('không có', look),
      rank,
      group,
      makeLive(mean === undefined ? noCell('', look) : numberCell(mean, 4, look), liveMean(code)),
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
  make: (material) => {
    const { facts, workspace, editions } = material
    const { resultsYear, total, dimensions } = facts
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
        alerts: [{ column: 6, when: isLastQuarter(6) }],
        rows: [
          { cells: heads.map((head) => textCell(head)) },
          ...dimensions.map((dimension) =>
            fillRow(material, dimension.code, dimension, meanOf(dimension.code), false),
          ),
          fillRow(material, '', { ...total, name: 'Tổng điểm' }, meanOf(totalCode), true),
        ],
      },
    ]
  },
}
