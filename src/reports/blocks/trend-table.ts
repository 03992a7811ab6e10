import { ownIn } from '../../progress/edition.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import { totalCode } from '../../results/codes.ts'
import type { BlockMaker } from '../block.ts'
import { absentMark, centred, entryTable, noCell, numberCell, numberOr, rankCell } from '../cells.ts'
import { noteOrigin } from '../origin.ts'

/** The total from the year before the plan on: score, rank, group, national mean and targets met. */
export const trendTable: BlockMaker = (input) => {
  const { facts, workspace, editions, documentFacts } = input
  const { period, resultsOffset } = facts.plan
  const entries = facts.years
    .filter((year) => year >= period.from + resultsOffset - 1)
    .map((year) => ({ year, standing: ownIn(workspace, editions.get(year), totalCode) }))
  const judgedIn = (year: number) =>
    documentFacts.findings.targets.years.find((one) => one.year + resultsOffset === year)
  return entryTable(entries, [
    ['Năm', 8, ({ year }) => centred(String(year))],
    [
      'Tổng điểm',
      12,
      ({ year, standing }) =>
        standing
          ? numberCell(standing.score, 4, noteOrigin(input, year, totalCode))
          : absentMark({ kind: 'withheld', year }),
    ],
    [
      'Thứ hạng',
      12,
      ({ year, standing }) => (standing ? rankCell(standing) : absentMark({ kind: 'withheld', year })),
    ],
    ['Nhóm', 8, ({ standing }) => numberOr(standing?.group?.number, '–')],
    [
      'Trung bình cả nước',
      18,
      ({ year }) => numberOr(measureCountry(workspace, editions.get(year), totalCode)?.mean, '–', 4),
    ],
    [
      'Nội dung đạt chỉ tiêu',
      18,
      ({ year }) => {
        const judged = judgedIn(year)
        return judged ? centred(`${judged.met}/${judged.of}`) : noCell('–')
      },
    ],
  ])
}
