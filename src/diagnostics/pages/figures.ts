import { type ExplainedCode, page } from './page.ts'

/** Figures in Word files that were held against the data. */
export const figureCodes: readonly ExplainedCode[] = [
  page(
    'figure-wrong',
    'error',
    'Số trong câu hoặc trong bảng trái với kết quả PAPI, với chỉ tiêu của Kế hoạch, hoặc khác câu papi lập từ số liệu trong khi chữ giữ nguyên. Điểm được làm tròn đến số chữ số đang ghi; "khoảng", "hơn", "gần" được tính đến. Sửa số trong văn bản; nếu số trong văn bản mới đúng thì sửa số liệu gốc rồi lập lại.',
    'A figure in a sentence or a table contradicts the results of PAPI or the targets of the plan, or differs from what papi writes in the same words. Scores may be rounded to the digits shown; "khoảng", "hơn", "gần" are allowed for. Mend the document, or, where it is right, the data.',
  ),
  page(
    'figure-differs',
    'warning',
    'Chữ giống câu papi lập nhưng số khác, và papi có nhiều câu như vậy nên không rõ câu này là câu nào. Đối chiếu bằng tay.',
    "The words are papi's but the figure is not, and papi has several such passages, so that it is not clear which one is meant. Check it by hand.",
  ),
  page(
    'rank-of-all',
    'warning',
    'Hạng đúng nhưng số tỉnh, thành phố đứng sau dấu gạch chéo là tổng số của cả nước. PAPI không có kết quả của mọi tỉnh, thành phố: hạng chỉ tính trong số có kết quả đo lường của năm đó, như 15/61.',
    'The rank is right but the number behind the stroke is that of all provinces. PAPI has not measured all of them: a rank is one among those measured that year, as in 15/61.',
  ),
  page(
    'figure-unchecked',
    'advice',
    'Số trông như thứ hạng, điểm, số bậc hoặc số đếm của PAPI, nhưng không rõ của nội dung nào, năm nào, hoặc số liệu không có (năm chưa có kết quả, nội dung không đo lường). papi không đoán: đối chiếu bằng tay.',
    'The figure looks like a rank, score, number of places or count of PAPI, but it is not clear what it is of or of which year, or the data have none. papi does not guess: check it by hand.',
  ),
  page(
    'figures-other-year',
    'error',
    'Trích yếu của văn bản ghi năm hoặc giai đoạn khác với năm trong lệnh, nên không đối chiếu: mọi số đều sẽ bị coi là sai.',
    'The title names another year or period than the command does, so nothing was checked: every figure would seem wrong.',
  ),
]
