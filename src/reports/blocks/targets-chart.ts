import type { Chart, ChartRow } from '../../document/chart.ts'
import { describeGap } from '../../progress/change.ts'
import type { RowFacts } from '../../progress/facts.ts'
import type { BlockMaker, Material } from '../block.ts'
import { noCell, notMeasured, numberCell, rankCell } from '../cells.ts'
import { roomyRankAxis } from '../chart-axis.ts'
import { locateRank } from './plan-table.ts'

/** The worst first; rows that were not measured last. */
const byShortage = (a: RowFacts, b: RowFacts): number =>
  (b.placesShort ?? Number.NEGATIVE_INFINITY) - (a.placesShort ?? Number.NEGATIVE_INFINITY)

const series = [
  { name: 'Chỉ tiêu', tone: 'target' },
  { name: 'Thực tế: đạt', tone: 'good', labels: 'value' },
  { name: 'Thực tế: chưa đạt', tone: 'bad', labels: 'value' },
] as const

const fillRow = (material: Material, row: RowFacts): ChartRow => {
  const own = (status: RowFacts['status']) =>
    (row.status === status ? rankCell(row.standing, {}, locateRank(material, row)) : noCell()).value
  return {
    name: `${row.code}. ${row.name}`,
    values: [(row.target === null ? noCell() : numberCell(row.target)).value, own('met'), own('missed')],
  }
}

const describe = (rows: readonly RowFacts[]): string => {
  const list = (
    status: RowFacts['status'],
    words: string,
    tell: (row: RowFacts) => string,
  ): readonly string[] => {
    const own = rows.filter((row) => row.status === status)
    return own.length > 0 ? [`${words} (${own.length}): ${own.map(tell).join('; ')}`] : []
  }
  const tell = ({ code, standing, target, placesShort }: RowFacts): string =>
    `${code} xếp thứ ${standing?.rank}/${standing?.of}, chỉ tiêu ${target}, ${describeGap(placesShort ?? 0).vi}`
  return `${[
    ...list('missed', 'Chưa đạt chỉ tiêu', tell),
    ...list('met', 'Đạt chỉ tiêu', tell),
    ...list('not-measured', 'Không đo lường', ({ code, target }) => `${code}, chỉ tiêu ${target}`),
  ].join('. ')}.`
}

/** Target and rank of every row that has a target; nothing where none of them was measured. */
export const targetsChart: BlockMaker = {
  name: 'targets-chart',
  description: {
    vi: 'biểu đồ chỉ tiêu và thứ hạng của mọi nội dung, thiếu nhiều trước; {agency}: chỉ của cơ quan',
    en: 'chart of target and rank of every row, the worst first; {agency}: of the agency only',
  },
  make: (material, { agency }): readonly Chart[] => {
    const { facts, drafting } = material
    const all = agency === undefined ? facts.rows : (drafting?.agency?.rows ?? [])
    const rows = all.filter(({ target }) => target !== null).sort(byShortage)
    const count = (status: RowFacts['status']) => rows.filter((row) => row.status === status).length
    const [met, missed, not] = [count('met'), count('missed'), count('not-measured')]
    if (met + missed === 0) return []
    return [
      {
        kind: 'chart',
        shape: 'dots',
        title: `Thứ hạng năm ${facts.resultsYear} so với chỉ tiêu năm ${facts.year}: ${[
          `${met} nội dung đạt`,
          `${missed} chưa đạt`,
          ...(not > 0 ? [`${not} ${notMeasured}`] : []),
        ].join(', ')}`,
        alternative: describe(rows),
        rowsName: 'Nội dung',
        axis: roomyRankAxis(rows.flatMap(({ standing, target }) => [standing?.of ?? 1, target ?? 1])),
        series,
        rows: rows.map((row) => fillRow(material, row)),
        ties: { last: 2, above: 'Thiếu (bậc)', below: 'Vượt (bậc)' },
      },
    ]
  },
}
