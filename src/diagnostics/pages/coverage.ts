import { page } from './page.ts'

/** What `papi report` and `papi status` say of the forms that agencies sent. */
export const coveragePages = {
  'submission-held-back': page(
    'warning',
    'Tệp đã nhận nhưng chưa dùng được: không đọc được, hoặc có lỗi về đơn vị, năm, loại biểu. Báo cáo và công văn đôn đốc ghi "đã nhận, chưa dùng được" kèm ngày và lý do, không ghi là chưa gửi. Xem lỗi bằng "papi validate", gửi lại đơn vị sửa rồi lập lại báo cáo.',
    'The file was received but cannot be used: it is not readable, or its agency, year or kind is wrong. Reports and reminders say so, with day and reason; they never say that nothing was sent. See the errors with "papi validate", have the agency mend them, and write the report again.',
  ),
  'submission-incomplete': page(
    'warning',
    'Biểu còn chỗ để trống hoặc có dòng sai. Các dòng đúng được dùng; dòng sai và phần thiếu không đưa vào báo cáo và được nêu tên; papi không điền thay. Bản đã có bản gửi sau thay thế thì không báo nữa.',
    'The form has gaps, or rows with errors. Sound rows are used; the others and what is missing are named and left out; nothing is filled in. A version that a later one has replaced is not mentioned.',
  ),
  'submissions-missing': page(
    'error',
    'Không có thư mục ghi ở --submissions. Không ghi tùy chọn này thì papi đọc submissions/<năm>/ của thư mục kế hoạch.',
    'There is no folder as named with --submissions. Without that option papi reads submissions/<year>/ of the workspace.',
  ),
}
