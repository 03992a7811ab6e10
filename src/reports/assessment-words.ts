import { describePlaces } from '../progress/change.ts'
import { type Findings, lastPlaces, manyPlaces } from '../progress/findings/findings.ts'
import type { Insight } from '../progress/insight/insight.ts'
import type { Proposals } from '../progress/narrative/proposals.ts'
import { isUnfinished, stateOf } from '../progress/reported.ts'
import type { MeasurableGoalFacts, Measured, TaskFacts, YearFacts } from '../progress/year-facts.ts'
import { capitalise, twoDigits } from '../vi.ts'
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
  sentence,
  uncapitalise,
} from './prose.ts'
import { describeProposal, describeUnconfirmed } from './work-words-ahead.ts'

// What a year came to, what is left and what is asked: sections V to VII of the annual report.

/** Since the plan began, what lasts, and the largest climb of the year. */
const describeAchievements = ({ sinceBase, targets, standouts }: Findings): string => {
  const since = (): string => {
    if (!sinceBase || (sinceBase.total.placesGained ?? 0) <= 0) return ''
    const { base, total, better, compared } = sinceBase
    const [was, is] = [total.earlier.group?.number, total.later.group?.number]
    const groups = was && is && is < was ? `, từ nhóm ${was} lên nhóm ${is}` : ''
    return `So với năm ${base}, trước khi thực hiện Kế hoạch, Thành phố ${describePlaces(total).vi}${groups}; ${better}/${compared} chỉ số nội dung tăng bậc.`
  }
  const { always, years } = targets
  const fields = [...new Map(always.map(({ dimension }) => [dimension.number, dimension.name])).values()]
  const climb = standouts.climbs[0]
  return passage([
    since(),
    always.length > 0 &&
      `${openCount(always.length)} nội dung đạt chỉ tiêu ${inAllYears(years)}, thuộc ${listCalled(fields)}.`,
    climb &&
      `Tăng nhiều nhất năm ${climb.change?.to} là ${called(climb)} (${twoDigits(climb.change?.placesGained ?? 0)} bậc).`,
  ])
}

/** What dimensions, sub-dimensions or both are called together. */
const partsNoun = (parts: readonly Measured[]): string => {
  const dimensions = parts.filter(({ code }) => /^\d$/.test(code)).length
  return dimensions === 0 ? 'nội dung' : dimensions === parts.length ? 'chỉ số nội dung' : 'chỉ số, nội dung'
}

/** What is weak, an item each: the trend, last places, large losses, tasks that are open. */
const listLimits = (
  { totalRuns, targets, standouts, nearLast, manyLost }: Findings,
  tasks: readonly TaskFacts[],
): readonly string[] => {
  const [run, first, last] = [totalRuns.falling[0], targets.years[0], targets.years.at(-1)]
  const lasts = standouts.last.flatMap((one) => [one, ...one.within])
  const worst = manyLost
    .slice(0, 2)
    .map((one) => `${called(one)} (${twoDigits(Math.abs(one.change?.placesGained ?? 0))} bậc)`)
  const known = tasks.filter((task) => stateOf(task) !== null)
  const open = known.filter(isUnfinished)
  return [
    sentence([
      run && `thứ hạng tổng hợp giảm ${twoDigits(run.years)} năm liên tiếp`,
      first &&
        last &&
        first.year < last.year &&
        last.met < first.met &&
        `số nội dung đạt chỉ tiêu giảm từ ${twoDigits(first.met)} năm ${first.year} xuống ${twoDigits(last.met)} năm ${last.year}, trong ${last.of} nội dung`,
    ]),
    sentence([
      lasts.length > 0 &&
        `${openCount(lasts.length)} ${partsNoun(lasts)} đứng cuối cả nước (${listCalled(lasts)})`,
      nearLast.length > 0 &&
        `${lasts.length > 0 ? countOf(nearLast) : openCount(nearLast.length)} nội dung${lasts.length > 0 ? ' khác' : ''} thuộc ${twoDigits(lastPlaces)} vị trí cuối bảng là ${list(nearLast.map((one) => `${called(one)} (${describeRank(one)})`))}`,
    ]),
    sentence([
      manyLost.length > 1 &&
        `${openCount(manyLost.length)} nội dung giảm từ ${twoDigits(manyPlaces)} bậc trở lên so với năm ${manyLost[0]?.change?.from}, nhiều nhất là ${list(worst)}`,
    ]),
    sentence([
      open.length > 0 && `còn ${open.length}/${known.length} nhiệm vụ đã có báo cáo chưa hoàn thành`,
    ]),
  ].filter(Boolean)
}

