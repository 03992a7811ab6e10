import type { Facts, MeasurableGoalFacts, Measured, TaskFacts } from '../progress/facts.ts'
import { type Findings, lastPlaces, manyPlaces } from '../progress/findings/gather.ts'
import type { Insight } from '../progress/insight/gather.ts'
import type { Proposals } from '../progress/narrative/proposals.ts'
import { isUnfinished, stateOf } from '../progress/reported.ts'
import { capitalise, listProse, twoDigits } from '../vi.ts'
import { called, openCount } from './called.ts'
import { rankOf, tellPlacesGained } from './compared-words.ts'
import { tellProposal, tellUnconfirmed } from './work-words-ahead.ts'

// What a year came to, what is left and what is asked: sections V to VII of the annual report.

/** Since the plan began, what lasts, and the largest climb of the year. */
export const tellAchievements = ({ sinceBase, targets, standouts }: Findings): string => {
  const since = (): readonly string[] => {
    if (!sinceBase || (sinceBase.total.placesGained ?? 0) <= 0) return []
    const { base, total, better, compared } = sinceBase
    const [was, is] = [total.earlier.group?.number, total.later.group?.number]
    const groups = was && is && is < was ? `, từ nhóm ${was} lên nhóm ${is}` : ''
    return [
      `So với năm ${base}, trước khi thực hiện Kế hoạch, Thành phố ${tellPlacesGained(total)}${groups}; ${better}/${compared} chỉ số nội dung tăng bậc.`,
    ]
  }
  const { always, years } = targets
  const fields = [...new Map(always.map(({ dimension }) => [dimension.number, dimension.name])).values()]
  const lasting =
    always.length > 0
      ? [
          `${openCount(always.length)} nội dung đạt chỉ tiêu ở cả ${twoDigits(years.length)} năm ${years[0]?.year} - ${years.at(-1)?.year}, thuộc ${listProse(fields.map(called)).vi}.`,
        ]
      : []
  const climb = standouts.climbs[0]
  const risen = climb
    ? [
        `Tăng nhiều nhất năm ${climb.change?.to} là ${called(climb)} (${twoDigits(climb.change?.placesGained ?? 0)} bậc).`,
      ]
    : []
  return [...since(), ...lasting, ...risen].join(' ')
}

/** What dimensions, sub-dimensions or both are called together. */
const partsNoun = (parts: readonly Measured[]): string => {
  const dimensions = parts.filter(({ code }) => /^\d$/.test(code)).length
  return dimensions === 0 ? 'nội dung' : dimensions === parts.length ? 'chỉ số nội dung' : 'chỉ số, nội dung'
}

/** What is weak, an item each: the trend, last places, large losses, tasks that are open. */
export const tellLimits = (
  { totalRuns, targets, standouts, nearLast, manyLost }: Findings,
  tasks: readonly TaskFacts[],
): readonly string[] => {
  const [run, first, last] = [totalRuns.falling[0], targets.years[0], targets.years.at(-1)]
  const fewer =
    first && last && first.year < last.year && last.met < first.met
      ? [
          `số nội dung đạt chỉ tiêu giảm từ ${twoDigits(first.met)} năm ${first.year} xuống ${twoDigits(last.met)} năm ${last.year}, trong ${last.of} nội dung`,
        ]
      : []
  const trend = [...(run ? [`thứ hạng tổng hợp giảm ${twoDigits(run.years)} năm liên tiếp`] : []), ...fewer]
  const lasts = standouts.last.flatMap((one) => [one, ...one.within])
  const bottom = [
    ...(lasts.length > 0
      ? [
          `${openCount(lasts.length)} ${partsNoun(lasts)} đứng cuối cả nước (${listProse(lasts.map(called)).vi})`,
        ]
      : []),
    ...(nearLast.length > 0
      ? [
          `${lasts.length > 0 ? twoDigits(nearLast.length) : openCount(nearLast.length)} nội dung${lasts.length > 0 ? ' khác' : ''} thuộc ${twoDigits(lastPlaces)} vị trí cuối bảng là ${listProse(nearLast.map((one) => `${called(one)} (thứ ${one.standing ? rankOf(one.standing) : ''})`)).vi}`,
        ]
      : []),
  ]
  const worst = manyLost
    .slice(0, 2)
    .map((one) => `${called(one)} (${twoDigits(Math.abs(one.change?.placesGained ?? 0))} bậc)`)
  const lost =
    manyLost.length > 1
      ? [
          `${openCount(manyLost.length)} nội dung giảm từ ${twoDigits(manyPlaces)} bậc trở lên so với năm ${manyLost[0]?.change?.from}, nhiều nhất là ${listProse(worst).vi}`,
        ]
      : []
  const known = tasks.filter((task) => stateOf(task) !== null)
  const open = known.filter(isUnfinished)
  const undone =
    open.length > 0 ? [`còn ${open.length}/${known.length} nhiệm vụ đã có báo cáo chưa hoàn thành`] : []
  return [trend.join('; '), bottom.join('; '), ...lost, ...undone]
    .filter(Boolean)
    .map((text) => `${capitalise(text)}.`)
}

