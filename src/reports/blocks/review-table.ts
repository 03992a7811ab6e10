import type { Row } from '../../document/document.ts'
import type { ReviewItem } from '../../progress/review/item.ts'
import { capitalise, type Words } from '../../vi.ts'
import type { BlockMaker } from '../block.ts'
import { type EntryColumn, fillRows, groupRow, headedTable, numberCell, textCell } from '../cells.ts'

// The name of a file stays as it is: `so-y-te.xlsx, …`.
const wordsCell = ({ vi }: Words) =>
  textCell(/^\p{L}+[ ,;:]/u.test(vi) ? capitalise(vi) : vi, { align: 'left' })

const columnsFrom = (first: number): readonly EntryColumn<ReviewItem>[] => [
  ['TT', 4, (_, index) => numberCell(first + index)],
  ['Nội dung', 27, ({ says }) => wordsCell(says)],
  ['Vì sao', 60, ({ why }) => wordsCell(why)],
  ['Việc cần làm, điều kiện đóng', 31, ({ closes }) => wordsCell(closes)],
]

const fillPart = (title: string, items: readonly ReviewItem[], first: number): readonly Row[] =>
  items.length === 0 ? [] : [groupRow(title, 4), ...fillRows(items, columnsFrom(first))]

/** What an officer has to know before a document is signed: first what changes a sentence of it. */
export const reviewTable: BlockMaker = ({ reviewed }) => {
  if (!reviewed) return []
  const { items, blocking } = reviewed
  const others = items.filter((item) => !item.blocking)
  return [
    headedTable(columnsFrom(1), [
      ...fillPart('A. Việc làm thay đổi câu chữ của văn bản', blocking, 1),
      ...fillPart('B. Việc cần biết trước khi ký', others, blocking.length + 1),
    ]),
  ]
}
