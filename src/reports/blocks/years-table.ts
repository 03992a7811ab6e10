import type { Cell, Row } from '../../document/document.ts'
import { notComparable } from '../../progress/change.ts'
import { whyAbsent } from '../../progress/comparable/absence.ts'
import { comparabilityOf } from '../../progress/comparable/comparability.ts'
import { describeFrame } from '../../progress/comparable/words.ts'
import { ownIn } from '../../progress/edition.ts'
import type { Standing } from '../../results/results.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import {
  absentMark,
  centred,
  makeLive,
  noCell,
  numberCell,
  rankCell,
  textCell,
  twoHeadRows,
} from '../cells.ts'
import { findOwn, isLastQuarter, liveRank, liveScore } from '../live.ts'
import { noteOrigin } from '../origin.ts'

/** Editions side by side. */
const shown = 5

const standsIn = ({ editions, workspace }: BlockInput, code: string, year: number): Standing | null =>
  ownIn(workspace, editions.get(year), code)

/** One row a code: its rank of each year, with `scores` its score before it. */
const fillRow = (
  input: BlockInput,
  years: readonly number[],
  { code, name, measuredBy = code }: { code: string; name: string; measuredBy?: string },
  scores: boolean,
  total = false,
): Row => {
  const { facts, workspace, editions } = input
  const look = total ? { tone: 'total' as const } : {}
  const cells = years.flatMap((year): Cell[] => {
    const standing = standsIn(input, measuredBy, year)
    const current = year === facts.resultsYear && findOwn(input, measuredBy) !== undefined
    const word = absentMark({ kind: 'withheld', year })
    if (!standing && !(scores && current))
      return [
        absentMark(whyAbsent(workspace, editions.get(year), year, measuredBy), {
          ...look,
          colSpan: scores ? 2 : 1,
        }),
      ]
    const noted = { ...look, ...noteOrigin(input, year, measuredBy) }
    const score = standing ? numberCell(standing.score, 4, noted) : { ...word, ...look }
    const rank = standing ? rankCell(standing, scores ? look : noted) : noCell('', look)
    if (!scores) return [rank]
    if (!current) return [score, rank]
    return [
      makeLive(score, liveScore(input, measuredBy, 'x')),
      makeLive(rank, liveRank(input, measuredBy, '')),
    ]
  })
  return {
    cells: [centred(measuredBy === '0' ? '' : code, look), textCell(name, look), ...cells],
  }
}

const listWithParts = ({ workspace: { dimensions } }: BlockInput) =>
  dimensions.flatMap((dimension) => [
    { code: dimension.number, name: dimension.name.vi, whole: true },
    ...dimension.subDimensions.flatMap((part) => [
      { code: part.code, name: part.name.vi, whole: false },
      ...(part.items ?? []).map((item) => ({ ...item, name: item.name.vi, whole: false })),
    ]),
  ])

const fullTable = (input: BlockInput, years: readonly number[]): readonly Row[] => [
  ...twoHeadRows(['Mã', 'Chỉ số, nội dung', ...years.map((year) => [String(year), 'Điểm', 'Hạng'] as const)]),
  ...listWithParts(input).map((one) => fillRow(input, years, one, true, one.whole)),
  fillRow(input, years, { code: '0', name: 'Tổng điểm' }, true, true),
]

const shortTable = (input: BlockInput, years: readonly number[]): readonly Row[] => {
  const points = years.map((year) => {
    const standing = standsIn(input, '0', year)
    return standing
      ? numberCell(standing.score, 4, { tone: 'total' })
      : absentMark({ kind: 'withheld', year })
  })
  return [
    { cells: ['TT', 'Chỉ số nội dung', ...years.map(String)].map((head) => textCell(head)) },
    ...input.workspace.dimensions.map(({ number, name }) =>
      fillRow(input, years, { code: number, name: name.vi }, false),
    ),
    fillRow(input, years, { code: '0', name: 'Thứ hạng tổng hợp' }, false, true),
    { cells: [noCell(), textCell('Tổng điểm', { tone: 'total' }), ...points] },
  ]
}

/** Year by year: `::years-table` the ranks of the dimensions, `::years-table{all}` scores and ranks of every code. */
export const yearsTable: BlockMaker = (input, { all }) => {
  const years = input.facts.years.slice(-shown)
  const full = all !== undefined
  const { frame } = comparabilityOf(input.workspace, input.editions)
  const apart = years.flatMap((year, index) => {
    const reason = index === 0 ? null : frame('0', years[index - 1] ?? year, year)
    return reason
      ? [`Từ năm ${year} ${describeFrame(reason).vi}: thứ hạng ${notComparable.vi} với các năm trước.`]
      : []
  })
  return [
    ...apart.map((text) => ({ kind: 'paragraph' as const, text: [{ text }] })),
    {
      kind: 'table',
      columns: [6, full ? 52 : 34, ...years.flatMap(() => (full ? [9, 7] : [10]))].map((width) => ({
        width,
      })),
      headRows: full ? 2 : 1,
      frozenColumns: 2,
      ...(full && {
        alerts: [{ column: 1 + 2 * years.length, when: isLastQuarter(1 + 2 * years.length) }],
      }),
      rows: full ? fullTable(input, years) : shortTable(input, years),
    },
  ]
}
