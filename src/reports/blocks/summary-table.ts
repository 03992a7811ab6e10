import type { Cell, Row } from '../../document/document.ts'
import { listYears } from '../../plan/codes.ts'
import { describePlaces, notComparable } from '../../progress/change.ts'
import type { BlockMaker } from '../block.ts'
import { makeLive, noCell, numberCell, textCell } from '../cells.ts'
import { tellPoints } from '../compared-words.ts'
import { liveCount, livePlaces, livePoints } from '../live.ts'
import { ownCells } from './own-cells.ts'
import { planId, verdictColumn } from './plan-table.ts'

/** The first sheet of a workbook: the figures that a reader looks for first. */
export const summaryTable: BlockMaker = {
  name: 'summary-table',
  description: { vi: 'các số liệu chính của năm', en: 'the main figures of the year' },
  make: (material) => {
    const { facts } = material
    const { total, summary, completeness, resultsYear } = facts
    const line = (label: string, cell: Cell): Row => ({ cells: [textCell(label), cell] })
    const { code, change } = total
    const { score, rank, group } = ownCells(material, total)
    const verdicts = { table: planId, column: verdictColumn(listYears(material.workspace)) }
    const counted = (label: string, count: number, ...words: readonly string[]): Row =>
      line(label, makeLive(numberCell(count), liveCount(verdicts, words)))
    return [
      {
        kind: 'table',
        columns: [{ width: 64 }, { width: 28 }],
        headRows: 1,
        rows: [
          line('Nội dung', textCell('Số liệu')),
          line(`Tổng điểm PAPI ${resultsYear}`, score),
          line(`Thứ hạng PAPI ${resultsYear} (trong số tỉnh, thành phố có kết quả)`, rank),
          line('Nhóm (1 là cao nhất trong 4 nhóm)', group),
          line(
            `Điểm so với năm ${resultsYear - 1}`,
            makeLive(
              change ? textCell(tellPoints(change), { align: 'center' }) : noCell('chưa có'),
              livePoints(material, code, change, ' điểm'),
            ),
          ),
          line(
            `Thứ hạng so với năm ${resultsYear - 1}`,
            makeLive(
              change ? textCell(describePlaces(change).vi, { align: 'center' }) : noCell('chưa có'),
              livePlaces(material, code, change),
            ),
          ),
          line(`Số nội dung có chỉ tiêu năm ${facts.year}`, numberCell(summary.targets)),
          ...(facts.results.awaited === null
            ? [
                counted('Đạt chỉ tiêu', summary.met, 'đạt'),
                counted('Chưa đạt chỉ tiêu', summary.missed, 'chưa đạt'),
                ...(summary.notComparable > 0
                  ? [counted('Không so sánh trực tiếp được', summary.notComparable, notComparable.vi)]
                  : []),
                counted('Không có kết quả', summary.notMeasured, 'không có kết quả'),
              ]
            : [line(`Đánh giá khi có kết quả PAPI ${facts.results.awaited}`, numberCell(summary.notYet))]),
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
