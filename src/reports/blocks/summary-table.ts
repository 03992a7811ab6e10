import type { Cell, Row } from '../../document/document.ts'
import { listYears } from '../../plan/codes.ts'
import { describePlaces, notComparable } from '../../progress/change.ts'
import type { BlockMaker } from '../block.ts'
import { centred, headedTable, makeLive, noCell, numberCell, textCell } from '../cells.ts'
import { pointsCell } from '../change-cells.ts'
import { liveCount, livePlaces, livePoints } from '../live.ts'
import { ownGroup, ownRank, ownScore } from './own-cells.ts'
import { planId, verdictColumn } from './plan-table.ts'

/** The first sheet of a workbook: the figures that a reader looks for first. */
export const summaryTable: BlockMaker = (input) => {
  const { facts } = input
  const { total, summary, completeness, resultsYear } = facts
  const line = (label: string, cell: Cell): Row => ({ cells: [textCell(label), cell] })
  const { code, change } = total
  const verdicts = { table: planId, column: verdictColumn(listYears(input.workspace)) }
  const counted = (label: string, count: number, ...words: readonly string[]): Row =>
    line(label, makeLive(numberCell(count), liveCount(verdicts, words)))
  return [
    headedTable(
      [
        ['Nội dung', 64],
        ['Số liệu', 28],
      ],
      [
        line(`Tổng điểm PAPI ${resultsYear}`, ownScore(input, total)),
        line(`Thứ hạng PAPI ${resultsYear} (trong số tỉnh, thành phố có kết quả)`, ownRank(input, total)),
        line('Nhóm (1 là cao nhất trong 4 nhóm)', ownGroup(input, total)),
        line(
          `Điểm so với năm ${resultsYear - 1}`,
          makeLive(pointsCell(change), livePoints(input, code, change)),
        ),
        line(
          `Thứ hạng so với năm ${resultsYear - 1}`,
          makeLive(
            change ? centred(describePlaces(change).vi) : noCell('chưa có'),
            livePlaces(input, code, change),
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
          centred(`${completeness.agenciesHeard}/${completeness.agencies}`),
        ),
        line(
          'Nhiệm vụ đã có báo cáo / được giao',
          centred(`${completeness.tasksReported}/${completeness.tasks}`),
        ),
      ],
    ),
  ]
}