/** How ranks stand to the targets of the year after. */
export const tellNextTargets = ({ targets, behind }: Facts['next'], year: number): string => {
  const held = targets.filter(({ status }) => status === 'met').length
  const unknown = targets.length - held - behind.length
  const clauses = [
    ...(held > 0 ? [`${twoDigits(held)} nội dung đã ở mức chỉ tiêu, cần giữ vững`] : []),
    ...(behind.length > 0 ? [`${twoDigits(behind.length)} nội dung còn dưới mức chỉ tiêu`] : []),
    ...(unknown > 0 ? [`${twoDigits(unknown)} nội dung không có kết quả đo lường để so sánh`] : []),
  ]
  return clauses.length > 0 ? `So với thứ hạng năm ${year}, ${clauses.join('; ')}.` : ''
}

/** `02 nội dung đang tăng đủ nhanh để đạt chỉ tiêu năm 2025; 14 nội dung tăng chậm hơn yêu cầu.` */
export const tellCourse = ({ onCourse, behind, targetYear }: Insight['outlook']): string => {
  const clauses = [
    ...(onCourse.length > 0
      ? [
          `${openCount(onCourse.length)} nội dung chưa đạt đang tăng đủ nhanh để đạt chỉ tiêu năm ${targetYear} (${listProse(onCourse.map(called)).vi})`,
        ]
      : []),
    ...(behind.length > 0 ? [`${twoDigits(behind.length)} nội dung tăng chậm hơn yêu cầu`] : []),
  ]
  if (clauses.length === 0) return ''
  const text = clauses.join('; ')
  return `${onCourse.length > 0 ? text : `Để đạt chỉ tiêu năm ${targetYear}, ${text}`}.`
}

/** Counts below ten as the rest of the document has them: `ít nhất 01 đợt/năm`. */
const padCounts = (text: string): string => text.replace(/(?<![\d.,/])(\d)(?= \p{L})/gu, '0$1')

const sayGoal = ({ text, reports }: MeasurableGoalFacts): string =>
  padCounts(`${text.charAt(0).toLowerCase()}${text.slice(1)}: ${reports[0]?.value ?? ''}`)

/** Goals with a figure that was reported, those reached first; nothing of goals without one. */
export const tellGoals = (goals: readonly MeasurableGoalFacts[]): string => {
  const settled = goals.filter(({ verdict }) => verdict && verdict.kind !== 'unsettled')
  const isReached = ({ verdict }: MeasurableGoalFacts) =>
    ['exceeded', 'met', 'near', 'on-course'].includes(verdict?.kind ?? '')
  const tell = (some: readonly MeasurableGoalFacts[], words: string): readonly string[] =>
    some.length > 0
      ? [
          `${openCount(some.length)} mục tiêu ${words}: ${some.map((goal) => `${sayGoal(goal)} (${goal.verdict?.words ?? ''})`).join('; ')}.`,
        ]
      : []
  return [
    ...tell(settled.filter(isReached), 'đạt hoặc đang ở mức đạt'),
    ...tell(
      settled.filter((goal) => !isReached(goal)),
      'chưa đạt',
    ),
  ].join(' ')
}

/** What the superior body is asked, an item each. */
export const tellAsks = ({ lastPlaces, unconfirmed, chosen }: Proposals): readonly string[] =>
  [
    ...(lastPlaces.length > 0
      ? [
          `Chỉ đạo việc cải thiện ${lastPlaces.length > 1 ? 'các ' : ''}nội dung đứng cuối cả nước (${listProse(lastPlaces.map(called)).vi}); yêu cầu cơ quan chủ trì nêu rõ nguyên nhân, trách nhiệm và biện pháp khắc phục.`,
        ]
      : []),
    ...(unconfirmed.length > 0
      ? [
          `Xác định bằng văn bản cơ quan chủ trì sau sắp xếp tổ chức bộ máy đối với ${tellUnconfirmed(unconfirmed)}`,
        ]
      : []),
    ...chosen.map(tellProposal),
  ].map((text) => (/[.]$/.test(text) ? capitalise(text) : `${capitalise(text)}.`))
