import type { Cell, Row } from '../../document/document.ts'
import { describePlaces } from '../../progress/change.ts'
import type { DocumentFacts } from '../../progress/document-facts.ts'
import type { PeriodRow, PeriodYear } from '../../progress/period.ts'
import type { Standing } from '../../results/results.ts'
import type { BlockMaker } from '../block.ts'
import {
  absentMark,
  centred,
  headedTable,
  noCell,
  numberOr,
  rankCell,
  scoreCell,
  textCell,
  twoHeadRows,
} from '../cells.ts'
import { signedCell } from './brief-tables.ts'

const positionCells = (standing: Standing | null): readonly Cell[] => [
  standing ? scoreCell(standing) : noCell('không công bố'),
  standing ? rankCell(standing) : noCell('không công bố'),
  numberOr(standing?.group?.number),
]

const fillYear =
  ({ moves, findings }: DocumentFacts) =>
  ({ year, standing, change, summary }: PeriodYear): Row => {
    const named = centred(String(year))
    if (!summary) return { cells: [named, noCell('chưa có kết quả', { colSpan: 6, tone: 'muted' })] }
    const judged = findings.targets.years.find((one) => one.year === year)
    return {
      cells: [
        named,
        ...positionCells(standing),
        change ? centred(describePlaces(change).vi) : noCell('–'),
        signedCell(moves.countries[year]?.gap),
        judged
          ? centred(`${judged.met}/${judged.of}`)
          : noCell(summary.notComparable > 0 ? 'không đánh giá' : '–'),
      ],
    }
  }

const fillBase = ({ year, standing, country }: NonNullable<DocumentFacts['moves']['base']>): Row => ({
  cells: [
    centred(String(year)),
    ...positionCells(standing),
    noCell('–'),
    signedCell(country?.gap),
    noCell('–'),
  ],
})

/** Total, rank, group, gap to the national mean and targets met, a row a year; the edition before the period first. */
export const periodYears: BlockMaker = ({ documentFacts }) => [
  headedTable(
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
      ...(documentFacts.moves.base ? [fillBase(documentFacts.moves.base)] : []),
      ...documentFacts.period.years.map(fillYear(documentFacts)),
    ],
  ),
]

const yearCells = ({ target, standing, absence, status }: PeriodRow['years'][number]): readonly Cell[] => [
  numberOr(target),
  standing
    ? rankCell(standing, status === 'missed' ? { tone: 'bad' } : {})
    : absence
      ? absentMark(absence)
      : noCell(),
]

const fillRow = ({ code, name, lead, years, compared, met }: PeriodRow): Row => ({
  cells: [
    textCell(`${code}. ${name}`),
    lead.length > 0 ? textCell(lead.map(({ short }) => short).join(', ')) : noCell('báo cáo bổ sung'),
    ...years.flatMap(yearCells),
    compared > 0 ? centred(`${met}/${compared}`) : noCell('–'),
  ],
})

/** Every row of the plan: target and rank of each year, and in how many years it was met. */
export const periodRows: BlockMaker = ({
  documentFacts: {
    period: { years, rows },
  },
}) => [
  {
    kind: 'table',
    columns: [34, 18, ...years.flatMap(() => [8, 9]), 10].map((width) => ({ width })),
    headRows: 2,
    frozenColumns: 1,
    rows: [
      ...twoHeadRows([
        'Nội dung',
        'Chủ trì',
        ...years.map(({ year }) => [`Năm ${year}`, 'Chỉ tiêu', 'Thực tế'] as const),
        'Số năm đạt',
      ]),
      ...rows.map(fillRow),
    ],
  },
]
