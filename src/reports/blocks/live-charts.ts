import type { Chart, ChartRow } from '../../document/chart.ts'
import type { Block, Value } from '../../document/document.ts'
import { percentile } from '../../results/group.ts'
import type { Standing } from '../../results/results.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import { makeLive, noCell, numberCell } from '../cells.ts'
import { axisOver, rankAxis } from '../chart-axis.ts'
import { liveMedian, liveNumber } from '../live.ts'
import { drawRanks } from './rank-chart.ts'
import { judgedTarget } from './targets-chart.ts'

// Charts of the workbook: drawn from cells that follow the table of scores, under titles that stay true when it is changed.

const below = 'Số liệu của biểu đồ ở bảng bên dưới, tính theo trang điểm của các tỉnh, thành phố.'

const rankValue = (input: BlockInput, code: string, standing: Standing | null): Value =>
  makeLive(standing ? numberCell(standing.rank) : noCell(), liveNumber(input, code, 'rank')).value

/** Rows that a rank is judged on, or would be if it had one. */
const targetRows = (input: BlockInput): readonly ChartRow[] =>
  input.facts.rows
    .filter(({ status }) => status === 'met' || status === 'missed' || status === 'not-measured')
    .map((row) => ({
      name: `${row.code}. ${row.name}`,
      values: [numberCell(judgedTarget(row) ?? 0).value, rankValue(input, row.measuredBy, row.standing)],
    }))

const drawTargets = (input: BlockInput): readonly Chart[] => {
  const { facts } = input
  const rows = targetRows(input)
  const largest = input.editions.get(facts.resultsYear)?.results.provinces.length ?? 1
  if (rows.length === 0) return []
  return [
    {
      kind: 'chart',
      shape: 'dots',
      title: `Chỉ tiêu năm ${facts.year} và thứ hạng PAPI ${facts.resultsYear}`,
      alternative: below,
      rowsName: 'Nội dung',
      axis: rankAxis([largest]),
      series: [
        { name: 'Chỉ tiêu', tone: 'target' },
        { name: 'Thứ hạng', tone: 'total', labels: 'value' },
      ],
      rows,
      ties: { last: 1, above: 'Thiếu (bậc)', below: 'Vượt (bậc)' },
    },
  ]
}

const drawDimensions = (input: BlockInput): readonly Chart[] => {
  const { facts, editions } = input
  const rows = facts.dimensions.flatMap(({ code, name, standing }): readonly ChartRow[] => {
    const scores = (editions.get(facts.resultsYear)?.rankings(code) ?? []).map(({ score }) => score)
    if (scores.length === 0) return []
    const median = percentile(
      scores.toSorted((a, b) => a - b),
      0.5,
    )
    return [
      {
        name: `${code}. ${name}`,
        values: [
          makeLive(numberCell(median, 4), liveMedian(code)).value,
          makeLive(standing ? numberCell(standing.score, 4) : noCell(), liveNumber(input, code, 'score'))
            .value,
        ],
      },
    ]
  })
  if (rows.length === 0) return []
  return [
    {
      kind: 'chart',
      shape: 'dots',
      title: `Điểm các chỉ số nội dung năm ${facts.resultsYear} của ${facts.place.name} và trung vị cả nước`,
      alternative: below,
      rowsName: 'Chỉ số nội dung',
      // The whole scale: a score may be changed to any.
      axis: axisOver('Điểm (thang 1 - 10)', [1, 10]),
      series: [
        { name: 'Trung vị cả nước', tone: 'target' },
        { name: facts.place.name, tone: 'total', labels: 'value' },
      ],
      rows,
      ties: { last: 1, above: 'Cao hơn trung vị', below: 'Thấp hơn trung vị' },
    },
  ]
}

/** The chart of all documents; its cells of the year of the report follow, and its title gives no figure. */
const drawYears = (input: BlockInput): readonly Block[] => {
  const { facts } = input
  const year = String(facts.resultsYear)
  return drawRanks(input).map((block): Block => {
    if (block.kind !== 'chart') return block
    const bare = (value: Value): Value => (value.kind === 'rank' ? numberCell(value.rank).value : value)
    const follow = (value: Value, index: number): Value => {
      if (value.kind === 'none') return value
      const column = block.series[index]?.tone === 'muted' ? 'of' : 'rank'
      return makeLive({ value }, liveNumber(input, '0', column)).value
    }
    return {
      ...block,
      title: 'Thứ hạng Chỉ số PAPI tổng hợp qua các năm',
      alternative: below,
      rows: block.rows.map((row) => {
        const values = row.values.map(bare)
        return { ...row, values: row.name === year ? values.map(follow) : values }
      }),
    }
  })
}

/** Charts that follow the scores of the workbook: the total over the years, `{targets}` or `{dimensions}`. */
export const liveCharts: BlockMaker = (input, { targets, dimensions }) => {
  if (targets !== undefined) return drawTargets(input)
  return dimensions === undefined ? drawYears(input) : drawDimensions(input)
}
