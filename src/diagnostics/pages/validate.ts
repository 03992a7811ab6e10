import { page } from './page.ts'

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
