import type { Chart, ChartRow } from '../../document/chart.ts'
import type { DimensionFacts } from '../../progress/facts.ts'
import { percentile } from '../../results/group.ts'
import { formatNumber } from '../../vi.ts'
import type { BlockMaker, Material } from '../block.ts'
import { noCell, numberCell } from '../cells.ts'
import { axisOver } from '../chart-axis.ts'

/** The city's score beside those of all provinces that were measured on the dimension. */
type Compared = {
  readonly dimension: DimensionFacts
  readonly score: number | undefined
  readonly median: number
  readonly best: number
}

const compare = ({ editions, facts }: Material): readonly Compared[] =>
  facts.dimensions.flatMap((dimension) => {
    const scores = (editions.get(facts.resultsYear)?.rankings(dimension.code) ?? [])
      .map(({ score }) => score)
      .toSorted((a, b) => a - b)
    const best = scores.at(-1)
    if (best === undefined) return []
    return [{ dimension, score: dimension.standing?.score, median: percentile(scores, 0.5), best }]
  })

const isBelow = ({ score, median }: Compared): boolean => score !== undefined && score < median

const show = (score: number | undefined) => (score === undefined ? noCell() : numberCell(score, 4)).value

const fillRow = (compared: Compared): ChartRow => {
  const { dimension, score, median, best } = compared
  return {
    name: `${dimension.code}. ${dimension.name}`,
    values: [
      show(median),
      show(isBelow(compared) ? undefined : score),
      show(isBelow(compared) ? score : undefined),
      show(best),
    ],
  }
}

const describe = ({ dimension, score, median, best }: Compared): string =>
  `${dimension.code}. ${dimension.name}: ${score === undefined ? 'không công bố' : formatNumber(score, 4)}, trung vị ${formatNumber(median, 4)}, cao nhất ${formatNumber(best, 4)}`

/** Scores of the eight dimensions between median and best of the provinces; nothing where the city has none. */
export const dimensionsChart: BlockMaker = {
  name: 'dimensions-chart',
  description: {
    vi: 'biểu đồ điểm tám chỉ số nội dung so với trung vị và mức cao nhất của các tỉnh, thành phố',
    en: 'chart of the scores of the eight dimensions, the national median and best',
  },
  make: (material): readonly Chart[] => {
    const { place, resultsYear } = material.facts
    const rows = compare(material)
    const measured = rows.filter(({ score }) => score !== undefined)
    if (measured.length === 0) return []
    const below = rows.filter(isBelow).length
    return [
      {
        kind: 'chart',
        shape: 'dots',
        title: `Điểm các chỉ số nội dung năm ${resultsYear} của ${place.name}: ${measured.length - below} từ trung vị cả nước trở lên, ${below} dưới trung vị`,
        alternative: `${rows.map(describe).join('; ')}.`,
        rowsName: 'Chỉ số nội dung',
        axis: axisOver(
          'Điểm (thang 1 - 10)',
          rows.flatMap(({ score, median, best }) => [median, best, ...(score === undefined ? [] : [score])]),
        ),
        series: [
          { name: 'Trung vị cả nước', tone: 'target' },
          { name: `${place.name}: từ trung vị trở lên`, tone: 'total', labels: 'value' },
          { name: `${place.name}: dưới trung vị`, tone: 'bad', labels: 'value' },
          { name: 'Cao nhất cả nước', tone: 'muted' },
        ],
        rows: rows.map(fillRow),
        ties: { last: 2, above: 'Cao hơn trung vị', below: 'Thấp hơn trung vị' },
      },
    ]
  },
}
