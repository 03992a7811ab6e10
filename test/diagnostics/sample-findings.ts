import { formatAddress } from '../../src/diagnostics/address.ts'
import type { Code, Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { SourceCell, SourceSheet, SourceWorkbook } from '../../src/read/source-workbook.ts'
import type { Findings } from '../../src/render/diagnostics/findings.ts'

type Made = string | number | boolean | null | Partial<SourceCell>

/** A sheet of rows of values, from A1. */
export const makeSheet = (
  name: string,
  rows: readonly (readonly Made[])[],
  changes: Partial<SourceSheet> = {},
): SourceSheet => ({
  name,
  hidden: false,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  cells: rows.flatMap((cells, r) =>
    cells.flatMap((made, c): SourceCell[] => {
      if (made === null) return []
      const place = { row: r + 1, column: c + 1, address: formatAddress(r + 1, c + 1) }
      return [typeof made === 'object' ? { value: '', ...place, ...made } : { ...place, value: made }]
    }),
  ),
  ...changes,
})

export const makeSource = (file: string, ...sheets: readonly SourceSheet[]): SourceWorkbook => ({
  file,
  sheets,
  date1904: false,
  macros: false,
  externalLinks: false,
})

/** Text that is markup, a command, a formula or an escape to one output or another, and must be text in all. */
export const hostile =
  '=HYPERLINK("x") ]]> %0A::error:: "<b>" & \u001b[31m {0} [a](javascript:b) @all |\r\n\u202e_x_'

const words = (vi: string) => ({ vi, en: `${vi} (en)` })
const file = 'mẫu/So Y tế,1.xlsx'

const diagnostics: readonly Diagnostic[] = [
  {
    code: 'target-regresses' as Code,
    severity: 'error',
    message: words('chỉ tiêu năm 2023 kém hơn năm 2022'),
    place: {
      kind: 'text',
      file: 'dimensions/6.yaml',
      start: { line: 2, column: 9 },
      end: { line: 2, column: 11 },
    },
    notes: [
      {
        message: words('năm trước hạng 12'),
        place: {
          kind: 'text',
          file: 'dimensions/6.yaml',
          start: { line: 1, column: 9 },
          end: { line: 1, column: 11 },
        },
      },
      { message: words('nguồn: Kế hoạch số 179/KH-UBND, TT 6') },
    ],
    remedy: words('có thể gõ nhầm'),
  },
  {
    code: 'status-missing' as Code,
    severity: 'error',
    message: words('chưa ghi tình trạng'),
    place: { kind: 'cell', file, sheet: 'Nhiệm vụ', address: 'C3:C4' },
    notes: [{ message: words('2 ô giống nhau') }],
    remedy: words('chọn trong danh sách'),
  },
  {
    code: 'odd-text' as Code,
    severity: 'warning',
    message: words(`ghi "${hostile}"`),
    place: { kind: 'cell', file, sheet: 'Nhiệm vụ', address: 'B4' },
    notes: [
      { message: words(hostile), place: { kind: 'cell', file, sheet: "Chỉ 'tiêu' <i>", address: 'A1' } },
    ],
    remedy: words(hostile),
  },
  {
    code: 'file-renamed' as Code,
    severity: 'advice',
    message: words('tệp đã đổi tên'),
    place: { kind: 'file', file: 'a"b<c>%.xlsx' },
  },
]

export const workbook = makeSource(
  file,
  makeSheet('Nhiệm vụ', [
    ['TT', 'Nhiệm vụ', 'Tình trạng', 'Ngày'],
    ['1', 'Kế hoạch nâng cấp trạm y tế', 'đã xong', { value: 45000, format: 'date' }],
    ['2', 'Khảo sát hài lòng', null, 45000],
    ['3', hostile, null, null],
  ]),
)

export const sampleFindings: Findings = {
  diagnostics,
  command: 'validate',
  sources: new Map([
    ['dimensions/6.yaml', '  2022: 12\n  2023: 21\n'],
    ['plan.yaml', ''],
  ]),
  workbooks: new Map([[file, workbook]]),
  language: 'vi',
  terminal: { width: 80, colour: false },
  verdict: words('Chưa đạt: còn 2 lỗi phải sửa.'),
  explained: [
    {
      code: 'target-regresses' as Code,
      severity: 'warning',
      explanation: words('Chỉ tiêu không được {kém} hơn năm trước.'),
    },
  ],
}
