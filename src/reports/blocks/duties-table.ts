import type { Cell } from '../../document/document.ts'
import { lateRows } from '../../document/late-rows.ts'
import type { DutyFacts, Facts } from '../../progress/facts.ts'
import type { TaskState } from '../../progress/reported.ts'
import type { BlockMaker } from '../block.ts'
import { noCell, numberCell, textCell } from '../cells.ts'

const listDuties = ({ communication, inspection, duties }: Facts): readonly DutyFacts[] => [
  ...communication,
  ...inspection,
  ...duties,
]

// Makers of its own: V8 learns from the cells of other tables, which stay, that cells of `textCell` live long, and would put
// a million of short-lived ones among the old.
const blank = noCell()
const plain = (text: string): Cell => ({ value: { kind: 'text', text } })
const centred = (text: string): Cell => ({ value: { kind: 'text', text }, align: 'center' })
const words = (text: string): Cell => (text === '' ? blank : plain(text))

const heads = [
  'Đơn vị',
  'Mục của Kế hoạch',
  'Tình trạng',
  'Kết quả thực hiện',
  'Văn bản, sản phẩm; ngày',
  'Khó khăn, vướng mắc',
  'Đề xuất, kiến nghị',
]

/** What units wrote of the solutions and duties that the plan lays on all: a row a unit and passage. */
export const dutiesTable: BlockMaker = {
  name: 'duties-table',
  description: {
    vi: 'kết quả thực hiện giải pháp, trách nhiệm chung của từng đơn vị',
    en: 'what each unit reported on duties of all',
  },
  make: ({ facts }) => {
    const rows = listDuties(facts).flatMap(({ at, reports }) =>
      lateRows(reports, (work) => [
        plain(work.by.name),
        centred(at),
        centred(work.stateWords || 'Không ghi tình trạng'),
        words(work.result),
        words([work.product, work.doneOn].filter(Boolean).join('; ')),
        words(work.difficulties),
        words(work.proposals),
      ]),
    )
    return [
      {
        kind: 'table',
        columns: [28, 14, 14, 40, 24, 28, 28].map((width) => ({ width })),
        headRows: 1,
        filter: true,
        rows: [{ cells: heads.map((head) => textCell(head)) }, ...rows],
      },
    ]
  },
}

const states: readonly (TaskState | null)[] = ['done', 'in-progress', 'ongoing', 'not-started', null]

const summaryHeads = [
  'Mục',
  'Nội dung',
  'Số đơn vị báo cáo',
  'Hoàn thành',
  'Đang thực hiện',
  'Thường xuyên',
  'Chưa thực hiện',
  'Không ghi',
]

/** The same in numbers: hundreds of communes report on the same passages, and a paper needs only how many. */
export const dutiesSummary: BlockMaker = {
  name: 'duties-summary',
  description: {
    vi: 'số đơn vị báo cáo từng giải pháp, trách nhiệm chung, theo tình trạng',
    en: 'how many units reported on each duty of all, by status',
  },
  make: ({ facts }) => [
    {
      kind: 'table',
      columns: [12, 60, 9, 9, 9, 9, 9, 9].map((width) => ({ width })),
      headRows: 1,
      rows: [
        { cells: summaryHeads.map((head) => textCell(head)) },
        ...listDuties(facts).map(({ at, text, reports }) => ({
          cells: [
            textCell(at),
            textCell(text, { align: 'justify' }),
            numberCell(reports.length),
            ...states.map((state) => numberCell(reports.filter((one) => one.state === state).length)),
          ],
        })),
      ],
    },
  ],
}
