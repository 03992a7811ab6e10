import type { Rule } from '../../diagnostics/diagnostic.ts'
import { fold, showDay } from '../../vi.ts'
import type { Workspace } from '../workspace.ts'

/** The plan itself and every document that it cites, where a date is known. */
const listDated = ({ plan }: Workspace) => [
  { number: plan.number, date: plan.date, path: ['plan', 'date'] },
  ...plan.documents.flatMap(({ number, date }, i) =>
    date === null ? [] : [{ number, date, path: ['plan', 'documents', i, 'date'] }],
  ),
]

export const documentTwoDates: Rule<Workspace> = {
  code: 'document-two-dates',
  severity: 'warning',
  explanation: {
    vi: 'Hai văn bản cùng số, ký hiệu nhưng khác ngày: hoặc gõ nhầm ngày, hoặc là hai văn bản thật (số được đánh lại từ đầu mỗi năm). Ví dụ 179/KH-UBND ngày 07/9/2020 và ngày 04/8/2021 là hai kế hoạch khác nhau. Khi trích dẫn phải ghi cả ngày.',
    en: 'Two documents bear the same number but different dates: a slip, or two real documents, for numbers start anew each year. 179/KH-UBND of 07/9/2020 and of 04/8/2021 are two different plans. Always cite the date with the number.',
  },
  *check(workspace) {
    const first = new Map<string, ReturnType<typeof listDated>[number]>()
    for (const document of listDated(workspace)) {
      const key = fold(document.number)
      const earlier = first.get(key)
      if (!earlier) first.set(key, document)
      else if (earlier.date !== document.date) {
        const dates = [earlier.date, document.date].sort().map(showDay)
        yield {
          path: document.path,
          message: {
            vi: `số ${document.number} có hai ngày: ${dates.join(' và ')}`,
            en: `${document.number} bears two dates: ${dates.join(' and ')}`,
          },
          notes: [
            {
              message: {
                vi: `ở đây ghi ngày ${showDay(earlier.date)}`,
                en: `dated ${showDay(earlier.date)} here`,
              },
              path: earlier.path,
            },
          ],
          remedy: {
            vi: 'nếu là hai văn bản thì ghi cả ngày khi trích dẫn; nếu không thì sửa ngày',
            en: 'if they are two documents, cite number and date; if not, correct the date',
          },
        }
      }
    }
  },
}
