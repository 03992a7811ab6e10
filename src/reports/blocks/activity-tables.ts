import type { Row, Table } from '../../document/document.ts'
import { citePlace } from '../../plan/cite.ts'
import { themeCommunication, themeFindings, themeInspections } from '../../progress/activity-themes.ts'
import type { DutyFacts } from '../../progress/facts.ts'
import type { TaskState } from '../../progress/reported.ts'
import { formatNumber } from '../../vi.ts'
import { nameSome } from '../activity-words.ts'
import type { BlockMaker, Material } from '../block.ts'
import { headedTable, noCell, numberCell, textCell } from '../cells.ts'

const orBlank = (text: string | null | undefined) => (text ? textCell(text) : noCell())

/** A numbered table; without entries there is none. */
const listTable = <T>(
  heads: readonly (readonly [head: string, width: number])[],
  entries: readonly T[],
  fill: (entry: T) => Row['cells'],
): readonly Table[] =>
  headedTable(
    [['TT', 5], ...heads],
    entries.map((entry, index) => ({ cells: [numberCell(index + 1), ...fill(entry)] })),
  )

/** So many units and documents stand in a cell by name. */
const mostNamed = 3

/** When it was, or how often. */
const spanOf = (whens: readonly string[]): string =>
  whens.length > 1 ? `${whens.length} đợt` : (whens[0] ?? '')

/** Inspections by theme: a row for hundreds that are alike. */
export const inspectionsTable: BlockMaker = {
  name: 'inspections-table',
  description: {
    vi: 'các cuộc kiểm tra trong năm, gom theo nội dung và cơ quan kiểm tra',
    en: 'inspections of the year by theme and body',
  },
  make: ({ drafting }) =>
    listTable(
      [
        ['Hình thức', 16],
        ['Nội dung kiểm tra', 34],
        ['Cơ quan kiểm tra', 20],
        ['Đơn vị được kiểm tra', 28],
        ['Thời gian', 16],
        ['Quyết định; kết luận', 28],
        ['Tồn tại đã khắc phục', 12],
      ],
      drafting ? themeInspections(drafting.activity) : [],
      ({ kindName, title, by, units, inspections, findings }) => [
        textCell(kindName),
        textCell(
          [title, ...new Set(inspections.flatMap(({ repeats }) => repeats ?? []))].join('; tái kiểm tra: '),
        ),
        textCell(by.name),
        textCell(nameSome(units, 'đơn vị', mostNamed)),
        textCell(spanOf(inspections.map(({ when }) => when)), { align: 'center' }),
        orBlank(
          nameSome(
            inspections.flatMap(({ decision, conclusion }) =>
              [decision?.cited, conclusion?.cited].flatMap((one) => one ?? []),
            ),
            'văn bản',
            mostNamed,
          ),
        ),
        textCell(`${findings.filter(({ state }) => state === 'remedied').length}/${findings.length}`, {
          align: 'center',
        }),
      ],
    ),
}

/** Findings by what was found: how many units, how many are put right, and who is late. */
export const findingsTable: BlockMaker = {
  name: 'findings-table',
  description: {
    vi: 'tồn tại qua kiểm tra, gom theo nội dung: số đơn vị, đã khắc phục, quá hạn',
    en: 'findings of inspections by theme: units, remedied, overdue',
  },
  make: ({ drafting }) =>
    listTable(
      [
        ['Tồn tại, hạn chế', 44],
        ['Nội dung liên quan', 26],
        ['Đơn vị', 34],
        ['Đã khắc phục', 11],
        ['Còn trong hạn', 11],
        ['Đơn vị quá hạn', 34],
      ],
      drafting ? themeFindings(drafting.activity) : [],
      ({ text, row, units, remedied, open, overdue }) => [
        textCell(text),
        orBlank(row),
        textCell(nameSome(units, 'đơn vị', mostNamed)),
        numberCell(remedied),
        numberCell(open),
        overdue.length > 0 ? textCell(nameSome(overdue, 'đơn vị', 6), { tone: 'bad' }) : noCell(),
      ],
    ),
}

/** Communication by theme. */
export const communicationTable: BlockMaker = {
  name: 'communication-table',
  description: {
    vi: 'việc thông tin, tuyên truyền trong năm, gom theo cơ quan, hình thức, nội dung',
    en: 'communication work of the year by body, channel and title',
  },
  make: ({ drafting }) =>
    listTable(
      [
        ['Cơ quan', 26],
        ['Hình thức', 22],
        ['Nội dung', 44],
        ['Thời gian', 18],
        ['Lượt người', 12],
        ['Sản phẩm', 16],
      ],
      drafting ? themeCommunication(drafting.activity) : [],
      ({ by, channelName, title, works, people, items }) => [
        textCell(by.name),
        textCell(channelName),
        textCell(title),
        textCell(spanOf(works.map(({ when }) => when)), { align: 'center' }),
        people === null ? noCell() : numberCell(people),
        items.length > 0
          ? textCell(items.map(({ count, unit }) => `${formatNumber(count, 0)} ${unit}`).join('; '), {
              align: 'center',
            })
          : noCell(),
      ],
    ),
}

const dutiesOf = ({ facts }: Material, section: string | undefined): readonly DutyFacts[] =>
  section === 'communication'
    ? facts.communication
    : section === 'inspection'
      ? facts.inspection
      : facts.duties

/** What units answered on each passage of a section: counts, and those that have not begun by name. */
export const unitAnswers: BlockMaker = {
  name: 'unit-answers',
  description: {
    vi: 'số đơn vị báo cáo từng nội dung theo tình trạng, nêu đơn vị chưa thực hiện; {section=inspection} hoặc communication',
    en: 'units by status on each passage, those that have not begun by name; {section=inspection} or communication',
  },
  make: (material, { section }) =>
    headedTable(
      [
        ['Nội dung', 44],
        ['Số đơn vị', 8],
        ['Hoàn thành', 8],
        ['Thường xuyên', 9],
        ['Đang thực hiện', 8],
        ['Đơn vị chưa thực hiện', 26],
      ],
      dutiesOf(material, section)
        .filter(({ reports }) => reports.length > 0)
        .map(({ at, text, reports }) => {
          const count = (state: TaskState) => numberCell(reports.filter((one) => one.state === state).length)
          const left = reports.filter(({ state }) => state === 'not-started').map(({ by }) => by.name)
          return {
            cells: [
              textCell(`${text} (${citePlace(at).vi})`),
              numberCell(reports.length),
              count('done'),
              count('ongoing'),
              count('in-progress'),
              left.length > 0 ? textCell(nameSome([...new Set(left)], 'đơn vị', 6)) : noCell(),
            ],
          }
        }),
    ),
}
