import type { Candidate } from '../progress/commend.ts'
import type { AgencyFacts, RowFacts } from '../progress/facts.ts'
import { capitalise, listProse } from '../vi.ts'
import { called } from './called.ts'
import { rankOf, tellGap, tellPlacesGained } from './compared-words.ts'

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

const mostMerits = 3

/** `Chủ trì 02/02 nội dung đạt chỉ tiêu: Nước sinh hoạt (thứ 3/61, vượt 11 bậc)…; hoàn thành 02/04 nhiệm vụ.`: for a proposal. */
export const tellAchievements = ({ agency, measured, merits, risen, tasksDone }: Candidate): string => {
  const place = ({ standing }: RowFacts): string => (standing ? `thứ ${rankOf(standing)}, ` : '')
  const ahead = merits.slice(0, mostMerits).map((row) => `${called(row)} (${place(row)}${tellGap(row)})`)
  const climbed = risen
    .slice(0, mostMerits)
    .flatMap((row) => (row.change ? [`${called(row)} ${tellPlacesGained(row.change)}`] : []))
  const clauses = [
    ...(merits.length > 0
      ? [
          `${merits.length}/${measured.length} nội dung được đo lường đạt chỉ tiêu, gồm ${listProse(ahead).vi}`,
        ]
      : []),
    ...(climbed.length > 0 ? [listProse(climbed).vi] : []),
    ...(agency.tasks.length > 0 && tasksDone > 0
      ? [`${tasksDone}/${agency.tasks.length} nhiệm vụ hoàn thành hoặc được thực hiện thường xuyên`]
      : []),
  ]
  return clauses.length > 0 ? `${capitalise(clauses.join('; '))}.` : ''
}
