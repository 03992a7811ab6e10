import { describePointsGained } from '../progress/change.ts'
import { leadingPlaces, type Run, type Runs, type Standouts } from '../progress/findings/standouts.ts'
import { longYears, type TargetHistory } from '../progress/findings/targets.ts'
import type { Insight } from '../progress/insight/insight.ts'
import type { Measured, RowFacts } from '../progress/year-facts.ts'
import { formatNumber, twoDigits } from '../vi.ts'
import { describeDimensionMove } from './dimension-words.ts'
import {
  called,
  countOf,
  describeRank,
  inAllYears,
  joinParts,
  list,
  listCalled,
  openCount,
  passage,
  rankOf,
  sentence,
  showPoints,
} from './prose.ts'

// Sums, runs and targets of a year. `''` where there is nothing to say.

const pointsOf = ({ change }: Measured): number => change?.pointsGained ?? 0

/** `04 chỉ số nội dung tăng điểm, cộng lại tăng 0,20 điểm, nhiều nhất là A (0,0866 điểm)`; sums leave out no part on another scale. */
const listSide = (ones: readonly Measured[], way: string, count: string): readonly string[] => {
  const [largest] = ones.toSorted((a, b) => Math.abs(pointsOf(b)) - Math.abs(pointsOf(a)))
  if (!largest) return []
  const isWhole = ones.every(({ change }) => change?.shares.length === 0)
  const sum = Math.abs(ones.reduce((total, one) => total + pointsOf(one), 0))
  const added = ones.length > 1 && isWhole ? `, cộng lại ${way} ${formatNumber(sum, 2)} điểm` : ''
  const named = `${ones.length > 1 ? ', nhiều nhất là' : ':'} ${called(largest)} (${showPoints(pointsOf(largest))} điểm)`
  return [`${count} chỉ số nội dung ${way} điểm${added}${named}`]
}

/** How many dimensions rose and fell, what they add up to, the one that moved most, and those that may not be compared. */
export const describeSums = ({ rising, falling, compared, broken }: Standouts): string => {
  const from = broken[0]?.change?.from
  const opening = (count: number, isFirst: boolean) =>
    isFirst && from === undefined ? openCount(count) : twoDigits(count)
  const up = listSide(rising, 'tăng', opening(rising.length, true))
  const down = listSide(falling, 'giảm', opening(falling.length, up.length === 0))
  if (from === undefined) return sentence([...up, ...down])
  const others = `${countOf(broken)} chỉ số nội dung đo khác nên không tính: ${listCalled(broken)}`
  return `Trong ${countOf(compared)} chỉ số nội dung so sánh được với năm ${from}, ${[...up, ...down, others].join('; ')}.`
}

/** Runs of the same length in one sentence: `Hai chỉ số nội dung giảm bậc 03 năm liên tiếp: A từ thứ 5/60 năm 2021 xuống thứ 43/61, …`. */
const listRuns = (runs: readonly Run[], way: string, to: string): readonly string[] =>
  [...new Set(runs.map(({ years }) => years))]
    .sort((a, b) => b - a)
    .map((years) => {
      const same = runs.filter((run) => run.years === years)
      const how = `${way} bậc ${twoDigits(years)} năm liên tiếp`
      const path = ({ from, one }: Run) =>
        `từ thứ ${rankOf(from)} năm ${from.year} ${to} ${describeRank(one)}`
      return same.length > 1
        ? `${openCount(same.length)} chỉ số nội dung ${how}: ${list(same.map((run) => `${called(run.one)} ${path(run)}`))}.`
        : same.map((run) => `${called(run.one)} ${how}, ${path(run)}.`).join('')
    })

/** Moves of three years and more, and places held as long. */
const describeRuns = ({ rising, falling, leading, high }: Runs): string =>
  passage([
    ...listRuns(falling, 'giảm', 'xuống'),
    ...listRuns(rising, 'tăng', 'lên'),
    sentence([
      ...leading.map(
        ({ one, since }) =>
          `${called(one)} giữ vị trí trong ${twoDigits(leadingPlaces)} địa phương dẫn đầu từ năm ${since}`,
      ),
      ...high.map(({ one, since }) => `${called(one)} giữ nhóm 1 từ năm ${since}`),
    ]),
  ])

/** Targets that were never met, are missed for long, or were lost this year. */
const describeMissedHistory = ({ never, longMissed, lost }: TargetHistory): string =>
  passage([
    sentence([
      never.length > 0 && `${listCalled(never)} chưa đạt chỉ tiêu ở năm nào`,
      longMissed.length > 0 &&
        `${listCalled(longMissed)} chưa đạt chỉ tiêu từ ${twoDigits(longYears)} năm liên tiếp trở lên`,
    ]),
    lost.length > 0 &&
      `${openCount(lost.length)} nội dung năm trước đạt, năm nay không đạt: ${listCalled(lost)}.`,
  ])

