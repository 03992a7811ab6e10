import type { Cell, Row, Table } from '../../document/document.ts'
import { formatValue } from '../../document/format.ts'
import type { Change } from '../../progress/comparable/comparability.ts'
import type { Measured, RowFacts } from '../../progress/facts.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import { formatNumber } from '../../vi.ts'
import type { BlockMaker, Material } from '../block.ts'
import { absentCell, headedTable, noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'
import { sortByRank } from './dimensions-chart.ts'
import { judge } from './plan-table.ts'

// The tables of a page for a meeting: narrow, the best first, the last of the country in bold.

/** Points, above 0 the better: `+0,0728`, `-0,2796`; `0,0000` for less than is shown. */
export const signedCell = (value: number | null | undefined): Cell =>
  value === null || value === undefined
    ? noCell('–')
    : textCell(`${Number(value.toFixed(4)) > 0 ? '+' : ''}${formatNumber(value, 4)}`, { align: 'center' })

/** Points gained since the edition before; a dimension of which a part is on another scale says so. */
const gainedCell = (change: Change | null): Cell => {
  const cell = signedCell(change?.pointsGained)
  if (!change || change.shares.length === 0) return cell
  return textCell(`${formatValue(cell.value)} (một phần đo khác)`, { align: 'center' })
}

const besideMean = ({ workspace, editions, facts }: Material, code: string): Cell =>
  signedCell(measureCountry(workspace, editions.get(facts.resultsYear), code)?.gap)

const lastInBold = ({ standing, absence }: Pick<Measured, 'standing' | 'absence'>): Cell =>
  absence ? absentCell(absence) : rankCell(standing, { bold: standing?.rank === standing?.of })

const previousRank = ({ previous }: Pick<Measured, 'previous'>): Cell =>
  previous ? rankCell(previous) : noCell('–')

/** The eight dimensions by rank. */
export const briefDimensions: BlockMaker = {
  name: 'brief-dimensions',
  description: {
    vi: 'tám chỉ số nội dung theo thứ hạng: điểm, hạng hai năm, so với trung bình cả nước',
    en: 'the eight dimensions by rank: score, ranks of two years, beside the national mean',
  },
  make: (material): readonly Table[] => {
    const { resultsYear, previousResultsYear, dimensions } = material.facts
    return headedTable(
      [
        ['Chỉ số nội dung', 29],
        ['Điểm', 10],
        ['Tăng, giảm', 11],
        [`Hạng ${previousResultsYear}`, 10],
        [`Hạng ${resultsYear}`, 10],
        ['So với trung bình cả nước', 18],
      ],
      sortByRank(dimensions).map((one) => ({
        cells: [
          textCell(one.short),
          one.absence ? absentCell(one.absence) : scoreCell(one.standing),
          gainedCell(one.change),
          previousRank(one),
          lastInBold(one),
          besideMean(material, one.code),
        ],
      })),
    )
  },
}

const fillRow =
  (material: Material) =>
  (row: RowFacts): Row => ({
    cells: [
      textCell(row.short),
      row.target === null ? noCell() : numberCell(row.target),
      previousRank(row),
      lastInBold(row),
      row.absence ? noCell('–') : scoreCell(row.standing),
      row.absence ? noCell('–') : besideMean(material, row.measuredBy),
      textCell(judge(row, material.facts), { align: 'center' }),
    ],
  })

/** The rows of an agency beside their targets. */
export const briefRows: BlockMaker = {
  name: 'brief-rows',
  description: {
    vi: 'các nội dung của cơ quan: chỉ tiêu, hạng hai năm, điểm, so với trung bình cả nước',
    en: 'the rows of the agency: target, ranks of two years, score, beside the national mean',
  },
  make: (material): readonly Table[] => {
    const { resultsYear, previousResultsYear, year } = material.facts
    return headedTable(
      [
        ['Nội dung', 26],
        [`Chỉ tiêu ${year}`, 9],
        [`Hạng ${previousResultsYear}`, 9],
        [`Hạng ${resultsYear}`, 10],
        ['Điểm', 9],
        ['So với trung bình cả nước', 13],
        ['Đánh giá', 15],
      ],
      (material.drafting?.agency?.rows ?? []).map(fillRow(material)),
    )
  },
}
