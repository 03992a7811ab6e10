import type { Cell } from '../../document/document.ts'
import { lateRows } from '../../document/late-rows.ts'
import type { CoveredAgency, CoveredUnit, TaskState } from '../../progress/reported.ts'
import { isAsked, isUnitToRemind } from '../../progress/units.ts'
import type { DutyFacts, YearFacts } from '../../progress/year-facts.ts'
import type { BlockMaker } from '../block.ts'
import { type EntryColumn, fillRows, headedTable, noCell, numberCell, numbered, textCell } from '../cells.ts'
import { describeAnswer, nameWithFormer } from '../reported-words.ts'
import { describeUnit } from '../unit-words.ts'

type Entry = { readonly unit: CoveredUnit; readonly asked: number }

const columns: readonly EntryColumn<Entry>[] = [
  numbered(5),
  ['Mã', 9, ({ unit }) => textCell(unit.code, { align: 'center' })],
  ['Đơn vị', 36, ({ unit }) => textCell(unit.name)],
  ['Loại', 12, ({ unit }) => textCell(unit.kind)],
  [
    'Tình hình gửi báo cáo',
    50,
    ({ unit, asked }) =>
      (unit.state === 'not-answered' ? noCell : textCell)(describeUnit(unit, asked), {
        tone: tones[unit.state],
      }),
  ],
]

const tableOf =
  (choose: (unit: CoveredUnit) => boolean): BlockMaker =>
  ({ facts: { reported } }) => {
    const entries = reported.levels
      .filter(isAsked)
      .flatMap(({ units, asked }) => units.filter(choose).map((unit): Entry => ({ unit, asked })))
    return entries.length === 0 ? [] : [headedTable(columns, fillRows(entries, columns), { filter: true })]
  }

/** Each unit of the register of a level of which something came. */
export const unitsTable: BlockMaker = tableOf(() => true)

/** Those of them from which something is missing. */
export const remindUnitsTable: BlockMaker = tableOf(isUnitToRemind)

export const tones = {
  answered: 'plain',
  late: 'bad',
  partly: 'bad',
  'held-back': 'bad',
  'not-answered': 'muted',
} as const satisfies Record<CoveredAgency['state'], string>

/** Who has reported, agency by agency. */
export const coverageTable: BlockMaker = ({ facts: { agencies, reported } }) => {
  // What a report names at its beginning is not repeated here.
  const named = new Set(agencies.flatMap(({ id, former }) => (former.length > 0 ? [id] : [])))
  const columns: readonly EntryColumn<CoveredAgency>[] = [
    numbered(5),
    [
      'Cơ quan chủ trì',
      34,
      (agency) => textCell(nameWithFormer(named.has(agency.id) ? { ...agency, former: [] } : agency)),
    ],
    ['Nội dung được giao', 24, ({ codes }) => textCell(codes.join(', '))],
    ['Số nhiệm vụ', 10, ({ tasks }) => numberCell(tasks.total)],
    [
      'Tình hình gửi báo cáo',
      30,
      (agency) =>
        (agency.state === 'not-answered' ? noCell : textCell)(describeAnswer(agency), {
          tone: tones[agency.state],
        }),
    ],
  ]
  return [headedTable(columns, fillRows(reported.agencies, columns))]
}

const listDuties = ({ communication, inspection, duties }: YearFacts): readonly DutyFacts[] => [
  ...communication,
  ...inspection,
  ...duties,
]

// Makers of its own: V8 learns from the cells of other tables, which stay, that cells of `textCell` live long, and would put
// a million of short-lived ones among the old.
const blank = noCell()
const plain = (text: string): Cell => ({ value: { kind: 'text', text } })
const middle = (text: string): Cell => ({ value: { kind: 'text', text }, align: 'center' })
const words = (text: string): Cell => (text === '' ? blank : plain(text))

/** What units wrote of the solutions and duties that the plan lays on all: a row a unit and passage. */
export const dutiesTable: BlockMaker = ({ facts }) => {
  const rows = listDuties(facts).flatMap(({ at, reports }) =>
    lateRows(reports, (work) => [
      plain(work.by.name),
      middle(at),
      middle(work.stateWords || 'Không ghi tình trạng'),
      words(work.result),
      words([work.product, work.doneOn].filter(Boolean).join('; ')),
      words(work.difficulties),
      words(work.proposals),
    ]),
  )
  return [
    headedTable(
      [
        ['Đơn vị', 28],
        ['Mục của Kế hoạch', 14],
        ['Tình trạng', 14],
        ['Kết quả thực hiện', 40],
        ['Văn bản, sản phẩm; ngày', 24],
        ['Khó khăn, vướng mắc', 28],
        ['Đề xuất, kiến nghị', 28],
      ],
      rows,
      { filter: true },
    ),
  ]
}

const countState = (state: TaskState | null) => (duty: DutyFacts) =>
  numberCell(duty.reports.filter((one) => one.state === state).length)

const summaryColumns: readonly EntryColumn<DutyFacts>[] = [
  ['Mục', 12, ({ at }) => textCell(at)],
  ['Nội dung', 60, ({ text }) => textCell(text, { align: 'justify' })],
  ['Số đơn vị báo cáo', 9, ({ reports }) => numberCell(reports.length)],
  ['Hoàn thành', 9, countState('done')],
  ['Đang thực hiện', 9, countState('in-progress')],
  ['Thường xuyên', 9, countState('ongoing')],
  ['Chưa thực hiện', 9, countState('not-started')],
  ['Không ghi', 9, countState(null)],
]

/** The same in numbers: hundreds of communes report on the same passages, and a paper needs only how many. */
export const dutiesSummary: BlockMaker = ({ facts }) => [
  headedTable(summaryColumns, fillRows(listDuties(facts), summaryColumns)),
]
