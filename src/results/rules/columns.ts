import type { Rule } from '../../diagnostics/rule.ts'
import { listWords, suggest } from '../../vi.ts'
import { groupColumn } from '../codes.ts'
import { hasGroups } from '../group.ts'
import type { ScorePlace } from '../score-sheet.ts'
import { cellsOf, type ResultsSubject } from '../subject.ts'

/** Headings of the table. */
export const columnRules: readonly Rule<ResultsSubject, ScorePlace>[] = [
  {
    code: 'duplicate-column',
    severity: 'error',
    explanation: {
      vi: 'Mỗi mã chỉ có một cột. Có hai cột cùng mã thì không biết lấy điểm ở cột nào.',
      en: 'A code has one column. With two, nobody knows which of them holds the scores.',
    },
    *check({ sheet }) {
      for (const [i, { value, address }] of sheet.columns.entries()) {
        const first = sheet.columns.findIndex((column) => column.value === value)
        if (first === i) continue
        yield {
          at: address,
          message: { vi: `mã "${value}" trùng: đã có một cột khác`, en: `code "${value}" has two columns` },
          notes: [
            {
              message: { vi: 'cột thứ nhất ở đây', en: 'the first column is here' },
              at: sheet.columns[first]?.address ?? '',
            },
          ],
          remedy: { vi: 'xoá một trong hai cột', en: 'delete one of the two columns' },
        }
      }
    },
  },
  {
    code: 'code-not-measured',
    severity: 'error',
    explanation: {
      vi: 'Mã ở đầu cột phải là mã mà PAPI của năm đó có đo. Ví dụ: 8.3 có từ năm 2019; 5.2 không đo từ năm 2021.',
      en: 'The code above a column must be one that PAPI measured that year: 8.3 exists since 2019, 5.2 not since 2021.',
    },
    *check(subject) {
      const { sheet, codes, year } = subject
      const known = new Set(
        codes.flatMap(({ code }) => (hasGroups(code) ? [code, groupColumn(code)] : [code])),
      )
      for (const { value, address } of sheet.columns) {
        // A column left empty does no harm.
        if (known.has(value) || cellsOf(subject, value).length === 0) continue
        const near = suggest(value, known)
        yield {
          at: address,
          message: {
            vi: `PAPI ${year} không đo mã "${value}" nhưng cột này có số liệu`,
            en: `PAPI ${year} did not measure code "${value}", yet the column holds scores`,
          },
          remedy:
            near.length > 0
              ? {
                  vi: `kiểm tra mã (có thể là ${listWords(near).vi}) và năm; nếu thừa thì xoá cột`,
                  en: `check the code (perhaps ${listWords(near).en}) and the year, or delete the column`,
                }
              : {
                  vi: 'kiểm tra mã và năm; nếu thừa thì xoá cột',
                  en: 'check the code and the year, or delete the column',
                },
        }
      }
    },
  },
  {
    code: 'unknown-column',
    severity: 'warning',
    explanation: {
      vi: 'Cột có số nhưng đầu cột không phải mã PAPI thì không được đọc. Excel hay đổi mã như 1.1 thành ngày.',
      en: 'A column of numbers whose head is no PAPI code is not read. Excel tends to turn a code like 1.1 into a date.',
    },
    *check({ sheet }) {
      for (const { value, address } of sheet.strangers)
        yield {
          at: address,
          message: {
            vi: `đầu cột "${value}" không phải mã PAPI nên cột này không được đọc`,
            en: `"${value}" is not a PAPI code, so this column is not read`,
          },
          remedy: {
            vi: 'định dạng ô đầu cột là Văn bản (Text) rồi gõ lại mã, ví dụ 6.3; nếu thừa thì bỏ qua',
            en: 'format the head as Text and type the code again, like 6.3; leave it if it is not a score',
          },
        }
    },
  },
  {
    code: 'missing-column',
    severity: 'warning',
    explanation: {
      vi: 'Tổng, tám chỉ số nội dung và các nội dung thành phần của năm đó đều cần có cột. Thiếu cột thì chỉ tiêu tương ứng coi như không đo lường.',
      en: 'The total, the dimensions and the sub-dimensions of that year each need a column. Without one, its target counts as not measured.',
    },
    *check({ sheet, codes, year }) {
      const present = new Set(sheet.columns.map(({ value }) => value))
      const missing = codes
        .filter(({ kind, code }) => kind !== 'indicator' && kind !== 'interval' && !present.has(code))
        .map(({ code }) => code)
      if (missing.length === 0) return
      yield {
        at: sheet.columns[0]?.address ?? '',
        message: {
          vi: `thiếu cột của ${missing.length} mã PAPI ${year} có đo: ${missing.join(', ')}`,
          en: `${missing.length} codes that PAPI ${year} measured have no column: ${missing.join(', ')}`,
        },
        remedy: {
          vi: 'thêm cột với mã đó ở dòng tiêu đề',
          en: 'add a column with that code in the head row',
        },
      }
    },
  },
]
