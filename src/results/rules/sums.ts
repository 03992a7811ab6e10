import type { Rule } from '../../diagnostics/rule.ts'
import { listParts, totalCode } from '../codes.ts'
import type { Results } from '../results.ts'
import { provinceOf, type ScorePlace } from '../score-sheet.ts'
import {
  gapsToParts,
  isSum,
  nameRow,
  numbersOf,
  type ResultsSubject,
  showGap,
  showScore,
} from '../subject.ts'

/** Two years cannot share the seven decimals of this many provinces by chance. */
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

type Gap = ReturnType<typeof gapsToParts>[number]

/** Rows whose total is not the sum of the dimensions, and whether most rows are so: then it is another total. */
const findTotalGaps = (
  subject: ResultsSubject,
): { readonly gaps: readonly Gap[]; readonly systematic: boolean } => {
  const checked = gapsToParts(subject, totalCode, listParts(subject.codes, totalCode))
  const gaps = checked.filter(({ cell, sum }) => !isSum(cell.value - sum))
  return { gaps, systematic: checked.length >= 4 && gaps.length > checked.length / 2 }
}

const noteGap = (gap: number) => ({
  message: { vi: `lệch ${showGap(gap)} điểm`, en: `${showGap(gap)} points apart` },
})

/** Figures compared with each other. */
export const sumRules: readonly Rule<ResultsSubject, ScorePlace>[] = [
  {
    code: 'parts-do-not-add-up',
    severity: 'warning',
    explanation: {
      vi: 'Điểm chỉ số nội dung là tổng các nội dung thành phần của nó, sai lệch không quá 0,001 do làm tròn. Lệch hơn là có ô sai.',
      en: 'A dimension is the sum of its sub-dimensions, give or take 0.001 for rounding. Further off, a cell is wrong.',
    },
    *check(subject) {
      for (const { code, kind } of subject.codes) {
        if (kind !== 'dimension') continue
        for (const { row, cell, sum } of gapsToParts(subject, code, listParts(subject.codes, code)))
          if (!isSum(cell.value - sum))
            yield {
              at: cell.address,
              message: {
                vi: `chỉ số ${code} của ${nameRow(row)} là ${showScore(cell.value)}, không khớp tổng ${showScore(sum)}`,
                en: `dimension ${code} of ${nameRow(row)} is ${cell.value}, its parts add up to ${Number(sum.toFixed(7))}`,
              },
              notes: [noteGap(cell.value - sum)],
              remedy: {
                vi: 'đối chiếu điểm này và các nội dung thành phần với số PAPI công bố',
                en: 'compare it and its parts with what PAPI published',
              },
            }
      }
    },
  },
  {
    code: 'total-does-not-add-up',
    severity: 'warning',
    explanation: {
      vi: 'Điểm tổng (không có trọng số) là tổng của tám chỉ số nội dung, sai lệch không quá 0,001. Lệch hơn là có ô sai.',
      en: 'The unweighted total is the sum of the eight dimensions, give or take 0.001. Further off, a cell is wrong.',
    },
    *check(subject) {
      const { gaps, systematic } = findTotalGaps(subject)
      if (systematic) return
      for (const { row, cell, sum } of gaps)
        yield {
          at: cell.address,
          message: {
            vi: `tổng của ${nameRow(row)} là ${showScore(cell.value)}, các chỉ số cộng lại ${showScore(sum)}`,
            en: `the total of ${nameRow(row)} is ${cell.value}, its dimensions add up to ${Number(sum.toFixed(7))}`,
          },
          notes: [noteGap(cell.value - sum)],
          remedy: {
            vi: 'đối chiếu tổng và tám chỉ số nội dung với số PAPI công bố',
            en: 'compare the total and the eight dimensions with what PAPI published',
          },
        }
    },
  },
  {
    code: 'weighted-total',
    severity: 'error',
    explanation: {
      vi: 'Thứ hạng tính theo điểm tổng không có trọng số, bằng tổng tám chỉ số. Tệp của PAPI còn có điểm tổng có trọng số; chép nhầm thì mọi thứ hạng đều sai.',
      en: "Ranks follow the unweighted total, the sum of the dimensions. PAPI's file also has a weighted one; with that, every rank is wrong.",
    },
    *check(subject) {
      const { gaps, systematic } = findTotalGaps(subject)
      if (!systematic) return
      const head = subject.sheet.columns.find(({ value }) => value === totalCode)
      yield {
        at: head?.address ?? '',
        message: {
          vi: `điểm tổng khác tổng tám chỉ số ở ${gaps.length} tỉnh: có lẽ là điểm có trọng số`,
          en: `the total differs from the sum in ${gaps.length} provinces: it seems to be the weighted one`,
        },
        remedy: {
          vi: 'chép lại cột này từ dòng "Chỉ số PAPI tổng hợp (không có trọng số)"',
          en: 'copy this column again from "Unweighted PAPI Score"',
        },
      }
    },
  },
  {
    code: 'repeated-year',
    severity: 'error',
    explanation: {
      vi: 'Điểm của hai năm không thể giống nhau đến chữ số thập phân thứ bảy ở mọi tỉnh. Trong tệp "PAPI-2015-2023", trang 2020 và 2021 chép nguyên trang 2019.',
      en: 'No two years agree to the seventh decimal in every province. In "PAPI-2015-2023" the sheets 2020 and 2021 repeat the sheet of 2019.',
    },
    *check(subject) {
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
          at: all ? '' : first.address,
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
  },
]
