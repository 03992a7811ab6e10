import type { Candidate } from '../progress/commend.ts'
import type { AgencyFacts, RowFacts, TaskFacts } from '../progress/facts.ts'
import type { RowBeside } from '../progress/findings/beside.ts'
import { clusterCauses } from '../progress/narrative/causes.ts'
import { readReason } from '../progress/narrative/dimension-work.ts'
import type { WorkReport } from '../progress/reported.ts'
import { capitalise, formatNumber, listProse, twoDigits } from '../vi.ts'
import { called } from './called.ts'
import { rankOf, tellAbsence, tellApart, tellChange, tellGap, tellPlacesGained } from './compared-words.ts'
import { endSentence } from './reported-words.ts'

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
export const tellMerits = ({ agency, measured, merits, risen, tasksDone }: Candidate): string => {
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

/** `Nội dung Y tế công lập đạt 1,6863 điểm, xếp thứ 61/61; so với năm 2023 giảm 0,0167 điểm, giảm 02 bậc.` and what the target asks. */
export const tellRow = (row: RowFacts, year: number): string => {
  const { standing, change, target, status, pointsShort } = row
  if (!standing) return `Nội dung ${called(row)}: ${tellAbsence(row)}.`
  const moved = change ? `; so với năm ${change.from} ${tellChange(change)}` : ''
  const points =
    status === 'missed' && pointsShort !== null ? `, tương ứng ${formatNumber(pointsShort, 4)} điểm` : ''
  const judged =
    status === 'met' || status === 'missed'
      ? ` Chỉ tiêu năm ${year} là thứ ${row.converted?.target ?? target}; ${status === 'met' ? `đạt, ${tellGap(row)}` : `${tellGap(row)}${points}`}.`
      : status === 'not-comparable'
        ? ` Về chỉ tiêu: ${tellApart(row)}.`
        : ''
  return `Nội dung ${called(row)} đạt ${formatNumber(standing.score, 4)} điểm, xếp thứ ${rankOf(standing)}${moved}.${judged}`
}

/** Below so many rows a report has room to set them beside other cities. */
const mostBeside = 2

/** Runs, the national mean, and, of at most two rows, other cities and who climbed most. */
export const tellBeside = (all: readonly RowBeside[]): string =>
  all
    .map(({ row, country, run, cities, climber }) => {
      const name = all.length > 1 ? `${called(row)}: ` : ''
      const years = run
        ? [
            `điểm ${run.sign > 0 ? 'tăng' : 'giảm'} ${twoDigits(run.years)} năm liên tiếp (năm ${run.from.year} đạt ${formatNumber(run.from.score, 4)} điểm)`,
          ]
        : []
      const gap = country?.gap ?? null
      const mean =
        gap === null || Number(gap.toFixed(4)) === 0
          ? []
          : [`${gap < 0 ? 'thấp' : 'cao'} hơn mức trung bình cả nước ${formatNumber(Math.abs(gap), 4)} điểm`]
      const first = [...years, ...mean].join('; ')
      const own = first === '' ? [] : [`${capitalise(`${name}${first}`)}.`]
      if (all.length > mostBeside) return own.join(' ')
      const ranked = cities.map((one) => `${one.name} xếp thứ ${rankOf(one)}`).join(', ')
      const others = ranked ? [`Trong các thành phố trực thuộc Trung ương khác, ${ranked}.`] : []
      const best = climber
        ? [
            `${climber.now.name} từ thứ ${rankOf(climber.before)} lên thứ ${rankOf(climber.now)} (tăng ${formatNumber(climber.gained, 4)} điểm), là địa phương tăng nhiều nhất trong năm.`,
          ]
        : []
      return [...own, ...others, ...best].join(' ')
    })
    .filter(Boolean)
    .join(' ')

/** Causes of an agency in its own report: what was given for several contents once. */
export const tellOwnCauses = (missed: readonly RowFacts[]): string => {
  const { single, clusters } = clusterCauses(missed)
  return (single ? [single] : clusters)
    .map((one) => endSentence(`Đối với ${nameAll(one.rows)}: ${one.text}`))
    .join(' ')
}

/** `nội dung “Y tế công lập”`, `02 nội dung`, for a title. */
export const nameLed = (rows: readonly RowFacts[]): string => {
  const [row, other] = rows
  return row && !other ? `nội dung “${row.short}”` : `${twoDigits(rows.length)} nội dung`
}

const listTexts = (
  tasks: readonly TaskFacts[],
  read: (report: WorkReport) => string,
  tell: (task: TaskFacts, text: string) => string,
): readonly string[] => [
  ...new Map(
    tasks.flatMap((task) =>
      task.reports.flatMap((report) => {
        const text = read(report)
        return text === '' ? [] : [[text, endSentence(tell(task, text))] as const]
      }),
    ),
  ).values(),
]

/** What hindered each task, as the agency wrote it; the same words once. */
export const listDifficulties = (tasks: readonly TaskFacts[]): readonly string[] =>
  listTexts(
    tasks,
    ({ difficulties }) => readReason(difficulties),
    ({ short }, text) => `Nhiệm vụ ${short}: ${text}`,
  )

/** What is proposed, as the agency wrote it; the same words once. */
export const listProposals = (tasks: readonly TaskFacts[]): readonly string[] =>
  listTexts(
    tasks,
    ({ proposals }) => readReason(proposals),
    (_, text) => capitalise(text),
  )
