import { page } from './page.ts'

/** Problems with files and folders. */
export const filePages = {
  'no-workspace': page(
    'error',
    'Thư mục làm việc là thư mục có tệp plan.yaml. papi dùng thư mục nêu ở -C, không có thì thư mục gần nhất ở phía trên, không có nữa thì kế hoạch kèm theo papi.',
    'A workspace is a folder with a plan.yaml. papi takes the one named with -C, else the nearest above, else the plan that ships with papi.',
  ),
  'no-dimensions': page(
    'error',
    'Thư mục dimensions/ phải có mỗi chỉ số nội dung một tệp .yaml.',
    'The folder dimensions/ must hold one .yaml file for each dimension.',
  ),
  'unread-file': page(
    'warning',
    'Chỉ các tệp đuôi .yaml được đọc; tệp .yml nằm cùng chỗ bị bỏ qua.',
    'Only files that end in .yaml are read; a .yml beside them is not.',
  ),
  'activities-year-mismatch': page(
    'error',
    'Tệp trong activities/ đặt tên theo năm, ví dụ 2025.yaml, và "year" trong tệp phải là năm đó.',
    'A file in activities/ is named after its year, such as 2025.yaml, and its "year" must be that year.',
  ),
  'measure-may-have-changed': page(
    'warning',
    'Điểm của cả nước ở một mã dịch chuyển như chỉ thấy khi cách đo đổi: hầu hết cùng tăng hoặc cùng giảm, hoặc độ phân tán khác hẳn. papi không trừ điểm hai năm ở mã đó cho đến khi breaks.yaml ghi lý do; nếu đã hỏi và cách đo không đổi thì ghi kind: none.',
    'Scores of the whole country moved on a code as only a change of the measure moves them: nearly all one way, or with another spread. papi does not subtract the two years on it until breaks.yaml records why; where the measure is known to be the same, record kind: none.',
  ),
  'commendation-missing': page(
    'error',
    'Kế hoạch không nêu tiêu chí khen thưởng. papi report commend chỉ đề nghị theo tiêu chí ghi ở commendation.yaml, mỗi tiêu chí dẫn văn bản quy định (document: type, number, on) và nêu điều kiện (metShare, placesAhead, placesGained, tasksDone, answered); không tự đặt ra. Tệp kèm theo papi có hướng dẫn và chưa có tiêu chí.',
    'The plan states no criteria for commendation. papi report commend goes by those in commendation.yaml, each with the document that sets it (document: type, number, on) and its conditions (metShare, placesAhead, placesGained, tasksDone, answered); it makes up none. The file shipped with papi says how and holds none.',
  ),
  'file-missing': page('error', 'Không tìm thấy tệp hoặc thư mục.', 'The file or folder was not found.'),
  'file-denied': page(
    'error',
    'Hệ điều hành không cho đọc hoặc ghi.',
    'The system does not allow reading or writing.',
  ),
  'not-a-file': page(
    'error',
    'papi chỉ đọc và ghi tệp thường, không đọc thư mục, ống dẫn hay thiết bị.',
    'papi reads and writes regular files, no folders, pipes or devices.',
  ),
  'not-a-folder': page(
    'error',
    'Đường dẫn đi qua một tệp như thể là thư mục.',
    'A path goes through a file as if it were a folder.',
  ),
  'file-too-large': page(
    'error',
    'Tệp lớn hơn nhiều so với tệp cùng loại, có lẽ chọn nhầm. Giới hạn giữ cho papi luôn trả lời trong vài giây.',
    'The file is far larger than any of its kind, probably a wrong one. The limit keeps papi answering within seconds.',
  ),
  'disk-full': page(
    'error',
    'Đĩa hết chỗ; không tệp nào được ghi dở dang.',
    'The disk is full; nothing was left half-written.',
  ),
  'read-only': page('error', 'Đĩa hoặc thư mục chỉ cho đọc.', 'The disk or folder is read-only.'),
  'file-in-use': page(
    'error',
    'Tệp đang mở trong Word, Excel hoặc LibreOffice. Đóng lại rồi chạy lại lệnh.',
    'The file is open in Word, Excel or LibreOffice. Close it and run the command again.',
  ),
  'file-exists': page(
    'error',
    'Tệp đã có. papi không ghi đè khi chưa được yêu cầu bằng --force.',
    'The file exists. papi replaces it only when asked to with --force.',
  ),
  'target-is-link': page(
    'error',
    'Nơi ghi là một liên kết tới tệp khác. papi không ghi qua liên kết và không thay liên kết bằng tệp, kể cả khi có --force: người chạy lệnh có thể không biết tệp thật nằm ở đâu.',
    'The place to write to is a symbolic link. papi neither writes through a link nor replaces it by a file, not even with --force: who runs the command may not know where the file itself lies.',
  ),
  'io-failed': page(
    'error',
    'Hệ điều hành báo một lỗi khác khi đọc hoặc ghi.',
    'The system reported another fault.',
  ),
}
