import type { Cell, Row } from '../../document/document.ts'
import { describePlaces, describePoints } from '../../progress/change.ts'
import type { BlockMaker } from '../block.ts'
import { noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'
import { locateScore } from './province-scores.ts'

/** The first sheet of a workbook: the figures that a reader looks for first. */
export const summaryTable: BlockMaker = {
  name: 'summary-table',
  description: { vi: 'các số liệu chính của năm', en: 'the main figures of the year' },
  make: (material) => {
    const { facts } = material
    const { total, summary, completeness, place, resultsYear } = facts
    const line = (label: string, cell: Cell): Row => ({ cells: [textCell(label), cell] })
    const ranked = locateScore(material, place.code, '0')
    return [
      {
        kind: 'table',
        columns: [{ width: 64 }, { width: 28 }],
        headRows: 1,
        rows: [
          line('Nội dung', textCell('Số liệu')),
          line(`Tổng điểm PAPI ${resultsYear}`, scoreCell(total.standing)),
          line(
            `Thứ hạng PAPI ${resultsYear} (trong số tỉnh, thành phố có kết quả)`,
            rankCell(total.standing, {}, ranked),
          ),
          line(
            'Nhóm (1 là cao nhất trong 4 nhóm)',
            total.standing?.group ? numberCell(total.standing.group.number) : noCell(),
          ),
          line(
            `Điểm so với năm ${resultsYear - 1}`,
            total.change
              ? textCell(describePoints(total.change.pointsGained).vi, { align: 'center' })
              : noCell('chưa có'),
          ),
          line(
            `Thứ hạng so với năm ${resultsYear - 1}`,
            total.change ? textCell(describePlaces(total.change).vi, { align: 'center' }) : noCell('chưa có'),
          ),
          line(`Số nội dung có chỉ tiêu năm ${facts.year}`, numberCell(summary.targets)),
          ...(facts.results.awaited === null
            ? [
                line('Đạt chỉ tiêu', numberCell(summary.met)),
                line('Chưa đạt chỉ tiêu', numberCell(summary.missed)),
                line('Không đo lường', numberCell(summary.notMeasured)),
              ]
            : [line(`Đánh giá khi có kết quả PAPI ${facts.results.awaited}`, numberCell(summary.notYet))]),
          line('Nội dung thành phần chưa có chỉ tiêu', numberCell(summary.withoutTarget)),
          line(
            'Cơ quan chủ trì đã báo cáo / phải báo cáo',
            textCell(`${completeness.agenciesHeard}/${completeness.agencies}`, { align: 'center' }),
          ),
          line(
            'Nhiệm vụ đã có báo cáo / được giao',
            textCell(`${completeness.tasksReported}/${completeness.tasks}`, { align: 'center' }),
          ),
        ],
      },
    ]
  },
}
