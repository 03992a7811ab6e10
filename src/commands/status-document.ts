import type { Annex, Cell, Document, Row } from '../document/document.ts'
import type { CoveredAgency, CoveredUnit, TaskCounts } from '../progress/reported.ts'
import { isHeard } from '../progress/units.ts'
import { noCell, numberCell, textCell } from '../reports/cells.ts'
import { describeHeldFile, describeRows } from '../reports/received-words.ts'
import { nameWithFormer } from '../reports/reported-words.ts'
import { showDay } from '../vi.ts'
import { answerStates, answerWords, countAnswers, type StatusView, taskWords } from './status-model.ts'
import { type LevelView, listToCall } from './status-units.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const head = (texts: readonly string[]): Row => ({ cells: texts.map((text) => textCell(text)) })

const countHeads = ['done', 'in-progress', 'ongoing', 'not-started', 'without-answer'] as const

const countCells = ({ done, inProgress, ongoing, notStarted, withoutAnswer, total }: TaskCounts): Cell[] =>
  [total, done, inProgress, ongoing, notStarted, withoutAnswer].map((count) => numberCell(count))

const sheet = (name: string, title: string, widths: readonly number[], rows: readonly Row[]): Annex => ({
  name,
  title,
  orientation: 'landscape',
  blocks: [
    {
      kind: 'table',
      columns: widths.map((width) => ({ width })),
      headRows: 1,
      filter: true,
      rows,
    },
  ],
})

/** Rows of the form that counts, or where there is none the files that cannot be used. */
const listUnused = (agency: CoveredAgency | CoveredUnit): readonly string[] => {
  const rows = describeRows(agency)
  if (agency.files.length > 0) return rows ? [rows.vi] : []
  return agency.held.map((held) => describeHeldFile(held).vi)
}

const receiptHeads = ['Tình hình', 'Ngày đầu tiên', 'Theo ngày', 'Ngày của bản sau', 'Số ngày làm việc chậm']

/** How an agency or a unit has answered, and when. */
const receiptCells = (one: CoveredUnit | CoveredAgency): readonly Cell[] => [
  textCell(
    capital(answerWords[one.state].vi),
    one.state === 'answered' ? {} : { tone: one.state === 'not-answered' ? 'muted' : 'bad' },
  ),
  one.receivedOn ? textCell(showDay(one.receivedOn), { align: 'center' }) : noCell(),
  one.receivedFrom
    ? textCell(one.receivedFrom === 'file-name' ? 'nhận' : 'ký', { align: 'center' })
    : noCell(),
  one.replacedOn ? textCell(showDay(one.replacedOn), { align: 'center' }) : noCell(),
  one.workingDaysLate === null ? noCell() : numberCell(one.workingDaysLate),
]

const agencyRow = (agency: CoveredAgency, index: number): Row => ({
  cells: [
    numberCell(index + 1),
    textCell(nameWithFormer(agency)),
    ...receiptCells(agency),
    ...countCells(agency.tasks),
    textCell(agency.files.map((file) => file.split('/').at(-1)).join('\n')),
    textCell(listUnused(agency).map(capital).join('\n')),
  ],
})

const counts = countHeads.map((state) => capital(taskWords[state].vi))

/** Who has answered, as a workbook: agencies, dimensions, tasks, files. */
const kindRows = ({ kinds, units }: LevelView): readonly Row[] =>
  kinds.map(({ kind, heard, total }) => {
    const of = countAnswers(units.filter((unit) => unit.kind === kind))
    return {
      cells: [
        textCell(capital(kind)),
        ...[total, heard, ...answerStates.map((state) => of[state])].map((count) => numberCell(count)),
      ],
    }
  })

const unitRow = (unit: LevelView['units'][number], index: number, asked: number): Row => ({
  cells: [
    numberCell(index + 1),
    textCell(unit.code, { align: 'center' }),
    textCell(unit.name),
    textCell(unit.kind),
    ...receiptCells(unit),
    isHeard(unit) ? textCell(`${unit.answered}/${asked}`, { align: 'center' }) : noCell(),
    textCell(unit.files.map((file) => file.split('/').at(-1)).join('\n')),
    textCell(listUnused(unit).map(capital).join('\n')),
  ],
})

const contactRow = (unit: LevelView['units'][number], index: number): Row => ({
  cells: [
    numberCell(index + 1),
    textCell(unit.name),
    textCell(capital(answerWords[unit.state].vi)),
    ...[unit.contact.person, unit.contact.phone, unit.contact.email].map((text) => textCell(text)),
  ],
})

