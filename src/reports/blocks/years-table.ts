import type { Cell, Row } from '../../document/document.ts'
import { notComparable } from '../../progress/change.ts'
import { whyAbsent } from '../../progress/comparable/absence.ts'
import { comparabilityOf } from '../../progress/comparable/comparability.ts'
import { describeFrame } from '../../progress/comparable/words.ts'
import { ownIn } from '../../progress/edition.ts'
import type { Standing } from '../../results/results.ts'
import type { BlockMaker, Material } from '../block.ts'
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

/** So many editions stand side by side. */
const shown = 5

const standsIn = ({ editions, workspace }: Material, code: string, year: number): Standing | null =>
  ownIn(workspace, editions.get(year), code)

/** One row a code: its rank of each year, with `scores` its score before it. */
const fillRow = (
  material: Material,
  years: readonly number[],
  { code, name, measuredBy = code }: { code: string; name: string; measuredBy?: string },
  scores: boolean,
  total = false,
): Row => {
  const { facts, workspace, editions } = material
  const look = total ? { tone: 'total' as const } : {}
  const cells = years.flatMap((year): Cell[] => {
    const standing = standsIn(material, measuredBy, year)
    const current = year === facts.resultsYear && findOwn(material, measuredBy) !== undefined
    const word = absentMark({ kind: 'withheld', year })
    if (!standing && !(scores && current))
      return [
        absentMark(whyAbsent(workspace, editions.get(year), year, measuredBy), {
          ...look,
          colSpan: scores ? 2 : 1,
        }),
      ]
    const noted = { ...look, ...noteOrigin(material, year, measuredBy) }
    const score = standing ? numberCell(standing.score, 4, noted) : { ...word, ...look }
    const rank = standing ? rankCell(standing, scores ? look : noted) : noCell('', look)
    if (!scores) return [rank]
    if (!current) return [score, rank]
    return [
      makeLive(score, liveScore(material, measuredBy, 'x')),
      makeLive(rank, liveRank(material, measuredBy, '')),
    ]
  })
  return {
    cells: [centred(measuredBy === '0' ? '' : code, look), textCell(name, look), ...cells],
  }
}

const listWithParts = ({ workspace: { dimensions } }: Material) =>
  dimensions.flatMap((dimension) => [
    { code: dimension.number, name: dimension.name.vi, whole: true },
    ...dimension.subDimensions.flatMap((part) => [
      { code: part.code, name: part.name.vi, whole: false },
      ...(part.items ?? []).map((item) => ({ ...item, name: item.name.vi, whole: false })),
    ]),
  ])

const fullTable = (material: Material, years: readonly number[]): readonly Row[] => [
  ...twoHeadRows(['Mã', 'Chỉ số, nội dung', ...years.map((year) => [String(year), 'Điểm', 'Hạng'] as const)]),
  ...listWithParts(material).map((one) => fillRow(material, years, one, true, one.whole)),
  fillRow(material, years, { code: '0', name: 'Tổng điểm' }, true, true),
]

const shortTable = (material: Material, years: readonly number[]): readonly Row[] => {
  const points = years.map((year) => {
    const standing = standsIn(material, '0', year)
    return standing
      ? numberCell(standing.score, 4, { tone: 'total' })
      : absentMark({ kind: 'withheld', year })
  })
  return [
    { cells: ['TT', 'Chỉ số nội dung', ...years.map(String)].map((head) => textCell(head)) },
    ...material.workspace.dimensions.map(({ number, name }) =>
      fillRow(material, years, { code: number, name: name.vi }, false),
    ),
    fillRow(material, years, { code: '0', name: 'Thứ hạng tổng hợp' }, false, true),
    { cells: [noCell(), textCell('Tổng điểm', { tone: 'total' }), ...points] },
  ]
}

/** Year by year: `::years-table` the ranks of the dimensions, `::years-table{all}` scores and ranks of every code. */
export const yearsTable: BlockMaker = (material, { all }) => {
  const years = material.facts.years.slice(-shown)
  const full = all !== undefined
  const { frame } = comparabilityOf(material.workspace, material.editions)
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
      rows: full ? fullTable(material, years) : shortTable(material, years),
    },
  ]
}
