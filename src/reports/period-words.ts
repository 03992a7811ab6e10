import type { RowFacts } from '../progress/facts.ts'
import type { PeriodMove, PeriodMoves } from '../progress/findings/period-moves.ts'
import type { TargetHistory } from '../progress/findings/targets.ts'
import type { Handover } from '../progress/handover.ts'
import type { Period, PeriodRow, PeriodYear } from '../progress/period.ts'
import { capitalise, listProse, spellCount, twoDigits } from '../vi.ts'
import { called, openCount } from './called.ts'
import { rankOf } from './compared-words.ts'

// What the years of a plan came to, in the prose of an official document. `''` where there is nothing to say.

type Shown = PeriodYear & { readonly standing: NonNullable<PeriodYear['standing']> }

const inGroup = ({ group }: Shown['standing']): string => (group ? `, thuộc nhóm ${group.number}` : '')

const signOf = ({ change }: Shown): number | null =>
  change?.placesGained == null ? null : Math.sign(change.placesGained)

/** Years in a row that went one way; a year that is not compared stands alone. */
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

const tellRun = (run: readonly Shown[]): string => {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return ''
  const sign = signOf(first)
  const end = `thứ ${rankOf(last.standing)}${inGroup(last.standing)}`
  if (sign === null)
    return `năm ${last.resultsYear} xếp thứ ${rankOf(last.standing)}${inGroup(last.standing)}${
      last.change?.frame ? ', không so sánh trực tiếp được với các năm trước' : ''
    }`
  const when =
    run.length > 1
      ? `${spellCount(run.length)} năm ${first.resultsYear} - ${last.resultsYear}`
      : `năm ${last.resultsYear}`
  const often = run.length > 1 ? ' liên tục' : ''
  if (sign === 0) return `${when} giữ ${end}`
  return sign > 0 ? `${when} tăng${often}, lên ${end}` : `${when} giảm${often}, còn ${end}`
}

/** `Trước khi có Kế hoạch, Thành phố xếp thứ 48/63 (năm 2020), thuộc nhóm 4. Năm 2021 tăng, lên thứ 9/60, thuộc nhóm 1; ba năm 2022 - 2024 giảm liên tục, còn ….` */
export const tellArc = ({ held }: Period, { base }: PeriodMoves, plan: string): string => {
  const years = held.filter((year): year is Shown => year.standing !== null)
  const before = base
    ? `Trước khi có Kế hoạch số ${plan}, Thành phố xếp thứ ${rankOf(base.standing)} (năm ${base.year})${inGroup(base.standing)}. `
    : ''
  const told = splitRuns(years).map(tellRun).join('; ')
  return told === '' ? before.trim() : `${before}${capitalise(told)}.`
}

/** Editions that are still to come. */
export const tellMissing = ({ missing }: Period): string => {
  const years = listProse(missing.map(({ resultsYear }) => `năm ${resultsYear}`)).vi
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
  return listProse(
    dimensions.flatMap((number) => {
      const own = rows.filter(({ dimension }) => dimension.number === number)
      const every = all.filter(({ dimension }) => dimension.number === number)
      const [first] = own
      return first && own.length > 1 && own.length === every.length
        ? [`${twoDigits(own.length)} nội dung của ${called(first.dimension)}`]
        : own.map(called)
    }),
  ).vi
}

/** Targets over the years, and the rows that met theirs always and never. */
export const tellTargetYears = (
  { years, always, never }: TargetHistory,
  all: readonly RowFacts[],
): string => {
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) return ''
  const span =
    years.length > 1 ? `ở cả ${twoDigits(years.length)} năm ${first.year} - ${last.year}` : `năm ${last.year}`
  const counts = years.map(({ year, met }) => `${twoDigits(met)} nội dung năm ${year}`)
  const trend = trendOf(years.map(({ met }) => met))
  const met = `Trong ${twoDigits(last.of)} nội dung thành phần có chỉ tiêu và được đo lường ${span}, số nội dung đạt chỉ tiêu${trend}: ${counts.join(', ')}.`
  const kept =
    always.length > 0
      ? ` ${openCount(always.length)} nội dung đạt chỉ tiêu ở tất cả các năm: ${nameRows(always, all)}.`
      : ''
  const missed =
    never.length > 0
      ? ` ${openCount(never.length)} nội dung chưa đạt ở năm nào: ${nameRows(never, all)}.`
      : ''
  return met + kept + missed
}

const path = ({ one, from, to }: PeriodMove, way: string): string =>
  `${called(one)}, từ thứ ${rankOf(from.standing)} năm ${from.year} ${way} thứ ${rankOf(to.standing)} năm ${to.year}`

/** The dimensions that came furthest, and those that came nowhere. */
export const tellMoves = ({ best, unmoved }: PeriodMoves): string => {
  const [first] = unmoved
  const up =
    best.length > 0 ? [`Chuyển biến lớn nhất là ${listProse(best.map((one) => path(one, 'lên'))).vi}.`] : []
  const down = first
    ? [
        `${openCount(unmoved.length)} chỉ số nội dung chưa chuyển biến so với năm ${first.from.year}: ${
          listProse(
            unmoved.map(
              ({ one, from, to, gained }) =>
                `${called(one)} (từ thứ ${rankOf(from.standing)} ${gained < 0 ? 'xuống' : 'vẫn ở'} thứ ${rankOf(to.standing)})`,
            ),
          ).vi
        }.`,
      ]
    : []
  return [...up, ...down].join(' ')
}

/** Who took over from whom within the period, by names of contents. */
export const tellHandovers = (handovers: readonly Handover[], rows: readonly RowFacts[]): readonly string[] =>
  handovers.flatMap(({ name, ended, parts }) =>
    parts.map(({ codes, successors, confirmed }) => {
      const own = rows.filter(({ code }) => codes.includes(code))
      const after = confirmed ? `nay do ${successors.join(', ')} chủ trì` : 'cơ quan tiếp nhận chưa xác định'
      return `Nội dung ${listProse(own.map(called)).vi}: trước đây giao ${name} (đến ngày ${ended}), ${after}.`
    }),
  )

/** Rows that no year could judge, but for those that the plan at hand gives nobody. */
export const tellNotJudged = (rows: readonly PeriodRow[]): string => {
  const own = rows.filter(({ lead }) => lead.length > 0)
  return own.length === 0
    ? ''
    : `${openCount(own.length)} nội dung không có năm nào được đánh giá: ${listProse(own.map(called)).vi}.`
}
