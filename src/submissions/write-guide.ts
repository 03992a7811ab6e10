import { groupBy } from '../diagnostics/group-by.ts'
import type { Annex, Block, Row } from '../document/document.ts'
import { citePlace } from '../plan/cite.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Day, formatDay, formatShortDay, parseDay } from '../vi.ts'
import type { FormSheet } from './column.ts'
import { paragraph, textCell } from './form-cells.ts'

export type GuideFacts = {
  readonly workspace: Workspace
  /** The unit is asked for the report, not instructed to send it. */
  readonly asked: boolean
  /** `''` on a form whose unit writes its own name. */
  readonly unit: string
  readonly year: number
  readonly deadline: Day | null
  /** Places of the plan that ask for the report: `III.2, ý 3`. */
  readonly basis: readonly string[]
  /** What the form holds: `9 nhiệm vụ`. */
  readonly counts: readonly string[]
  readonly sheets: readonly FormSheet[]
}

const blankLine = '………………………………………'

const field = (label: string, text: string): Block =>
  paragraph({ text: `${label}: `, bold: true }, text === '' ? blankLine : text)

/** `Kế hoạch số 179/KH-UBND ngày 04 tháng 8 năm 2021`. */
export const citePlan = ({ plan }: Workspace): string => {
  const day = parseDay(plan.date)
  return `Kế hoạch số ${plan.number}/${plan.symbol}${day ? ` ${formatDay(day)}` : ''}`
}

const rules = [
  'Chỉ ghi vào các ô nền vàng nhạt. Các ô khác đã ghi sẵn theo Kế hoạch và được khóa (không có mật khẩu) để tránh sửa nhầm.',
  'Không xóa, đổi tên, đổi thứ tự cột; không gộp ô; không xóa cột ẩn và trang ẩn: nhờ đó phần mềm nhận ra biểu.',
  'Mỗi dòng đều phải chọn "Tình trạng", kể cả khi chưa thực hiện.',
  'Gõ tiếng Việt theo bảng mã Unicode. Ô dài tự xuống dòng; muốn xuống dòng trong ô thì bấm Alt+Enter.',
  'Lưu ở định dạng .xlsx và gửi lại chính tệp này; bản giấy hoặc bản quét có chữ ký gửi kèm nếu cơ quan nhận yêu cầu.',
  'Không ghi thông tin cá nhân của công dân (số căn cước, số điện thoại, địa chỉ nhà).',
]

/** Section II.2 names no unit: the form offers a choice, and the guide says so. */
const solutionRule =
  'Kế hoạch không giao từng giải pháp ở mục II.2 cho từng đơn vị; trang "Giải pháp" gồm các giải pháp có nội dung thuộc cấp của đơn vị. Có kết quả ở giải pháp khác của mục II.2 thì nêu trong công văn gửi biểu.'

/** The example is one made-up piece of work, labelled as such. */
const exampleHead = 'Ví dụ (một việc giả định, không phải số liệu)'

/** Sheets that ask for the same are explained once. */
const groupSheets = (sheets: readonly FormSheet[]) => {
  const asked = sheets.map(({ name, columns }) => ({ name, open: columns.filter(({ locked }) => !locked) }))
  const groups = groupBy(asked, ({ open }) =>
    open.map(({ heading, help }) => `${heading}|${help}`).join('\n'),
  )
  return [...groups.values()].map((all) => ({ names: all.map(({ name }) => name), open: all[0].open }))
}

const columnTable = (sheets: readonly FormSheet[]): Block => ({
  kind: 'table',
  columns: [{ width: 12 }, { width: 18 }, { width: 32 }, { width: 30 }],
  headRows: 1,
  rows: [
    { cells: ['Trang', 'Cột', 'Cách ghi', exampleHead].map((head) => textCell(head)) },
    ...groupSheets(sheets).flatMap(({ names, open }): Row[] =>
      open.map(({ heading, help, example }, index) => ({
        cells: [
          ...(index === 0 ? [textCell(names.join('; '), { bold: true, rowSpan: open.length })] : []),
          textCell(heading),
          textCell(help ?? ''),
          textCell(example ?? '', { italic: true }),
        ],
      })),
    ),
  ],
})

export const writeGuide = (facts: GuideFacts): Annex => {
  const { workspace, asked, unit, year, deadline, basis, counts, sheets } = facts
  const { letterhead } = workspace
  const solutions = sheets.some(({ key }) => key === 'solutions')
  const issuer =
    letterhead.issuers.find(({ agency }) => agency === letterhead.default) ?? letterhead.issuers[0]
  const at = basis.length > 0 ? ` (${citePlace(basis.join('; ')).vi})` : ''
  return {
    name: 'Hướng dẫn',
    title: 'Hướng dẫn lập biểu báo cáo',
    orientation: 'portrait',
    blocks: [
      field(
        `Cơ quan ${asked ? 'đề nghị' : 'yêu cầu'} báo cáo`,
        [issuer?.name, issuer?.parent].filter(Boolean).join(', '),
      ),
      field('Căn cứ', `${citePlan(workspace)} của ${nameIssuer(workspace)} về ${workspace.plan.title}${at}.`),
      field('Đơn vị báo cáo', unit),
      field('Kỳ báo cáo', `Năm ${year}`),
      field('Hạn gửi', deadline ? `trước hoặc trong ngày ${formatShortDay(deadline)}` : ''),
      field('Nơi nhận báo cáo', issuer?.name ?? ''),
      field(
        'Đầu mối liên hệ',
        letterhead.reporting?.contact ?? `chưa ghi; liên hệ ${issuer?.name ?? 'cơ quan yêu cầu báo cáo'}`,
      ),
      field('Nội dung', `${counts.join('; ')}.`),
      { kind: 'heading', level: 1, text: [{ text: 'Cách lập biểu' }] },
      { kind: 'list', items: [...rules, ...(solutions ? [solutionRule] : [])].map((text) => [{ text }]) },
      { kind: 'heading', level: 1, text: [{ text: 'Cách ghi từng cột' }] },
      columnTable(sheets),
    ],
  }
}

const nameIssuer = ({ plan, agencies }: Workspace): string =>
  agencies.agencies.find(({ id }) => id === plan.issuer)?.name.vi ?? plan.issuer
