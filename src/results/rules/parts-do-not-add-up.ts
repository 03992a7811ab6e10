import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listParts } from '../codes.ts'
import { cellPath } from '../score-sheet.ts'
import { gapsToParts, isSum, nameRow, type ResultsSubject, showGap, showScore } from '../subject.ts'

export const partsDoNotAddUp: Rule<ResultsSubject> = {
  code: 'parts-do-not-add-up',
  severity: 'warning',
  explanation: {
    vi: 'Điểm chỉ số nội dung là tổng các nội dung thành phần của nó, sai lệch không quá 0,001 do làm tròn. Lệch hơn là có ô sai.',
    en: 'A dimension is the sum of its sub-dimensions, give or take 0.001 for rounding. Further off, a cell is wrong.',
  },
  check: function* (subject) {
    for (const { code, kind } of subject.codes) {
      if (kind !== 'dimension') continue
      for (const { row, cell, sum } of gapsToParts(subject, code, listParts(subject.codes, code)))
        if (!isSum(cell.value - sum))
          yield {
            path: cellPath(cell.address),
            message: {
              vi: `chỉ số ${code} của ${nameRow(row)} là ${showScore(cell.value)}, không khớp tổng ${showScore(sum)}`,
              en: `dimension ${code} of ${nameRow(row)} is ${cell.value}, its parts add up to ${Number(sum.toFixed(7))}`,
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
              vi: 'đối chiếu điểm này và các nội dung thành phần với số PAPI công bố',
              en: 'compare it and its parts with what PAPI published',
            },
          }
    }
  },
}
