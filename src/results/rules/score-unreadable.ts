import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Words } from '../../vi.ts'
import type { Score } from '../score.ts'
import { cellPath } from '../score-sheet.ts'
import { joinNeighbours } from '../spans.ts'
import { cellsOf, nameRow, type ResultsSubject } from '../subject.ts'

type Broken = Extract<Score, { kind: 'ambiguous' | 'unreadable' }>

const isBroken = (score: Score): score is Broken => score.kind === 'ambiguous' || score.kind === 'unreadable'

const describe = (score: Broken): Words => {
  if (score.kind === 'ambiguous')
    return {
      vi: `"${score.text}" đọc được hai cách: thập phân hoặc hàng nghìn`,
      en: `"${score.text}" can be read with decimals or with a thousands separator`,
    }
  switch (score.why) {
    case 'word':
      return { vi: `"${score.text}" không phải là điểm`, en: `"${score.text}" is no score` }
    case 'error':
      return { vi: `ô báo lỗi "${score.text}"`, en: `the cell shows the error "${score.text}"` }
    case 'uncached':
      return { vi: 'công thức chưa có kết quả lưu trong tệp', en: 'the formula has no stored result' }
    case 'date':
      return { vi: 'Excel đã đổi điểm thành ngày tháng', en: 'Excel has turned the score into a date' }
  }
}

const remedies: Readonly<Record<string, Words>> = {
  ambiguous: { vi: 'gõ lại bằng số, không gõ bằng chữ', en: 'type it as a number, not as text' },
  word: {
    vi: 'ghi điểm bằng số; để trống nếu không được công bố',
    en: 'type a number, or leave it blank if none was published',
  },
  error: { vi: 'sửa công thức hoặc gõ điểm vào ô', en: 'mend the formula or type the score' },
  uncached: { vi: 'mở tệp bằng Excel, tính lại và lưu', en: 'open it in Excel, recalculate and save' },
  date: {
    vi: 'định dạng ô là Số (Number) rồi gõ lại điểm',
    en: 'format the cell as Number and type the score again',
  },
}

export const scoreUnreadable: Rule<ResultsSubject> = {
  code: 'score-unreadable',
  severity: 'error',
  explanation: {
    vi: 'Ô điểm phải chứa một con số, hoặc để trống. Chữ, ô báo lỗi, ngày tháng và công thức chưa tính thì không đọc được; "1.234" bằng chữ có hai cách hiểu nên không đoán.',
    en: 'A score is a number or blank. Words, errors, dates and formulas without a result cannot be read; "1.234" as text has two meanings and is not guessed.',
  },
  check: function* (subject) {
    for (const { value: code } of subject.sheet.columns) {
      const broken = cellsOf(subject, code).flatMap(({ row, cell: { value, address } }) =>
        isBroken(value) ? [{ row, cell: { value, address } }] : [],
      )
      for (const { address, found } of joinNeighbours(broken)) {
        const [first] = found
        if (!first) continue
        const { vi, en } = describe(first.value)
        const others = found.length - 1
        yield {
          path: cellPath(address),
          message:
            others > 0
              ? { vi: `${vi}, và ${others} ô liền kề`, en: `${en}, and so with ${others} cells beside it` }
              : {
                  vi: `${vi} (${nameRow(first.row)}, mã ${code})`,
                  en: `${en} (${nameRow(first.row)}, code ${code})`,
                },
          remedy: remedies[first.value.kind === 'ambiguous' ? 'ambiguous' : first.value.why] as Words,
        }
      }
    }
  },
}