/** A level whose units the register lists: counts by kind, each unit; whom to call only where that was asked for. */
const writeLevels = ({ levels, year, contacts }: StatusView): readonly Annex[] =>
  levels.flatMap((level) => [
    sheet(
      `${level.short} theo loại`,
      `Tình hình gửi báo cáo năm ${year} của ${level.short} theo loại đơn vị`,
      [20, 12, 12, 16, 16, 16, 24, 16],
      [
        head(['Loại', 'Số đơn vị', 'Đã gửi', ...answerStates.map((state) => capital(answerWords[state].vi))]),
        ...kindRows(level),
      ],
    ),
    sheet(
      level.short,
      `Tình hình gửi báo cáo năm ${year} của ${level.units.length} ${level.short}`,
      [5, 9, 36, 10, 24, 12, 8, 12, 12, 12, 40, 60],
      [
        head([
          'TT',
          'Mã',
          'Đơn vị',
          'Loại',
          ...receiptHeads,
          'Nội dung đã báo cáo',
          'Tệp',
          'Phần không dùng',
        ]),
        ...level.units.map((unit, index) => unitRow(unit, index, level.asked)),
      ],
    ),
    ...(contacts
      ? [
          sheet(
            `Danh bạ ${level.short}`,
            `Danh bạ đôn đốc báo cáo năm ${year}: ${level.short} chưa có báo cáo dùng được`,
            [5, 36, 28, 28, 18, 30],
            [
              head(['TT', 'Đơn vị', 'Tình hình', 'Người liên hệ', 'Điện thoại', 'Thư điện tử']),
              ...listToCall(level).map(contactRow),
            ],
          ),
        ]
      : []),
  ])

export const writeStatus = (view: StatusView): Document => {
  const { plan, year, coverage, reported } = view
  return {
    title: `Tình hình gửi báo cáo năm ${year} theo Kế hoạch số ${plan}`,
    draft: false,
    heading: null,
    body: [],
    closing: null,
    annexes: [
      sheet(
        'Cơ quan',
        `Tình hình gửi báo cáo năm ${year} của các cơ quan chủ trì, Kế hoạch số ${plan}${coverage.deadline ? `, hạn gửi ${showDay(coverage.deadline)}` : ''}`,
        [5, 44, 24, 12, 8, 12, 12, 10, 10, 10, 10, 10, 10, 40, 60],
        [
          head(['TT', 'Cơ quan', ...receiptHeads, 'Số nhiệm vụ', ...counts, 'Tệp', 'Phần không dùng']),
          ...coverage.agencies.map(agencyRow),
        ],
      ),
      ...writeLevels(view),
      sheet(
        'Chỉ số nội dung',
        `Nhiệm vụ theo chỉ số nội dung năm ${year}`,
        [5, 50, 10, 10, 10, 10, 10, 10],
        [
          head(['TT', 'Chỉ số nội dung', 'Số nhiệm vụ', ...counts]),
          ...coverage.dimensions.map(({ number, name, tasks }) => ({
            cells: [textCell(number, { align: 'center' }), textCell(name), ...countCells(tasks)],
          })),
        ],
      ),
      sheet(
        'Nhiệm vụ',
        `Tình trạng từng nhiệm vụ năm ${year}`,
        [10, 70, 20, 40, 20],
        [
          head(['Mã', 'Nhiệm vụ, giải pháp', 'Nội dung', 'Cơ quan', 'Tình trạng']),
          ...coverage.tasks.map(({ task, holder, state }) => ({
            cells: [
              textCell(task.task.id),
              textCell(task.task.text),
              textCell(task.covers.map(({ code }) => code).join(', ')),
              textCell(holder.name),
              state === null
                ? noCell(capital(taskWords['without-answer'].vi), { tone: 'muted' })
                : textCell(capital(taskWords[state].vi)),
            ],
          })),
        ],
      ),
      sheet(
        'Tệp không dùng',
        `Tệp không đưa vào tổng hợp năm ${year}`,
        [40, 40, 90],
        [
          head(['Tệp', 'Cơ quan', 'Lý do']),
          ...reported.held.map((held) => ({
            cells: [
              textCell(held.file),
              held.agency ? textCell(held.agency.name) : noCell('chưa rõ đơn vị gửi'),
              textCell(capital(describeHeldFile(held).vi)),
            ],
          })),
          ...reported.replaced.map(({ file, by, agency }) => ({
            cells: [textCell(file), textCell(agency.name), textCell(`đã có biểu gửi sau: ${by}`)],
          })),
        ],
      ),
    ],
  }
}
