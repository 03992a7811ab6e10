import { dimension, due, id } from './answer-columns.ts'
import type { FormColumn } from './column.ts'

// Columns of the sheets that hold ranks and figures.

/** The columns of each year, `yearColumns`, are between the name and the verdict. */
export const targetColumns = [
  id,
  {
    key: 'code',
    heading: 'Mã nội dung',
    others: ['Mã', 'Mã số'],
    width: 7,
    kind: 'fixed',
    locked: true,
    fillDown: true,
  },
  dimension,
  {
    key: 'name',
    heading: 'Nội dung thành phần',
    others: ['Tên nội dung thành phần', 'Nội dung TP', 'NDTP'],
    width: 22,
    kind: 'fixed',
    locked: true,
    fillDown: true,
  },
  {
    key: 'verdict',
    heading: 'Đánh giá',
    others: ['Kết quả so với chỉ tiêu', 'Đạt/Không đạt'],
    width: 12,
    kind: 'fixed',
    locked: true,
  },
  {
    key: 'cause',
    heading: 'Nguyên nhân chưa đạt',
    others: ['Nguyên nhân', 'Giải trình', 'Giải trình nguyên nhân', 'Nguyên nhân không đạt'],
    width: 28,
    kind: 'text',
    locked: false,
    help: 'Chỉ ghi ở dòng chưa đạt chỉ tiêu: nguyên nhân khách quan và chủ quan, trách nhiệm.',
    example: 'Khách quan: … Chủ quan: niêm yết thủ tục chậm ở 02 xã; trách nhiệm của Phòng C.',
  },
  {
    key: 'remedy',
    heading: 'Biện pháp khắc phục',
    others: ['Giải pháp khắc phục', 'Biện pháp', 'Giải pháp', 'Giải pháp năm tiếp theo'],
    width: 28,
    kind: 'text',
    locked: false,
    help: 'Chỉ ghi ở dòng chưa đạt chỉ tiêu: việc sẽ làm, thời hạn, đơn vị thực hiện.',
    example: 'Kiểm tra lại 100% số xã trước 30/6; Phòng C thực hiện.',
  },
] as const satisfies readonly FormColumn[]

export const goalColumns = [
  id,
  {
    key: 'code',
    heading: 'Mã nội dung',
    others: ['Mã', 'Mã số'],
    width: 8,
    kind: 'fixed',
    locked: true,
  },
  {
    key: 'goal',
    heading: 'Mục tiêu của Kế hoạch',
    others: ['Mục tiêu', 'Chỉ tiêu', 'Tên chỉ tiêu', 'Chỉ số đo'],
    width: 44,
    kind: 'fixed',
    locked: true,
    fillDown: true,
  },
  {
    key: 'target',
    heading: 'Mức phấn đấu',
    others: ['Kế hoạch', 'Chỉ tiêu kế hoạch', 'Mục tiêu đề ra'],
    width: 14,
    kind: 'fixed',
    locked: true,
  },
  { key: 'unit', heading: 'Đơn vị tính', others: ['ĐVT', 'Đơn vị'], width: 16, kind: 'fixed', locked: true },
  due,
  {
    key: 'value',
    heading: 'Giá trị đạt được',
    others: ['Giá trị', 'Thực hiện', 'Kết quả', 'Kết quả đạt được', 'Số liệu', 'Thực hiện năm'],
    width: 14,
    kind: 'number',
    locked: false,
    help: 'Chỉ ghi một số theo đúng đơn vị tính của dòng, không ghi kèm chữ; phần thập phân dùng dấu phẩy.',
    example: '96,5',
  },
  {
    key: 'source',
    heading: 'Nguồn số liệu',
    others: ['Nguồn', 'Tài liệu kiểm chứng', 'Minh chứng'],
    width: 26,
    kind: 'text',
    locked: false,
    help: 'Báo cáo, hệ thống hoặc cuộc kiểm tra cho số liệu này, kèm thời điểm chốt số.',
    example: 'Báo cáo số 34/BC-ABC ngày 10/12/2023, số liệu đến 30/11/2023',
  },
  {
    key: 'remark',
    heading: 'Ghi chú',
    others: ['Giải thích', 'Thuyết minh'],
    width: 22,
    kind: 'text',
    locked: false,
    help: 'Ghi nếu số liệu tính theo đơn vị hoặc phạm vi khác.',
    example: 'Không tính 01 xã mới sáp nhập.',
  },
] as const satisfies readonly FormColumn[]

/** The target and the rank of one year of the plan, side by side; a smaller rank is better. */
export const yearColumns = (year: number, resultsYear: number): readonly FormColumn[] => [
  {
    key: `target-${year}`,
    heading: `Chỉ tiêu ${year}`,
    others: [`Chỉ tiêu năm ${year}`, `Chỉ tiêu thứ hạng ${year}`],
    width: 8,
    kind: 'rank',
    locked: true,
  },
  {
    key: `rank-${resultsYear}`,
    heading: `Thứ hạng PAPI ${resultsYear}`,
    others: [`Thứ hạng ${resultsYear}`, `Thứ hạng năm ${resultsYear}`, `PAPI ${resultsYear}`],
    width: 9,
    kind: 'rank',
    locked: true,
  },
]
