import type { Row } from '../../document/document.ts'
import type { Measured } from '../../progress/facts.ts'
import type { BlockMaker, Material } from '../block.ts'
import {
  absentCell,
  absentWords,
  makeLive,
  noCell,
  numberCell,
  rankCell,
  scoreCell,
  textCell,
} from '../cells.ts'
import { placesCell, pointsCell } from '../change-cells.ts'
import { isLastQuarter, liveGroup, livePlaces, livePoints, liveRank, liveScore } from '../live.ts'

const fillRow = (
  material: Material,
  number: string,
  { code, name, standing, absence, previous, change }: Measured,
  total: boolean,
): Row => {
  const look = total ? { tone: 'total' as const } : {}
  const word = absentWords[absence?.kind ?? 'withheld']
  return {
    cells: [
      textCell(number, { align: 'center', ...look }),
      textCell(name, look),
      previous ? scoreCell(previous, look) : noCell('không có', look),
      makeLive(
        absence ? absentCell(absence, look) : scoreCell(standing, look),
        liveScore(material, code, word),
      ),
      makeLive(pointsCell(change, look), livePoints(material, code, change, '')),
      previous ? rankCell(previous, look) : noCell('không có', look),
      makeLive(
        absence ? absentCell(absence, look) : rankCell(standing, look),
        liveRank(material, code, word),
      ),
      makeLive(placesCell(change, look), livePlaces(material, code, change, '')),
      makeLive(
        standing?.group ? numberCell(standing.group.number, 0, look) : noCell('', look),
        liveGroup(material, code, standing),
      ),
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
  make: (material) => {
    const { resultsYear, total, dimensions } = material.facts
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
        alerts: [{ column: 6, when: isLastQuarter(6) }],
        rows: [
          { cells: heads.map((head) => textCell(head)) },
          ...dimensions.map((dimension) => fillRow(material, dimension.code, dimension, false)),
          fillRow(material, '', { ...total, name: 'Tổng điểm' }, true),
        ],
      },
    ]
  },
}
