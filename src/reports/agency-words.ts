import { describePlaces } from '../progress/change.ts'
import type { Candidate } from '../progress/commend.ts'
import type { RowBeside } from '../progress/findings/beside.ts'
import { clusterCauses } from '../progress/narrative/causes.ts'
import { readReason } from '../progress/narrative/dimension-work.ts'
import type { WorkReport } from '../progress/reported.ts'
import type { AgencyFacts, RowFacts, TaskFacts } from '../progress/year-facts.ts'
import { capitalise, twoDigits } from '../vi.ts'
import { describeChange, describeRowAbsence, describeRowApart, describeRowGap } from './compared-words.ts'
import {
  called,
  countOf,
  describeGapToMean,
  describeRank,
  endSentence,
  list,
  listCalled,
  passage,
  rankOf,
  sentence,
  showPoints,
} from './prose.ts'

// What the rows of one agency came to. `''` where there is nothing to say.

/** `Tiếp cận thông tin đạt chỉ tiêu năm 2024; Chất lượng không khí (thiếu 16 bậc) chưa đạt; Cấp phép xây dựng không có kết quả đo lường.` */
const describeVerdicts = (rows: readonly RowFacts[], year: number): string => {
  const [met, missed, none] = (['met', 'missed', 'not-measured'] as const).map((status) =>
    rows.filter((row) => row.status === status),
  ) as [RowFacts[], RowFacts[], RowFacts[]]
  const short = missed.map((row) => `${called(row)} (${describeRowGap(row)})`)
  return sentence([
    met.length > 0 && `${listCalled(met)} đạt chỉ tiêu năm ${year}`,
    missed.length > 0 && `${list(short)} chưa đạt chỉ tiêu năm ${year}`,
    none.length > 0 && `${listCalled(none)} không có kết quả đo lường`,
  ])
}

