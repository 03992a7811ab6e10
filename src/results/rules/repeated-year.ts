import type { Rule } from '../../diagnostics/diagnostic.ts'
import type { Results } from '../results.ts'
import { cellPath, provinceOf } from '../score-sheet.ts'
import { numbersOf, type ResultsSubject } from '../subject.ts'

/** Two years cannot share the seven decimals of so many provinces by chance. */
const fewest = 5

/** How many figures of a code equal those of another year, when all of them do; else 0. */
const countRepeated = (subject: ResultsSubject, code: string, other: Results): number => {
  const earlier = new Map(other.provinces.map(({ province, scores }) => [province, scores[code]]))
  const pairs = numbersOf(subject, code).flatMap(({ row, cell }) => {
    const score = earlier.get(provinceOf(row)?.id ?? '')
    return score === undefined ? [] : [score === cell.value]
  })
  return pairs.length >= fewest && pairs.every(Boolean) ? pairs.length : 0
}

export const repeatedYear: Rule<ResultsSubject> = {
  code: 'repeated-year',
  severity: 'error',
  explanation: {
    vi: 'Điểm của hai năm không thể giống nhau đến chữ số thập phân thứ bảy ở mọi tỉnh. Trong tệp "PAPI-2015-2023", trang 2020 và 2021 chép nguyên trang 2019.',
    en: 'No two years agree to the seventh decimal in every province. In "PAPI-2015-2023" the sheets 2020 and 2021 repeat the sheet of 2019.',
  },
  check: function* (subject) {
    const { sheet, codes, others, year } = subject
    const columns = sheet.columns.filter(({ value }) =>
      codes.some(({ code, range }) => code === value && range[0] > 0),
    )
    for (const other of others) {
      if (other.year === year) continue
      const repeated = columns.filter(({ value }) => countRepeated(subject, value, other) > 0)
      const [first] = repeated
      if (!first) continue
      const all = repeated.length === columns.length
      const listed = repeated.map(({ value }) => value).join(', ')
      yield {
        path: all ? [] : cellPath(first.address),
        message: all
          ? { vi: `mọi điểm trùng với năm ${other.year}`, en: `every score repeats ${other.year}` }
          : {
              vi: `mọi điểm của mã ${listed} trùng với năm ${other.year}`,
              en: `every score of ${listed} repeats ${other.year}`,
            },
        remedy: {
          vi: `chép nhầm năm: lấy lại số liệu của PAPI ${year}`,
          en: `the wrong year was copied: take the figures of PAPI ${year}`,
        },
      }
    }
  },
}