/** How ranks compare with the targets of the year after. */
const describeNextTargets = ({ targets, behind }: YearFacts['next'], year: number): string => {
  const held = targets.filter(({ status }) => status === 'met').length
  const unknown = targets.length - held - behind.length
  const clauses = joinParts(
    [
      held > 0 && `${twoDigits(held)} nội dung đã ở mức chỉ tiêu, cần giữ vững`,
      behind.length > 0 && `${countOf(behind)} nội dung còn dưới mức chỉ tiêu`,
      unknown > 0 && `${twoDigits(unknown)} nội dung không có kết quả đo lường để so sánh`,
    ],
    '; ',
  )
  return clauses && `So với thứ hạng năm ${year}, ${clauses}.`
}

/** `02 nội dung đang tăng đủ nhanh để đạt chỉ tiêu năm 2025; 14 nội dung tăng chậm hơn yêu cầu.` */
const describeCourse = ({ onCourse, behind, targetYear }: Insight['outlook']): string => {
  const slow = behind.length > 0 && `${countOf(behind)} nội dung tăng chậm hơn yêu cầu`
  if (onCourse.length === 0) return slow ? `Để đạt chỉ tiêu năm ${targetYear}, ${slow}.` : ''
  return sentence([
    `${openCount(onCourse.length)} nội dung chưa đạt đang tăng đủ nhanh để đạt chỉ tiêu năm ${targetYear} (${listCalled(onCourse)})`,
    slow,
  ])
}

/** Counts below ten as the rest of the document has them: `ít nhất 01 đợt/năm`. */
const padCounts = (text: string): string => text.replace(/(?<![\d.,/])(\d)(?= \p{L})/gu, '0$1')

const describeReached = ({ text, reports, verdict }: MeasurableGoalFacts): string =>
  `${padCounts(`${uncapitalise(text)}: ${reports[0]?.value ?? ''}`)} (${verdict?.words ?? ''})`

/** Goals with a figure that was reported, those reached first; nothing of goals without one. */
const describeGoalsReached = (goals: readonly MeasurableGoalFacts[]): string => {
  const settled = goals.filter(({ verdict }) => verdict && verdict.kind !== 'unsettled')
  const isReached = ({ verdict }: MeasurableGoalFacts) =>
    ['exceeded', 'met', 'near', 'on-course'].includes(verdict?.kind ?? '')
  const describe = (reached: boolean, words: string) => {
    const some = settled.filter((goal) => isReached(goal) === reached)
    return (
      some.length > 0 &&
      `${openCount(some.length)} mục tiêu ${words}: ${some.map(describeReached).join('; ')}.`
    )
  }
  return passage([describe(true, 'đạt hoặc đang ở mức đạt'), describe(false, 'chưa đạt')])
}

/** What the superior body is asked, an item each. */
const listAsks = ({ lastPlaces, unconfirmed, chosen }: Proposals): readonly string[] =>
  [
    lastPlaces.length > 0 &&
      `Chỉ đạo việc cải thiện ${lastPlaces.length > 1 ? 'các ' : ''}nội dung đứng cuối cả nước (${listCalled(lastPlaces)}); yêu cầu cơ quan chủ trì nêu rõ nguyên nhân, trách nhiệm và biện pháp khắc phục.`,
    unconfirmed.length > 0 &&
      `Xác định bằng văn bản cơ quan chủ trì sau sắp xếp tổ chức bộ máy đối với ${describeUnconfirmed(unconfirmed)}`,
    ...chosen.map(describeProposal),
  ].flatMap((text) => (text ? [/[.]$/.test(text) ? capitalise(text) : `${capitalise(text)}.`] : []))

/** Filters of the sections that assess a year; `limits` and `asks` give a list of items. */
export const assessmentFilters = {
  achievements: describeAchievements,
  limits: listLimits,
  next_targets: describeNextTargets,
  course: describeCourse,
  goals_said: describeGoalsReached,
  /** Tasks whose state was reported: those that `completeness.tasksReported` counts. */
  reported: (tasks: readonly TaskFacts[]) => tasks.filter((task) => stateOf(task) !== null),
  asks: listAsks,
} as const
