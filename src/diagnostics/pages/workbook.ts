import { page } from './page.ts'

/** Problems with workbooks and tables as files, before their figures are checked. */
export const workbookPages = {
  'not-a-workbook': page(
    'error',
    'Tệp không phải bảng tính mà papi đọc được (.xlsx; biểu và điểm PAPI còn đọc được .xls từ Excel 97, .xlsb). Tệp .ods, .pdf hay trang web đổi đuôi phải mở bằng Excel rồi lưu lại dạng .xlsx.',
    'The file is no workbook that papi reads (.xlsx; of forms and scores also .xls since Excel 97, and .xlsb). Open an .ods, .pdf or renamed web page in Excel and save it as .xlsx.',
  ),
  'empty-workbook': page(
    'error',
    'Tệp có 0 byte: tải về hoặc chép chưa xong.',
    'The file has 0 bytes: an unfinished download or copy.',
  ),
  'zip-of-workbooks': page(
    'error',
    'Tệp là một gói nén chứa các bảng tính bên trong. Giải nén rồi dùng từng tệp.',
    'The file is an archive with workbooks in it. Unpack it and use them one by one.',
  ),
  'damaged-workbook': page(
    'error',
    'Bảng tính bị hỏng. Thử mở và lưu lại bằng Excel hoặc LibreOffice; không mở được thì xin gửi lại.',
    'The workbook is damaged. Try to open and save it in Excel or LibreOffice; else ask for it again.',
  ),
  'truncated-workbook': page(
    'error',
    'Bảng tính bị cắt cụt, thường do tải về hoặc chép dở dang.',
    'The workbook is cut off, mostly by an unfinished download or copy.',
  ),
  'damaged-csv': page(
    'error',
    'Tệp .csv có dấu ngoặc kép mở mà không đóng, nên không biết ô kết thúc ở đâu.',
    'A quote in the .csv is opened and never closed, so the end of a cell is not known.',
  ),
  'doctype-in-workbook': page(
    'error',
    'Bảng tính chứa khai báo DOCTYPE, thứ Excel không bao giờ ghi và có thể dùng để tấn công.',
    'The workbook holds a DOCTYPE, which Excel never writes and which can be used for attacks.',
  ),
  'duplicate-part': page(
    'error',
    'Trong tệp có hai phần cùng tên, hai chương trình có thể đọc ra hai bảng số liệu khác nhau.',
    'Two parts of the file bear one name, so that two programs may read different figures.',
  ),
  'password-protected': page(
    'error',
    'Bảng tính có mật khẩu. Bỏ mật khẩu rồi lưu lại.',
    'The workbook has a password. Remove it and save.',
  ),
  'workbook-too-large': page(
    'error',
    'Bảng tính vượt giới hạn về số ô, độ dài hoặc dung lượng khi giải nén; số liệu PAPI nhỏ hơn nhiều.',
    'The workbook exceeds a limit of cells, length or unpacked size; figures of PAPI need far less.',
  ),
  'lock-file': page(
    'error',
    'Tệp bắt đầu bằng "~$" là tệp tạm của Excel, không chứa số liệu.',
    'A file that starts with "~$" is a temporary file of Excel without figures.',
  ),
  'no-readable-cells': page(
    'error',
    'Bảng tính không có ô nào có giá trị.',
    'No cell of the workbook holds a value.',
  ),
  'no-score-table': page(
    'error',
    'Không trang nào có bảng điểm: cần một dòng tiêu đề với mã tỉnh, tên tỉnh và các mã PAPI.',
    'No sheet holds a table of scores: it needs a row of heads with province code, name and PAPI codes.',
  ),
  'sheet-missing': page(
    'warning',
    'Tệp ghi tên một trang nhưng không có nội dung của trang đó.',
    'A sheet is listed in the file but has no content.',
  ),
  'duplicate-cell': page(
    'error',
    'Một ô được ghi hai lần trong tệp, không rõ giá trị nào đúng.',
    'A cell is written twice in the file, so it is not clear which value counts.',
  ),
  'hidden-cells': page(
    'advice',
    'Trang có dòng, cột bị ẩn. Phần ẩn vẫn được đọc như phần hiện.',
    'The sheet has hidden rows or columns. They are read like the others.',
  ),
  'macros-ignored': page(
    'advice',
    'Tệp có macro. papi chỉ đọc số liệu, không chạy và không chép macro.',
    'The file has macros. papi reads figures only; it neither runs nor copies them.',
  ),
  'external-links': page(
    'advice',
    'Tệp lấy số liệu từ tệp khác; papi đọc giá trị của lần lưu cuối, không mở tệp kia.',
    'The file takes figures from other files; papi reads them as last saved and opens no other file.',
  ),
}

