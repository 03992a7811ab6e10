import type { Chart, ChartRow } from '../../document/chart.ts'
import type { Facts, Measured } from '../../progress/facts.ts'
import type { BlockMaker } from '../block.ts'
import { absentWords, noCell, rankCell } from '../cells.ts'
import { rankAxis } from '../chart-axis.ts'
import { countMoves, isPlainMove, tellExtremes } from '../chart-findings.ts'
import { rankOf, tellPlaces } from '../compared-words.ts'

/** The best first; what was not measured last. */
export const sortByRank = <One extends Measured>(all: readonly One[]): readonly One[] =>
  all.toSorted(
    (a, b) => (a.standing?.rank ?? Number.POSITIVE_INFINITY) - (b.standing?.rank ?? Number.POSITIVE_INFINITY),
  )

const gap = noCell().value

/** The year before, and the year itself as one that held or rose, one that fell, and one that is not compared. */
const fillRow = ({ short, standing, change }: Measured, isAllCompared: boolean): ChartRow => {
  const moved = isPlainMove(change) ? change : null
  const now = (isShown: boolean) => (standing && isShown ? rankCell(standing).value : gap)
  return {
    name: short,
    values: [
      moved ? rankCell(moved.earlier).value : gap,
      now(moved !== null && moved.placesGained >= 0),
      now(moved !== null && moved.placesGained < 0),
      ...(isAllCompared ? [] : [now(moved === null)]),
    ],
  }
}

const describe = ({ code, name, standing, absence, change }: Measured): string => {
  if (!standing) return `${code}. ${name}: ${absence ? absentWords[absence.kind] : ''}`
  return `${code}. ${name}: ${rankOf(standing)}${isPlainMove(change) ? `, ${tellPlaces(change)}` : ''}`
}

const tellFinding = ({ resultsYear, previousResultsYear, dimensions }: Facts): string => {
  const measured = dimensions.filter(({ standing }) => standing)
  const gained = measured.flatMap(({ change }) => (isPlainMove(change) ? change.placesGained : []))
  const moves =
    gained.length === measured.length
      ? `${countMoves(gained, 'chỉ số nội dung')} so với năm ${previousResultsYear}`
      : `trong ${gained.length} chỉ số nội dung so sánh được với năm ${previousResultsYear}, ${countMoves(gained, 'chỉ số')}`
  const told = [gained.length > 0 ? moves : '', tellExtremes(measured)].filter(Boolean)
  return told.length > 0
    ? `Năm ${resultsYear}: ${told.join('; ')}`
    : `Thứ hạng các chỉ số nội dung năm ${resultsYear}`
}

/** Ranks of the eight dimensions, the best first, beside those of the year before; nothing where the city has none. */
export const dimensionsChart: BlockMaker = {
  name: 'dimensions-chart',
  description: {
    vi: 'biểu đồ thứ hạng tám chỉ số nội dung, từ cao đến thấp, so với năm trước',
    en: 'chart of the ranks of the eight dimensions, the best first, beside the year before',
  },
  make: ({ facts }): readonly Chart[] => {
    const { resultsYear, previousResultsYear, dimensions } = facts
    const rows = sortByRank(dimensions)
    const standings = rows.flatMap(({ standing, previous }) =>
      [standing, previous].flatMap((one) => one ?? []),
    )
    if (rows.every(({ standing }) => standing === null)) return []
    const isAllCompared = rows.every(({ standing, change }) => !standing || isPlainMove(change))
    return [
      {
        kind: 'chart',
        shape: 'dots',
        title: tellFinding(facts),
        alternative: `${rows.map(describe).join('; ')}.`,
        rowsName: 'Chỉ số nội dung',
        axis: rankAxis(standings.map(({ of }) => of)),
        series: [
          { name: `Năm ${previousResultsYear}`, tone: 'target' },
          { name: `Năm ${resultsYear}: tăng, giữ hạng`, tone: 'total', labels: 'value' },
          { name: `Năm ${resultsYear}: giảm bậc`, tone: 'bad', labels: 'value' },
          ...(isAllCompared
            ? []
            : ([
                { name: `Năm ${resultsYear}: không so với năm trước`, tone: 'plain', labels: 'value' },
              ] as const)),
        ],
        rows: rows.map((row) => fillRow(row, isAllCompared)),
        ties: { last: 2, above: 'Giảm (bậc)', below: 'Tăng (bậc)' },
      },
    ]
  },
}
