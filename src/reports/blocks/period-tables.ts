import type { Cell, Row } from '../../document/document.ts'
import { describePlaces } from '../../progress/change.ts'
import type { PeriodRow, PeriodYear } from '../../progress/period.ts'
import type { BlockMaker } from '../block.ts'
import { absentMark, noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'

const noResults = 'chưa có kết quả'

const fillYear = ({ year, provinces, standing, change, summary }: PeriodYear): Row => ({
  cells: [
    textCell(String(year), { align: 'center' }),
    ...(summary
      ? [
          standing ? scoreCell(standing) : noCell('không công bố'),
          standing ? rankCell(standing) : noCell('không công bố'),
          standing?.group ? numberCell(standing.group.number) : noCell(),
          change ? textCell(describePlaces(change).vi, { align: 'center' }) : noCell('chưa có'),
          provinces === null ? noCell() : numberCell(provinces),
          ...(summary.notComparable > 0
            ? [noCell('không đánh giá', { colSpan: 2 })]
            : [
                textCell(`${summary.met}/${summary.met + summary.missed}`, { align: 'center' }),
                numberCell(summary.missed),
              ]),
          numberCell(summary.notMeasured),
        ]
      : [noCell(noResults, { colSpan: 8, tone: 'muted' })]),
  ],
})

/** Total, rank, group and targets met, a row a year. */
export const periodYears: BlockMaker = {
  name: 'period-years',
  description: {
    vi: 'từng năm của giai đoạn: điểm, thứ hạng, nhóm, số chỉ tiêu đạt',
    en: 'each year of the period: score, rank, group, targets met',
  },
  make: ({ drafting }) => {
    const heads = [
      'Năm',
      'Tổng điểm',
      'Thứ hạng',
      'Nhóm',
      'So với năm trước',
      'Số tỉnh, thành phố cả nước',
      'Đạt chỉ tiêu',
      'Chưa đạt',
      'Không có kết quả',
    ]
    return [
      {
        kind: 'table',
        columns: [7, 12, 11, 8, 14, 11, 11, 9, 11].map((width) => ({ width })),
        headRows: 1,
        rows: [
          { cells: heads.map((head) => textCell(head)) },
          ...(drafting?.period.years ?? []).map(fillYear),
        ],
      },
    ]
  },
}

const yearCells = (year: PeriodRow['years'][number]): readonly Cell[] => {
  const { target, standing, absence, status } = year
  return [
    target === null ? noCell() : numberCell(target),
    standing
      ? rankCell(standing, status === 'missed' ? { tone: 'bad' } : {})
      : absence
        ? absentMark(absence)
        : noCell(),
  ]
}

const fillRow = ({ code, name, lead, years, compared, met }: PeriodRow): Row => ({
  cells: [
    textCell(`${code}. ${name}`),
    lead.length > 0 ? textCell(lead.map(({ short }) => short).join(', ')) : noCell('báo cáo bổ sung'),
    ...years.flatMap(yearCells),
    compared > 0 ? textCell(`${met}/${compared}`, { align: 'center' }) : noCell('–'),
  ],
})

/** Every row of the plan: target and rank of each year, and in how many years it was met. */
export const periodRows: BlockMaker = {
  name: 'period-rows',
  description: {
    vi: 'từng nội dung: chỉ tiêu và thứ hạng các năm của giai đoạn, số năm đạt',
    en: 'each row: targets and ranks over the period, years met',
  },
  make: ({ drafting }) => {
    if (!drafting) return []
    const { years, rows } = drafting.period
    return [
      {
        kind: 'table',
        columns: [34, 18, ...years.flatMap(() => [8, 9]), 10].map((width) => ({ width })),
        headRows: 2,
        frozenColumns: 1,
        rows: [
          {
            cells: [
              textCell('Nội dung', { rowSpan: 2 }),
              textCell('Chủ trì', { rowSpan: 2 }),
              ...years.map(({ year }) => textCell(`Năm ${year}`, { colSpan: 2 })),
              textCell('Số năm đạt', { rowSpan: 2 }),
            ],
          },
          { cells: years.flatMap(() => [textCell('Chỉ tiêu'), textCell('Thực tế')]) },
          ...rows.map(fillRow),
        ],
      },
    ]
  },
}
