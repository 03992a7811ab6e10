import type { Cell, Row } from '../../document/document.ts'
import { provincesOn } from '../../plan/province.ts'
import type { Edition } from '../../progress/edition.ts'
import type { RowFacts } from '../../progress/year-facts.ts'
import { listScoredCodes } from '../../results/codes.ts'
import type { Standing } from '../../results/results.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import { makeLive, noCell, numberCell, textCell } from '../cells.ts'
import {
  dataColumn,
  dataColumns,
  dataId,
  formula,
  inRow,
  keyOf,
  liveStatusInRow,
  type Pieces,
  whenNumber,
} from '../live.ts'
import { judgeBriefly } from './plan-table.ts'

const heads = [
  ['Mã', 7],
  ['Nội dung', 30],
  ['Năm', 5],
  ['Mã tỉnh', 6],
  ['Tỉnh, thành phố', 18],
  ['Điểm', 8],
  ['Thứ hạng', 6],
  ['Trong số', 6],
  ['Chỉ tiêu', 6],
  ['Đánh giá', 14],
] as const

/** Intervals and errors of the total are figures about a score, not scores. */
const isRanked = (code: string): boolean => !/^0-/.test(code)

/** The cells of the same code that hold a number. */
const peers = formula`(${dataColumn('code')}=${inRow('code')})*ISNUMBER(${dataColumn('score')})`

const countAbove = (sign: '>' | '<'): Pieces => {
  const better = formula`SUMPRODUCT(${peers}*(${dataColumn('score')}${sign}${inRow('score')}))+1`
  return whenNumber([inRow('score')], better, '')
}

const rankPieces = { higher: countAbove('>'), lower: countAbove('<') }
const ofPieces = whenNumber([inRow('score')], formula`SUMPRODUCT(${peers})`, '')

const numbered = (value: number | undefined, pieces: Pieces): Cell =>
  makeLive(value === undefined ? noCell() : numberCell(value), { live: { pieces } })

const rankCells = (
  standing: Standing | undefined,
  better: 'higher' | 'lower' | undefined,
): readonly Cell[] =>
  better
    ? [numbered(standing?.rank, rankPieces[better]), numbered(standing?.of, ofPieces)]
    : [noCell(), noCell()]

/** Target and verdict, which only the place of the plan has; a target that waits for its results is not beside older ones. */
const targetCells = (input: BlockInput, row: RowFacts | undefined): readonly Cell[] => {
  if (!row || row.target === null || input.facts.results.awaited !== null) return [noCell(), noCell()]
  const status = textCell(judgeBriefly(row, input.facts), { align: 'center' })
  return [numberCell(row.target), makeLive(status, liveStatusInRow(input, row))]
}

const fillCode = (
  input: BlockInput,
  { results, rankings }: Edition,
  {
    code,
    name,
    better,
  }: { readonly code: string; readonly name: string; readonly better: 'higher' | 'lower' },
): readonly Row[] => {
  const { facts, workspace } = input
  const units = new Map(
    provincesOn(workspace.provinces.provinces, results.day).map((unit) => [unit.id, unit.code]),
  )
  const standings = new Map(rankings(code).map((standing) => [standing.province, standing]))
  const row = facts.rows.find((one) => one.measuredBy === code)
  return results.provinces.map(({ province, name: called, scores }) => {
    const score = scores[code]
    const own = province === facts.place.unit
    const look = own ? { bold: true } : {}
    return {
      cells: [
        textCell(code, { align: 'center' }),
        textCell(name),
        { value: { kind: 'text', text: String(results.year) }, align: 'center' },
        textCell(units.get(province) ?? '', { align: 'center' }),
        textCell(called, look),
        score === undefined ? noCell() : numberCell(score, 4),
        ...rankCells(standings.get(province), isRanked(code) ? better : undefined),
        ...targetCells(input, own ? row : undefined),
        textCell(keyOf(code, province)),
      ],
    }
  })
}

/**
 * Every score of the edition, a row a code and province: the one table from which all figures of the workbook follow. One
 * row of heads and no merged cells, to be sorted and filtered.
 */
export const scoreData: BlockMaker = (input) => {
  const edition = input.editions.get(input.facts.resultsYear)
  if (!edition) return []
  const { codes } = edition.results
  const known = listScoredCodes(input.workspace.dimensions, edition.results.year)
  return [
    {
      kind: 'table',
      id: dataId,
      columns: [...heads.map(([, width]) => ({ width })), { width: 12, hidden: true as const }],
      headRows: 1,
      frozenColumns: 2,
      filter: true,
      alerts: [
        {
          column: dataColumns.indexOf('status'),
          when: { pieces: formula`${inRow('status')}="chưa đạt"` },
        },
      ],
      rows: [
        { cells: [...heads.map(([head]) => textCell(head)), textCell('Khóa')] },
        ...known
          .filter(({ code }) => codes.includes(code))
          .flatMap(({ code, name, better }) => fillCode(input, edition, { code, name: name.vi, better })),
      ],
    },
  ]
}
