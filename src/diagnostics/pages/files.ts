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
  'units-twice': page(
    'error',
    'Danh mục đơn vị (xã, phường) là units.yaml hoặc units.csv, không phải cả hai: papi không biết tệp nào mới hơn.',
    'The register of units (communes, wards) is units.yaml or units.csv, not both: papi cannot know which is the newer one.',
  ),
  'units-column-missing': page(
    'error',
    'units.csv phải có các cột Mã, Loại, Tên ở dòng đầu; các cột khác không bắt buộc. papi units NĂM --format csv lập tệp này.',
    'units.csv needs the columns Mã, Loại, Tên (code, kind, name) in its first row; all others are optional. papi units YEAR --format csv writes it.',
  ),
  'units-column-unread': page(
    'warning',
    'Cột này của units.csv không phải cột của danh mục; nội dung không được đọc.',
    'This column of units.csv is none of the register; it is not read.',
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
  'bad-file-name': page(
    'error',
    'Windows không dùng được tên này cho tệp hoặc thư mục mới: có dấu : * ? " < > |, kết thúc bằng dấu chấm hoặc dấu cách, hoặc là CON, PRN, AUX, NUL, COM1, LPT1… Trên máy khác cũng không ghi, vì tệp rồi sẽ gửi đi. Dấu \\ ngay trước dấu " đóng làm Windows đọc cả phần sau của dòng lệnh vào đường dẫn.',
    'Windows cannot have this name for a new file or folder: it has : * ? " < > |, ends with a full stop or a space, or is CON, PRN, AUX, NUL, COM1, LPT1 and the like. Other systems refuse it too, since files are sent on. A \\ right before the closing " makes Windows take the rest of the command line into the path.',
  ),
  'inside-installation': page(
    'error',
    'Nơi ghi nằm trong thư mục cài đặt của papi (bin, data, dist, templates). Thư mục đó chỉ để đọc: cập nhật papi sẽ thay tất cả, và người khác dùng chung. Lập thư mục làm việc bằng "papi init THƯ-MỤC", rồi chạy papi trong đó hoặc với -C.',
    'The place to write to lies where papi is installed (bin, data, dist, templates). That is read only: an update of papi replaces all of it, and others may share it. Make a workspace with "papi init DIR" and run papi in it or with -C.',
  ),
  'folder-not-used': page(
    'warning',
    'Thư mục đang đứng có những thứ của một thư mục làm việc (submissions, results, letterhead.yaml …) nhưng papi không đọc chúng: thư mục không có plan.yaml, nên papi dùng thư mục làm việc ở phía trên, hoặc kế hoạch kèm theo papi. Lập thư mục làm việc bằng "papi init", hoặc chỉ đúng thư mục với -C; riêng biểu gửi về thì chỉ với --submissions.',
    'The current folder holds parts of a workspace (submissions, results, letterhead.yaml …) that papi does not read: it has no plan.yaml, so papi uses the workspace above it, or the plan that ships with papi. Make a workspace with "papi init", or name the right folder with -C; forms alone are named with --submissions.',
  ),
  'folder-not-empty': page(
    'error',
    '"papi init" chỉ lập thư mục làm việc ở chỗ trống: tệp của người khác không bị ghi đè hay lẫn vào. Thư mục chỉ có submissions (biểu đã nhận) thì được, vì papi init không ghi gì vào đó. Thư mục làm việc đã có thì cập nhật bằng "papi upgrade".',
    '"papi init" makes a workspace only where nothing is, so that no other file is replaced or mixed with it. A folder that holds only submissions (forms received) will do, since nothing is written there. A workspace that exists is brought up to date with "papi upgrade".',
  ),
  'workspace-newer': page(
    'error',
    'Thư mục làm việc đã nhận dữ liệu của một bản papi mới hơn bản đang chạy. "papi upgrade" không đưa dữ liệu về bản cũ; hãy cập nhật papi.',
    'The workspace has data of a newer papi than the one that runs. "papi upgrade" never brings data back to an older state; update papi.',
  ),
  'upgrade-breaks': page(
    'error',
    'Tệp đã sửa ở đây được giữ nguyên, nhưng không khớp với tệp mới của papi (ví dụ một cơ quan có tên trong tệp mới mà tệp cơ quan ở đây chưa có). "papi upgrade" khi đó không ghi gì. Sửa tay tệp giữ nguyên, hoặc lấy bản của papi với --take.',
    'Files changed here are kept, but do not go with those that papi brings (say, a new file names an agency that the file of agencies kept here lacks). "papi upgrade" then writes nothing. Edit the files that are kept, or take those of papi with --take.',
  ),
  'io-failed': page(
    'error',
    'Hệ điều hành báo một lỗi khác khi đọc hoặc ghi.',
    'The system reported another fault.',
  ),
}
