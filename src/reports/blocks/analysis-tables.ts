import type { Row } from '../../document/document.ts'
import type { Measured } from '../../progress/facts.ts'
import { formatNumber } from '../../vi.ts'
import type { BlockMaker } from '../block.ts'
import { noCell, numberCell, rankCell, scoreCell, textCell } from '../cells.ts'
import { placesCell, pointsCell } from '../change-cells.ts'

const fillRow = ({ code, name, standing, previous, change }: Measured): Row => ({
  cells: [
    textCell(code, { align: 'center' }),
    textCell(name),
    scoreCell(standing),
    previous ? rankCell(previous) : noCell('không có'),
    rankCell(standing),
    placesCell(change, (change?.placesGained ?? 0) < 0 ? { tone: 'bad' } : {}),
    pointsCell(change),
  ],
})

const lists = ['strongest', 'weakest', 'climbed', 'dropped', 'parts'] as const

/** Sub-dimensions that stand out: `::parts-table{weakest}`, one of `lists`. */
export const partsTable: BlockMaker = {
  name: 'parts-table',
  description: {
    vi: `nội dung thành phần nổi bật: {${lists.join('}, {')}}`,
    en: `sub-dimensions that stand out: {${lists.join('}, {')}}`,
  },
  make: ({ facts: { resultsYear }, drafting }, attributes) => {
    const list = lists.find((name) => attributes[name] !== undefined) ?? 'parts'
    const parts = drafting?.analysis[list] ?? []
    const heads = [
      'Mã',
      'Nội dung thành phần',
      `Điểm ${resultsYear}`,
      `Hạng ${resultsYear - 1}`,
      `Hạng ${resultsYear}`,
      'Tăng, giảm bậc',
      'Tăng, giảm điểm',
    ]
    return parts.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [6, 36, 10, 9, 9, 12, 16].map((width) => ({ width })),
            headRows: 1,
            rows: [{ cells: heads.map((head) => textCell(head)) }, ...parts.map(fillRow)],
          },
        ]
  },
}

/** The provinces next to the place in the total, with the distance to each in points. */
export const neighboursTable: BlockMaker = {
  name: 'neighbours-table',
  description: {
    vi: 'các tỉnh, thành phố liền kề về tổng điểm',
    en: 'the provinces next to the place in the total',
  },
  make: ({ facts: { place }, drafting }) => {
    const standings = drafting?.analysis.neighbours ?? []
    const own = standings.find(({ province }) => province === place.unit)
    if (!own) return []
    const distance = (score: number): string =>
      `${score > own.score ? 'cao hơn' : 'thấp hơn'} ${formatNumber(Math.abs(score - own.score), 4)}`
    const heads = ['Thứ hạng', 'Tỉnh, thành phố', 'Tổng điểm', `So với ${place.name}`]
    return [
      {
        kind: 'table',
        columns: [12, 30, 14, 22].map((width) => ({ width })),
        headRows: 1,
        rows: [
          { cells: heads.map((head) => textCell(head)) },
          ...standings.map((standing): Row => {
            const look = standing === own ? { tone: 'total' as const } : {}
            return {
              cells: [
                rankCell(standing, look),
                textCell(standing.name, look),
                numberCell(standing.score, 4, look),
                standing === own
                  ? noCell('', look)
                  : textCell(standing.score === own.score ? 'bằng điểm' : distance(standing.score), {
                      align: 'center',
                    }),
              ],
            }
          }),
        ],
      },
    ]
  },
}
