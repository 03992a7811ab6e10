import type { AgencyFacts, RowFacts } from '../progress/facts.ts'
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

/** `Sở Nông nghiệp và Môi trường tiếp nhận từ Sở Tài nguyên và Môi trường`: who has rows that the plan gave to others; no stop. */
export const tellTakers = (agencies: readonly AgencyFacts[], rows: readonly RowFacts[]): string => {
  const asked = new Set(rows.map(({ code }) => code))
  return agencies
    .flatMap(({ name, former }) =>
      former
        .filter(({ codes }) => codes.some((code) => asked.has(code)))
        .map((one) => `${name} tiếp nhận từ ${one.name}`),
    )
    .join('; ')
}

/** Whether an agency leads a row alone. */
const isOwn = ({ lead }: RowFacts, agency: string): boolean => lead.every(({ id }) => id === agency)

/** Rows that an agency leads alone, and those that others lead. */
export const rowsOf = (rows: readonly RowFacts[], agency: string): readonly RowFacts[] =>
  rows.filter((row) => isOwn(row, agency))
export const rowsOfOthers = (rows: readonly RowFacts[], agency: string): readonly RowFacts[] =>
  rows.filter((row) => !isOwn(row, agency))
