import type { Chart, ChartRow } from '../../document/chart.ts'
import type { RowFacts } from '../../progress/facts.ts'
import type { BlockMaker } from '../block.ts'
import { absentWords, noCell, numberCell, rankCell } from '../cells.ts'
import { roomyRankAxis } from '../chart-axis.ts'
import { tellGap, tellUncounted } from '../compared-words.ts'

/** The worst first; rows that were not measured last. */
const byShortage = (a: RowFacts, b: RowFacts): number =>
  (b.placesShort ?? Number.NEGATIVE_INFINITY) - (a.placesShort ?? Number.NEGATIVE_INFINITY)

const series = [
  { name: 'Chỉ tiêu', tone: 'target' },
  { name: 'Thực tế: đạt', tone: 'good', labels: 'value' },
  { name: 'Thực tế: chưa đạt', tone: 'bad', labels: 'value' },
] as const

const fillRow = (row: RowFacts): ChartRow => {
  const own = (status: RowFacts['status']) =>
    (row.status === status ? rankCell(row.standing) : noCell()).value
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
  const tell = (row: RowFacts): string =>
    `${row.code} xếp thứ ${row.standing?.rank}/${row.standing?.of}, chỉ tiêu ${row.target}, ${tellGap(row)}`
  return `${[
    ...list('missed', 'Chưa đạt chỉ tiêu', tell),
    ...list('met', 'Đạt chỉ tiêu', tell),
    ...list(
      'not-measured',
      'Không có kết quả',
      ({ code, target, absence }) =>
        `${code}, chỉ tiêu ${target}${absence ? ` (${absentWords[absence.kind]})` : ''}`,
    ),
  ].join('. ')}.`
}

/** Target and rank of every row that is judged; nothing where none is. */
export const targetsChart: BlockMaker = {
  name: 'targets-chart',
  description: {
    vi: 'biểu đồ chỉ tiêu và thứ hạng của mọi nội dung, thiếu nhiều trước; {agency}: chỉ của cơ quan',
    en: 'chart of target and rank of every row, the worst first; {agency}: of the agency only',
  },
  make: (material, { agency }): readonly Chart[] => {
    const { facts, drafting } = material
    const all = agency === undefined ? facts.rows : (drafting?.agency?.rows ?? [])
    const rows = all
      .filter(({ target, status }) => target !== null && status !== 'not-comparable')
      .sort(byShortage)
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
          ...(not > 0 ? [`${not} không có kết quả`] : []),
          ...(agency === undefined ? tellUncounted(facts.rows) : []),
        ].join(', ')}`,
        alternative: describe(rows),
        rowsName: 'Nội dung',
        axis: roomyRankAxis(rows.flatMap(({ standing, target }) => [standing?.of ?? 1, target ?? 1])),
        series,
        rows: rows.map(fillRow),
        ties: { last: 2, above: 'Thiếu (bậc)', below: 'Vượt (bậc)' },
      },
    ]
  },
}
