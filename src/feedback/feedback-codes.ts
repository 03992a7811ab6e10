import { type ExplainedCode, page } from '../diagnostics/pages/page.ts'

/** Problems with the copy that goes back to the sender. */
export const feedbackCodes: readonly ExplainedCode[] = [
  page(
    'cannot-mark',
    'warning',
    'Bản đánh dấu là chính tệp của đơn vị, thêm màu, ghi chú và trang "Cần sửa". Tệp có chữ ký số, đang dùng chung, lưu dạng Strict hoặc có cấu trúc khác thường thì papi không sửa vào, để không làm hỏng; danh sách lỗi vẫn đầy đủ.',
    'A marked copy is the file of the agency with tints, comments and a sheet "Cần sửa". papi adds nothing to files that are signed, shared, saved as Strict or unusual inside, lest it break them; the list of problems is complete.',
  ),
]
