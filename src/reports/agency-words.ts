import type { RowFacts } from '../progress/facts.ts'
import { capitalise, listProse } from '../vi.ts'
import { called } from './called.ts'
import { tellGap } from './compared-words.ts'

// What the rows of one agency came to, in the prose of an official document. `''` where there is nothing to say.

const nameAll = (rows: readonly RowFacts[]): string => listProse(rows.map(called)).vi

/** `Tiếp cận thông tin đạt chỉ tiêu năm 2024; Chất lượng không khí (thiếu 16 bậc) chưa đạt; Cấp phép xây dựng không có kết quả đo lường.` */
export const tellVerdicts = (rows: readonly RowFacts[], year: number): string => {
  const such = (status: RowFacts['status']) => rows.filter((row) => row.status === status)
  const [met, missed, none] = [such('met'), such('missed'), such('not-measured')]
  const short = listProse(missed.map((row) => `${called(row)} (${tellGap(row)})`)).vi
  const clauses = [
    ...(met.length > 0 ? [`${nameAll(met)} đạt chỉ tiêu năm ${year}`] : []),
    ...(missed.length > 0 ? [`${short} chưa đạt chỉ tiêu năm ${year}`] : []),
    ...(none.length > 0 ? [`${nameAll(none)} không có kết quả đo lường`] : []),
  ]
  return clauses.length > 0 ? `${capitalise(clauses.join('; '))}.` : ''
}
