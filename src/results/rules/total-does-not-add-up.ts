import type { Rule } from '../../diagnostics/diagnostic.ts'
import { cellPath } from '../score-sheet.ts'
import { nameRow, type ResultsSubject, showGap, showScore } from '../subject.ts'
import { findTotalGaps } from '../total-gaps.ts'

export const totalDoesNotAddUp: Rule<ResultsSubject> = {
  code: 'total-does-not-add-up',
  severity: 'warning',
  explanation: {
    vi: 'Điểm tổng (không có trọng số) là tổng của tám chỉ số nội dung, sai lệch không quá 0,001. Lệch hơn là có ô sai.',
    en: 'The unweighted total is the sum of the eight dimensions, give or take 0.001. Further off, a cell is wrong.',
  },
  check: function* (subject) {
    const { gaps, systematic } = findTotalGaps(subject)
    if (systematic) return
    for (const { row, cell, sum } of gaps)
      yield {
        path: cellPath(cell.address),
        message: {
          vi: `tổng của ${nameRow(row)} là ${showScore(cell.value)}, các chỉ số cộng lại ${showScore(sum)}`,
          en: `the total of ${nameRow(row)} is ${cell.value}, its dimensions add up to ${Number(sum.toFixed(7))}`,
        },
        notes: [
          {
            message: {
              vi: `lệch ${showGap(cell.value - sum)} điểm`,
              en: `${showGap(cell.value - sum)} points apart`,
            },
          },
        ],
        remedy: {
          vi: 'đối chiếu tổng và tám chỉ số nội dung với số PAPI công bố',
          en: 'compare the total and the eight dimensions with what PAPI published',
        },
      }
  },
}
