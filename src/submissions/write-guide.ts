import type { Annex, Block, Row } from '../document/document.ts'
import { citePlace } from '../plan/cite.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Day, formatDay, formatShortDay, parseDay } from '../vi.ts'
import type { FormColumn, FormSheet } from './column.ts'
import { paragraph, textCell } from './form-cells.ts'

export type GuideFacts = {
  readonly workspace: Workspace
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

/** Sheets that ask for the same are explained once. */
const groupSheets = (sheets: readonly FormSheet[]) => {
  const groups = new Map<string, { readonly names: string[]; readonly open: readonly FormColumn[] }>()
  for (const { name, columns } of sheets) {
    const open = columns.filter(({ locked }) => !locked)
    const key = open.map(({ heading, help }) => `${heading}|${help}`).join('\n')
    const group = groups.get(key)
    if (group) group.names.push(name)
    else groups.set(key, { names: [name], open })
  }
  return [...groups.values()]
}

const columnTable = (sheets: readonly FormSheet[]): Block => ({
  kind: 'table',
  columns: [{ width: 14 }, { width: 24 }, { width: 45 }],
  headRows: 1,
  rows: [
    { cells: [textCell('Trang'), textCell('Cột'), textCell('Cách ghi')] },
    ...groupSheets(sheets).flatMap(({ names, open }): Row[] =>
      open.map(({ heading, help }, index) => ({
        cells: [
          ...(index === 0 ? [textCell(names.join('; '), { bold: true, rowSpan: open.length })] : []),
          textCell(heading),
          textCell(help ?? ''),
        ],
      })),
    ),
  ],
})

export const writeGuide = (facts: GuideFacts): Annex => {
  const { workspace, unit, year, deadline, basis, counts, sheets } = facts
  const { letterhead } = workspace
  const issuer =
    letterhead.issuers.find(({ agency }) => agency === letterhead.default) ?? letterhead.issuers[0]
  const at = basis.length > 0 ? ` (${citePlace(basis.join('; ')).vi})` : ''
  return {
    name: 'Hướng dẫn',
    title: 'Hướng dẫn lập biểu báo cáo',
    orientation: 'portrait',
    blocks: [
      field('Cơ quan yêu cầu báo cáo', [issuer?.name, issuer?.parent].filter(Boolean).join(', ')),
      field('Căn cứ', `${citePlan(workspace)} của ${nameIssuer(workspace)} về ${workspace.plan.title}${at}.`),
      field('Đơn vị báo cáo', unit),
      field('Kỳ báo cáo', `Năm ${year}`),
      field('Hạn gửi', deadline ? `trước hoặc trong ngày ${formatShortDay(deadline)}` : ''),
      field('Nơi nhận báo cáo', issuer?.name ?? ''),
      field('Đầu mối liên hệ', letterhead.reporting?.contact ?? ''),
      field('Nội dung', `${counts.join('; ')}.`),
      { kind: 'heading', level: 1, text: [{ text: 'Cách lập biểu' }] },
      { kind: 'list', items: rules.map((text) => [{ text }]) },
      { kind: 'heading', level: 1, text: [{ text: 'Cách ghi từng cột' }] },
      columnTable(sheets),
    ],
  }
}

const nameIssuer = ({ plan, agencies }: Workspace): string =>
  agencies.agencies.find(({ id }) => id === plan.issuer)?.name.vi ?? plan.issuer