/** Problems with the publisher's own workbook, read by `papi results import`. */
export const officialPages = {
  'edition-too-old': page(
    'error',
    'Trước 2018 PAPI chỉ có sáu chỉ số nội dung, không so sánh được với kế hoạch. papi đọc từ PAPI 2018.',
    'Before 2018 PAPI had six dimensions, which cannot be compared with the plan. papi reads PAPI 2018 and later.',
  ),
  'official-year-missing': page(
    'error',
    'Tệp của cơ quan công bố có mỗi năm một trang; không có trang của năm cần đọc.',
    'The publisher gives each year a sheet; there is none of the year asked for.',
  ),
  'official-layout-unknown': page(
    'error',
    'Không nhận ra cách trình bày của trang: tên các tỉnh phải đứng thành một dòng hoặc một cột.',
    'The layout of the sheet is not known: names of provinces must be along a row or a column.',
  ),
  'official-other-provinces': page(
    'error',
    'Dòng tên của trang không đủ các tỉnh, thành phố mà kỳ PAPI xếp hạng: điểm đã xếp lại theo đơn vị khác, đọc vào sẽ gán điểm của nơi này cho nơi khác.',
    'The sheet does not name the provinces that the edition ranks: the scores were arranged by other units, and would be given to the wrong ones.',
  ),
  'official-sheet-repeats': page(
    'error',
    'Số liệu của trang trùng với trang của năm khác: tệp đã chép nhầm, nhập vào sẽ ra thứ hạng sai năm.',
    'The figures of the sheet are those of another year: a slip in the file that would give ranks of the wrong year.',
  ),
  'official-codes-disagree': page(
    'error',
    'Mã ghi ở dòng và nhãn của dòng chỉ hai nội dung khác nhau.',
    'The code of a row and its label mean different things.',
  ),
  'official-labels-disagree': page(
    'error',
    'Nhãn tiếng Việt và tiếng Anh của một dòng chỉ hai nội dung khác nhau.',
    'The Vietnamese and the English label of a row mean different things.',
  ),
  'official-label-twice': page('error', 'Hai dòng cùng chỉ một mã.', 'Two rows have the same code.'),
  'official-lines-unused': page(
    'advice',
    'Các dòng papi không cần (chỉ tiêu chi tiết, phương sai, số quan sát) được bỏ qua.',
    'Rows that papi does not need (detailed indicators, variances, counts) are left out.',
  ),
  'weighted-left-out': page(
    'advice',
    'Điểm tổng có trọng số không được nhập: thứ hạng tính theo điểm không có trọng số.',
    'Weighted totals are not imported: ranks follow the unweighted total.',
  ),
  'zeros-withheld': page(
    'warning',
    'Điểm PAPI thấp nhất là trên 0, nên ô ghi 0 là điểm không công bố. Ô được để trống, không bao giờ thành điểm 0.',
    'No PAPI score is 0, so a 0 means that it was withheld. The cell is left blank and never becomes a score of 0.',
  ),
  'words-withheld': page(
    'warning',
    'Ô ghi chữ như "KCDL" (không có dữ liệu) thay cho điểm được để trống.',
    'A cell with words like "KCDL" (no data) instead of a score is left blank.',
  ),
}