/** `Sở Nông nghiệp và Môi trường tiếp nhận từ Sở Tài nguyên và Môi trường`: who has rows that the plan gave to others; no stop. */
const describeTakers = (agencies: readonly AgencyFacts[], rows: readonly RowFacts[]): string => {
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

const mostMerits = 3

/** `Chủ trì 02/02 nội dung đạt chỉ tiêu: Nước sinh hoạt (thứ 3/61, vượt 11 bậc)…; hoàn thành 02/04 nhiệm vụ.`: for a proposal. */
export const describeMerits = ({ agency, measured, merits, risen, tasksDone }: Candidate): string => {
  const ahead = merits
    .slice(0, mostMerits)
    .map((row) => `${called(row)} (${row.standing ? `${describeRank(row)}, ` : ''}${describeRowGap(row)})`)
  const climbed = risen
    .slice(0, mostMerits)
    .flatMap((row) => (row.change ? [`${called(row)} ${describePlaces(row.change).vi}`] : []))
  return sentence([
    merits.length > 0 &&
      `${merits.length}/${measured.length} nội dung được đo lường đạt chỉ tiêu, gồm ${list(ahead)}`,
    list(climbed),
    agency.tasks.length > 0 &&
      tasksDone > 0 &&
      `${tasksDone}/${agency.tasks.length} nhiệm vụ hoàn thành hoặc được thực hiện thường xuyên`,
  ])
}

/** What the target of a row asks and how the row came out, as a sentence after a space. */
const describeTarget = (row: RowFacts, year: number): string => {
  const { target, converted, status, pointsShort } = row
  if (status === 'not-comparable') return ` Về chỉ tiêu: ${describeRowApart(row)}.`
  if (status !== 'met' && status !== 'missed') return ''
  const points = pointsShort === null ? '' : `, tương ứng ${showPoints(pointsShort)} điểm`
  const judged = status === 'met' ? `đạt, ${describeRowGap(row)}` : `${describeRowGap(row)}${points}`
  return ` Chỉ tiêu năm ${year} là thứ ${converted?.target ?? target}; ${judged}.`
}

/** `Nội dung Y tế công lập đạt 1,6863 điểm, xếp thứ 61/61; so với năm 2023 giảm 0,0167 điểm, giảm 02 bậc.` and what the target asks. */
const describeRow = (row: RowFacts, year: number): string => {
  const { standing, change } = row
  if (!standing) return `Nội dung ${called(row)}: ${describeRowAbsence(row)}.`
  const moved = change ? `; so với năm ${change.from} ${describeChange(change)}` : ''
  return `Nội dung ${called(row)} đạt ${showPoints(standing.score)} điểm, xếp ${describeRank(row)}${moved}.${describeTarget(row, year)}`
}

/** With more rows than this a report has no room to set them beside other cities. */
const mostBeside = 2

/** Runs, the national mean, and, of at most two rows, other cities and who climbed most. */
const describeBeside = (all: readonly RowBeside[]): string =>
  passage(
    all.map(({ row, country, run, cities, climber }) => {
      const gap = country?.gap ?? null
      const first = [
        ...(run
          ? [
              `điểm ${run.sign > 0 ? 'tăng' : 'giảm'} ${twoDigits(run.years)} năm liên tiếp (năm ${run.from.year} đạt ${showPoints(run.from.score)} điểm)`,
            ]
          : []),
        ...(gap === null || Number(gap.toFixed(4)) === 0 ? [] : [describeGapToMean(gap)]),
      ].join('; ')
      const own = first && sentence([`${all.length > 1 ? `${called(row)}: ` : ''}${first}`])
      if (all.length > mostBeside) return own
      const ranked = cities.map((one) => `${one.name} xếp thứ ${rankOf(one)}`).join(', ')
      return passage([
        own,
        ranked && `Trong các thành phố trực thuộc Trung ương khác, ${ranked}.`,
        climber &&
          `${climber.now.name} từ thứ ${rankOf(climber.before)} lên thứ ${rankOf(climber.now)} (tăng ${showPoints(climber.gained)} điểm), là địa phương tăng nhiều nhất trong năm.`,
      ])
    }),
  )

/** Causes of an agency in its own report: what was given for several contents once. */
const describeOwnCauses = (missed: readonly RowFacts[]): string => {
  const { single, clusters } = clusterCauses(missed)
  return passage(
    (single ? [single] : clusters).map((one) => endSentence(`Đối với ${listCalled(one.rows)}: ${one.text}`)),
  )
}

/** `nội dung “Y tế công lập”`, `02 nội dung`, for a title. */
const nameLed = (rows: readonly RowFacts[]): string => {
  const [row, other] = rows
  return row && !other ? `nội dung “${row.short}”` : `${countOf(rows)} nội dung`
}

/** A sentence a text that an agency wrote of its tasks; the same words once. */
const listTexts = (
  tasks: readonly TaskFacts[],
  key: 'difficulties' | 'proposals',
  write: (task: TaskFacts, text: string) => string,
): readonly string[] => {
  const read = (task: TaskFacts) => (report: WorkReport) => {
    const text = readReason(report[key])
    return text === '' ? [] : [[text, endSentence(write(task, text))] as const]
  }
  return [...new Map(tasks.flatMap((task) => task.reports.flatMap(read(task)))).values()]
}

export const agencyFilters = {
  /** `{{ agency.rows | verdicts: year }}`. */
  verdicts: describeVerdicts,
  /** A row's score, rank, change and target: `{{ row | row_told: year }}`. */
  row_told: describeRow,
  beside: describeBeside,
  own_causes: describeOwnCauses,
  leads_named: nameLed,
  /** What hindered each task, and what is proposed, as the agency wrote it. */
  with_difficulties: (tasks: readonly TaskFacts[]) =>
    listTexts(tasks, 'difficulties', ({ short }, text) => `Nhiệm vụ ${short}: ${text}`),
  with_proposals: (tasks: readonly TaskFacts[]) =>
    listTexts(tasks, 'proposals', (_, text) => capitalise(text)),
  /** Rows that an agency leads alone, and the others: `{{ missed | led_by: issuer.agency }}`. */
  led_by: (rows: readonly RowFacts[], agency: string) => rows.filter((row) => isOwn(row, agency)),
  led_by_others: (rows: readonly RowFacts[], agency: string) => rows.filter((row) => !isOwn(row, agency)),
  /** `{{ agencies | took_over: rows }}`. */
  took_over: describeTakers,
} as const
