import type { Annex, Cell, Document, Row } from '../document/document.ts'
import type { CoveredAgency, TaskCounts } from '../progress/reported.ts'
import { noCell, numberCell, textCell } from '../reports/cells.ts'
import { describeHeldFile, describeRows } from '../reports/received-words.ts'
import { nameWithFormer } from '../reports/reported-words.ts'
import { showDay } from '../vi.ts'
import { answerWords, type StatusView, taskWords } from './status-model.ts'

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
const listUnused = (agency: CoveredAgency): readonly string[] => {
  const rows = describeRows(agency)
  if (agency.files.length > 0) return rows ? [rows.vi] : []
  return agency.held.map((held) => describeHeldFile(held).vi)
}

const agencyRow = (agency: CoveredAgency, index: number): Row => ({
  cells: [
    numberCell(index + 1),
    textCell(nameWithFormer(agency)),
    textCell(
      capital(answerWords[agency.state].vi),
      agency.state === 'answered' ? {} : { tone: agency.state === 'not-answered' ? 'muted' : 'bad' },
    ),
    agency.receivedOn ? textCell(showDay(agency.receivedOn), { align: 'center' }) : noCell(),
    agency.receivedFrom
      ? textCell(agency.receivedFrom === 'file-name' ? 'nhận' : 'ký', { align: 'center' })
      : noCell(),
    agency.replacedOn ? textCell(showDay(agency.replacedOn), { align: 'center' }) : noCell(),
    agency.workingDaysLate === null ? noCell() : numberCell(agency.workingDaysLate),
    ...countCells(agency.tasks),
    textCell(agency.files.map((file) => file.split('/').at(-1)).join('\n')),
    textCell(listUnused(agency).map(capital).join('\n')),
  ],
})

const counts = countHeads.map((state) => capital(taskWords[state].vi))

/** Who has answered, as a workbook: agencies, dimensions, tasks, files. */
export const writeStatus = ({ plan, year, coverage, reported }: StatusView): Document => ({
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
        head([
          'TT',
          'Cơ quan',
          'Tình hình',
          'Ngày đầu tiên',
          'Theo ngày',
          'Ngày của bản sau',
          'Số ngày làm việc chậm',
          'Số nhiệm vụ',
          ...counts,
          'Tệp',
          'Phần không dùng',
        ]),
        ...coverage.agencies.map(agencyRow),
      ],
    ),
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
})
