import { page } from './page.ts'

/** What the reader of forms says of a form and its cells, before any rule looks at them. */
export const formPages = {
  'not-a-form': page(
    'error',
    'Không trang nào của tệp có dòng tiêu đề của biểu báo cáo. Gửi lại biểu do papi form lập, hoặc giữ nguyên dòng tiêu đề.',
    'No sheet of the file has the headings of a form. Send back the one that papi form made, or keep its headings.',
  ),
  'agency-unknown': page(
    'error',
    'Trang ẩn của biểu đã mất, tên ở ô "Đơn vị báo cáo" và tên tệp đều không khớp một đơn vị nào trong agencies.yaml.',
    'The hidden sheet is gone, and neither "Đơn vị báo cáo" nor the name of the file fits one agency of agencies.yaml.',
  ),
  'column-missing': page(
    'error',
    'Một cột phải điền đã bị xóa hoặc đổi tiêu đề đến mức không nhận ra; nội dung của cột coi như chưa báo cáo.',
    'A column to fill in was deleted or renamed beyond knowing; what it asks for is not reported.',
  ),
  'column-renamed': page(
    'advice',
    'Tiêu đề cột đã đổi; papi nhận ra cột theo vị trí giữa hai cột quen thuộc.',
    'The heading was changed; the column was known by its place between two others.',
  ),
  'column-added': page(
    'advice',
    'Cột do đơn vị thêm vào không có trong biểu nên không được đưa vào báo cáo.',
    'A column that the sender added is not of the form, and so not reported.',
  ),
  'unknown-row': page(
    'warning',
    'Dòng không ứng với nhiệm vụ, nội dung hay mục tiêu nào của Kế hoạch: mã đã mất và lời văn khác hẳn. Nội dung của dòng không được tính.',
    'The row is no task, sub-dimension or goal of the plan: its id is gone and its text is another. It does not count.',
  ),
  'id-text-mismatch': page(
    'warning',
    'Mã ẩn của dòng là của một việc, lời văn là của việc khác: thường do sắp xếp hoặc dán đè một phần bảng. papi đọc theo lời văn.',
    'The hidden id of the row is that of one thing, its text of another: part of the table was sorted or pasted over. The text counts.',
  ),
  'several-answers': page(
    'warning',
    'Một việc chiếm hai dòng và hai dòng ghi hai giá trị khác nhau cho cùng một cột.',
    'One thing takes two rows, and the two have different values in one column.',
  ),
  'merged-answers': page(
    'warning',
    'Ô trả lời bị gộp qua nhiều dòng. Chỉ dòng đầu được tính: không đoán nội dung có phải của mọi dòng không.',
    'An answer is merged over several rows. It counts for the first only: papi does not guess for the others.',
  ),
  'formula-error': page(
    'error',
    'Ô chứa công thức lỗi như #REF! hoặc #DIV/0!, không có giá trị để báo cáo.',
    'The cell holds a formula error such as #REF! or #DIV/0!, and no value to report.',
  ),
  'formula-without-value': page(
    'error',
    'Ô chứa công thức mà tệp không lưu kết quả: nhìn trong Excel thì có số, nhưng trong tệp thì trống.',
    'The cell holds a formula whose result was not saved: Excel shows a value, the file has none.',
  ),
  'unknown-status': page(
    'error',
    'Tình trạng không thuộc danh sách của biểu và cũng không phải cách viết quen thuộc. "Chưa hoàn thành" có thể là đang làm hoặc chưa làm, nên phải chọn rõ.',
    'The status is not in the list nor a usual spelling. "Chưa hoàn thành" may mean begun or not begun: choose one.',
  ),
  'not-a-date': page(
    'error',
    'Nội dung ô không đọc được thành ngày, tháng, quý hoặc năm.',
    'The text cannot be read as a day, month, quarter or year.',
  ),
  'impossible-date': page(
    'error',
    'Ngày không có trong lịch, như 31/02/2023, hoặc tháng ghi trước ngày.',
    'The day is not in the calendar, such as 31/02/2023, or the month comes first.',
  ),
  'date-without-year': page(
    'error',
    'Ngày thiếu năm nên không biết thuộc năm báo cáo nào.',
    'The day has no year, so its reporting year is not known.',
  ),
  'short-year': page(
    'warning',
    'Năm ghi hai chữ số được hiểu là năm 20xx; ghi đủ bốn chữ số để khỏi nhầm.',
    'A year of two digits is read as 20xx; write all four digits.',
  ),
  'date-as-number': page(
    'warning',
    'Ô ngày mất định dạng nên chỉ còn là một số; papi đổi lại thành ngày theo cách tính của Excel.',
    'The cell has lost its date format and holds a bare number; papi reads it as a day as Excel counts.',
  ),
  'text-became-date': page(
    'warning',
    'Excel tự đổi nội dung như "12/2023" thành ngày tháng; cần gõ lại dưới dạng chữ.',
    'Excel turned text such as "12/2023" into a date; type it again as text.',
  ),
  'not-a-number': page(
    'error',
    'Cột giá trị chỉ nhận một số theo đơn vị tính của dòng.',
    'The column of values takes one number in the unit of the row.',
  ),
  'ambiguous-number': page(
    'error',
    'Số như "1.234" có thể là 1234 hoặc 1,234. papi không đoán.',
    'A number such as "1.234" may be 1234 or a decimal. papi does not guess.',
  ),
  'number-became-date': page(
    'error',
    'Ô cần một số nhưng đang mang định dạng ngày.',
    'The cell needs a number but holds a date.',
  ),
  'not-a-rank': page(
    'error',
    'Nội dung ô không phải thứ hạng như 29 hoặc 29/63.',
    'The text is no rank such as 29 or 29/63.',
  ),
  'rank-became-date': page(
    'error',
    'Thứ hạng gõ như 9/11 đã bị Excel đổi thành ngày.',
    'A rank typed like 9/11 was turned into a date by Excel.',
  ),
  'legacy-text': page(
    'advice',
    'Chữ gõ theo bảng mã cũ TCVN3 (.VnTime) hoặc VNI; papi đã đổi sang Unicode.',
    'The text is in the old encodings TCVN3 (.VnTime) or VNI; papi read it as Unicode.',
  ),
  'sheet-too-long': page(
    'warning',
    'Trang dài hơn mọi biểu báo cáo; phần cuối không được đọc.',
    'The sheet is longer than any form; its end was not read.',
  ),
  'sheet-not-read': page(
    'advice',
    'Trang không phải của biểu (tài liệu kèm theo, bảng nháp…) nên không được đọc.',
    'The sheet is not of the form (an attachment, a draft) and was not read.',
  ),
  'hidden-sheet': page(
    'advice',
    'Trang bị ẩn vẫn được đọc như trang hiện.',
    'A hidden sheet is read like the others.',
  ),
  'hidden-rows': page(
    'advice',
    'Dòng bị ẩn vẫn được đọc như dòng hiện.',
    'Hidden rows are read like the others.',
  ),
  'hidden-columns': page(
    'advice',
    'Cột bị ẩn vẫn được đọc như cột hiện.',
    'Hidden columns are read like the others.',
  ),
}
