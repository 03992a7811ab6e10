import type { Cell, Row } from '../../document/document.ts'
import type { Drafting } from '../../progress/drafting.ts'
import type { PeriodRow, PeriodYear } from '../../progress/period.ts'
import type { Standing } from '../../results/results.ts'
import type { BlockMaker } from '../block.ts'
import { absentMark, headedTable, noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'
import { tellPlacesGained } from '../compared-words.ts'
import { signedCell } from './brief-tables.ts'

const noResults = 'chưa có kết quả'

const positionCells = (standing: Standing | null): readonly Cell[] => [
  standing ? scoreCell(standing) : noCell('không công bố'),
  standing ? rankCell(standing) : noCell('không công bố'),
  standing?.group ? numberCell(standing.group.number) : noCell(),
]

const fillYear =
  ({ moves, findings }: Drafting) =>
  ({ year, standing, change, summary }: PeriodYear): Row => {
    const judged = findings.targets.years.find((one) => one.year === year)
    return {
      cells: [
        textCell(String(year), { align: 'center' }),
        ...(summary
          ? [
              ...positionCells(standing),
              change ? textCell(tellPlacesGained(change), { align: 'center' }) : noCell('–'),
              signedCell(moves.countries[year]?.gap),
              judged
                ? textCell(`${judged.met}/${judged.of}`, { align: 'center' })
                : noCell(summary.notComparable > 0 ? 'không đánh giá' : '–'),
            ]
          : [noCell(noResults, { colSpan: 6, tone: 'muted' })]),
      ],
    }
  }

/** Total, rank, group, gap to the national mean and targets met, a row a year; the edition before the period first. */
export const periodYears: BlockMaker = {
  name: 'period-years',
  description: {
    vi: 'năm gốc và từng năm của giai đoạn: điểm, thứ hạng, nhóm, so với trung bình cả nước, số chỉ tiêu đạt',
    en: 'base year and each year of the period: score, rank, group, beside the national mean, targets met',
  },
  make: ({ drafting }) => {
    if (!drafting) return []
    const { base } = drafting.moves
    return headedTable(
      [
        ['Năm', 8],
        ['Tổng điểm', 12],
        ['Thứ hạng', 12],
        ['Nhóm', 8],
        ['So với năm trước', 18],
        ['Điểm so với trung bình cả nước', 18],
        ['Nội dung đạt chỉ tiêu', 14],
      ],
      [
        ...(base
          ? [
              {
                cells: [
                  textCell(String(base.year), { align: 'center' }),
                  ...positionCells(base.standing),
                  noCell('–'),
                  signedCell(base.country?.gap),
                  noCell('–'),
                ],
              },
            ]
          : []),
        ...drafting.period.years.map(fillYear(drafting)),
      ],
    )
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
