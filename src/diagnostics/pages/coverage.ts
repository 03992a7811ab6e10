import { type ExplainedCode, page } from './page.ts'

/** What `papi report` and `papi status` say of the forms that agencies sent. */
export const coverageCodes: readonly ExplainedCode[] = [
  page(
    'submission-held-back',
    'warning',
    'Biểu có lỗi nên không đưa vào báo cáo; báo cáo nêu tên tệp và lý do ở mục mức độ đầy đủ của số liệu. Xem lỗi bằng "papi validate", gửi lại đơn vị sửa rồi lập lại báo cáo.',
    'A form with errors is left out of the report, which names it and says why. See the errors with "papi validate", have the agency mend them, and write the report again.',
  ),
  page(
    'submission-incomplete',
    'warning',
    'Biểu đúng nhưng còn chỗ để trống. Phần đã ghi được dùng, phần thiếu được nêu trong báo cáo; papi không điền thay.',
    'The form is right but has gaps. What is there is used, what is missing is named in the report; nothing is filled in.',
  ),
  page(
    'submission-replaced',
    'warning',
    'Một đơn vị gửi nhiều biểu: biểu sau được dùng, biểu trước bỏ qua. Sau, trước tính theo ngày ở tên tệp, không có thì theo ngày lập biểu.',
    'An agency sent several forms: the later one counts. Which is later is told by the day in the name of the file, else by the day of the form.',
  ),
  page(
    'submissions-missing',
    'error',
    'Không có thư mục ghi ở --submissions. Không ghi tùy chọn này thì papi đọc submissions/<năm>/ của thư mục kế hoạch.',
    'There is no folder as named with --submissions. Without that option papi reads submissions/<year>/ of the workspace.',
  ),
]
