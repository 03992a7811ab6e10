import type { Chart, ChartRow } from '../../document/chart.ts'
import type { RowFacts } from '../../progress/year-facts.ts'
import type { BlockMaker } from '../block.ts'
import { noCell, numberCell, rankCell } from '../cells.ts'
import { rankAxis } from '../chart-axis.ts'
import { describeRowGap } from '../compared-words.ts'

/** The rank that a row is judged by, which the city's rule may have converted; `null` where the plan sets none. */
export const judgedTarget = ({ target, converted }: Pick<RowFacts, 'target' | 'converted'>): number | null =>
  converted?.target ?? target

/** The worst first. */
const byShortage = (a: RowFacts, b: RowFacts): number =>
  (b.placesShort ?? Number.NEGATIVE_INFINITY) - (a.placesShort ?? Number.NEGATIVE_INFINITY)

const series = [
  { name: 'Chỉ tiêu', tone: 'target' },
  { name: 'Thực tế: đạt', tone: 'good', labels: 'value' },
  { name: 'Thực tế: chưa đạt', tone: 'bad', labels: 'value' },
] as const

const fillRow = (row: RowFacts): ChartRow => {
  const target = judgedTarget(row)
  const own = (status: RowFacts['status']) =>
    (row.status === status ? rankCell(row.standing) : noCell()).value
  return {
    name: row.short,
    values: [(target === null ? noCell() : numberCell(target)).value, own('met'), own('missed')],
  }
}

const describe = (rows: readonly RowFacts[]): string => {
  const list = (
    status: RowFacts['status'],
    words: string,
    describeOne: (row: RowFacts) => string,
  ): readonly string[] => {
    const own = rows.filter((row) => row.status === status)
    return own.length > 0 ? [`${words} (${own.length}): ${own.map(describeOne).join('; ')}`] : []
  }
  const describeJudged = (row: RowFacts): string =>
    `${row.code} xếp thứ ${row.standing?.rank}/${row.standing?.of}, chỉ tiêu ${judgedTarget(row)}, ${describeRowGap(row)}`
  return `${[...list('missed', 'Chưa đạt chỉ tiêu', describeJudged), ...list('met', 'Đạt chỉ tiêu', describeJudged)].join('. ')}.`
}

/** The furthest behind and, where none is, the furthest ahead: `thiếu nhiều nhất là Y tế công lập (thiếu 26 bậc)`. */
const listFurthest = (rows: readonly RowFacts[]): readonly string[] => {
  const judged = rows.filter(({ status }) => status === 'met' || status === 'missed')
  const [worst, best] = [judged[0], judged.at(-1)]
  const nameAt = ({ placesShort }: RowFacts): string =>
    judged
      .filter((row) => row.placesShort === placesShort)
      .map((row) => `${row.name} (${describeRowGap(row)})`)
      .join(', ')
  if (worst?.status === 'missed') return [`xa chỉ tiêu nhất là ${nameAt(worst)}`]
  return (best?.placesShort ?? 0) < 0 && best ? [`vượt nhiều nhất là ${nameAt(best)}`] : []
}

/** Target and rank of every row that is judged; nothing where none is. `{agency}`: of the agency only. */
export const targetsChart: BlockMaker = (input, { agency }): readonly Chart[] => {
  const { facts, documentFacts } = input
  const all = agency === undefined ? facts.rows : (documentFacts.agency?.rows ?? [])
  const rows = all.filter(({ status }) => status === 'met' || status === 'missed').sort(byShortage)
  const count = (status: RowFacts['status']) => rows.filter((row) => row.status === status).length
  const [met, missed] = [count('met'), count('missed')]
  if (rows.length === 0) return []
  return [
    {
      kind: 'chart',
      shape: 'dots',
      title: [
        `Năm ${facts.year}: ${met}/${met + missed} nội dung đạt chỉ tiêu${
          facts.resultsYear === facts.year ? '' : ` theo kết quả PAPI ${facts.resultsYear}`
        }`,
        ...listFurthest(rows),
      ].join('; '),
      alternative: describe(rows),
      rowsName: 'Nội dung',
      axis: rankAxis(rows.flatMap((row) => [row.standing?.of ?? 1, judgedTarget(row) ?? 1])),
      series,
      rows: rows.map(fillRow),
      ties: { last: 2, above: 'Thiếu (bậc)', below: 'Vượt (bậc)' },
    },
  ]
}
