import type { PeriodMove, PeriodMoves } from '../progress/findings/period-moves.ts'
import type { TargetHistory } from '../progress/findings/targets.ts'
import type { Handover } from '../progress/handover.ts'
import type { Period, PeriodRow, PeriodYear } from '../progress/period.ts'
import type { RowFacts } from '../progress/year-facts.ts'
import { spellCount, twoDigits } from '../vi.ts'
import {
  called,
  countOf,
  inAllYears,
  list,
  listCalled,
  openCount,
  passage,
  rankOf,
  sentence,
} from './prose.ts'

// What the years of a plan came to. `''` where there is nothing to say.

type Shown = PeriodYear & { readonly standing: NonNullable<PeriodYear['standing']> }

const inGroup = ({ group }: Shown['standing']): string => (group ? `, thuộc nhóm ${group.number}` : '')

const signOf = ({ change }: Shown): number | null =>
  change?.placesGained == null ? null : Math.sign(change.placesGained)

/** Years in a row that went one way; a year that is not compared is a separate run. */
const splitRuns = (years: readonly Shown[]): readonly (readonly Shown[])[] => {
  const runs: Shown[][] = []
  for (const year of years) {
    const last = runs.at(-1)
    const sign = signOf(year)
    if (last?.[0] && sign !== null && signOf(last[0]) === sign) last.push(year)
    else runs.push([year])
  }
  return runs
}

const describeRun = (run: readonly Shown[]): string => {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return ''
  const sign = signOf(first)
  const end = `thứ ${rankOf(last.standing)}${inGroup(last.standing)}`
  if (sign === null)
    return `năm ${last.resultsYear} xếp ${end}${last.change?.frame ? ', không so sánh trực tiếp được với các năm trước' : ''}`
  const when =
    run.length > 1
      ? `${spellCount(run.length)} năm ${first.resultsYear} - ${last.resultsYear}`
      : `năm ${last.resultsYear}`
  const often = run.length > 1 ? ' liên tục' : ''
  if (sign === 0) return `${when} giữ ${end}`
  return sign > 0 ? `${when} tăng${often}, lên ${end}` : `${when} giảm${often}, còn ${end}`
}

/** `Trước khi có Kế hoạch, Thành phố xếp thứ 48/63 (năm 2020), thuộc nhóm 4. Năm 2021 tăng, lên thứ 9/60, thuộc nhóm 1; ba năm 2022 - 2024 giảm liên tục, còn ….` */
const describeArc = ({ held }: Period, { base }: PeriodMoves, plan: string): string =>
  passage([
    base &&
      `Trước khi có Kế hoạch số ${plan}, Thành phố xếp thứ ${rankOf(base.standing)} (năm ${base.year})${inGroup(base.standing)}.`,
    sentence(splitRuns(held.filter((year): year is Shown => year.standing !== null)).map(describeRun)),
  ])

/** Editions that are still to come. */
const describeMissing = ({ missing }: Period): string => {
  const years = list(missing.map(({ resultsYear }) => `năm ${resultsYear}`))
  return missing.length === 0
    ? ''
    : `Kết quả PAPI ${years} chưa có, được báo cáo bổ sung sau khi công bố; các so sánh dưới đây không tính ${missing.length > 1 ? 'các năm' : 'năm'} này.`
}

/** `giảm dần`, `tăng dần`, or one after another. */
const trendOf = (met: readonly number[]): string => {
  const steps = met.slice(1).map((count, index) => Math.sign(count - (met[index] ?? 0)))
  if (steps.length > 1 && steps.every((step) => step < 0)) return ' giảm dần'
  return steps.length > 1 && steps.every((step) => step > 0) ? ' tăng dần' : ''
}

/** Rows by name, but as a count where all rows of a dimension are among them. */
const nameRows = (rows: readonly RowFacts[], all: readonly RowFacts[]): string => {
  const dimensions = [...new Set(rows.map(({ dimension }) => dimension.number))]
  return list(
    dimensions.flatMap((number) => {
      const [own, every] = [rows, all].map((some) =>
        some.filter(({ dimension }) => dimension.number === number),
      )
      const [first, second] = own ?? []
      return first && second && own?.length === every?.length
        ? [`${countOf(own ?? [])} nội dung của ${called(first.dimension)}`]
        : (own ?? []).map(called)
    }),
  )
}

/** Targets over the years, and the rows that met theirs always and never. */
const describeTargetYears = ({ years, always, never }: TargetHistory, all: readonly RowFacts[]): string => {
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) return ''
  const span = years.length > 1 ? inAllYears(years) : `năm ${last.year}`
  const judged = years.length > 1 ? `cả ${countOf(years)} năm` : `năm ${last.year}`
  const counts = years.map(({ year, met }) => `${twoDigits(met)} nội dung năm ${year}`)
  const trend = trendOf(years.map(({ met }) => met))
  return passage([
    `Trong ${twoDigits(last.of)} nội dung thành phần có chỉ tiêu và được đo lường ${span}, số nội dung đạt chỉ tiêu${trend}: ${counts.join(', ')}.`,
    always.length > 0 &&
      `${openCount(always.length)} nội dung đạt chỉ tiêu ở ${judged}: ${nameRows(always, all)}.`,
    never.length > 0 && `${openCount(never.length)} nội dung chưa đạt ở năm nào: ${nameRows(never, all)}.`,
  ])
}

const describePath = ({ one, from, to }: PeriodMove): string =>
  `${called(one)}, từ thứ ${rankOf(from.standing)} năm ${from.year} lên thứ ${rankOf(to.standing)} năm ${to.year}`

const describeUnmoved = ({ one, from, to, gained }: PeriodMove): string =>
  `${called(one)} (từ thứ ${rankOf(from.standing)} ${gained < 0 ? 'xuống' : 'vẫn ở'} thứ ${rankOf(to.standing)})`

/** The dimensions that came furthest, and those that came nowhere. */
const describeMoves = ({ best, unmoved }: PeriodMoves): string =>
  passage([
    best.length > 0 && `Chuyển biến lớn nhất là ${list(best.map(describePath))}.`,
    unmoved[0] &&
      `${openCount(unmoved.length)} chỉ số nội dung chưa chuyển biến so với năm ${unmoved[0].from.year}: ${list(unmoved.map(describeUnmoved))}.`,
  ])

/** Who took over from whom within the period, by names of contents. */
const listHandovers = (handovers: readonly Handover[], rows: readonly RowFacts[]): readonly string[] =>
  handovers.flatMap(({ name, ended, parts }) =>
    parts.map(({ codes, successors, confirmed }) => {
      const own = rows.filter(({ code }) => codes.includes(code))
      const after = confirmed ? `nay do ${successors.join(', ')} chủ trì` : 'cơ quan tiếp nhận chưa xác định'
      return `Nội dung ${listCalled(own)}: trước đây giao ${name} (đến ngày ${ended}), ${after}.`
    }),
  )

/** Rows that no year could judge, except those that the plan at hand assigns to nobody. */
const describeNotJudged = (rows: readonly PeriodRow[]): string => {
  const own = rows.filter(({ lead }) => lead.length > 0)
  return own.length === 0
    ? ''
    : `${openCount(own.length)} nội dung không có năm nào được đánh giá: ${listCalled(own)}.`
}

export const periodFilters = {
  /** `{{ period | arc: moves, plan.code }}`. */
  arc: describeArc,
  missing_results: describeMissing,
  target_years: describeTargetYears,
  not_judged: describeNotJudged,
  moves: describeMoves,
  /** A list, one sentence a handover. */
  handed_over: listHandovers,
} as const
