import type { FormColumn } from './column.ts'
import { statusWords, taskStatuses } from './status.ts'

// Columns in more than one sheet of the form.

export const id = {
  key: 'id',
  heading: 'Mã dòng (không sửa)',
  others: ['Mã dòng', 'Mã hệ thống'],
  width: 10,
  kind: 'id',
  locked: true,
  hidden: true,
  fillDown: true,
} as const satisfies FormColumn

export const dimension = {
  key: 'dimension',
  heading: 'Chỉ số nội dung',
  others: ['Tên chỉ số nội dung', 'Chỉ số', 'Lĩnh vực nội dung', 'Nội dung chỉ số'],
  width: 13,
  kind: 'fixed',
  locked: true,
  fillDown: true,
} as const satisfies FormColumn

export const due = {
  key: 'due',
  heading: 'Thời hạn',
  others: [
    'Thời hạn hoàn thành',
    'Thời gian hoàn thành',
    'Thời gian thực hiện',
    'Thời gian',
    'Hạn hoàn thành',
  ],
  width: 10,
  kind: 'fixed',
  locked: true,
} as const satisfies FormColumn

export const result = {
  key: 'result',
  heading: 'Kết quả thực hiện',
  others: [
    'Kết quả',
    'Kết quả đạt được',
    'Kết quả thực hiện trong năm',
    'Kết quả triển khai',
    'Kết quả chi tiết',
    'Tình hình thực hiện',
    'Tình hình, kết quả thực hiện',
    'Kết quả chi tiết/tình hình thực hiện',
    'Nội dung đã thực hiện',
  ],
  width: 30,
  kind: 'text',
  locked: false,
  help: 'Nêu ngắn gọn việc đã làm trong kỳ và số liệu chính. Không ghi thông tin cá nhân (số điện thoại, số căn cước).',
  example:
    'Đã ban hành kế hoạch; tổ chức 02 hội nghị tập huấn cho công chức Bộ phận một cửa; kiểm tra 05 xã, chấn chỉnh 02 xã chậm niêm yết thủ tục.',
} as const satisfies FormColumn

export const product = {
  key: 'product',
  heading: 'Số, ký hiệu, ngày văn bản / sản phẩm',
  others: [
    'Số, ký hiệu văn bản/sản phẩm',
    'Số, ký hiệu văn bản',
    'Văn bản/sản phẩm',
    'Văn bản, sản phẩm',
    'Kết quả/Sản phẩm',
    'Sản phẩm',
    'Sản phẩm đầu ra',
    'Số văn bản',
    'Văn bản ban hành',
    'Văn bản đã ban hành',
  ],
  width: 15,
  kind: 'document',
  locked: false,
  help: 'Số, ký hiệu và ngày của văn bản, ví dụ: Kế hoạch số 12/KH-UBND ngày 05/02/2023; nếu không phải văn bản thì ghi tên sản phẩm.',
  example: 'Kế hoạch số 12/KH-ABC ngày 05/02/2023',
} as const satisfies FormColumn

export const doneOn = {
  key: 'doneOn',
  heading: 'Ngày hoàn thành',
  others: [
    'Ngày thực hiện xong',
    'Thời điểm hoàn thành',
    'Ngày, tháng hoàn thành',
    'Hoàn thành ngày',
    'Ngày xong',
  ],
  width: 11,
  kind: 'date',
  locked: false,
  help: 'Ghi ngày/tháng/năm, ví dụ 05/6/2023; không rõ ngày thì ghi "tháng 6/2023" hoặc "quý II/2023". Chưa hoàn thành thì để trống; việc thường xuyên ghi "thường xuyên".',
  example: '05/6/2023',
} as const satisfies FormColumn

export const status = {
  key: 'status',
  heading: 'Tình trạng',
  others: [
    'Trạng thái',
    'Tình trạng thực hiện',
    'Tiến độ',
    'Tiến độ thực hiện',
    'Mức độ hoàn thành',
    'Đánh giá mức độ hoàn thành',
    'Hiện trạng',
  ],
  width: 11,
  kind: 'status',
  locked: false,
  help: `Chọn một trong: ${taskStatuses.map((one) => statusWords[one]).join('; ')}.`,
  example: 'Hoàn thành',
} as const satisfies FormColumn

export const evidence = {
  key: 'evidence',
  heading: 'Tài liệu kiểm chứng',
  others: [
    'Minh chứng',
    'Tài liệu minh chứng',
    'Phụ lục minh chứng',
    'Tài liệu kèm theo',
    'Đường dẫn minh chứng',
  ],
  width: 14,
  kind: 'text',
  locked: false,
  help: 'Tên tệp gửi kèm, số văn bản hoặc đường dẫn đến nơi đăng tải.',
  example: 'ke-hoach-12.pdf (gửi kèm)',
} as const satisfies FormColumn

export const difficulties = {
  key: 'difficulties',
  heading: 'Khó khăn, vướng mắc',
  others: [
    'Khó khăn',
    'Vướng mắc',
    'Tồn tại, hạn chế',
    'Khó khăn, tồn tại',
    'Khó khăn, hạn chế, nguyên nhân',
    'Khó khăn, vướng mắc, nguyên nhân',
  ],
  width: 16,
  kind: 'text',
  locked: false,
  help: 'Khó khăn và nguyên nhân; không có thì để trống.',
  example: 'Công chức cấp xã kiêm nhiệm, chưa cập nhật kịp thời.',
} as const satisfies FormColumn

export const proposals = {
  key: 'proposals',
  heading: 'Đề xuất, kiến nghị',
  others: ['Đề xuất', 'Kiến nghị', 'Kiến nghị, đề xuất', 'Đề xuất hướng giải quyết', 'Giải pháp, kiến nghị'],
  width: 13,
  kind: 'text',
  locked: false,
  help: 'Kiến nghị với UBND Thành phố hoặc đơn vị khác; không có thì để trống.',
  example: 'Đề nghị mở thêm lớp tập huấn vào quý I.',
} as const satisfies FormColumn

/** Which results the city's report shall name; old forms have no such column. */
export const highlight = {
  key: 'highlight',
  heading: 'Kết quả nổi bật',
  others: ['Nổi bật', 'Kết quả tiêu biểu', 'Kết quả nổi bật (x)'],
  width: 8,
  kind: 'text',
  locked: false,
  optional: true,
  help: 'Ghi "x" ở nhiệm vụ có kết quả nổi bật, tối đa 3 nhiệm vụ: báo cáo của Thành phố ưu tiên nêu các kết quả này. Không có thì để trống.',
} as const satisfies FormColumn

/** What a unit reports of any piece of work. */
export const answer = [result, product, doneOn, status, evidence, difficulties, proposals] as const

export const place = {
  key: 'at',
  heading: 'Mục của Kế hoạch',
  others: ['Mục', 'Điểm', 'Căn cứ'],
  width: 12,
  kind: 'fixed',
  locked: true,
} as const satisfies FormColumn
