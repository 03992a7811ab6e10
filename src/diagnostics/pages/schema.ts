import { page } from './page.ts'

/** Problems with what a file may hold: keys, types, forms. */
export const schemaPages = {
  'unknown-key': page(
    'error',
    'Khoá không có trong biểu mẫu của tệp, thường là gõ nhầm. Khoá lạ không được bỏ qua, vì giá trị ghi ở đó sẽ mất mà không ai biết.',
    'A key that the file may not have, mostly misspelt. It is not ignored, or its value would be lost without a word.',
  ),
  'missing-key': page('error', 'Mục thiếu một khoá bắt buộc.', 'An entry lacks a key that it must have.'),
  'wrong-type': page(
    'error',
    'Giá trị sai kiểu, ví dụ ghi chữ ở chỗ cần số. Mã PAPI phải đặt trong ngoặc kép: không có ngoặc, 1.10 bị hiểu là số 1,1.',
    'A value of the wrong kind, like text where a number belongs. PAPI codes need quotes: without them 1.10 is read as the number 1.1.',
  ),
  'not-allowed-value': page(
    'error',
    'Giá trị không thuộc danh sách được dùng cho khoá này.',
    'A value that is not among those allowed for the key.',
  ),
  'wrong-format': page(
    'error',
    'Giá trị không đúng dạng: mã viết thường không dấu ("so-y-te"), mã PAPI ("6.3.1"), ngày ("2021-08-04").',
    'A value that is not in its form: an id ("so-y-te"), a PAPI code ("6.3.1"), a day ("2021-08-04").',
  ),
  'empty-text': page(
    'error',
    'Nội dung bắt buộc bị để trống, ví dụ nhiệm vụ không có chữ nào. Nhiệm vụ trống không thể giao và không thể báo cáo.',
    'A text that must be there is empty, like a task without words. It can be neither assigned nor reported on.',
  ),
  'out-of-range': page('error', 'Số nằm ngoài khoảng cho phép.', 'A number outside its range.'),
  'wrong-count': page('error', 'Danh sách thiếu hoặc thừa mục.', 'A list with too few or too many entries.'),
}
