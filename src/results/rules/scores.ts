import type { Rule } from '../../diagnostics/rule.ts'
import { formatNumber, type Words } from '../../vi.ts'
import { groupColumn } from '../codes.ts'
import { hasGroups } from '../group.ts'
import { isInRange } from '../range.ts'
import type { Score } from '../score.ts'
import type { ScorePlace } from '../score-sheet.ts'
import { joinNeighbours } from '../spans.ts'
import { cellsOf, nameRow, numbersOf, type ResultsSubject, showScore } from '../subject.ts'

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

const showBound = (bound: number): string =>
  formatNumber(bound, Number.isInteger(bound) ? 0 : 2).replace(/0$/, '')

/** Single figures. */
export const scoreRules: readonly Rule<ResultsSubject, ScorePlace>[] = [
  {
    code: 'score-unreadable',
    severity: 'error',
    explanation: {
      vi: 'Ô điểm phải chứa một con số, hoặc để trống. Chữ, ô báo lỗi, ngày tháng và công thức chưa tính thì không đọc được; "1.234" bằng chữ có hai cách hiểu nên không đoán.',
      en: 'A score is a number or blank. Words, errors, dates and formulas without a result cannot be read; "1.234" as text has two meanings and is not guessed.',
    },
    *check(subject) {
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
            at: address,
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
  },
  {
    code: 'score-as-text',
    severity: 'warning',
    explanation: {
      vi: 'Điểm gõ bằng chữ ("0,85") vẫn được đọc thành số, nhưng Excel không tính được và có thể hiểu khác.',
      en: 'A score typed as text ("0,85") is read as a number, but Excel cannot calculate with it and may take it otherwise.',
    },
    *check(subject) {
      for (const { value: code } of subject.sheet.columns) {
        const texts = cellsOf(subject, code).flatMap(({ row, cell: { value, address } }) =>
          value.kind === 'text' ? [{ row, cell: { value, address } }] : [],
        )
        for (const { address, found } of joinNeighbours(texts)) {
          const [first] = found
          if (!first) continue
          const { text, value } = first.value
          yield {
            at: address,
            message:
              found.length > 1
                ? {
                    vi: `${found.length} điểm ghi bằng chữ, đã đọc thành số`,
                    en: `${found.length} scores are text, read as numbers`,
                  }
                : {
                    vi: `điểm ghi bằng chữ "${text}", đã đọc là ${showScore(value)}`,
                    en: `the score is text, "${text}", read as ${value}`,
                  },
            remedy: {
              vi: 'định dạng ô là Số (Number) rồi gõ lại',
              en: 'format the cell as Number and type it again',
            },
          }
        }
      }
    },
  },
  {
    code: 'zero-score',
    severity: 'error',
    explanation: {
      vi: 'Điểm PAPI thấp nhất là 0,25 nên không bao giờ bằng 0. Số 0 là cách tệp gốc ghi điểm không công bố; giữ lại thì tỉnh đó thành hạng cuối.',
      en: 'No PAPI score is below 0.25, so none is 0. A 0 is how the publisher marks a withheld score; kept, it would rank the province last.',
    },
    *check(subject) {
      for (const { code, range } of subject.codes) {
        // Shares and errors can be nought.
        if (range[0] <= 0) continue
        const zeros = numbersOf(subject, code).filter(({ cell }) => cell.value === 0)
        for (const { address, found } of joinNeighbours(zeros)) {
          const [first] = found
          if (!first) continue
          yield {
            at: address,
            message:
              found.length > 1
                ? {
                    vi: `${found.length} ô của mã ${code} ghi điểm 0`,
                    en: `${found.length} cells of code ${code} hold a score of 0`,
                  }
                : {
                    vi: `mã ${code} của ${nameRow(first.row)} ghi điểm 0`,
                    en: `code ${code} of ${nameRow(first.row)} is 0`,
                  },
            remedy: {
              vi: 'xoá số 0, để trống ô: điểm không công bố thì không có, không phải bằng 0',
              en: 'clear the cell: a withheld score is missing, not 0',
            },
          }
        }
      }
    },
  },
  {
    code: 'score-out-of-range',
    severity: 'error',
    explanation: {
      vi: 'Tổng từ 10 đến 80; chỉ số nội dung từ 1 đến 10; nội dung thành phần chia đều 10 điểm: bốn phần 0,25-2,5, ba phần 0,33-3,33, hai phần 0,5-5. Ngoài thang thường do lệch cột hoặc thiếu dấu phẩy.',
      en: 'Total 10-80; dimension 1-10; sub-dimensions share the 10 evenly: four 0.25-2.5, three 0.33-3.33, two 0.5-5. Outside it, a column has shifted or a comma is missing.',
    },
    *check(subject) {
      for (const { code, range, kind } of subject.codes) {
        const outside = numbersOf(subject, code).filter(
          ({ cell: { value } }) => !isInRange(value, range) && !(value === 0 && kind !== 'indicator'),
        )
        const [low, high] = range.map(showBound)
        for (const { address, found } of joinNeighbours(outside)) {
          const [first] = found
          if (!first) continue
          yield {
            at: address,
            message:
              found.length > 1
                ? {
                    vi: `${found.length} điểm của mã ${code} nằm ngoài thang ${low} đến ${high}`,
                    en: `${found.length} scores of code ${code} lie outside ${range.join(' to ')}`,
                  }
                : {
                    vi: `mã ${code} của ${nameRow(first.row)} là ${showScore(first.value)}, ngoài thang ${low} đến ${high}`,
                    en: `code ${code} of ${nameRow(first.row)} is ${first.value}, outside ${range.join(' to ')}`,
                  },
            remedy: {
              vi: 'đối chiếu với số PAPI công bố; xem có lệch cột hoặc thiếu dấu phẩy không',
              en: 'compare with what PAPI published; look for a shifted column or a missing comma',
            },
          }
        }
      }
    },
  },
  {
    code: 'group-out-of-range',
    severity: 'error',
    explanation: {
      vi: 'Cột nhóm (0-group, 1-group …) ghi nhóm PAPI công bố: 1 Cao, 2 Trung bình cao, 3 Trung bình thấp, 4 Thấp.',
      en: 'A group column (0-group, 1-group …) holds the group PAPI published: 1 high, 2 and 3 in the middle, 4 low.',
    },
    *check(subject) {
      for (const { code } of subject.codes) {
        if (!hasGroups(code)) continue
        for (const { row, cell } of numbersOf(subject, groupColumn(code)))
          if (![1, 2, 3, 4].includes(cell.value))
            yield {
              at: cell.address,
              message: {
                vi: `nhóm của ${nameRow(row)} ghi "${showScore(cell.value)}", phải là 1, 2, 3 hoặc 4`,
                en: `the group of ${nameRow(row)} is "${cell.value}"; it must be 1, 2, 3 or 4`,
              },
              remedy: { vi: 'ghi lại số nhóm, hoặc để trống', en: 'mend the number, or leave it blank' },
            }
      }
    },
  },
]
