import { type Chart, type ChartSeries, type ChartTone, numberOf } from '../../document/chart.ts'
import type { Value } from '../../document/document.ts'
import type { Measured, YearFacts } from '../../progress/year-facts.ts'
import type { Standing } from '../../results/results.ts'
import type { BlockMaker } from '../block.ts'
import { absentWords, noCell, rankCell } from '../cells.ts'
import { rankAxis } from '../chart-axis.ts'
import { countMoves, describeExtremes, isPlainMove } from '../chart-findings.ts'
import { describePlacesSince } from '../compared-words.ts'
import { rankOf } from '../prose.ts'

/** The best first; what was not measured last. */
export const sortByRank = <One extends Measured>(all: readonly One[]): readonly One[] =>
  all.toSorted(
    (a, b) => (a.standing?.rank ?? Number.POSITIVE_INFINITY) - (b.standing?.rank ?? Number.POSITIVE_INFINITY),
  )

const rankOrGap = (standing: Standing | null | false): Value =>
  (standing ? rankCell(standing) : noCell()).value

/** A line of dots: its series, and the value of each dimension in it. */
type DotSeries = { readonly series: ChartSeries; readonly pick: (one: Measured) => Value }

/** The year before, and the year itself as one that held or rose, one that fell, and one that is not compared; those in use. */
const listSeries = (
  { resultsYear, previousResultsYear }: YearFacts,
  all: readonly Measured[],
): readonly DotSeries[] => {
  const moved = ({ change }: Measured) => (isPlainMove(change) ? change : null)
  const isCompared = all.some(moved)
  const now = (name: string, tone: ChartTone, isShown: (gained: number | null) => boolean): DotSeries => ({
    series: { name: `Năm ${resultsYear}${name}`, tone, labels: 'value' },
    pick: (one) => rankOrGap(isShown(moved(one)?.placesGained ?? null) && one.standing),
  })
  const columns: readonly DotSeries[] = [
    {
      series: { name: `Năm ${previousResultsYear}`, tone: 'target' },
      pick: (one) => rankOrGap(moved(one)?.earlier ?? null),
    },
    now(': tăng, giữ hạng', 'total', (gained) => gained !== null && gained >= 0),
    now(': giảm bậc', 'bad', (gained) => gained !== null && gained < 0),
    now(isCompared ? ': không so với năm trước' : '', 'plain', (gained) => gained === null),
  ]
  return columns.filter(({ pick }) => all.some((one) => numberOf(pick(one)) !== undefined))
}

const describe = ({ code, name, standing, absence, change }: Measured): string => {
  if (!standing) return `${code}. ${name}: ${absence ? absentWords[absence.kind] : ''}`
  return `${code}. ${name}: ${rankOf(standing)}${isPlainMove(change) ? `, ${describePlacesSince(change)}` : ''}`
}

const describeFinding = ({ resultsYear, previousResultsYear, dimensions }: YearFacts): string => {
  const measured = dimensions.filter(({ standing }) => standing)
  const gained = measured.flatMap(({ change }) => (isPlainMove(change) ? change.placesGained : []))
  const moves =
    gained.length === measured.length
      ? `${countMoves(gained, 'chỉ số nội dung')} so với năm ${previousResultsYear}`
      : `trong ${gained.length} chỉ số nội dung so sánh được với năm ${previousResultsYear}, ${countMoves(gained, 'chỉ số')}`
  const parts = [gained.length > 0 ? moves : '', describeExtremes(measured)].filter(Boolean)
  return parts.length > 0
    ? `Năm ${resultsYear}: ${parts.join('; ')}`
    : `Thứ hạng các chỉ số nội dung năm ${resultsYear}`
}

/** Ranks of the eight dimensions, the best first, beside those of the year before; nothing where the city has none. */
export const dimensionsChart: BlockMaker = ({ facts }): readonly Chart[] => {
  const rows = sortByRank(facts.dimensions)
  const standings = rows.flatMap(({ standing, previous }) => [standing, previous].flatMap((one) => one ?? []))
  if (rows.every(({ standing }) => standing === null)) return []
  const columns = listSeries(facts, rows)
  const isTied = columns[0]?.series.tone === 'target'
  return [
    {
      kind: 'chart',
      shape: 'dots',
      title: describeFinding(facts),
      alternative: `${rows.map(describe).join('; ')}.`,
      rowsName: 'Chỉ số nội dung',
      axis: rankAxis(standings.map(({ of }) => of)),
      series: columns.map(({ series }) => series),
      rows: rows.map((row) => ({
        name: row.short,
        values: columns.map(({ pick }) => pick(row)),
      })),
      ...(isTied && { ties: { last: columns.length - 1, above: 'Giảm (bậc)', below: 'Tăng (bậc)' } }),
    },
  ]
}
