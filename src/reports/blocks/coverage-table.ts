import type { BlockMaker } from '../block.ts'
import { noCell, numberCell, textCell } from '../cells.ts'

const heads = ['TT', 'Cơ quan chủ trì', 'Nội dung được giao', 'Số nhiệm vụ', 'Tình hình gửi báo cáo']

/** Who has reported, agency by agency. */
export const coverageTable: BlockMaker = {
  name: 'coverage-table',
  description: { vi: 'tình hình gửi báo cáo của các cơ quan chủ trì', en: 'who has reported' },
  make: ({ facts: { agencies } }) => [
    {
      kind: 'table',
      columns: [5, 36, 30, 10, 20].map((width) => ({ width })),
      headRows: 1,
      rows: [
        { cells: heads.map((head) => textCell(head)) },
        ...agencies.map(({ name, rows, tasks }, index) => ({
          cells: [
            numberCell(index + 1),
            textCell(name),
            textCell(rows.map(({ code }) => code).join(', ')),
            numberCell(tasks.length),
            noCell('Chưa có báo cáo', { tone: 'muted' }),
          ],
        })),
      ],
    },
  ],
}
