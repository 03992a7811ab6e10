import type { Finding, Rule } from '../../diagnostics/rule.ts'
import { formatNumber, type Words } from '../../vi.ts'
import { groupColumn } from '../codes.ts'
import { hasGroups } from '../group.ts'
import { isInRange } from '../range.ts'
import type { Score } from '../score.ts'
import type { ScorePlace, ScoreRow } from '../score-sheet.ts'
import { joinNeighbours } from '../spans.ts'
import { cellsOf, nameRow, numbersOf, type ResultsSubject, type ScoreCell, showScore } from '../subject.ts'

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
      return { vi: `"${score.text}" không phải là điểm`, en: `"${score.text}" is not a score` }
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
  error: { vi: 'sửa công thức hoặc gõ điểm vào ô', en: 'correct the formula or type the score' },
  uncached: { vi: 'mở tệp bằng Excel, tính lại và lưu', en: 'open it in Excel, recalculate and save' },
  date: {
    vi: 'định dạng ô là Số (Number) rồi gõ lại điểm',
    en: 'format the cell as Number and type the score again',
  },
}

const showBound = (bound: number): string =>
  formatNumber(bound, Number.isInteger(bound) ? 0 : 2).replace(/0$/, '')

type Found<T> = { readonly row: ScoreRow; readonly value: T }

/** One finding for neighbours in a column; `say` is given the first and how many they are. */
const joined = <T>(
  cells: readonly ScoreCell<T>[],
  say: (first: Found<T>, count: number) => Pick<Finding<ScorePlace>, 'message' | 'remedy'>,
): readonly Finding<ScorePlace>[] =>
  joinNeighbours(cells).map(({ address, found }) => ({ at: address, ...say(found[0], found.length) }))

/** Single figures. */
export const scoreRules: readonly Rule<ResultsSubject, ScorePlace>[] = [
  {
    code: 'score-unreadable',
    severity: 'error',
    explanation: {
      vi: 'Ô điểm phải chứa một con số, hoặc để trống. Chữ, ô báo lỗi, ngày tháng và công thức chưa tính thì không đọc được; "1.234" bằng chữ có hai cách hiểu nên không đoán.',
      en: 'A score is a number or blank. Words, errors, dates and formulas without a result cannot be read; "1.234" as text has two meanings and is not guessed.',
    },
    check: (subject) =>
      subject.sheet.columns.flatMap(({ value: code }) =>
        joined(
          cellsOf(subject, code).flatMap(({ row, cell: { value, address } }) =>
            isBroken(value) ? [{ row, cell: { value, address } }] : [],
          ),
          ({ row, value }, count) => {
            const { vi, en } = describe(value)
            return {
              message:
                count > 1
                  ? {
                      vi: `${vi}, và ${count - 1} ô liền kề`,
                      en: `${en}, and so in ${count - 1} cells beside it`,
                    }
                  : {
                      vi: `${vi} (${nameRow(row)}, mã ${code})`,
                      en: `${en} (${nameRow(row)}, code ${code})`,
                    },
              remedy: remedies[value.kind === 'ambiguous' ? 'ambiguous' : value.why] as Words,
            }
          },
        ),
      ),
  },
  {
    code: 'score-as-text',
    severity: 'warning',
    explanation: {
      vi: 'Điểm gõ bằng chữ ("0,85") vẫn được đọc thành số, nhưng Excel không tính được và có thể hiểu khác.',
      en: 'A score typed as text ("0,85") is read as a number, but Excel cannot calculate with it and may read another number.',
    },
    check: (subject) =>
      subject.sheet.columns.flatMap(({ value: code }) =>
        joined(
          cellsOf(subject, code).flatMap(({ row, cell: { value, address } }) =>
            value.kind === 'text' ? [{ row, cell: { value, address } }] : [],
          ),
          ({ value: { text, value } }, count) => ({
            message:
              count > 1
                ? {
                    vi: `${count} điểm ghi bằng chữ, đã đọc thành số`,
                    en: `${count} scores are text, read as numbers`,
                  }
                : {
                    vi: `điểm ghi bằng chữ "${text}", đã đọc là ${showScore(value)}`,
                    en: `the score is text, "${text}", read as ${value}`,
                  },
            remedy: {
              vi: 'định dạng ô là Số (Number) rồi gõ lại',
              en: 'format the cell as Number and type it again',
            },
          }),
        ),
      ),
  },
  {
    code: 'zero-score',
    severity: 'error',
    explanation: {
      vi: 'Điểm PAPI thấp nhất là 0,25 nên không bao giờ bằng 0. Số 0 là cách tệp gốc ghi điểm không công bố; giữ lại thì tỉnh đó thành hạng cuối.',
      en: 'No PAPI score is below 0.25, so none is 0. A 0 is how the publisher marks a withheld score; kept, it would rank the province last.',
    },
    check: (subject) =>
      subject.codes
        // Shares and errors can be 0.
        .filter(({ range: [least] }) => least > 0)
        .flatMap(({ code }) =>
          joined(
            numbersOf(subject, code).filter(({ cell }) => cell.value === 0),
            ({ row }, count) => ({
              message:
                count > 1
                  ? {
                      vi: `${count} ô của mã ${code} ghi điểm 0`,
                      en: `${count} cells of code ${code} hold a score of 0`,
                    }
                  : {
                      vi: `mã ${code} của ${nameRow(row)} ghi điểm 0`,
                      en: `code ${code} of ${nameRow(row)} is 0`,
                    },
              remedy: {
                vi: 'xoá số 0, để trống ô: điểm không công bố thì không có, không phải bằng 0',
                en: 'clear the cell: a withheld score is missing, not 0',
              },
            }),
          ),
        ),
  },
  {
    code: 'score-out-of-range',
    severity: 'error',
    explanation: {
      vi: 'Tổng từ 10 đến 80; chỉ số nội dung từ 1 đến 10; nội dung thành phần chia đều 10 điểm: bốn phần 0,25-2,5, ba phần 0,33-3,33, hai phần 0,5-5. Ngoài thang thường do lệch cột hoặc thiếu dấu phẩy.',
      en: 'Total 10-80; dimension 1-10; sub-dimensions share the 10 evenly: four 0.25-2.5, three 0.33-3.33, two 0.5-5. Outside it, a column has shifted or a comma is missing.',
    },
    check: (subject) =>
      subject.codes.flatMap(({ code, range, kind }) => {
        const [low, high] = range.map(showBound)
        return joined(
          numbersOf(subject, code).filter(
            ({ cell: { value } }) => !isInRange(value, range) && !(value === 0 && kind !== 'indicator'),
          ),
          ({ row, value }, count) => ({
            message:
              count > 1
                ? {
                    vi: `${count} điểm của mã ${code} nằm ngoài thang ${low} đến ${high}`,
                    en: `${count} scores of code ${code} are outside ${range.join(' to ')}`,
                  }
                : {
                    vi: `mã ${code} của ${nameRow(row)} là ${showScore(value)}, ngoài thang ${low} đến ${high}`,
                    en: `code ${code} of ${nameRow(row)} is ${value}, outside ${range.join(' to ')}`,
                  },
            remedy: {
              vi: 'đối chiếu với số PAPI công bố; xem có lệch cột hoặc thiếu dấu phẩy không',
              en: 'compare with what PAPI published; look for a shifted column or a missing comma',
            },
          }),
        )
      }),
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
              remedy: { vi: 'ghi lại số nhóm, hoặc để trống', en: 'correct the number, or leave it blank' },
            }
      }
    },
  },
]
