import { page } from './page.ts'

/** Problems with Word files as files, before their layout is checked. */
export const documentPages = {
  'not-a-document': page(
    'error',
    'Tệp không phải văn bản Word .docx. Tệp .doc, .odt, .rtf phải mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx; tệp PDF hay bản quét không kiểm tra được thể thức.',
    'The file is no .docx document. Open a .doc, .odt or .rtf in Word or LibreOffice and save it as .docx; the layout of a PDF or a scan cannot be checked.',
  ),
  'empty-document': page(
    'error',
    'Tệp có 0 byte: tải về hoặc chép chưa xong.',
    'The file has 0 bytes: an unfinished download or copy.',
  ),
  'damaged-document': page(
    'error',
    'Văn bản bị hỏng hoặc bị cắt cụt. Thử mở và lưu lại bằng Word hoặc LibreOffice; không mở được thì xin gửi lại.',
    'The document is damaged or cut off. Try to open and save it in Word or LibreOffice; else ask for it again.',
  ),
  'document-too-large': page(
    'error',
    'Tệp lớn hơn nhiều so với một văn bản hành chính. Giới hạn giữ cho papi luôn trả lời trong vài giây.',
    'The file is far larger than an official document. The limit keeps papi answering within seconds.',
  ),
  'doctype-in-document': page(
    'error',
    'Văn bản chứa khai báo DOCTYPE, thứ Word không bao giờ ghi và có thể dùng để tấn công.',
    'The document holds a DOCTYPE, which Word never writes and which can be used for attacks.',
  ),
  'no-text': page(
    'error',
    'Văn bản không có chữ nào: tệp trống, hoặc là ảnh quét nên không kiểm tra được thể thức.',
    'The document has no text: it is empty, or a scanned picture whose layout cannot be checked.',
  ),
  'look-alike-letter': page(
    'warning',
    'Văn bản có chữ nhìn như chữ tiếng Việt nhưng là ký tự khác: "Ð" (U+00D0) hay "ƣ" (U+01A3) do bộ gõ cũ, phần mềm chuyển mã hoặc chép từ trang web. papi đọc như chữ đúng; tìm kiếm và phần mềm khác thì không.',
    'The document has letters that only look like Vietnamese ones: "Ð" (U+00D0) or "ƣ" (U+01A3) from old keyboards, converters or web pages. papi reads them as the right ones; searches and other programs do not.',
  ),
  'tracked-changes': page(
    'advice',
    'Văn bản còn sửa đổi chưa chấp nhận. papi đọc như đã chấp nhận hết; người nhận thì thấy cả chữ cũ.',
    'The document has changes that nobody accepted. papi reads it as if all were; who receives it sees the old text too.',
  ),
}
