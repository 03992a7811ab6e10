import { ownIn } from '../../progress/edition.ts'
import { measureCountry } from '../../progress/findings/national.ts'
import { totalCode } from '../../results/codes.ts'
import type { BlockMaker } from '../block.ts'
import { absentMark, headedTable, noCell, numberCell, rankCell, textCell } from '../cells.ts'
import { noteOrigin } from '../origin.ts'

/** The total from the year before the plan on: score, rank, group, national mean and targets met. */
export const trendTable: BlockMaker = {
  name: 'trend-table',
  description: {
    vi: 'tổng điểm, thứ hạng, nhóm, trung bình cả nước và số chỉ tiêu đạt qua các năm',
    en: 'total score, rank, group, national mean and targets met over the years',
  },
  make: (material) => {
    const { facts, workspace, editions, drafting } = material
    const { period, resultsOffset } = facts.plan
    const met = drafting?.findings.targets.years ?? []
    const years = facts.years.filter((year) => year >= period.from + resultsOffset - 1)
    return headedTable(
      [
        ['Năm', 8],
        ['Tổng điểm', 12],
        ['Thứ hạng', 12],
        ['Nhóm', 8],
        ['Trung bình cả nước', 18],
        ['Nội dung đạt chỉ tiêu', 18],
      ],
      years.map((year) => {
        const standing = ownIn(workspace, editions.get(year), totalCode)
        const country = measureCountry(workspace, editions.get(year), totalCode)
        const judged = met.find((one) => one.year + resultsOffset === year)
        return {
          cells: [
            textCell(String(year), { align: 'center' }),
            standing
              ? numberCell(standing.score, 4, noteOrigin(material, year, totalCode))
              : absentMark({ kind: 'withheld', year }),
            standing ? rankCell(standing) : absentMark({ kind: 'withheld', year }),
            standing?.group ? numberCell(standing.group.number) : noCell('–'),
            country ? numberCell(country.mean, 4) : noCell('–'),
            judged ? textCell(`${judged.met}/${judged.of}`, { align: 'center' }) : noCell('–'),
          ],
        }
      }),
    )
  },
}
