import { page } from './page.ts'

/** Figures in Word files that were compared with the data. */
export const figurePages = {
  'figure-wrong': page(
    'error',
    'Số, hoặc lời nói về số ("tăng bậc", "chưa đạt", "đứng cuối cả nước", "giảm nhiều nhất"), trái với kết quả PAPI, với chỉ tiêu của Kế hoạch, hoặc khác câu papi lập từ số liệu trong khi chữ giữ nguyên; tên nội dung không phải của mã đứng cạnh; cơ quan không phải cơ quan chủ trì. Điểm được làm tròn đến số chữ số đang ghi; "khoảng", "hơn", "gần" được tính đến. papi chỉ nêu cách ghi lại khi câu chỉ có một cách hiểu. Sửa văn bản; nếu văn bản mới đúng thì sửa số liệu gốc rồi lập lại.',
    'A figure, or words about one ("tăng bậc", "chưa đạt", "đứng cuối cả nước", "giảm nhiều nhất"), contradicts the results of PAPI or the targets of the plan, or differs from what papi writes in the same words; a name is not that of the code beside it; an agency is not the lead agency. Scores may be rounded to the digits shown; "khoảng", "hơn", "gần" are allowed for. What to write instead is said only where the words can be read in one way. Mend the document, or, where it is right, the data.',
  ),
  'figure-differs': page(
    'warning',
    'Chữ giống câu papi lập nhưng số khác, và papi có nhiều câu như vậy nên không rõ câu này là câu nào; hoặc tên đi với mã không phải tên trong Kế hoạch, cũng không phải tên gọi tắt của nó. Đối chiếu bằng tay.',
    "The words are papi's but the figure is not, and papi has several such passages, so that it is not clear which one is meant; or the name beside a code is not that of the plan, nor a part of it. Check it by hand.",
  ),
  'rank-of-all': page(
    'warning',
    'Hạng đúng nhưng số tỉnh, thành phố đứng sau dấu gạch chéo là tổng số của cả nước. PAPI không có kết quả của mọi tỉnh, thành phố: hạng chỉ tính trong số có kết quả đo lường của năm đó, như 15/61.',
    'The rank is right but the number behind the stroke is that of all provinces. PAPI has not measured all of them: a rank is one among those measured that year, as in 15/61.',
  ),
  'figure-unchecked': page(
    'advice',
    'Số hoặc nhận định trông như thứ hạng, điểm, số bậc, số đếm của PAPI, nhưng không rõ của nội dung nào, năm nào, là của một chỉ số khác, hoặc số liệu không có (năm chưa có kết quả, nội dung không đo lường, hai năm không so sánh trực tiếp được). papi không đoán: đối chiếu bằng tay.',
    'The figure or statement looks like a rank, score, number of places or count of PAPI, but it is not clear what it is of or of which year, it may be of another index, or the data have none (no results of that year, not measured, two years that do not compare). papi does not guess: check it by hand.',
  ),
  'figures-cut-short': page(
    'warning',
    'Đối chiếu mất hơn 5 giây, hoặc có hơn 500 chỗ sai: papi dừng lại và nêu đoạn đầu tiên chưa đối chiếu. Một báo cáo thường mất chưa đến một giây. Tách văn bản thành nhiều tệp, hoặc sửa các chỗ sai rồi đối chiếu lại.',
    'The check took more than 5 seconds, or found more than 500 faults: papi stops and names the first paragraph that it did not check. A report usually takes less than a second. Split the document, or mend the faults and check again.',
  ),
  'figures-other-year': page(
    'error',
    'Trích yếu của văn bản ghi năm hoặc giai đoạn khác với năm trong lệnh, nên không đối chiếu: mọi số đều sẽ bị coi là sai.',
    'The title names another year or period than the command does, so nothing was checked: every figure would seem wrong.',
  ),
}

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
