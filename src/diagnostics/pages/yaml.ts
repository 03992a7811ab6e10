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

/** Problems with the form of a YAML file. */
export const yamlPages = {
  'yaml-syntax': page(
    'error',
    'Tệp không đúng cú pháp YAML nên không đọc được. Hay gặp: thụt đầu dòng lệch hoặc bằng phím Tab, thiếu dấu đóng ngoặc kép, đoạn chữ có dấu ": " mà không đặt trong ngoặc kép. papi chỉ nêu vài chỗ đầu, vì một chỗ sai thường kéo theo nhiều chỗ khác.',
    'The file is not valid YAML. Usual causes: indentation that does not line up or is made of tabs, an unclosed quote, a text with ": " outside quotes. Only the first few places are named, since one mistake makes many.',
  ),
  'duplicate-key': page(
    'error',
    'Cùng một khoá ghi hai lần trong một mục, không rõ lấy giá trị nào. "2021" và 2021 là cùng một khoá.',
    'A key occurs twice in one entry, so it is not clear which value counts. "2021" and 2021 are the same key.',
  ),
  'yaml-alias': page(
    'error',
    'Dấu neo (&tên) và bí danh (*tên) của YAML không được dùng: người đọc khó thấy giá trị thật, và tệp có thể bị làm cho phình to vô hạn. Viết nội dung đầy đủ ở từng chỗ.',
    'Anchors (&name) and aliases (*name) are refused: they hide the value from the reader and can blow up a file without limit. Write the content out in each place.',
  ),
  'yaml-tag': page(
    'error',
    'Thẻ kiểu của YAML (như !!binary, !ten) không được dùng. Chỉ cần chữ, số, true/false, null, danh sách và mục.',
    'Tags of YAML (like !!binary) are refused. Text, numbers, true/false, null, lists and entries are all that is needed.',
  ),
  'yaml-many-documents': page(
    'error',
    'Một tệp chỉ chứa một tài liệu YAML; dòng "---" ở giữa tệp mở ra tài liệu thứ hai, phần đó sẽ bị bỏ sót.',
    'A file holds one YAML document; a line "---" inside it starts a second one, which would be lost.',
  ),
  'yaml-too-deep': page(
    'error',
    'Các mục lồng vào nhau quá nhiều cấp, thường do thụt đầu dòng sai liên tiếp.',
    'Entries are nested too deeply, mostly because of wrong indentation line after line.',
  ),
  'yaml-key': page(
    'error',
    'Khoá của một mục phải là một từ như "name" hoặc một năm như 2021.',
    'The key of an entry must be a plain word like "name", or a year like 2021.',
  ),
  'empty-file': page(
    'error',
    'Tệp trống hoặc chỉ có chú thích.',
    'The file is empty or holds only comments.',
  ),
  'hidden-character': page(
    'error',
    'Nội dung có ký tự không nhìn thấy (ký tự điều khiển, đảo chiều chữ), thường dính vào khi chép từ tệp khác. Ký tự này làm hỏng tệp Word hoặc làm chữ hiện ra khác với nội dung thật.',
    'The text holds a character that cannot be seen (a control, a change of writing direction), mostly from copying. It breaks Word files or shows something else than what is there.',
  ),
  'not-utf8': page(
    'error',
    'Tệp không ghi bằng bảng mã UTF-8. Lưu lại với UTF-8; tệp dùng bảng mã cũ (TCVN3, VNI) phải chuyển mã trước.',
    'The file is not written in UTF-8. Save it as UTF-8; convert legacy encodings (TCVN3, VNI) first.',
  ),
  'not-nfc': page(
    'warning',
    'Dấu tiếng Việt gõ tổ hợp (chữ và dấu là hai ký tự, hay gặp trên máy Mac) nhìn giống hệt dựng sẵn nhưng máy coi là khác. papi đọc như đã chuyển; nên chuyển tệp để tìm kiếm và so sánh bằng công cụ khác không bị sót.',
    'Vietnamese letters in decomposed form (letter and mark as two characters, usual on a Mac) look the same but compare as different. papi reads them as composed; convert the file so that other tools find them too.',
  ),
}
