import type { Row, Table } from '../../document/document.ts'
import type { ReviewItem } from '../../progress/review/item.ts'
import { capitalise } from '../../vi.ts'
import type { BlockMaker } from '../block.ts'
import { numberCell, textCell } from '../cells.ts'

const heads = ['TT', 'Nội dung', 'Vì sao', 'Việc cần làm, điều kiện đóng'] as const

const fillPart = (title: string, items: readonly ReviewItem[], from: number): readonly Row[] =>
  items.length === 0
    ? []
    : [
        { cells: [textCell(title, { tone: 'total', colSpan: heads.length })] },
        ...items.map(({ says, why, closes }, index) => ({
          cells: [
            numberCell(from + index),
            ...[says, why, closes].map(({ vi }) => textCell(capitalise(vi), { align: 'left' })),
          ],
        })),
      ]

/** What an officer has to know before a document is signed: first what changes a sentence of it. */
export const reviewTable: BlockMaker = {
  name: 'review-table',
  description: { vi: 'các việc trên phiếu soát', en: 'the items of a review sheet' },
  make: ({ reviewed }): readonly Table[] => {
    if (!reviewed) return []
    const { items, blocking } = reviewed
    const others = items.filter((item) => !item.blocking)
    return [
      {
        kind: 'table',
        columns: [4, 27, 60, 31].map((width) => ({ width })),
        headRows: 1,
        rows: [
          { cells: heads.map((head) => textCell(head)) },
          ...fillPart('A. Việc làm thay đổi câu chữ của văn bản', blocking, 1),
          ...fillPart('B. Việc cần biết trước khi ký', others, blocking.length + 1),
        ],
      },
    ]
  },
}
