import type { TaskFacts } from '../../progress/facts.ts'
import type { BlockMaker } from '../block.ts'
import { noCell, numberCell, textCell } from '../cells.ts'

const describeDue = (due: TaskFacts['due']): string => {
  if (!due) return ''
  if ('by' in due) return `đến năm ${due.by}`
  if ('from' in due) return `${due.from} - ${due.to}`
  return due.every === 'year' ? 'hằng năm' : 'thường xuyên'
}

const heads = ['TT', 'Nhiệm vụ, giải pháp', 'Nội dung', 'Chương trình', 'Thời hạn', 'Kết quả thực hiện']

/** The annex's tasks under the agency that leads them, with what it reported. */
export const tasksTable: BlockMaker = {
  name: 'tasks-table',
  description: { vi: 'nhiệm vụ theo cơ quan chủ trì', en: 'tasks by lead agency' },
  make: ({ facts: { agencies } }) => [
    {
      kind: 'table',
      columns: [5, 60, 18, 14, 12, 22].map((width) => ({ width })),
      headRows: 1,
      rows: [
        { cells: heads.map((head) => textCell(head)) },
        ...agencies.flatMap(({ name, tasks }) => [
          {
            cells: [textCell(`${name} (${tasks.length} nhiệm vụ)`, { colSpan: heads.length, tone: 'total' })],
          },
          ...tasks.map((task, index) => ({
            cells: [
              numberCell(index + 1),
              textCell(task.text, { align: 'justify' }),
              textCell(task.covers.map(({ code }) => code).join(', '), { align: 'center' }),
              task.programme ? textCell(task.programme, { align: 'center' }) : noCell(),
              textCell(describeDue(task.due), { align: 'center' }),
              noCell('Chưa có báo cáo', { tone: 'muted' }),
            ],
          })),
        ]),
      ],
    },
  ],
}
