import type { Cell, Row } from '../../document/document.ts'
import { describePlaces } from '../../progress/change.ts'
import type { BlockMaker } from '../block.ts'
import { absentCell, noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'
import { tellPoints, tellRemainder } from '../compared-words.ts'
import { locateScore } from './province-scores.ts'

/** The first sheet of a workbook: the figures that a reader looks for first. */
export const summaryTable: BlockMaker = {
  name: 'summary-table',
  description: { vi: 'các số liệu chính của năm', en: 'the main figures of the year' },
  make: (material) => {
    const { facts } = material
    const { total, summary, completeness, place, resultsYear } = facts
    const line = (label: string, cell: Cell): Row => ({ cells: [textCell(label), cell] })
    const remainder = tellRemainder(total.change)
    const ranked = locateScore(material, place.unit, '0')
    return [
      {
        kind: 'table',
        columns: [{ width: 64 }, { width: 28 }],
        headRows: 1,
        rows: [
          line('Nội dung', textCell('Số liệu')),
          line(
            `Tổng điểm PAPI ${resultsYear}`,
            total.absence ? absentCell(total.absence) : scoreCell(total.standing),
          ),
          line(
            `Thứ hạng PAPI ${resultsYear} (trong số tỉnh, thành phố có kết quả)`,
            total.absence ? absentCell(total.absence) : rankCell(total.standing, {}, ranked),
          ),
          line(
            'Nhóm (1 là cao nhất trong 4 nhóm)',
            total.standing?.group ? numberCell(total.standing.group.number) : noCell(),
          ),
          line(
            `Điểm so với năm ${resultsYear - 1}`,
            total.change
              ? textCell(`${tellPoints(total.change)}${remainder && `.${remainder}`}`, { align: 'center' })
              : noCell('chưa có'),
          ),
          line(
            `Thứ hạng so với năm ${resultsYear - 1}`,
            total.change ? textCell(describePlaces(total.change).vi, { align: 'center' }) : noCell('chưa có'),
          ),
          line(`Số nội dung có chỉ tiêu năm ${facts.year}`, numberCell(summary.targets)),
          line('Đạt chỉ tiêu', numberCell(summary.met)),
          line('Chưa đạt chỉ tiêu', numberCell(summary.missed)),
          ...(summary.notComparable > 0
            ? [line('Không so sánh trực tiếp được', numberCell(summary.notComparable))]
            : []),
          line('Không có kết quả', numberCell(summary.notMeasured)),
          line('Nội dung chưa đánh giá theo chỉ tiêu', numberCell(summary.withoutTarget)),
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
