import { page } from './page.ts'

/** Problems with what was asked for, not with a file. */
export const commandPages = {
  usage: page(
    'error',
    'Lệnh, tuỳ chọn hoặc giá trị trên dòng lệnh không đúng. Xem "papi --help"; mã thoát là 2.',
    'A command, option or value on the command line means nothing. See "papi --help"; the exit code is 2.',
  ),
  'year-outside-plan': page(
    'error',
    'Kế hoạch không có chỉ tiêu cho năm này, nên không có gì để so sánh. Điểm và thứ hạng của năm đó xem bằng "papi results show".',
    'The plan has no targets for this year, so there is nothing to compare. For its scores and ranks use "papi results show".',
  ),
  'results-missing': page(
    'error',
    'Chưa có tệp results/<năm>.xlsx của năm cần dùng. Tạo bằng "papi results import" hoặc "papi results template". Kết quả của năm công bố vào tháng 4, tháng 5 năm sau: trước đó, báo cáo năm, báo cáo chuyên đề, kế hoạch, tóm tắt dùng được kết quả gần nhất bằng --results; chỉ tiêu của năm khi đó chưa đánh giá.',
    'There is no results/<year>.xlsx of the year needed. Make one with "papi results import" or "papi results template". Results of a year come out in April or May of the next: until then annual and thematic reports, plans and briefs can be drafted with the latest ones by --results, and no target of the year is judged.',
  ),
  'accepted-unused': page(
    'warning',
    'Mục trong accepted của plan.yaml không khớp cảnh báo, lưu ý nào của papi check: chỗ ấy đã sửa, hoặc ghi sai code, file, about. Lỗi thì không bao giờ chấp nhận được. Bỏ mục đã hết việc để danh sách chỉ còn những gì thật sự được chấp nhận.',
    'An entry of accepted in plan.yaml fits no warning or advice of papi check: it was mended, or code, file or about are wrong. Errors are never accepted. Remove what is done with, so that the list holds only what is accepted.',
  ),
  'accepted-expired': page(
    'warning',
    'Mục trong accepted của plan.yaml đã hết hạn: cảnh báo được tính lại. Xem lại chỗ ấy, rồi sửa, hoặc ghi hạn mới kèm lý do.',
    'An entry of accepted in plan.yaml is past its last day: the warning counts again. Look at it anew, then mend it or set another day with the reason.',
  ),
  'output-is-input': page(
    'error',
    'Lệnh sẽ ghi đè chính tệp vừa đọc. papi không bao giờ ghi lên tệp đầu vào; chọn tên hoặc thư mục khác.',
    'The command would write over the file it reads. papi never does; choose another name or folder.',
  ),
  'agency-ended': page(
    'warning',
    'Cơ quan được gọi tên đã thôi hoạt động trong năm báo cáo: biểu lập cho cơ quan đã xác nhận tiếp nhận nhiệm vụ. Chưa xác nhận ai thì biểu giữ mã cũ, để trống tên đơn vị; hỏi cơ quan có thẩm quyền rồi ghi certainty: confirmed trong agencies.yaml.',
    'The agency was not in office any more in the year of the report: the form is made for the body that is known to have taken its tasks over. Where none is confirmed the form keeps the old id and leaves the name of the unit blank; ask, then write certainty: confirmed in agencies.yaml.',
  ),
  'cannot-mark': page(
    'warning',
    'Không ghi được bản sao có đánh dấu ô sai của tệp này. Danh sách lỗi vẫn đúng và đủ; gửi danh sách thay cho bản đánh dấu.',
    'No copy of the file with its wrong cells marked can be written. The list of problems is right and complete; send that.',
  ),
  'template-fault': page(
    'error',
    'Mẫu văn bản trong templates/ có chỗ viết sai, văn bản không thể ghi ra đúng.',
    'A template in templates/ has a mistake, so the document cannot be written as meant.',
  ),
}