/** Targets that were met in all years, and for the first time. */
const describeMetHistory = ({ always, firstTime, years }: TargetHistory): string =>
  sentence([
    always.length > 0 && `${openCount(always.length)} nội dung đạt chỉ tiêu ${inAllYears(years)}`,
    firstTime.length > 0 && `${listCalled(firstTime)} lần đầu đạt chỉ tiêu`,
  ])

/** Rows met of rows judged, by agency: `toàn bộ nội dung do A (05), B (01) chủ trì; 01/03 nội dung của C`. */
const describeMetByAgency = (met: readonly RowFacts[], missed: readonly RowFacts[]): string => {
  const leads = new Map([...met, ...missed].flatMap(({ lead }) => lead.map(({ id, name }) => [id, name])))
  const countIn = (rows: readonly RowFacts[], agency: string) =>
    rows.reduce((sum, { lead }) => sum + lead.filter(({ id }) => id === agency).length, 0)
  const some = [...leads]
    .map(([id, name]) => ({ name, met: countIn(met, id), of: countIn(met, id) + countIn(missed, id) }))
    .filter((one) => one.met > 0)
    .sort((a, b) => b.met - a.met)
  const [all, part] = [some.filter((one) => one.met === one.of), some.filter((one) => one.met < one.of)]
  return joinParts(
    [
      all.length > 0 &&
        `toàn bộ nội dung do ${list(all.map((one) => `${one.name} (${twoDigits(one.met)})`))} chủ trì`,
      list(part.map((one) => `${one.met}/${one.of} nội dung của ${one.name}`)),
    ],
    '; ',
  )
}

/** `Tiếp cận thông tin (thứ 3/61, vượt 32 bậc)`. */
const describeAhead = (rows: readonly RowFacts[]): string =>
  list(
    rows.map((row) => {
      const ahead = `vượt ${twoDigits(Math.abs(row.placesShort ?? 0))} bậc`
      return `${called(row)} (${joinParts([describeRank(row), ahead], ', ')})`
    }),
  )

/** Below this share of all one-year gains as large as a step, few provinces ever made it. */
const fewShare = 0.05

/** Rows whose step few provinces, or none, ever made within a year, as published; what is common is not said. */
const describeHardSteps = ({ all }: Insight['steps']): string => {
  const known = all.filter(({ chance }) => chance !== 'unknown')
  const never = known.filter(({ times }) => times === 0)
  const few = known.filter(({ times, of }) => times > 0 && times < fewShare * of)
  const gain = (rows: typeof all, who: string) =>
    rows.length > 0 && `${listCalled(rows)} cần mức tăng điểm mà ${who} đạt được trong một năm.`
  return passage([gain(few, 'ít địa phương'), gain(never, 'chưa địa phương nào')])
}

const describeSince = ({ absence }: RowFacts): string => {
  switch (absence?.kind) {
    case 'not-measured':
      return ` (không được đo lường từ năm ${absence.to + 1})`
    case 'not-yet':
      return ` (được đo lường từ năm ${absence.from})`
    case 'withheld':
      return ' (không công bố kết quả của Thành phố)'
    default:
      return ''
  }
}

/** Rows without a score: those of one sub-dimension together, with the rank of the whole. */
const describeNotMeasured = (rows: readonly RowFacts[], year: number): string => {
  if (rows.length === 0) return ''
  const wholes = [
    ...new Map(rows.flatMap(({ whole }) => (whole ? [[whole.code, whole] as const] : []))).values(),
  ]
  const single = rows.filter(({ whole }) => !whole).map((row) => `${called(row)}${describeSince(row)}`)
  const grouped = wholes.map((whole) => {
    const parts = rows.filter((row) => row.whole?.code === whole.code)
    return `${countOf(parts)} nội dung thuộc ${called(whole)} (${parts.map(called).join(', ')})`
  })
  return sentence([
    `${openCount(rows.length)} nội dung không có kết quả đo lường năm ${year}${rows.length > 1 ? ', gồm' : ':'} ${list([...single, ...grouped])}`,
    ...wholes.map((whole) => whole.standing && `xét chung, ${called(whole)} xếp ${describeRank(whole)}`),
  ])
}

export const findingFilters = {
  /** `tăng 1,0125 điểm`. */
  moved_points: (gained: number) => describePointsGained(gained).vi,
  hard_steps: describeHardSteps,
  not_measured: describeNotMeasured,
  sums: describeSums,
  runs: describeRuns,
  met_history: describeMetHistory,
  missed_history: describeMissedHistory,
  met_by_agency: describeMetByAgency,
  dimension_move: describeDimensionMove,
  ahead: describeAhead,
} as const
