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

/** What `papi validate` says of files, and of forms side by side. */
export const validatePages = {
  'stopped-at-gate': page(
    'advice',
    'Biểu được kiểm tra qua năm bước: đọc được tệp; đúng biểu, đơn vị, năm; đủ và đúng kiểu; khớp trong biểu; khớp với Kế hoạch và năm trước. Bước có lỗi thì các bước sau chưa chạy: sửa xong gửi lại sẽ kiểm tra tiếp.',
    'A form goes through five steps: readable; the right form, agency and year; complete; consistent within; consistent with the plan and last year. After a step with errors the later ones do not run.',
  ),
  'agency-twice': page(
    'advice',
    'Một đơn vị gửi nhiều biểu cho cùng một năm. Biểu dùng được có ngày sau (theo tên tệp, không có thì ngày lập biểu) được tính; các biểu trước chỉ được nêu tên, lỗi của chúng không còn được báo.',
    'One agency sent several forms for a year. The usable one with the latest day (in its name, else in its foot) counts; the earlier ones are named and their problems are no longer reported.',
  ),
  'compared-with-earlier': page(
    'advice',
    'So với biểu lần trước của cùng đơn vị: bao nhiêu lỗi, cảnh báo đã sửa, còn lại, mới phát sinh. Lỗi ở bước trước đây chưa chạy tới được tính là phát sinh.',
    'Beside the earlier form of the sender: problems mended, remaining and new. Those of a step that had not run count as new.',
  ),
  'document-not-read': page(
    'warning',
    'Trong thư mục có văn bản (.docx, .pdf, tệp nén…) thay vì bảng tính. Nếu đó là báo cáo của đơn vị thì phải gửi lại bằng biểu .xlsx.',
    'The folder holds a document (.docx, .pdf, an archive) and no workbook. If it is a report, it has to come as the .xlsx form.',
  ),
  'file-skipped': page(
    'advice',
    'Tệp tạm của Excel (~$…), tệp của hệ điều hành, ảnh và các tệp không phải bảng tính được bỏ qua.',
    'Temporary files of Excel (~$…), files of the system, pictures and other files that are no workbooks are passed over.',
  ),
  'link-not-followed': page(
    'warning',
    'Trong thư mục biểu có một liên kết tới tệp hoặc thư mục ở nơi khác. papi không đọc qua liên kết, vì liên kết có thể dẫn tới tệp mà không đơn vị nào gửi.',
    'A folder of forms holds a symbolic link to a file or folder elsewhere. papi does not read through it: it may lead to files that nobody sent.',
  ),
  'no-forms': page(
    'error',
    'Đường dẫn đã chỉ không có bảng tính nào để kiểm tra.',
    'There is no workbook to validate where the command line points.',
  ),
  'form-check-failed': page(
    'error',
    'papi gặp lỗi của chính mình ở một tệp; tệp đó không được tính, các tệp khác vẫn được kiểm tra.',
    'papi met a defect of its own in one file; that file does not count, the others were checked.',
  ),
}
